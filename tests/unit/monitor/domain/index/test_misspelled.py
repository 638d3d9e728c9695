"""Tests for monitor.domain.index.misspelled."""

import pytest

from monitor.domain.index.misspelled import compile_misspelled

INDEX = compile_misspelled({
    "riverside": 1, "waterside": 1, "christopherson": 2, "mtft": 2, "oaks": 0,
    "lakewoodcountyhospital": 3,
})  # fmt: skip


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
        ("oaks", []),
        ("", []),
    ],
)
def test_as_many_slips_as_allowed_are_found(text: str, found: list[str]) -> None:
    """Left out, added, replaced and swapped letters; wherever they are."""
    assert INDEX.find(text) == found


def test_every_swap_of_neighbours_is_found() -> None:
    """A swap is one slip, even where two stretches of letters meet."""
    word = "christopherson"
    swaps = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(13)]

    assert all(word in INDEX.find(swap) for swap in swaps)
