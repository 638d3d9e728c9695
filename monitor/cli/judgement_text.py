"""How judgements of accounts are written, for people and for machines."""

from collections.abc import Sequence
from typing import Any

from monitor.cli.context import shown
from monitor.detectors.impersonation import Judgement
from monitor.detectors.kit.change import smallest_change


def judgement_dict(judged: Judgement) -> dict[str, Any]:
    """Return what machines are told of one account and one practice."""
    change = _change(judged)
    return {
        "verdict": judged.verdict,
        "score": judged.score,
        "practice": judged.practice_id,
        "signals": [
            {
                "name": signal.name,
                "value": signal.value,
                "contribution": signal.contribution,
                "why": signal.why,
            }
            for signal in judged.signals
        ],
        "severity": judged.severity if judged.alerts else None,
        "change": change,
    }


def judgement_lines(judged: Judgement) -> Sequence[str]:
    """Return the same for people, and how severe it is."""
    whom = f" for {shown(judged.practice_id)}" if judged.practice_id else ""
    severity = f", severity {judged.severity}" if judged.alerts else ""
    change = _change(judged)
    return [
        f"{judged.verdict}{whom}: probability {judged.score:.2f}{severity}",
        *(
            f"  {signal.contribution:+5.2f}  {signal.name}: {shown(signal.why)}"
            for signal in judged.signals
        ),
        *([f"  {change}"] if change else []),
    ]


def _change(judged: Judgement) -> str | None:
    """Return what would give it another verdict; nothing, if it resembles nobody."""
    change = judged.practice_id and smallest_change(judged.signals)
    return change.sentence if change else None
