"""Tests for monitor.texts.phi.presidio, which the development requirements bring."""

import sys

import pytest

from monitor.domain.errors import ModelUnusable
from monitor.domain.phi import PhiKind
from monitor.domain.reading import Text
from monitor.texts.phi.label import label_phi
from monitor.texts.phi.presidio import build_presidio
from monitor.texts.phi.spans import NOTHING_KNOWN, Recogniser


@pytest.fixture(scope="module")
def presidio() -> Recogniser:
    """Return it with its model, which takes seconds to load."""
    return build_presidio()


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And that it can be switched off."""
    monkeypatch.setitem(sys.modules, "presidio_analyzer", None)

    with pytest.raises(ModelUnusable, match=r"wardwatch\[presidio\]"):
        build_presidio()


def test_a_name_that_no_list_has_is_found(presidio: Recogniser) -> None:
    """Tied where its sentence tells of health."""
    text = "Staff say that Oluwaseun Fapohunda was treated for sepsis."
    (found,) = presidio(text, NOTHING_KNOWN)

    assert found.kind is PhiKind.NAMED_CARE
    assert found.tied


def test_clinicians_are_nobodys(presidio: Recogniser) -> None:
    """They are named all the time."""
    text = "Dr. Susan Miller treated sepsis. Call 512-555-0100."

    assert not any(span.tied for span in presidio(text, NOTHING_KNOWN))


@pytest.mark.parametrize("body", ["Her SSN is 536-90-4399", "MRN 00482913, lupus"])
def test_what_our_rules_find_stays(presidio: Recogniser, body: str) -> None:
    """It only comes on top."""
    alone = label_phi(Text(body=body))
    both = label_phi(Text(body=body), more=presidio)

    assert alone is not None
    assert both is not None
    assert both.score >= alone.score
