"""What the detector and its rivals say of cases."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.impersonation.cases import Case
from benchmarks.impersonation.drafts import NOW, Draft
from benchmarks.impersonation.rivals import Rivals
from monitor.detectors.impersonation import Judgement, judge_account
from monitor.domain.findings import Signal, Verdict
from monitor.domain.subjects import unstored
from monitor.domain.watch import Practice
from monitor.domain.watchlist import Watchlist, compile_watchlist


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One case and what was said of it.

    Attributes:
        case: The case.
        verdict: The detector's; clear where it speaks of another practice.
        score: Its probability, 0..1; 0 where it speaks of another practice.
        signals: Why.
        rivals: Each rival's name to how alike it calls them, 0..1.
    """

    case: Case
    verdict: Verdict
    score: float
    signals: tuple[Signal, ...]
    rivals: Mapping[str, float]

    @property
    def alerted(self) -> bool:
        """Whether it was called an impersonation."""
        return self.verdict is Verdict.IMPERSONATION

    @property
    def noticed(self) -> bool:
        """Whether it was called suspicious or an impersonation."""
        return self.alerted or self.verdict is Verdict.SUSPICIOUS


class Judge:
    """Judges accounts against one practice, or against one of all.

    Args:
        together: Everybody in one watchlist; None for each practice alone.
    """

    def __init__(self, together: Iterable[Practice] | None = None) -> None:
        self._all = None if together is None else compile_watchlist(together)
        self._alone: tuple[Practice, Watchlist] | None = None

    def judge(self, practice: Practice, draft: Draft) -> Judgement:
        """Return what the detector says of the account that `draft` describes."""
        subject = unstored(
            draft.account, draft.observation, draft.platform, seen_at=NOW
        )
        return judge_account(subject, self._all or self._own(practice))

    def outcome(self, case: Case, rivals: Mapping[str, float]) -> Outcome:
        """Return what is said of `case`."""
        judged = self.judge(case.practice, case.draft)
        about = judged.practice_id in {case.practice.id, None}
        return Outcome(
            case=case,
            verdict=judged.verdict if about else Verdict.CLEAR,
            score=judged.score if about else 0.0,
            signals=judged.signals if about else (),
            rivals=rivals,
        )

    def _own(self, practice: Practice) -> Watchlist:
        if self._alone is None or self._alone[0] is not practice:
            self._alone = (practice, compile_watchlist([practice]))
        return self._alone[1]


def outcomes(found: Iterable[Case], judge: Judge, rivals: Rivals) -> Iterator[Outcome]:
    """Yield what is said of each case, in order."""
    for case in found:
        yield judge.outcome(case, rivals.say(case.practice, case.draft))
