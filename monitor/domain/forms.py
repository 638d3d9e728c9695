"""The ways to write a practice: its names, handles and domains, in full and short.

Each is folded and cut beforehand, and knows how much a match of it says.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Final

from monitor.domain.sets import set_of
from monitor.domain.text import short_forms
from monitor.domain.text.affixes import AFFIXES
from monitor.domain.text.folding import Folded, fold_handle, fold_name, skeleton
from monitor.domain.text.namesakes import rarity as rarity_of_words
from monitor.domain.text.namesakes import rarity_of_letters, rarity_of_spelling
from monitor.domain.text.parts import LONG_FROM, Parts, parts_of, whole_parts_of
from monitor.domain.text.segments import Vocabulary
from monitor.domain.text.slips import Spans, allowed_in_all
from monitor.domain.text.words import KINDS, stems, total_weight, weight
from monitor.domain.watch import Practice

TELLING: Final = 0.5
"""Weight from which a word tells names apart, so that slips in it make another."""

ACRONYM_FROM: Final = 4
"""Letters from which an acronym among other words is hardly another's."""

LABEL_FROM: Final = 7
_RARE: Final = 0.9
"""Letters and rarity of a name that is in nobody else's by chance."""

_BY_PLACE: Final = 0.7
"""Rarity that the own city or state adds to initials: few namesakes are there."""


class Origin(StrEnum):
    """What a form was made of."""

    HANDLE = "handle"
    NAME = "name"
    DOMAIN = "domain"
    ACRONYM = "acronym"
    PLACED_ACRONYM = "acronym with the city or state"
    INITIALS = "words and initials"
    CUT_OFF = "cut-off name"
    CONSONANTS = "name without vowels"


_WRITTEN: Final = (Origin.NAME, Origin.HANDLE, Origin.DOMAIN)
"""Origins of forms that are words, not made-up spellings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a practice.

    Attributes:
        origin: What it was made of.
        text: As the configuration has it, or as it was made.
        parts: Folded and cut.
        weight: Weight of its words together, > 0.
        core: Letters in the words that are not very common, >= 0.
        telling: Where those words are in the compact spelling.
        slips: How many slips a lookalike of the spelling may have, >= 0.
        rarity: How much a match says, 0..1: little for short or generic forms.
        anchor: The word that tells it apart best.
    """

    origin: Origin
    text: str
    parts: Parts
    weight: float
    core: int
    telling: Spans
    slips: int
    rarity: float
    anchor: str

    @property
    def is_spelled(self) -> bool:
        """Whether it is compared as a spelling alone, not by its words."""
        return self.origin not in _WRITTEN

    @property
    def is_label(self) -> bool:
        """Whether it is in no other's name by chance."""
        rare = self.rarity >= _RARE and not self.is_spelled
        return rare and len(self.parts.compact) >= LABEL_FROM

    @property
    def is_long(self) -> bool:
        """Whether it is a rare name of many letters, with the kind of practice."""
        kind = not KINDS.isdisjoint(self.parts.words)
        return self.is_label and kind and len(self.parts.compact) >= LONG_FROM

    @property
    def is_exact(self) -> bool:
        """Whether only the same spelling is like it."""
        return self.is_spelled and not self.slips


def forms_of(practice: Practice, vocabulary: Vocabulary) -> tuple[Form, ...]:
    """Return every way to write `practice`, each spelling once."""
    # Later forms replace equal ones, so the most telling origin comes last.
    found = {form.parts.compact: form for form in _forms(practice, vocabulary)}
    return tuple(found.values())


def handle_label(handle: str) -> str:
    """Return the telling part of a handle that may be a domain."""
    return handle.strip().lstrip("@").partition("@")[0].partition(".")[0]


def _forms(practice: Practice, vocabulary: Vocabulary) -> Iterator[Form]:
    for name in practice.names:
        words = fold_name(name).plain.split()
        yield from _shortened(words)
        yield from _acronyms(words, practice)
    for domain in practice.domains:
        label = domain.strip(". ").lower().partition(".")[0]
        yield from _written(Origin.DOMAIN, domain, fold_name(label), vocabulary)
    for account in practice.accounts:
        folded = fold_handle(handle_label(account.handle))
        yield from _written(Origin.HANDLE, account.handle, folded, vocabulary)
    for name in practice.names:
        yield from _written(Origin.NAME, name, fold_name(name), vocabulary)


