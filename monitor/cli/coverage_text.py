"""How coverage is written, for people and for machines."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from monitor.cli.context import shown
from monitor.cli.outlook import SEEN
from monitor.domain.coverage import CoverageRow, Watching
from monitor.domain.errors import AuthRejected
from monitor.domain.sources import Gap, Outcome
from monitor.domain.time import to_iso
from monitor.domain.watch import PracticeId

NOT_YET = "not checked yet"

_DOING = {
    Outcome.FAILED.value: "see wardwatch doctor",
    Outcome.MISSED.value: "is the service running? see wardwatch health",
    Outcome.SKIPPED_FOR_BUDGET.value: "raise the budget, or wait for its reset",
}


def coverage_dict(row: CoverageRow, now: int) -> dict[str, Any]:
    """Return what `coverage --json` prints for one row."""
    worst = row.worst
    return {
        "practice": row.practice_id,
        "location": row.location,
        "platform": row.platform or None,
        "capability": row.subject,
        "watched": row.unwatched is None,
        "state": row.unwatched or (worst and _state(worst)),
        "late": any(one.is_late(now) for one in row.watchings),
        "reason": row.reason or (worst and _reason(worst)) or "",
        "todo": row.todo or todo(row, now),
        "sources": [_source(one, now) for one in row.watchings],
    }


def _source(watching: Watching, now: int) -> dict[str, Any]:
    runs = watching.runs
    return {
        "connector": watching.connector,
        "query": watching.query,
        "state": _state(watching),
        "late": watching.is_late(now),
        "since": None if runs is None else to_iso(runs.first_at),
        "last_at": None if runs is None else to_iso(runs.last_at),
        "runs": 0 if runs is None else runs.count,
        "reason": _reason(watching),
        "gaps": [
            {
                "after": None if gap.after is None else to_iso(gap.after),
                "before": None if gap.before is None else to_iso(gap.before),
                "reason": gap.reason,
            }
            for gap in watching.gaps
        ],
    }


def lines(rows: Sequence[CoverageRow], now: int) -> Iterable[str]:
    """Yield the coverage of one practice as lines for people."""
    watched = [row for row in rows if row.unwatched is None]
    yield "  Watched" if watched else "  Nothing is watched"
    for row in watched:
        yield from _watched_lines(row, now)
    yield "  Not watched"
    yield from unwatched_lines(rows)


def unwatched_lines(rows: Iterable[CoverageRow]) -> Iterable[str]:
    """Yield what is not watched; rows that say the same share their lines."""
    missing = [row for row in rows if row.unwatched is not None]
    for (subject, why, reason, todo), same in groupby(missing, key=_saying):
        places = dict.fromkeys(_place(row) for row in same)
        where = f"{', '.join(places)}, " if any(places) else ""
        yield f"    {where}{SEEN.get(subject, subject)} ({why}): {shown(reason)}"
        if todo:
            yield f"        {shown(todo)}"


def summary(rows: Sequence[CoverageRow], now: int) -> str:
    """Return one line that belongs below every list of cases."""
    watched: dict[str, str] = {}
    for row in rows:
        if row.unwatched is None:
            name = f"{shown(row.platform)} {SEEN.get(row.subject, row.subject)}"
            watched[name] = max(watched.get(name, ""), _doubt(row, now))
    told = ", ".join(f"{name}{doubt}" for name, doubt in watched.items())
    missing = {(r.platform, r.subject) for r in rows if r.unwatched is not None}
    return (
        f"watched: {told or 'nothing'}; not watched: {len(missing)} "
        "(wardwatch coverage)"
    )


def _doubt(row: CoverageRow, now: int) -> str:
    """Return what speaks against a row that is watched; the worst sorts last."""
    if todo(row, now):
        return " (TROUBLE)"
    worst = row.worst
    return " (not checked yet)" if worst is not None and worst.runs is None else ""


def todo(row: CoverageRow, now: int) -> str:
    """Return what to do about a row that is watched, or nothing if all is well."""
    for one in row.watchings:
        if _reason(one).startswith(f"{AuthRejected.reason}:"):
            return "needs a new credential: see wardwatch doctor"
        if (doing := _DOING.get(_state(one))) is not None:
            return doing
    if any(one.is_late(now) for one in row.watchings):
        return _DOING[Outcome.MISSED.value]
    return ""


def _watched_lines(row: CoverageRow, now: int) -> Iterable[str]:
    yield f"    {_place(row)}, {SEEN.get(row.subject, row.subject)}:"
    for one in row.watchings:
        late = ", LATE" if one.is_late(now) else ""
        yield f"      {shown(one.connector)} {shown(one.query)!r}: {_told(one)}{late}"
        yield from (f"        gap {_gap(gap)}" for gap in one.gaps)
    if doing := todo(row, now):
        yield f"        {doing}"


def _told(watching: Watching) -> str:
    runs = watching.runs
    if runs is None:
        return NOT_YET
    why = f" ({shown(runs.reason)})" if runs.reason else ""
    state = runs.outcome.replace("_", " ")
    word = state.upper() if runs.outcome.value in _DOING else state
    return (
        f"{word}{why}, runs: {runs.count}, since {to_iso(runs.first_at)}, "
        f"last {to_iso(runs.last_at)}"
    )


def _gap(gap: Gap) -> str:
    after = "?" if gap.after is None else to_iso(gap.after)
    before = "?" if gap.before is None else to_iso(gap.before)
    return f"{after} to {before}: {shown(gap.reason)}"


def _state(watching: Watching) -> str:
    return NOT_YET if watching.runs is None else watching.runs.outcome.value


def _reason(watching: Watching) -> str:
    return "" if watching.runs is None else watching.runs.reason


def _place(row: CoverageRow) -> str:
    at = f" ({shown(row.location)})" if row.location else ""
    return f"{shown(row.platform)}{at}"


def _saying(row: CoverageRow) -> tuple[str, str, str, str]:
    return row.subject, row.unwatched or "", row.reason, row.todo


def by_practice(
    rows: Iterable[CoverageRow],
) -> Mapping[PracticeId, Sequence[CoverageRow]]:
    """Return the rows of each practice, in their order."""
    found: dict[PracticeId, list[CoverageRow]] = {}
    for row in rows:
        found.setdefault(row.practice_id, []).append(row)
    return found
