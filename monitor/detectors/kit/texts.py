"""What the detectors of texts share: from a label and a concern to a finding."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from monitor.domain.concerns import Concern
from monitor.domain.findings import Assessment, FindingKind, Severity, Signal
from monitor.domain.reading import Label, LabelScore, Reading
from monitor.domain.subjects import Subject

# Keeps logits finite; no text is surer than that.
_SUREST: Final = 1 - 1e-6


def strangers(subject: Subject) -> Iterator[Concern]:
    """Yield whom a text is about, but for those who wrote it themselves."""
    return (found for found in subject.concerns if found.about_us and not found.own)


def findings(
    subject: Subject,
    kind: FindingKind,
    label: Label,
    concerns: Iterable[Concern],
    severity: Callable[[Reading], Severity],
) -> Sequence[Assessment]:
    """Return a finding for each of `concerns` if the text is flagged with `label`.

    Args:
        subject: A text that was read; all else has no findings.
        kind: Kind of the findings.
        label: What the text must be.
        concerns: Whom it harms.
        severity: How bad it is, from what the text says.
    """
    reading = subject.reading
    score = reading.flagged(label) if reading else None
    if reading is None or score is None:
        return ()
    return [
        assess(kind, concern, reading, score, severity(reading)) for concern in concerns
    ]


def graver(least: Severity) -> Callable[[Reading], Severity]:
    """Return the severity of a text's content, `least` at least."""
    return lambda reading: max(
        (least, reading.severity or least), key=lambda severity: severity.rank
    )


def assess(
    kind: FindingKind,
    concern: Concern,
    reading: Reading,
    label: LabelScore,
    severity: Severity,
) -> Assessment:
    """Return the finding that a text which `label` fits means for a practice.

    Its score is the probability that the label is right and the text is about the
    practice; `about_us` is what the second costs in log-odds.
    """
    certain = min(max(label.score, 1 - _SUREST), _SUREST)
    score = certain * min(concern.probability, _SUREST)
    said = sum(signal.contribution for signal in label.signals)
    about = Signal(
        name="about_us",
        value=concern.probability,
        contribution=math.log(score / (1 - score)) - said,
        why=_why(concern),
    )
    signals = (*label.signals, about, *_spoken_of(reading))
    topics = sorted(reading.topics, key=lambda topic: -reading.topics[topic])
    return Assessment(
        practice_id=concern.practice_id,
        kind=kind,
        verdict=None,
        score=score,
        severity=severity,
        signals=tuple(sorted(signals, key=lambda signal: -signal.contribution)),
        topics=tuple(topics),
    )


def _spoken_of(reading: Reading) -> Iterator[Signal]:
    """Yield where each topic is spoken of, which makes the finding no surer."""
    for topic, span in reading.evidence.items():
        yield Signal(
            name=f"topic_{topic}",
            value=reading.topics[topic],
            contribution=0.0,
            why=f"It speaks of {topic}.",
            span=span,
        )


def _why(concern: Concern) -> str:
    said = [
        signal.why
        for signal in sorted(concern.signals, key=lambda found: -found.contribution)
        if signal.name != "prior" and signal.contribution > 0
    ]
    taught = [signal.why for signal in concern.signals if signal.name == "taught"]
    fits = said[:1] or ["It is taken to be about the practice."]
    return " ".join((*fits, *taught))
