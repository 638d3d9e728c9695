"""Checks of drafts: everything that must not be sent, in the order of the text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from monitor.domain.image_reading import ImageReading
from monitor.domain.phi import PhiKind
from monitor.domain.reading import Reading, Stance
from monitor.texts.phi.plain import Plain, plain_text
from monitor.texts.phi.spans import NOTHING_KNOWN, Known, Recogniser
from monitor.texts.replies.details import details
from monitor.texts.replies.drafts import require_text
from monitor.texts.replies.hints import legible_sentences, post_hint, reply_hint
from monitor.texts.replies.language import foreign
from monitor.texts.replies.manner import UNPROFESSIONAL, manner
from monitor.texts.replies.names import names
from monitor.texts.replies.patients import confirmed_relationship, patient_information
from monitor.texts.replies.pictures import image_problems
from monitor.texts.replies.posts import is_permitted, posts
from monitor.texts.replies.problem import (
    KNOWN_CLAIM,
    Hit,
    Problem,
    Rule,
    advice_for,
    why_of,
)
from monitor.texts.replies.verdict import Checked

_THEIRS_TO_TELL: Final = frozenset({PhiKind.NAMED_CARE, PhiKind.ANECDOTE})
"""What a patient may permit."""


def check_reply(
    draft: str,
    review: str | None = None,
    known: Known = NOTHING_KNOWN,
    phone: str | None = None,
    more: Recogniser | None = None,
) -> Checked:
    """Return what must not be sent of a reply, and what to write instead.

    Args:
        draft: 1 to `LONGEST_DRAFT` characters.
        review: What it answers, as long; or None if that is not known.
        known: The practice's own phones, places and clinicians.
        phone: Where the practice can be called, for the hint.
        more: Looks for patient information on top of our own rules.

    Raises:
        DraftRefused: Draft or review is no text that can be checked.
    """
    plain = plain_text(require_text(draft, "draft"))
    hits = [
        *patient_information(plain, known, more),
        *confirmed_relationship(plain, to_one=True),
        *names(plain.text, known),
        *manner(plain.text),
        *foreign(plain.text),
    ]
    answered = None
    if review is not None:
        hits.extend(details(plain.text, plain_text(review).text))
        answered = legible_sentences(require_text(review, "review"))
    problems = _problems(draft, plain, hits)
    return Checked(problems=problems, hint=reply_hint(problems, answered, phone))


def check_post(
    draft: str,
    known: Known = NOTHING_KNOWN,
    reading: Reading | None = None,
    images: Sequence[ImageReading | None] = (),
    more: Recogniser | None = None,
) -> Checked:
    """Return what must not be sent of a post that answers nobody.

    A patient who gave permission may be told of; identifiers are refused all the same.

    Args:
        draft: 1 to `LONGEST_DRAFT` characters.
        known: The practice's own phones, places and clinicians.
        reading: What the draft says, which tells whether it promotes a known false
            claim; None leaves that out.
        images: What was read on its images; None for one that cannot be read.
        more: Looks for patient information on top of our own rules.

    Raises:
        DraftRefused: It is no text that can be checked.
    """
    plain = plain_text(require_text(draft, "draft"))
    permitted = is_permitted(plain.text)
    told = patient_information(plain, known, more)
    hits = [
        *(hit for hit in told if not (permitted and hit.kind in _THEIRS_TO_TELL)),
        *confirmed_relationship(plain, to_one=False),
        *posts(plain.text),
        *foreign(plain.text),
        *(hit for hit in manner(plain.text) if hit.kind in UNPROFESSIONAL),
    ]
    if reading is not None and reading.stance is Stance.PROMOTES:
        end = len(plain.text)
        hits.append(Hit(rule=Rule.POST, kind=KNOWN_CLAIM, start=0, end=end))
    problems = _problems(draft, plain, hits)
    shown = image_problems(images, permitted=permitted)
    return Checked(problems=problems, hint=post_hint(problems), images=shown)


def _problems(draft: str, plain: Plain, hits: Iterable[Hit]) -> tuple[Problem, ...]:
    return tuple(_problem(draft, plain, hit) for hit in _outermost(hits))


def _outermost(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the hits by place, without those within another one of the same rule."""
    ends: dict[tuple[Rule, bool], int] = {}
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        # A claim is read of the whole text, and must not hide what is in it.
        of = hit.rule, hit.kind == KNOWN_CLAIM
        if hit.end > ends.get(of, -1):
            ends[of] = hit.end
            yield hit


def _problem(draft: str, plain: Plain, hit: Hit) -> Problem:
    start, end = plain.original(hit.start, hit.end)
    return Problem(
        rule=hit.rule,
        kind=hit.kind,
        start=start,
        end=end,
        line=draft.count("\n", 0, start) + 1,
        column=start - draft.rfind("\n", 0, start),
        length=end - start,
        why=why_of(hit.rule, hit.kind),
        advice=advice_for(hit.rule, hit.kind),
    )
