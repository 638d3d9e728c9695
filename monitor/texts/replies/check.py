"""Checks of drafts: everything that must not be sent, in the order of the text."""

from collections.abc import Iterable, Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.plain import LONGEST, Plain, plain_text
from monitor.texts.phi.spans import NOTHING_KNOWN, Known
from monitor.texts.replies.details import details
from monitor.texts.replies.language import foreign
from monitor.texts.replies.manner import manner
from monitor.texts.replies.names import names
from monitor.texts.replies.patients import confirmed_relationship, patient_information
from monitor.texts.replies.posts import is_permitted, posts
from monitor.texts.replies.problem import Hit, Problem, Rule, advice_for, why_of

LONGEST_DRAFT: Final = LONGEST
"""Characters; what is longer would not be read to its end."""

SAFE_REPLY: Final = (
    "Thank you for your feedback. We take every concern seriously. Privacy rules keep "
    "us from answering in public about anyone, so please call our office and ask for "
    "the manager: we would like to listen."
)
"""A reply that confirms nothing, whatever the review says."""

SAFE_THANKS: Final = (
    "Thank you for your kind words. Our whole team is happy to read them."
)
"""The same for praise."""


def check_reply(
    draft: str, review: str | None = None, known: Known = NOTHING_KNOWN
) -> tuple[Problem, ...]:
    """Return what must not be sent of a reply.

    Args:
        draft: At most `LONGEST_DRAFT` characters; the rest is not read.
        review: What it answers, or None if that is not known.
        known: The practice's own phones, places and clinicians.
    """
    plain = plain_text(draft)
    hits = [
        *patient_information(plain, known),
        *confirmed_relationship(plain, to_one=True),
        *names(plain.text, known),
        *manner(plain.text),
        *foreign(plain.text),
    ]
    if review is not None:
        hits.extend(details(plain.text, plain_text(review).text))
    return _problems(draft, plain, hits)


def check_post(draft: str, known: Known = NOTHING_KNOWN) -> tuple[Problem, ...]:
    """Return what must not be sent of a post that answers nobody.

    A patient who gave permission may be named; identifiers are refused all the same.

    Args:
        draft: At most `LONGEST_DRAFT` characters; the rest is not read.
        known: The practice's own phones, places and clinicians.
    """
    plain = plain_text(draft)
    permitted = is_permitted(plain.text)
    told = patient_information(plain, known)
    hits = [
        *(hit for hit in told if not (permitted and hit.kind == PhiKind.NAMED_CARE)),
        *confirmed_relationship(plain, to_one=False),
        *posts(plain.text),
        *foreign(plain.text),
        *(hit for hit in manner(plain.text) if hit.kind in _RUDE),
    ]
    return _problems(draft, plain, hits)


_RUDE: Final = frozenset({"aggressive", "legal_threat", "retaliation"})


def _problems(draft: str, plain: Plain, hits: Iterable[Hit]) -> tuple[Problem, ...]:
    return tuple(_problem(draft, plain, hit) for hit in _outermost(hits))


def _outermost(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the hits by place, without those within another one of the same rule."""
    ends: dict[Rule, int] = {}
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.end > ends.get(hit.rule, -1):
            ends[hit.rule] = hit.end
            yield hit


def _problem(draft: str, plain: Plain, hit: Hit) -> Problem:
    start, end = plain.original(hit.start, hit.end)
    return Problem(
        rule=hit.rule,
        kind=hit.kind,
        line=draft.count("\n", 0, start) + 1,
        column=start - draft.rfind("\n", 0, start),
        length=end - start,
        why=why_of(hit.rule, hit.kind),
        advice=advice_for(hit.rule),
    )
