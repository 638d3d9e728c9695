"""Whom a text concerns: the practices whose names or watch terms it has.

Terms and text are folded alike, and a hit begins and ends where words do. What
touches an excluded phrase ("riverside drive") is somebody else's. The cost of a
text is that of its words, however many practices are watched.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.findings import Signal
from monitor.domain.records import MAX_POST, Post
from monitor.domain.sets import set_of
from monitor.domain.sources import Capability, SourcePlan
from monitor.domain.text.folding import fold_text
from monitor.domain.text.spellings import spellings_of
from monitor.domain.watch import Practice, PracticeId

ABOUT_US: Final = 0.5
"""Probability from which a text is taken to be about a practice."""

_WORD: Final = re.compile(r"[^\W_]+")
_OWNED: Final = frozenset({Capability.OWN, Capability.REVIEWS})

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """How far a text is about a practice.

    Attributes:
        practice_id: The practice.
        probability: That the text is about it, 0..1.
        signals: Why, `prior` among them; their contributions sum to the logit of
            the probability.
        own: Whether the practice wrote the text itself.
        area: The area of the practice in which it was written, e.g. its subreddit, by
            its name in the configuration in small letters, the first of several; empty
            if in none. Such a text may name no practice at all.
    """

    practice_id: PracticeId
    probability: float
    signals: tuple[Signal, ...]
    own: bool = False
    area: str = ""

    @property
    def about_us(self) -> bool:
        """Whether it is enough for a case."""
        return self.probability >= ABOUT_US


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A name or watch term, or an excluded phrase.

    Attributes:
        words: In plain letters, at least one.
        wanted: Practices whose term it is.
        excluded: Practices that it does not concern.
    """

    words: Words
    wanted: frozenset[PracticeId]
    excluded: frozenset[PracticeId]


Terms = Mapping[str, Sequence[Phrase]]
"""Every phrase by its first word."""


def compile_terms(practices: Iterable[Practice]) -> Terms:
    """Return the names, watch terms and excluded phrases of `practices`."""
    wanted: dict[Words, set[PracticeId]] = defaultdict(set)
    excluded: dict[Words, set[PracticeId]] = defaultdict(set)
    for practice in practices:
        for words in _spellings(practice.mention_terms):
            wanted[words].add(practice.id)
        for words in _spellings(practice.watch.exclude):
            excluded[words].add(practice.id)
    by_first: dict[str, list[Phrase]] = defaultdict(list)
    for words in sorted(wanted.keys() | excluded.keys()):
        phrase = Phrase(
            words=words,
            wanted=set_of(wanted.get(words, ())),
            excluded=set_of(excluded.get(words, ())),
        )
        by_first[words[0]].append(phrase)
    return {first: tuple(phrases) for first, phrases in by_first.items()}


@dataclass(frozen=True, slots=True)
class Hit:
    """A watch term in a text.

    Attributes:
        start: Number of its first word, from 0.
        words: In plain letters, at least one.
    """

    start: int
    words: Words

    @property
    def end(self) -> int:
        """Number of the word after its last."""
        return self.start + len(self.words)


def said_in(post: Post) -> str:
    """Return where terms are looked for.

    These are its title, its place as the source has it, its text, and what its author
    says of its images.
    """
    alts = (image.alt for image in post.images)
    return "\n".join([post.title, post.location, post.text, *filter(None, alts)])


def words_of(text: str) -> Words:
    """Return the words of `text` in plain letters, as terms are compared."""
    return tuple(_WORD.findall(fold_text(text, MAX_POST)))


def concerned(post: Post, plan: SourcePlan, terms: Terms) -> frozenset[PracticeId]:
    """Return the practices that `post` concerns.

    Args:
        post: What was written.
        plan: What brought it; all that a practice's own account, or a listing of
            its reviews, brings concerns it.
        terms: Of everybody who is watched.
    """
    return named_in(said_in(post), terms) | frozenset(owners_of(plan))


def owners_of(plan: SourcePlan) -> tuple[PracticeId, ...]:
    """Return whose page or listing `plan` reads; empty for what reads others."""
    return plan.practices if plan.query.capability in _OWNED else ()


def named_in(text: str, terms: Terms) -> frozenset[PracticeId]:
    """Return the practices that have a term in `text` which isn't excluded."""
    return frozenset(hits_in(words_of(text), terms))


def hits_in(words: Words, terms: Terms) -> Mapping[PracticeId, Sequence[Hit]]:
    """Return the terms among `words` that aren't excluded, by practice."""
    hits = list(_hits(words, terms))
    taken = {
        (practice, at)
        for hit, phrase in hits
        for practice in phrase.excluded
        for at in range(hit.start, hit.end)
    }
    found: dict[PracticeId, list[Hit]] = defaultdict(list)
    for hit, phrase in hits:
        for practice in phrase.wanted:
            if not any((practice, at) in taken for at in range(hit.start, hit.end)):
                found[practice].append(hit)
    return found


def _hits(words: Words, terms: Terms) -> Iterator[tuple[Hit, Phrase]]:
    for start, word in enumerate(words):
        for phrase in terms.get(word, ()):
            if words[start : start + len(phrase.words)] == phrase.words:
                yield Hit(start, phrase.words), phrase


def _spellings(terms: Iterable[str]) -> Iterator[Words]:
    """Yield the ways in which each of `terms` is written.

    As it is, with "Saint" in full and short, with an s ("the clinic's", whose
    apostrophe folding takes away), and in one word, as in hashtags and addresses.
    """
    written = (spelled for term in terms for spelled in spellings_of(words_of(term)))
    for words in filter(None, written):
        yield words
        yield (*words[:-1], f"{words[-1]}s")
        if len(words) > 1:
            yield ("".join(words),)
