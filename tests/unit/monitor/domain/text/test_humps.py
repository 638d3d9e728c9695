"""Tests for monitor.domain.text.humps."""

import pytest

from monitor.domain.text.humps import humps_in


@pytest.mark.parametrize(
    ("word", "humps"),
    [
        ("RiversideFamilyClinic", ("riverside", "family", "clinic")),
        ("riversideClinic24", ("riverside", "clinic24")),
        ("UFHealthShands", ("uf", "health", "shands")),
        ("RiversideHC", ("riverside", "hc")),
        ("McLarenHealth", ("mclaren", "health")),
        ("HillsideLaPaz", ("hillside", "lapaz")),
        ("HospitalOfWaco", ("hospital", "ofwaco")),
        ("PortIandClinic", ("portiand", "clinic")),
        ("CentraICity", ("centrai", "city")),
        ("BigEyeInst", ("big", "eyeinst")),
        ("RiversideFC8", ("riverside", "fc8")),
        ("riverside", ()),
        ("RIVERSIDE", ()),
        ("Riverside", ()),
        ("iPhone", ()),
        ("", ()),
    ],
)
def test_capitals_begin_words(word: str, humps: tuple[str, ...]) -> None:
    """But short ones belong to what follows, and an I may be an l."""
    assert humps_in(word) == humps
