"""Tests for monitor.texts.phi.charts."""

import pytest

from monitor.texts.phi.charts import is_chart


@pytest.mark.parametrize(
    "text",
    [
        "67M with a GI bleed",
        "Order: home oxygen",
        "Admitted on 03/15/2024",
        "Room 14, wound clean",
        "denies pain",
        "Adm 09/12 for CHF",
        "DOS 02-19-2024",
    ],
)
def test_charts_are_told_by_their_words(text: str) -> None:
    """Those of people who care for others."""
    assert is_chart(text)


@pytest.mark.parametrize(
    "text", ["I sat in room 14 for an hour.", "Flu shots are here.", "Austin, TX", ""]
)
def test_other_texts_are_none(text: str) -> None:
    """Patients speak of themselves."""
    assert not is_chart(text)
