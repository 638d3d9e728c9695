"""Names that could be taken for a practice's domain."""

import socket

import pytest

from connectors.domains.candidates import candidates
from connectors.domains.words import TLDS, WORDS

OWN = "riversidefamilyclinic.com"
FOUND = candidates(OWN, 5_000)


@pytest.mark.parametrize(
    "name",
    [
        "riversidefamilyclinic-billing.com",
        "riversidefamilyclinicportal.com",
        "mychart-riversidefamilyclinic.com",
        "payriversidefamilyclinic.com",
        "riversidefamilyclinic.org",
        "riversidefamilyclinic.health",
        "riversidefamilyc1inic.com",
        "riversidefarnilyclinic.com",
        "riversidefamilycliinic.com",
        "riversidefamilyclinc.com",
        "rivresidefamilyclinic.com",
        "riverside-familyclinic.com",
        "xn--iversidefamilyclinic-h1i.com",
    ],
)
def test_known_tricks_are_among_them(name: str) -> None:
    """Words, other endings, look-alike letters and slips of the hand."""
    assert name in FOUND


def test_each_is_there_once_and_never_the_practices_own() -> None:
    """A practice is not warned of itself."""
    assert len(set(FOUND)) == len(FOUND)
    assert OWN not in FOUND


def test_all_are_names_that_can_be_asked_for() -> None:
    """ASCII, with a dot, and not too long."""
    assert all(name.isascii() and "." in name and len(name) <= 253 for name in FOUND)


def test_the_most_dangerous_come_first() -> None:
    """A name with a word of healthcare deceives without being misspelled."""
    first = candidates(OWN, 10)

    assert all(any(word in name for word in WORDS) for name in first)
    assert first == FOUND[:10]


def test_words_and_endings_can_be_chosen() -> None:
    """Those of the configuration take the place of ours."""
    found = candidates(OWN, 5, words=("dental",), tlds=("dentist",))

    assert found[0] == "riversidefamilyclinic-dental.com"
    assert found[4] == "riversidefamilyclinic.dentist"


def test_the_ending_of_a_domain_in_another_country_is_kept_whole() -> None:
    """What is registered under co.uk has two parts behind it."""
    found = candidates("riverside.co.uk", 10)

    assert "riverside-portal.co.uk" in found


def test_a_domain_below_another_stands_for_that() -> None:
    """Only what can be registered is looked for."""
    found = candidates("www.riverside.example", 200)

    assert found[0] == "riverside-portal.example"
    assert "riverside.example" not in found


@pytest.mark.parametrize("domain", ["", "localhost", "x y.example", "a" * 300])
def test_what_is_no_domain_has_none(domain: str) -> None:
    """A slip in the configuration stops nothing."""
    assert candidates(domain, 10) == ()


def test_the_own_ending_is_not_swapped_for_itself() -> None:
    """So many others there are."""
    swapped = {name for name in FOUND if name.startswith("riversidefamilyclinic.")}

    assert len(swapped) == len(set(TLDS)) - 1


def test_the_library_leaves_no_time_out_behind() -> None:
    """It sets one for every socket of the process."""
    assert socket.getdefaulttimeout() is None
