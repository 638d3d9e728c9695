"""Impersonation: accounts that pass themselves off as a watched practice.

Handle, name, bio and avatar say whom an account resembles; wording, links, places
and age say whether it is a fake, a namesake or a fan. Each is a signal in log-odds,
and their sum is the score. Accounts that a person registered are judged by that alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.clinicians import clinician_signals
from monitor.detectors.kit.context import context_signals, harms_in
from monitor.detectors.kit.likeness import likeness_signals, names_practice
from monitor.detectors.kit.logo import logo_signal, picture_signal
from monitor.detectors.kit.nearby import nearby
from monitor.detectors.kit.profile import Profile, profile_of
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
from monitor.domain.watched import WatchedPractice, account_key
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=log_odds.PRIOR,
    why="Few of the accounts that a search brings up are fakes.",
)

_RESEMBLING: Final = frozenset(
    {
        "handle_similarity",
        "name_similarity",
        "logo_similarity",
        "picture_reuse",
        "clinician_name",
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
        if judged.practice_id is not None
        and judged.verdict in {Verdict.SUSPICIOUS, Verdict.IMPERSONATION}
    )


def judge_account(subject: Subject, watchlist: Watchlist) -> Judgement:
    """Return what an account is to the practice that it resembles most.

    Args:
        subject: The account; of an unknown platform it can't be official.
        watchlist: Whom to compare with.
    """
    judgements = judge_practices(subject, watchlist)
    return max(judgements, key=lambda judged: judged.score)


def judge_practices(subject: Subject, watchlist: Watchlist) -> tuple[Judgement, ...]:
    """Return at least one judgement: of the register, or of each practice nearby.

    An account that is registered for one practice is judged for no other.
    """
    profile = profile_of(subject, watchlist.vocabulary)
    platform = subject.identity.platform
    registered = _registered(profile.account, platform, watchlist.watched)
    if registered is not None:
        return (registered,)
    near = nearby(profile, watchlist.watched)
    judged = tuple(_judge(profile, practice, watchlist) for practice in near)
    return judged or (_summed(None, ()),)


SPEC: Final = DetectorSpec(
    name="impersonation",
    version=4,
    kinds=frozenset({FindingKind.IMPERSONATION}),
    detect=detect,
)


def _registered(
    account: Account, platform: str, practices: Iterable[WatchedPractice]
) -> Judgement | None:
    key = account_key(platform, account.handle)
    for watched in practices:
        if key in watched.official or _owns_domain(key, watched):
            why = "It is an official account of the practice."
            return _by_register(watched, Verdict.OFFICIAL, why)
        if key in watched.affiliates:
            why = "It is registered as an affiliate of the practice."
            return _by_register(watched, Verdict.CLEAR, why)
    return None


def _owns_domain(key: tuple[str, str], watched: WatchedPractice) -> bool:
    """Return whether a Bluesky handle is proven by the practice's own domain."""
    platform, handle = key
    under = (handle == d or handle.endswith(f".{d}") for d in watched.domains)
    return platform == "bluesky" and any(under)


def _by_register(watched: WatchedPractice, verdict: Verdict, why: str) -> Judgement:
    signal = Signal(
        name="registered", value=1.0, contribution=log_odds.REGISTERED, why=why
    )
    return _judgement(watched.practice.id, verdict, (signal,))


def _judge(
    profile: Profile, watched: WatchedPractice, watchlist: Watchlist
) -> Judgement:
    likeness = (
        *likeness_signals(profile, watched),
        *logo_signal(profile, watched),
        *picture_signal(profile, watched),
        *clinician_signals(profile, watched),
    )
    resembles = any(s.name in _RESEMBLING and s.contribution > 0 for s in likeness)
    if not resembles and not names_practice(profile, watched):
        return _summed(None, likeness)
    context = context_signals(profile, watched, watchlist.vocabulary)
    trade = trade_signal(profile, watched)
    return _summed(watched.practice.id, (*likeness, *context, *trade))


def _summed(practice_id: PracticeId | None, signals: tuple[Signal, ...]) -> Judgement:
    score = _score(signals)
    verdict = Verdict.CLEAR
    if practice_id is not None and score >= log_odds.SUSPICIOUS_FROM:
        alerts = score >= log_odds.IMPERSONATION_FROM
        verdict = Verdict.IMPERSONATION if alerts else Verdict.SUSPICIOUS
    return _judgement(practice_id, verdict, signals)


def _judgement(
    practice_id: PracticeId | None, verdict: Verdict, signals: tuple[Signal, ...]
) -> Judgement:
    every = (*signals, _PRIOR)
    return Judgement(
        practice_id=practice_id,
        verdict=verdict,
        score=_score(signals),
        severity=severity_of(verdict, harms_in(signals)),
        signals=tuple(sorted(every, key=lambda s: s.contribution, reverse=True)),
    )


def _score(signals: Iterable[Signal]) -> float:
    return logistic(log_odds.PRIOR + sum(s.contribution for s in signals))
