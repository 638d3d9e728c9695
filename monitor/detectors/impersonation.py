"""Impersonation: accounts that pass themselves off as a watched practice.

Handle, name, bio and avatar say whom an account resembles; wording, links, places
and age say whether it is a fake, a namesake or a fan. Each is a signal in log-odds,
and their sum is the score. Of accounts that a person registered, only harms count.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from monitor.detectors.kit import calibration, log_odds
from monitor.detectors.kit.clinicians import (
    clinician_signals,
    staff_signal,
    without_excuses,
)
from monitor.detectors.kit.context import context_signals, harms_in
from monitor.detectors.kit.copied import copied_signals
from monitor.detectors.kit.likeness import likeness_signals, names_practice
from monitor.detectors.kit.logo import logo_signal, picture_signal
from monitor.detectors.kit.misread import without_misreadings
from monitor.detectors.kit.nearby import nearby
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.detectors.kit.proof import proof_signal
from monitor.detectors.kit.register import (
    ID_CHANGED,
    Registered,
    register_signals,
    registered_with,
)
from monitor.detectors.kit.trade import trade_signal
from monitor.domain.findings import (
    Assessment,
    FindingKind,
    Severity,
    Signal,
    Verdict,
    logistic,
)
from monitor.domain.records import Account
from monitor.domain.severity import severity_of
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.domain.watched import WatchedPractice
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=calibration.PRIOR,
    why="Few of the accounts that a search brings up are fakes.",
)

_BY_NAME: Final = frozenset(
    {"handle_similarity", "name_similarity", "introduces_itself"}
)

_RESEMBLING: Final = frozenset(
    {
        "handle_similarity",
        "name_similarity",
        "logo_similarity",
        "picture_reuse",
        "name_part",
        "clinician_name",
        "npi",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What one account is to the practice that it resembles most.

    Attributes:
        practice_id: That practice, or None if it resembles none.
        verdict: What the account is to it.
        score: Probability that it is an impersonation, 0..1.
        severity: How bad it is if true.
        signals: Why, the largest contribution first; they sum to the score's logit.
    """

    practice_id: PracticeId | None
    verdict: Verdict
    score: float
    severity: Severity
    signals: tuple[Signal, ...]

    @property
    def alerts(self) -> bool:
        """Whether it opens a case."""
        return self.verdict in {Verdict.SUSPICIOUS, Verdict.IMPERSONATION}


def detect(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    """Return an assessment for each practice that an account may be faking."""
    if not isinstance(subject.content, Account):
        return ()
    judgements = judge_practices(subject, watchlist)
    return tuple(
        Assessment(
            practice_id=judged.practice_id,
            kind=FindingKind.IMPERSONATION,
            verdict=judged.verdict,
            score=judged.score,
            severity=judged.severity,
            signals=judged.signals,
        )
        for judged in judgements
        if judged.practice_id is not None and judged.alerts
    )


def judge_account(subject: Subject, watchlist: Watchlist) -> Judgement:
    """Return what an account is to the practice that it resembles most.

    Args:
        subject: The account; of an unknown platform it can't be official.
        watchlist: Whom to compare with.
    """
    return judge_practices(subject, watchlist)[0]


def judge_practices(subject: Subject, watchlist: Watchlist) -> tuple[Judgement, ...]:
    """Return at least one judgement: of the register, or of each practice nearby.

    An account that is registered for one practice is judged for no other, unless
    another account has its handle now.

    Returns:
        The likeliest impersonation first.
    """
    profile = profile_of(subject, watchlist.vocabulary)
    held = registered_with(profile, watchlist)
    kept = tuple(one for one in held if not one.id_changed)
    if kept:
        return _judge_registered(profile, kept)
    near = nearby(profile, watchlist)
    lost = {one.watched.practice.id: one.watched for one in held}
    others = (watched for watched in near if watched.practice.id not in lost)
    judged = [
        *(_judge(profile, watched, ID_CHANGED) for watched in lost.values()),
        *(_judge(profile, watched) for watched in others),
    ]
    return _ranked(judged) or (_summed(None, ()),)


SPEC: Final = DetectorSpec(
    name="impersonation",
    version=9,
    kinds=frozenset({FindingKind.IMPERSONATION}),
    detect=detect,
)


def _judge_registered(
    profile: Profile, kept: Sequence[Registered]
) -> tuple[Judgement, ...]:
    domains = tuple(domain for one in kept for domain in one.watched.domains)
    return _ranked(
        _summed(
            one.watched.practice.id,
            tuple(register_signals(profile, one, domains)),
            Verdict.OFFICIAL if one.official else Verdict.CLEAR,
        )
        for one in kept
    )


def _ranked(judged: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(sorted(judged, key=lambda one: one.score, reverse=True))


def _judge(
    profile: Profile,
    watched: WatchedPractice,
    *changed: Signal,
) -> Judgement:
    likeness = _likeness(profile, watched)
    resembles = any(s.name in _RESEMBLING and s.contribution > 0 for s in likeness)
    if not (changed or resembles or names_practice(profile, watched)):
        return _summed(None, likeness)
    meant = without_misreadings(profile, watched)
    staff = tuple(staff_signal(meant, watched))
    context = (*staff, *context_signals(meant, watched))
    copied = copied_signals(profile, watched)
    trade = trade_signal(meant, watched, harms_in(context))
    # It is proof of a handle, which outlives its owner.
    proof = () if changed else proof_signal(profile, watched)
    signals = (*changed, *likeness, *context, *copied, *trade, *proof)
    return _summed(watched.practice.id, tuple(without_excuses(signals)))


def _likeness(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return what says that it resembles the practice, or one of its clinicians."""
    named = likeness_signals(profile, watched)
    clinician = clinician_signals(profile, watched)
    if any(signal.name == "clinician_here" for signal in clinician):
        # It poses as a person, who needs no name of the practice.
        named = tuple(s for s in named if s.name not in _BY_NAME)
    pictures = (*logo_signal(profile, watched), *picture_signal(profile, watched))
    return (*named, *pictures, *clinician)


def _summed(
    practice_id: PracticeId | None,
    signals: tuple[Signal, ...],
    fine: Verdict = Verdict.CLEAR,
) -> Judgement:
    """Return the verdict on the sum of `signals`; `fine` if it is low."""
    every = (*calibration.calibrated(signals), _PRIOR)
    score = logistic(sum(s.contribution for s in every))
    verdict = fine
    if practice_id is not None and score >= log_odds.SUSPICIOUS_FROM:
        alerts = score >= log_odds.IMPERSONATION_FROM
        verdict = Verdict.IMPERSONATION if alerts else Verdict.SUSPICIOUS
    return Judgement(
        practice_id=practice_id,
        verdict=verdict,
        score=score,
        severity=severity_of(verdict, harms_in(signals)),
        signals=tuple(sorted(every, key=_contribution, reverse=True)),
    )


_contribution: Final = attrgetter("contribution")
