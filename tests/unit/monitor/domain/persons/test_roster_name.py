"""Names as rosters write them."""

import pytest

from monitor.domain.persons.roster_name import RosterName, roster_name

JANE = RosterName("jane", (), ("okafor",))


@pytest.mark.parametrize(
    "written",
    [
        "Jane Okafor",
        "Dr. Jane Okafor, MD, FACS",
        "Okafor, Jane",
        "OKAFOR, JANE, M.D.",
        "Prof. Jane Okafor Jr.",
        "Jane Okafor III, DDS",
    ],
)
def test_titles_order_and_suffixes_do_not_matter(written: str) -> None:
    """They are no part of a name."""
    assert roster_name(written) == JANE


@pytest.mark.parametrize(
    ("written", "between", "family"),
    [
        ("Jane A. Okafor", ("a",), ("okafor",)),
        ("Okafor, Jane Marie", ("marie",), ("okafor",)),
        ("Jane Okafor-Reyes", (), ("okafor", "reyes")),
        ("Jane van der Berg", (), ("vanderberg",)),
        ("Jane O'Connor", (), ("oconnor",)),
    ],
)
def test_parts_are_told_apart(
    written: str, between: tuple[str, ...], family: tuple[str, ...]
) -> None:
    """Further given names, double names, particles."""
    assert roster_name(written) == RosterName("jane", between, family)


@pytest.mark.parametrize("written", ["", "Okafor", "Dr. Okafor", "J. O.", "Bo Bo", ","])
def test_what_is_no_full_name_is_none(written: str) -> None:
    """It needs a given and a family name that differ."""
    assert roster_name(written) is None