def _shortened(words: Sequence[str]) -> Iterator[Form]:
    for text in short_forms.cut_off(words):
        rarity = _rarity_of(_spelled_in(text, words))
        yield from _spelled(Origin.CUT_OFF, text, rarity)
    for text, spelled, initials in short_forms.partly_initials(words):
        said = _rarity_of(spelled) + rarity_of_letters(initials)
        yield from _spelled(Origin.INITIALS, text, min(1.0, said))
    text = short_forms.without_vowels(words)
    rarity = _rarity_of(words)
    yield from _spelled(Origin.CONSONANTS, text, rarity)


def _spelled_in(text: str, words: Sequence[str]) -> list[str]:
    """Return those of `words` that are whole in `text`, a beginning of them."""
    ends = accumulate(map(len, words))
    return [word for word, end in zip(words, ends, strict=True) if end <= len(text)]


def _acronyms(words: Sequence[str], practice: Practice) -> Iterator[Form]:
    letters = short_forms.acronym(words)
    if not letters:
        return
    rarity = rarity_of_letters(letters)
    placed = min(1.0, rarity + _BY_PLACE)
    for location in practice.locations:
        for place in filter(None, (location.city, location.state)):
            text = letters + "".join(fold_name(place).plain.split())
            yield from _spelled(Origin.PLACED_ACRONYM, text, placed)
    yield from _spelled(Origin.ACRONYM, letters, rarity)


def _rarity_of(words: Iterable[str]) -> float:
    return rarity_of_words(stems(map(skeleton, words)))


def _spelled(origin: Origin, text: str, rarity: float) -> Iterator[Form]:
    """Yield the form of a made-up spelling in plain letters: one word by itself."""
    if not text:
        return
    parts = _one_word(text)
    slips = allowed_in_all(len(parts.compact))
    yield Form(
        origin=origin,
        text=text,
        parts=parts,
        weight=1.0,
        core=0,
        telling=(),
        slips=slips if origin is Origin.CONSONANTS else 0,
        rarity=min(rarity, rarity_of_spelling(parts.compact)),
        anchor=parts.compact,
    )


def _one_word(text: str) -> Parts:
    compact = skeleton(text)
    words = (compact,)
    return Parts(
        folded=Folded(plain=text, letters=words, words=words, humps=((),), steps=()),
        words=words,
        compact=compact,
        spellings=words,
        ends=(),
        pieces=words,
        around=(),
        affixes=set_of(()),
    )


def _written(
    origin: Origin, text: str, folded: Folded, vocabulary: Vocabulary
) -> Iterator[Form]:
    cut = whole_parts_of if origin is Origin.NAME else parts_of
    parts = cut(folded, vocabulary)
    if parts.words:
        telling = _telling(parts)
        core = sum(end - start for start, end in telling)
        rarity = rarity_of_words(parts.words)
        slips = allowed_in_all(len(parts.compact))
        yield Form(
            origin=origin,
            text=text,
            parts=parts,
            weight=total_weight(parts.words),
            core=core,
            telling=telling,
            slips=slips if core else min(slips, 1),
            rarity=min(rarity, rarity_of_spelling(parts.compact)),
            anchor=_anchor(parts),
        )


def _telling(parts: Parts) -> Spans:
    ends = accumulate(map(len, parts.pieces))
    spans = (
        (end - len(piece), end) for piece, end in zip(parts.pieces, ends, strict=True)
    )
    return tuple(
        span
        for piece, span in zip(parts.pieces, spans, strict=True)
        if piece not in AFFIXES
        and any(weight(stem) >= TELLING for stem in stems([piece]))
    )


def _anchor(parts: Parts) -> str:
    return max(parts.words, key=lambda word: (weight(word), len(word)))
