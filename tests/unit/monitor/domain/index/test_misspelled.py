"""Tests for monitor.domain.index.misspelled."""

import pytest

from monitor.domain.index.misspelled import compile_misspelled
from monitor.domain.index.spelled import Spelled

ALLOWED = {
    "riverside": 1, "waterside": 1, "mainstreetclinic": 1, "christopherson": 2,
    "mtft": 2, "oaks": 0, "lakewoodcountyhospital": 3,
}  # fmt: skip
INDEX = compile_misspelled(Spelled(text, slips) for text, slips in ALLOWED.items())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("riverside", ["riverside"]),
        ("iverside", ["riverside"]),
        ("rriverside", ["riverside"]),
        ("rivreside", ["riverside"]),
        ("rivorside", ["riverside"]),
        ("rivresied", []),
        ("wriverside", ["riverside"]),
        ("chrsitophesron", ["christopherson"]),
        ("christoferso", []),
        ("crhistopherso", ["christopherson"]),
        ("lkaewoodcountihspital", ["lakewoodcountyhospital"]),
        ("lkaewoodcountihspitl", []),
        ("mfft", ["mtft"]),
        ("maisntreetclinic", ["mainstreetclinic"]),
        ("oaks", []),
        ("", []),
    ],
)
def test_as_many_slips_as_allowed_are_found(text: str, found: list[str]) -> None:
    """Left out, added, replaced and swapped letters; wherever they are."""
    assert INDEX.find(text) == found


def test_no_more_slips_are_found_than_asked_for() -> None:
    """A watched text may have two, what is looked up is too short for them."""
    assert INDEX.find("chrsitopherson", 1) == ["christopherson"]
    assert INDEX.find("chrsitophesron", 1) == []


def test_fewer_slips_in_telling_words_leave_others_as_many() -> None:
    """Common words may be misspelled beyond recognition."""
    index = compile_misspelled([Spelled("lakewoodcountyhospital", 3, ((0, 8),))])

    assert index.find("lakewooodcounyhopsital") == ["lakewoodcountyhospital"]


def test_every_swap_of_neighbours_is_found() -> None:
    """A swap is one slip, even where two stretches of letters meet."""
    word = "christopherson"
    swaps = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(13)]

    assert all(word in INDEX.find(swap) for swap in swaps)
