"""The label `phi`: how sure it is that a text has patient information."""

from collections.abc import Iterable
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.domain.phi import IDENTIFIERS, PhiKind
from monitor.domain.reading import LabelScore, Text
from monitor.domain.records import PostForm
from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.recognise import recognise
from monitor.texts.phi.relationship import confirmations

THRESHOLD: Final = 0.5

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=-4.0,
    why="Few texts have patient information in them.",
)
_CONTRIBUTIONS: Final = {
    **dict.fromkeys(IDENTIFIERS, 7.0),
    PhiKind.NAMED_CARE: 6.0,
    PhiKind.RELATIONSHIP: 5.5,
    PhiKind.CARE_DATE: 5.5,
    PhiKind.PHONE: 5.0,
    PhiKind.EMAIL: 5.0,
    PhiKind.ADDRESS: 5.0,
}
"""Log-odds, set by hand: each kind is enough by itself if it is somebody's."""

_NOBODYS: Final = 0.8
"""Log-odds of a number or address that may be an office's: all of them together are
less than the prior."""

_ABOUT_SELF: Final = Signal(
    name="not_own",
    value=1.0,
    contribution=0.0,
    why="Its author isn't the practice, and may write about themself.",
)
_ADDRESSED: Final = frozenset({PostForm.REPLY, PostForm.COMMENT})


def label_phi(text: Text) -> LabelScore | None:
    """Return how far `text` has patient information, or None if it is blank.

    Days of care and confirmed relationships count only in what the practice wrote:
    patients tell of their own care all the time.
    """
    plain = plain_text(text.body)
    if not plain.text.strip():
        return None
    tied: dict[PhiKind, bool] = {}
    for span in recognise(plain):
        tied[span.kind] = tied.get(span.kind, False) or span.tied
    if text.own:
        to_one = text.form in _ADDRESSED
        if next(confirmations(plain.text, to_one=to_one), None) is not None:
            tied[PhiKind.RELATIONSHIP] = True
    else:
        tied.pop(PhiKind.CARE_DATE, None)
    found = [_signal(kind, tied=theirs) for kind, theirs in tied.items()]
    return _score(found, own=text.own)


def _signal(kind: PhiKind, *, tied: bool) -> Signal:
    return Signal(
        name=kind,
        value=1.0,
        contribution=_CONTRIBUTIONS[kind] if tied else _NOBODYS,
        why=kind.why,
    )


def _score(found: Iterable[Signal], *, own: bool) -> LabelScore:
    signals = sorted(found, key=lambda signal: -signal.contribution)
    whose = (_ABOUT_SELF,) if signals and not own else ()
    told = (*signals, *whose, _PRIOR)
    score = logistic(sum(signal.contribution for signal in told))
    return LabelScore(score=score, flagged=score >= THRESHOLD, signals=told)
