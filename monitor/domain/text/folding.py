"""Folding of handles and names: the steps in order, and what they changed.

Both sides of a comparison are folded alike, so it does not matter that the folded
form is not readable ("clinic" becomes "dllnlc"); `plain` is for reading.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias

from monitor.domain.text import steps
from monitor.domain.text.humps import humps_in

MAX_NAME: Final = 256
"""Characters of a handle or name that are looked at; no platform allows as many."""

MAX_TEXT: Final = 4096
"""Characters of a bio that are looked at; the longest are Facebook's and LinkedIn's."""


class Step(StrEnum):
    """A step of folding or comparing, in words that complete "after removing …"."""

    STYLED = "styled letters"
    EMOJI = "emoji"
    INVISIBLE = "invisible characters"
    MARKS = "accents"
    LOOKALIKES = "look-alike letters of other alphabets"
    NUMBER = "numbers"
    LEET = "digits and signs in place of letters"
    REPEATED = "repeated letters"
    PAIRS = "letter pairs that look like one letter"
    SPACED = "separators between single letters"
    SEPARATORS = "separators"
    CREDENTIALS = "credentials"
    PLACE = "its own city or state"
    BRANCH = "words for a branch or department"
    KIND = "words for organisations"
    ORDER = "another order of words"
    SHORT_FORMS = "short forms and plurals"
    SLIPS = "slips of the hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A folded handle or name.

    Attributes:
        plain: Lower-case words with single spaces, readable; digits are kept.
        letters: The same words in letters alone, digits and signs read as such.
        words: The same words as skeletons, for comparison.
        humps: For each of them, the parts in letters that capitals begin: riverside,
            clinic of "RiversideClinic"; none where these tell nothing.
        steps: The steps that changed something, in order.
    """

    plain: str
    letters: tuple[str, ...]
    words: tuple[str, ...]
    humps: tuple[tuple[str, ...], ...]
    steps: tuple[Step, ...]

    @property
    def compact(self) -> str:
        """The skeletons without spaces."""
        return "".join(self.words)


_UNICODE_STEPS: Final[tuple[tuple[Step, Callable[[str], str]], ...]] = (
    (Step.EMOJI, steps.without_flags),
    (Step.STYLED, steps.styled_letters),
    (Step.EMOJI, steps.without_emoji),
    (Step.INVISIBLE, steps.without_invisible),
    (Step.MARKS, steps.without_marks),
    (Step.LOOKALIKES, steps.latin_lookalikes),
)
_APOSTROPHES: Final = ("'", "`", "\u2018", "\u2019", "\u02bc")
_WORD: Final = re.compile(r"[^\W_]+")
_HUMPED: Final = re.compile("[a-z0-9][A-Z]|[A-Z]{2}[a-z]")

_WORDS: Final = 1 << 14
"""Words that are remembered folded, some 6 MiB: most in names are the same few."""

_Changed: TypeAlias = tuple[str, tuple[Step, ...]]
"""A word after some steps, and those that changed it."""


def fold_name(name: str) -> Folded:
    """Return `name` (at most its first 256 characters) folded for comparison."""
    changed: list[Step] = []
    text = _in_latin(name[:MAX_NAME], changed)[:MAX_NAME]
    text = _apply(Step.LEET, steps.sign_leet, text, changed)
    words = _WORD.findall(_without_apostrophes(text))
    joined = steps.joined_letters(words)
    if joined != words:
        changed.append(Step.SPACED)
    spelled = [_letters(word) for word in joined]
    looking = [_looks(letters) for letters, _ in spelled]
    for _, found in (*spelled, *looking):
        changed += found
    return Folded(
        plain=" ".join(joined),
        letters=tuple([letters for letters, _ in spelled]),
        words=tuple([word for word, _ in looking]),
        humps=_humps_of(name[:MAX_NAME], joined),
        steps=tuple(dict.fromkeys(changed)),
    )


def fold_handle(handle: str) -> Folded:
    """Return `handle` folded for comparison, without what its platform adds.

    "@a@host" of Mastodon becomes "a", "a.bsky.social" of Bluesky "a", and numbers
    that stand alone are dropped.
    """
    folded = fold_name(_own_part(handle[:MAX_NAME]))
    if len(folded.words) <= 1:
        return folded
    named = [number for number, w in enumerate(folded.words) if not w.isdigit()]
    kept = named or range(len(folded.words))
    return Folded(
        plain=folded.plain,
        letters=tuple(folded.letters[number] for number in kept),
        words=tuple(folded.words[number] for number in kept),
        humps=tuple(folded.humps[number] for number in kept),
        steps=(Step.SEPARATORS, *folded.steps),
    )


def _humps_of(name: str, words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the humps of each of `words`: none if they aren't just `name`'s."""
    none: tuple[tuple[str, ...], ...] = ((),) * len(words)
    # Most names have none, and this is cheap to see.
    if not _HUMPED.search(name):
        return none
    written = _WORD.findall(_without_apostrophes(name))
    if [word.lower() for word in written] != words:
        return none
    found = (humps_in(word) for word in written)
    return tuple(tuple(_letters(hump)[0] for hump in humps) for humps in found)


def fold_text(text: str, longest: int = MAX_TEXT) -> str:
    """Return the start of a bio or post in plain lower-case letters.

    Punctuation and addresses are kept, so that sentences and links can be found.

    Args:
        text: As it was written.
        longest: Characters that are looked at.
    """
    return _without_apostrophes(_in_latin(text[:longest], [])[:longest])


def skeleton(word: str) -> str:
    """Return the skeleton of one plain word."""
    return looks(_letters(word)[0])


def looks(letters: str) -> str:
    """Return what `letters`, a word without digits and signs, looks like."""
    return _looks(letters)[0]


def _without_apostrophes(text: str) -> str:
    # A table would be asked for every character, and most texts have none of these.
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "")
    return text


def _own_part(handle: str) -> str:
    local = handle.strip().lstrip("@").partition("@")[0]
    return local.removesuffix(".bsky.social")


def _in_latin(text: str, changed: list[Step]) -> str:
    if text.isascii() and text.isprintable():
        # Nine in ten need nothing else, and it saves half of the time.
        return text.lower()
    for step, function in _UNICODE_STEPS:
        text = _apply(step, function, text, changed)
    # Folding case brings up letters whose capitals look like nothing Latin.
    return steps.latin_lookalikes(text.casefold())


@lru_cache(_WORDS)
def _letters(word: str) -> _Changed:
    changed: list[Step] = []
    stem = _apply(Step.NUMBER, steps.without_number, word, changed)
    once = _apply(Step.REPEATED, steps.without_repeats, stem, changed)
    return _apply(Step.LEET, steps.digit_leet, once, changed), tuple(changed)


@lru_cache(_WORDS)
def _looks(letters: str) -> _Changed:
    changed: list[Step] = []
    single = _apply(Step.PAIRS, steps.lookalike_pairs, letters, changed)
    return steps.one_stroke_letters(single), tuple(changed)


def _apply(
    step: Step, function: Callable[[str], str], text: str, changed: list[Step]
) -> str:
    result = function(text)
    if result != text:
        changed.append(step)
    return result
