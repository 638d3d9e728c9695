"""The cases and what was said of them, as JSON lines for other programs."""

import json
from collections.abc import Iterable
from pathlib import Path

from benchmarks.impersonation.judging import Outcome


def write_lines(path: Path, found: Iterable[Outcome]) -> None:
    """Write one JSON object a case to `path`; an earlier file is replaced.

    Lone surrogates and whatever else attackers write are escaped.
    """
    with path.open("w", encoding="ascii") as file:
        file.writelines(json.dumps(_line(outcome)) + "\n" for outcome in found)


def _line(outcome: Outcome) -> dict[str, object]:
    case, draft = outcome.case, outcome.case.draft
    return {
        "practice": case.practice.id,
        "practice_name": case.practice.name,
        "kind": case.kind.name,
        "group": case.kind.group,
        "held_out": case.kind.held_out,
        "table": "handle" if case.handle_only else "profile",
        "attack": case.attack,
        "verdict": outcome.verdict,
        "score": outcome.score,
        "signals": {s.name: s.contribution for s in outcome.signals},
        "values": {s.name: s.value for s in outcome.signals},
        "rivals": dict(outcome.rivals),
        "handle": draft.handle,
        "name": draft.name,
        "bio": draft.bio,
        "links": draft.links,
        "days": draft.days,
        "followers": draft.followers,
        "platform": draft.platform,
    }
