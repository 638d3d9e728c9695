"""Tests for monitor.domain.index.nearest."""

from monitor.domain.index.nearest import MOST_NEAREST, nearest
from monitor.domain.text.folding import fold_name
from monitor.domain.text.parts import parts_of
from monitor.domain.watch import Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist

TREES = (
    "alder", "ash", "aspen", "birch", "cedar", "cherry", "elm", "fir", "juniper",
    "hazel", "larch", "linden", "maple", "oak", "pine", "poplar", "rowan", "spruce",
    "willow",
)  # fmt: skip
NAMES = ("Harbor Point", *(f"{tree.title()} Riverside" for tree in TREES), "Riverside")
WATCHLIST = compile_watchlist(
    [Practice(id=PracticeId(f"p{n:02}"), name=name) for n, name in enumerate(NAMES)]
)


def near(name: str, *alike: int) -> list[int]:
    """Return which of `alike` are nearest to an account of that name."""
    parts = parts_of(fold_name(name), WATCHLIST.vocabulary)
    return nearest(alike, WATCHLIST.watched, [parts])


def test_few_are_all_near() -> None:
    """Nothing is left out without need."""
    assert near("Riverside", 3, 1) == [1, 3]


def test_of_many_the_same_spelling_comes_first() -> None:
    """Wherever it stands in the list."""
    found = near("Riverside", *range(len(NAMES)))

    assert (found[0], len(found)) == (len(NAMES) - 1, MOST_NEAREST)
    assert 0 not in found


def test_an_account_without_letters_is_near_to_the_first() -> None:
    """It breaks nothing."""
    assert len(near("", *range(len(NAMES)))) == MOST_NEAREST
