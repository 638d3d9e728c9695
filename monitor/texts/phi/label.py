"""The label `phi`: how sure it is that a text has patient information."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.domain.phi import IDENTIFIERS, PhiKind
from monitor.domain.reading import LabelScore, Text
from monitor.domain.records import PostForm
from monitor.texts.phi.plain import Plain, plain_text
from monitor.texts.phi.recognise import recognise
from monitor.texts.phi.relationship import confirmations
from monitor.texts.phi.spans import NOTHING_KNOWN, Known, Recogniser, Span
from monitor.texts.phi.voices import Voice, voice_of
from monitor.texts.phi.whose import is_home, is_private

THRESHOLD: Final = 0.5

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=-4.0,
    why="Few texts have patient information in them.",
)
_CONTRIBUTIONS: Final = {
    **dict.fromkeys(PhiKind, 5.0),
    **dict.fromkeys(IDENTIFIERS, 7.0),
    PhiKind.NAMED_CARE: 6.0,
    PhiKind.RELATIONSHIP: 5.5,
    PhiKind.CARE_DATE: 5.5,
    PhiKind.PHOTO: 5.5,
}
"""Log-odds, set by hand: each kind is enough by itself if it is somebody's."""

_NOBODYS: Final = 3.6
"""Log-odds of all numbers and addresses together that may be an office's: less than
the prior."""

_ABOUT_SELF: Final = Signal(
    name="not_own",
    value=1.0,
    contribution=0.0,
    why="Its author isn't the practice, and may write about themself.",
)
_CONTACTS: Final = frozenset(
    {
        PhiKind.PHONE,
        PhiKind.FAX,
        PhiKind.EMAIL,
        PhiKind.COMPUTER,
    }
)
_ADDRESSED: Final = frozenset({PostForm.REPLY, PostForm.COMMENT})


def label_phi(
    text: Text, known: Known = NOTHING_KNOWN, more: Recogniser | None = None
) -> LabelScore | None:
    """Return how far `text` has patient information, or None if it is blank.

    Args:
        text: What was written.
        known: What is the practices' own.
        more: What is asked on top of our own recognisers.
    """
    plain = plain_text(text.body)
    if not plain.text.strip():
        return None
    return score_of(find_phi(text, plain, known, more), own=text.own)


def find_phi(
    text: Text,
    plain: Plain,
    known: Known = NOTHING_KNOWN,
    more: Recogniser | None = None,
) -> tuple[Span, ...]:
    """Return what is in `text`, by place; places are those of `text.body`.

    Confirmed relationships count only in what the practice wrote; in other texts
    contacts do where a person speaks.

    Args:
        text: What was written.
        plain: The same in plain characters.
        known: What is the practices' own; names only in what they wrote.
        more: What is asked on top of our own recognisers; takes nothing away.
    """
    # A patient may be a clinician's namesake: the practice knows whom it means.
    whose = known if text.own else replace(known, names=frozenset())
    found = list(recognise(plain, whose, voice_of(text)))
    if more is not None:
        found.extend(more(plain.text, whose))
    if text.own:
        found.extend(_confirmed(plain, to_one=text.form in _ADDRESSED))
        return tuple(map(plain.placed, found))
    return tuple(
        plain.placed(_privately_tied(plain.text, span, voice_of(text)))
        for span in found
    )


def score_of(found: Iterable[Span], *, own: bool) -> LabelScore:
    """Return the score of what was found in a text: one signal for each kind.

    Args:
        found: What was found.
        own: Whether the practice wrote the text.
    """
    first: dict[PhiKind, Span] = {}
    for span in found:
        if span.kind not in first or (span.tied and not first[span.kind].tied):
            first[span.kind] = span
    untied = sum(not span.tied for span in first.values())
    signals = sorted(
        (_signal(span, untied) for span in first.values()),
        key=lambda signal: -signal.contribution,
    )
    whose = (_ABOUT_SELF,) if signals and not own else ()
    told = (*signals, *whose, _PRIOR)
    score = logistic(sum(signal.contribution for signal in told))
    return LabelScore(score=score, flagged=score >= THRESHOLD, signals=told)


def _confirmed(plain: Plain, *, to_one: bool) -> Iterator[Span]:
    for found in confirmations(plain.text, to_one=to_one):
        yield Span(kind=PhiKind.RELATIONSHIP, start=found.start, end=found.end)


def _privately_tied(text: str, span: Span, voice: Voice) -> Span:
    if span.kind is PhiKind.ADDRESS:
        private = is_home(text, span.start, voice)
    else:
        private = span.kind in _CONTACTS and is_private(
            text, span.start, span.end, voice
        )
    return replace(span, tied=span.tied or private)


def _signal(span: Span, untied: int) -> Signal:
    weight = _CONTRIBUTIONS[span.kind] if span.tied else _NOBODYS / untied
    return Signal(name=span.kind, value=1.0, contribution=weight, why=span.why)
