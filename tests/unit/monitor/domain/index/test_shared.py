"""Tests for monitor.domain.index.shared."""

import pytest

from monitor.domain.index.shared import compile_shared
from monitor.domain.text.folding import fold_name


def skeletons(words: str) -> tuple[str, ...]:
    """Return the skeletons of `words`."""
    return fold_name(words).words


NAMES = {
    skeletons("riverside family medical"): (0,),
    skeletons("medical riverside"): (1, 2),
    skeletons("oakwood family medical"): (3,),
}
NOWHERE = frozenset[str]()
INDEX = compile_shared(NAMES, [NOWHERE, NOWHERE, frozenset({"boston"}), NOWHERE])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("riverside", {0, 1, 2}),
        ("riversade medical", {0, 1, 2}),
        ("family medical", set()),
        ("family oakwood", {3}),
        ("riverside boston", {2}),
        ("boston", set()),
        ("", set()),
    ],
)
def test_names_that_share_enough_are_found(words: str, found: set[int]) -> None:
    """Common words share little; a practice's own city is left out for it alone."""
    assert set(INDEX.find([(skeletons(words), ())])) == found


def test_names_are_kept_under_few_words() -> None:
    """A common word would find everybody."""
    assert set(INDEX.kept) == set(skeletons("riverside oakwood"))


def test_words_around_a_name_count_where_they_are_its_own() -> None:
    """Union Hospital is no union."""
    index = compile_shared({skeletons("union"): (0,)}, [NOWHERE])

    assert set(index.find([((), skeletons("union"))])) == {0}
    assert not set(index.find([((), skeletons("fan"))]))
