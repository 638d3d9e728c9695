"""Tests for monitor.domain.text.lookalikes."""

import unicodedata
from collections import Counter

from monitor.domain.text.lookalikes import LOOKALIKE_TABLE, LOOKALIKES


def test_every_lookalike_stands_for_one_letter() -> None:
    """A letter listed twice would make folding depend on the order."""
    seen = Counter("".join(LOOKALIKES.values()))

    assert [letter for letter, count in seen.items() if count > 1] == []


def test_keys_are_small_latin_letters() -> None:
    """Folding ends in a to z."""
    assert all(len(key) == 1 and "a" <= key <= "z" for key in LOOKALIKES)


def test_lookalikes_are_letters_of_their_own() -> None:
    """What NFKC or the removal of marks folds need not be listed."""
    composed = [c for c in map(chr, LOOKALIKE_TABLE) if unicodedata.normalize(
        "NFKD", c)[0].isascii()]  # fmt: skip

    assert composed == []
