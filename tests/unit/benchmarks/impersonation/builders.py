"""Builders of practices, cases and outcomes of the impersonation benchmark."""

from benchmarks.impersonation.cases import Case
from benchmarks.impersonation.drafts import Draft, Kind
from benchmarks.impersonation.judging import Outcome
from monitor.detectors.kit.log_odds import IMPERSONATION_FROM, SUSPICIOUS_FROM
from monitor.domain.findings import Signal, Verdict
from monitor.domain.watch import Clinician, Handle, Location, Practice, PracticeId


def practice(name: str = "Riverside Family Clinic", city: str = "Austin") -> Practice:
    """Return a practice of that name in Texas."""
    slug = name.replace(" ", "").lower()
    place = Location(
        id="main", street="100 River St", city=city, state="TX", phone="512 555 0100"
    )
    return Practice(
        id=PracticeId(slug),
        name=name,
        locations=(place,),
        domains=(f"{slug}.example",),
        accounts=(Handle(platform="x", handle=slug[:15]),),
        clinicians=(Clinician(name="Jane Smith", credentials="MD"),),
    )


def outcome(
    kind: str = "typo",
    *,
    attack: bool = True,
    score: float = 0.9,
    ratio: float = 0.0,
    group: str = "",
    signals: tuple[Signal, ...] = (),
) -> Outcome:
    """Return an outcome with the verdict that its score stands for."""
    held = Kind(name=kind, write=lambda *_: None, group=group)
    draft = Draft(handle="riverside")
    verdicts = (Verdict.CLEAR, Verdict.SUSPICIOUS, Verdict.IMPERSONATION)
    return Outcome(
        case=Case(
            practice=practice(),
            kind=held,
            attack=attack,
            handle_only=False,
            draft=draft,
        ),
        verdict=verdicts[(score >= SUSPICIOUS_FROM) + (score >= IMPERSONATION_FROM)],
        score=score,
        signals=signals,
        rivals={"ratio": ratio, "dnstwist": 0.0, "openSquat": 1.0},
    )


def signal(name: str, contribution: float) -> Signal:
    """Return a signal of that weight."""
    return Signal(name=name, value=1.0, contribution=contribution, why="So it is.")
