"""Digests are due once in every local day, or week."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.digests import Digest, digest_of, parse_digest
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND, from_iso, to_datetime, to_iso

HOURS = ("00:00", "00:30", "01:30", "02:00", "02:30", "08:00", "23:00", "23:59")
"""Times that gaps and folds touch, and one that they never do."""

FIRST, LAST = from_iso("2024-01-01"), from_iso("2038-01-01")

# The first and the last day are not whole.
AROUND = 3 * DAY


def due(written: str, after: str) -> str:
    """Return when a digest is next due."""
    return to_iso(parse_digest(written).next_at(from_iso(after)))


def local_day(moment: int, zone: ZoneInfo) -> date:
    """Return the local date at `moment`."""
    return to_datetime(moment).astimezone(zone).date()


@dataclass(frozen=True)
class Change:
    """How a zone's clocks change.

    Attributes:
        before: Offset from UTC until then.
        after: Offset from then on.
        wall: Time of the day that clocks would have shown, hours and minutes.
    """

    before: timedelta | None
    after: timedelta | None
    wall: str


def changes(name: str) -> Iterator[tuple[Change, int]]:
    """Yield each change of a zone's clocks, and when it is."""
    zone = ZoneInfo(name)
    for week in range(FIRST, LAST, 7 * DAY):
        before, after = offset_at(week, zone), offset_at(week + 7 * DAY, zone)
        if before != after:
            moment = (
                week
                + bisect_right(
                    range(7 * DAY // MINUTE),
                    0,
                    key=partial(_changed, week, zone),
                )
                * MINUTE
            )
            wall = to_datetime(moment) + (before or timedelta())
            yield Change(before, after, f"{wall:%H:%M}"), moment


def _changed(week: int, zone: ZoneInfo, minutes: int) -> bool:
    return offset_at(week + minutes * MINUTE, zone) != offset_at(week, zone)


def offset_at(moment: int, zone: ZoneInfo) -> timedelta | None:
    """Return a zone's offset from UTC."""
    return to_datetime(moment).astimezone(zone).utcoffset()


def all_due(digest: Digest, start: int, end: int) -> list[int]:
    """Return every moment in (start, end] at which `digest` is due."""
    found = [digest.next_at(start)]
    while found[-1] <= end:
        found.append(digest.next_at(found[-1]))
    return found[:-1]


def days_wrong(digest: Digest, start: int, end: int) -> list[date]:
    """Return the whole local days in [start, end] that are not told exactly once."""
    zone = ZoneInfo(digest.zone)
    told = Counter(local_day(at, zone) for at in all_due(digest, start, end))
    hours = range(start, end, 15 * MINUTE)
    days = sorted({local_day(hour, zone) for hour in hours})
    return [day for day in days[1:-1] if told[day] != 1]


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("daily 08:00 America/Chicago", "daily 08:00 America/Chicago"),
        (" DAILY  8:05  UTC ", "daily 08:05 UTC"),
        ("weekly mon 23:59 Pacific/Apia", "weekly mon 23:59 Pacific/Apia"),
        ("Weekly Thursday 00:00 Etc/GMT+5", "weekly thu 00:00 Etc/GMT+5"),
    ],
)
def test_a_digest_is_read_and_written(written: str, normal: str) -> None:
    """In one form, from which its group's key is made."""
    digest = parse_digest(written)

    assert str(digest) == normal
    assert digest_of(digest.group_key) == digest


@pytest.mark.parametrize(
    "written",
    [
        "",
        "daily",
        "daily 08:00",
        "08:00 America/Chicago",
        "daily 24:00 UTC",
        "daily 08:60 UTC",
        "daily 8 UTC",
        "daily 08:00 America/Chicago please",
        "weekly 08:00 UTC",
        "weekly m 08:00 UTC",
        "weekly mond 08:00 UTC",
        "hourly 08:00 UTC",
    ],
)
def test_nothing_else_is_a_digest(written: str) -> None:
    """What is half right is not guessed."""
    with pytest.raises(ValueError, match=r"daily|no time|weekday"):
        parse_digest(written)


