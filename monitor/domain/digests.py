"""Digests: news that waits for a time of day, and is told in one message.

A digest is due once in every local day, or week, whatever the zone does with its
clocks. Zones and their changes are those of the IANA time zone database.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Final
from zoneinfo import ZoneInfo

from monitor.domain.time import SECOND, to_datetime

GROUP: Final = "digest:"
"""How group keys of digests begin."""

_WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
_WRITTEN: Final = re.compile(
    r"(?:daily|weekly +(?P<weekday>[a-z]+)) +"
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2}) +(?P<zone>\S+)",
    re.IGNORECASE,
)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """When news is told: every day, or on one weekday, at a local time.

    Attributes:
        at: Local time, in whole minutes.
        zone: Name of an IANA time zone.
        weekday: 0 (Monday) to 6 (Sunday), or None for every day.
    """

    at: time
    zone: str
    weekday: int | None = None

    def __str__(self) -> str:
        """Return it as it is written: "weekly mon 08:00 America/Chicago"."""
        when = "daily" if self.weekday is None else f"weekly {self._weekday_name}"
        return f"{when} {self.at:%H:%M} {self.zone}"

    @property
    def period(self) -> str:
        """What it is called: "daily" or "weekly"."""
        return "daily" if self.weekday is None else "weekly"

    @property
    def group_key(self) -> str:
        """The group of what is told in it; `digest_of` turns it back."""
        return f"{GROUP}{self}"

    def next_at(self, now: int) -> int:
        """Return the first moment after `now` at which it is due.

        There is one in every local day, or week. A local time that a day skips is
        the first moment after the gap, or the last second before a gap that ends
        with the day. One that a day has twice is the first. A day that a zone skips
        as a whole has none; a weekly digest is then due right after that day.

        Args:
            now: Microseconds.

        Returns:
            Microseconds.
        """
        zone = ZoneInfo(self.zone)
        today = to_datetime(now).astimezone(zone).date()
        # Where clocks go back over midnight, the day before is not over yet.
        days = (today + step * _DAY for step in count(-1))
        ours = (day for day in days if self.weekday in {None, day.weekday()})
        due = (self._due_on(day, zone) for day in ours)
        return next(at for at in due if at is not None and at > now)

    @property
    def _weekday_name(self) -> str:
        return _WEEKDAYS[self.weekday or 0][:3]

    def _due_on(self, day: date, zone: ZoneInfo) -> int | None:
        """Return when it is due on a local day; None if there is no such day."""
        wall = datetime.combine(day, self.at)
        first = _seconds(wall, zone)
        if _wall(first, zone) == wall:
            return first * SECOND
        # In a gap, fold says which offset holds: the one before it, or after it.
        after = _end_of_gap(_seconds(wall.replace(fold=1), zone), first, zone, wall)
        if _wall(after, zone).date() == day:
            return after * SECOND
        if _wall(after - 1, zone).date() == day:
            return (after - 1) * SECOND
        return None if self.weekday is None else after * SECOND


def parse_digest(text: str) -> Digest:
    """Return the digest that `text` writes; its zone is not looked up.

    Args:
        text: "daily HH:MM Area/City" or "weekly WEEKDAY HH:MM Area/City"; weekdays
            may be cut to three letters, and letters of both cases will do.

    Raises:
        ValueError: It is neither.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise ValueError("neither daily nor weekly, a time and a zone")
    named = found["weekday"]
    return Digest(
        at=_time(int(found["hour"]), int(found["minute"])),
        zone=found["zone"],
        weekday=None if named is None else _weekday(named.lower()),
    )


def digest_of(group_key: str) -> Digest | None:
    """Return the digest that a group is, or None if it is another group."""
    if not group_key.startswith(GROUP):
        return None
    return parse_digest(group_key.removeprefix(GROUP))


def _time(hour: int, minute: int) -> time:
    try:
        return time(hour, minute)
    except ValueError as error:
        raise ValueError(f"{hour}:{minute:02} is no time of a day") from error


def _weekday(name: str) -> int:
    for number, weekday in enumerate(_WEEKDAYS):
        if name in {weekday, weekday[:3]}:
            return number
    raise ValueError("no such weekday")


def _seconds(wall: datetime, zone: ZoneInfo) -> int:
    return int(wall.replace(tzinfo=zone).timestamp())


def _wall(seconds: int, zone: ZoneInfo) -> datetime:
    moment = datetime.fromtimestamp(seconds, UTC).astimezone(zone)
    return moment.replace(tzinfo=None, fold=0)


def _end_of_gap(before: int, after: int, zone: ZoneInfo, wall: datetime) -> int:
    """Return the first second that shows `wall` or later, by bisection."""
    while after - before > 1:
        middle = (before + after) // 2
        if _wall(middle, zone) < wall:
            before = middle
        else:
            after = middle
    return after
