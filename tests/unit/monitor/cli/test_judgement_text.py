"""How judgements of accounts are written."""

from monitor.cli.judgement_text import judgement_dict, judgement_lines
from monitor.detectors.impersonation import Judgement
from monitor.domain.findings import Severity, Signal, Verdict
from monitor.domain.watch import PracticeId

NAME = Signal(name="name_similarity", value=1.0, contribution=4.0, why="It is alike.")
PRIOR = Signal(name="prior", value=None, contribution=-3.0, why="Few are fakes.")


def judgement(practice: str | None = "river") -> Judgement:
    """Return an account of the practice's name."""
    return Judgement(
        practice_id=PracticeId(practice) if practice else None,
        verdict=Verdict.SUSPICIOUS,
        score=0.73,
        severity=Severity.LOW,
        signals=(NAME, PRIOR),
    )


def test_people_read_the_verdict_its_reasons_and_what_it_hangs_on() -> None:
    """One line each."""
    first, name, prior, change = judgement_lines(judgement())

    assert first == "suspicious for river: probability 0.73, severity low"
    assert name == "  +4.00  name_similarity: It is alike."
    assert prior == "  -3.00  prior: Few are fakes."
    assert "It would be an impersonation if" in change


def test_machines_get_every_signal() -> None:
    """The keys are those that the documentation names."""
    told = judgement_dict(judgement())

    documented = ["verdict", "score", "practice", "signals"]
    assert list(told) == [*documented, "severity", "change"]
    assert list(told["signals"][0]) == ["name", "value", "contribution", "why"]


def test_an_account_that_resembles_nobody_needs_no_change() -> None:
    """There is no practice for which it could be another verdict."""
    assert judgement_dict(judgement(None))["change"] is None
    assert len(judgement_lines(judgement(None))) == 3