@pytest.mark.parametrize("group", ["case:1", "baseline:digest", ""])
def test_other_groups_are_no_digest(group: str) -> None:
    """What is told at once stays so."""
    assert digest_of(group) is None


@pytest.mark.parametrize(
    ("written", "after", "expected"),
    [
        ("08:00 America/Chicago", "2026-03-02T13:59:59Z", "2026-03-02T14:00:00Z"),
        ("08:00 America/Chicago", "2026-03-02T14:00:00Z", "2026-03-03T14:00:00Z"),
        # Clocks go from 02:00 to 03:00.
        ("02:30 America/Chicago", "2026-03-08T06:00:00Z", "2026-03-08T08:00:00Z"),
        # 01:30 comes twice.
        ("01:30 America/Chicago", "2026-11-01T05:00:00Z", "2026-11-01T06:30:00Z"),
        ("01:30 America/Chicago", "2026-11-01T06:30:00Z", "2026-11-02T07:30:00Z"),
        # The day begins at 01:00.
        ("00:00 America/Santiago", "2026-09-06T00:00:00Z", "2026-09-06T04:00:00Z"),
        # Half an hour.
        ("02:15 Australia/Lord_Howe", "2026-10-03T12:00:00Z", "2026-10-03T15:30:00Z"),
        # The day ends at 23:00.
        ("23:30 America/Scoresbysund", "2026-03-28T12:00:00Z", "2026-03-29T00:59:59Z"),
        # 30 December 2011 was left out.
        ("08:00 Pacific/Apia", "2011-12-29T18:00:00Z", "2011-12-30T18:00:00Z"),
        # 21 August 1993 was left out: from 12 hours behind to 12 ahead.
        ("12:00 Pacific/Kwajalein", "1993-08-21T00:00:00Z", "1993-08-22T00:00:00Z"),
    ],
)
def test_a_daily_digest(written: str, after: str, expected: str) -> None:
    """The cases that are known by name."""
    assert due(f"daily {written}", after) == expected


@pytest.mark.parametrize(
    ("written", "after", "expected"),
    [
        ("mon 08:00 America/Chicago", "2026-03-02T14:00:00Z", "2026-03-09T13:00:00Z"),
        ("sun 02:30 America/Chicago", "2026-03-02T00:00:00Z", "2026-03-08T08:00:00Z"),
        # That Friday was left out; the week still has its digest.
        ("fri 08:00 Pacific/Apia", "2011-12-29T18:00:00Z", "2011-12-30T10:00:00Z"),
    ],
)
def test_a_weekly_digest(written: str, after: str, expected: str) -> None:
    """On its weekday, once."""
    assert due(f"weekly {written}", after) == expected


def test_every_day_of_every_zone_is_told_once() -> None:
    """Around every change of every zone from 2024 to 2037; equal ones once."""
    found = {
        change: (name, moment)
        for name in available_timezones()
        for change, moment in changes(name)
    }
    wrong = [
        (change, hour, day)
        for change, (name, moment) in found.items()
        for hour in HOURS
        for day in days_wrong(
            parse_digest(f"daily {hour} {name}"), moment - AROUND, moment + AROUND
        )
    ]

    assert len(found) > 20
    assert wrong == []


@given(
    zone=st.sampled_from(sorted(available_timezones())),
    now=st.integers(FIRST // SECOND, LAST // SECOND),
    at=st.times(),
    weekday=st.none() | st.integers(0, 6),
)
def test_due_times_are_in_order(
    zone: str, now: int, at: time, weekday: int | None
) -> None:
    """The next is after now, the same until then, and within a week."""
    digest = Digest(at=at.replace(second=0, microsecond=0), zone=zone, weekday=weekday)
    moment = now * SECOND
    found = digest.next_at(moment)

    assert moment < found <= moment + (1 if weekday is None else 7) * DAY + 3 * HOUR
    assert digest.next_at(found - 1) == found
    assert digest.next_at((moment + found) // 2) == found
