"""Gather: texts about a practice are counted, and join their burst and their copies.

What a text is part of is stored before it is judged, and stays: judged again after a
crash, or with new evidence, it is part of the same.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from monitor.domain.bursts.copies import ALIKE, copiers, likeness
from monitor.domain.bursts.crowds import Burst, Crowd, Pulse
from monitor.domain.bursts.history import pulse_of
from monitor.domain.bursts.triggers import Gathered, Trigger, likely_trigger
from monitor.domain.records import Post, RecordId
from monitor.domain.subjects import Subject
from monitor.domain.tallies import Counted, Tallied, tallied
from monitor.domain.time import DAY
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.copies import Copied
from monitor.ports.crowds import Series
from monitor.ports.store import Store, Transaction

QUIET: Final = DAY
"""How long a burst goes on after the last time that there were too many texts."""

_LOOKED_AT: Final = 200
"""Newest texts of a burst that tell what set it off."""

_COMPARED: Final = 100
"""Reviews that are compared with a new one; more than that are told apart by none."""

_ASKED: Final = 50
"""Copies whose authors are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Joined:
    """The burst that a text is part of, and how many texts there are."""

    burst: Burst
    pulse: Pulse | None
    trigger: Trigger | None


def gather(
    store: Store, subjects: Sequence[Subject], watchlist: Watchlist, now: int
) -> Mapping[RecordId, Subject | Broken]:
    """Return those of `subjects` that are about a practice, with what they are part of.

    A text that breaks what counts it is broken alone.
    """
    found = {each.record_id: attempt(tallied, each, watchlist) for each in subjects}
    broken = {id_: one for id_, one in found.items() if isinstance(one, Broken)}
    texts = [one for _, one in sorted(found.items()) if isinstance(one, Tallied)]
    if not texts:
        return broken
    with store.write() as tx:
        tx.crowds.count([one for text in texts for one in text.counted], now)
        copied = {text.subject.record_id: _copied(tx, text, now) for text in texts}
        joined = _bursts(tx, texts, now)
        crowds = {
            text.subject.record_id: _crowds(tx, text, copied, joined) for text in texts
        }
    with_crowds = {
        text.subject.record_id: replace(
            text.subject, crowds=crowds[text.subject.record_id]
        )
        for text in texts
    }
    return {**broken, **with_crowds}


def _copied(tx: Transaction, text: Tallied, now: int) -> Copied | None:
    """Return the texts that are nearly the same as a review, which joins them."""
    subject, sketch = text.subject, text.sketch
    if not sketch:
        return None
    near = {
        other: likeness(sketch, theirs)
        for other, theirs in tx.copies.alike(sketch, _COMPARED).items()
        if other != subject.record_id
    }
    nearest = max(near, key=lambda other: (near[other], -other), default=None)
    if nearest is not None and near[nearest] >= ALIKE:
        tx.copies.copy(subject.record_id, nearest)
    tx.copies.keep(subject.record_id, sketch, subject.identity.platform, now)
    return tx.copies.of(subject.record_id, _ASKED)


def _bursts(
    tx: Transaction, texts: Sequence[Tallied], now: int
) -> Mapping[Counted, _Joined]:
    by_series: dict[Series, list[Counted]] = defaultdict(list)
    for text in texts:
        for one in text.counted:
            by_series[Series(one.practice_id, one.sort)].append(one)
    joined: dict[Counted, _Joined] = {}
    # One order for everybody who holds them, so that nobody waits in a circle.
    for series, counted in sorted(by_series.items()):
        tx.crowds.hold(series)
        joined |= _Joining(tx, series, now).join(counted)
    return joined


class _Joining:
    """Finds the bursts of the texts of one practice and sort."""

    def __init__(self, tx: Transaction, series: Series, now: int) -> None:
        self._tx = tx
        self._series = series
        self._now = now
        self._on = list(tx.crowds.bursts(series, now - QUIET))
        self._pulses: dict[str, Pulse | None] = {}
        self._triggers: dict[Burst, Trigger | None] = {}

    def join(self, counted: Sequence[Counted]) -> Mapping[Counted, _Joined]:
        """Return those that are part of a burst."""
        found = {text: self._tx.crowds.burst_of(text) for text in counted}
        news = [text for text in counted if found[text] is None and self._is_news(text)]
        self._begin(sorted({text.place for text in news}))
        for text in news:
            found[text] = burst = self._on_at(text.place)
            if burst is not None:
                self._tx.crowds.join(burst.id, text)
        return {text: self._told(burst) for text, burst in found.items() if burst}

    def _is_news(self, text: Counted) -> bool:
        return not text.first and text.said_at > self._now - DAY

    def _begin(self, places: Sequence[str]) -> None:
        """Begin the bursts of new texts at `places`, those of locations first.

        Where all texts together are too many, that is because of the burst that is on
        somewhere; it is no reason to take those of another location for a part of it.
        """
        for place in filter(None, places):
            if self._on_at(place) is None and self._surges(place):
                self._on.append(self._tx.crowds.begin(self._at(place), self._now))
        if places and not self._on and self._surges(""):
            self._on.append(self._tx.crowds.begin(self._series, self._now))

    def _on_at(self, place: str) -> Burst | None:
        """Return the burst of which a text at `place` is a part, as far as is told."""
        reach = (one for one in self._on if one.place in {place, ""} or not place)
        return next(reach, None)

    def _told(self, burst: Burst) -> _Joined:
        """Return a burst, with how many texts there are now only while it is on."""
        pulse = self._pulse(burst.place) if burst in self._on else None
        if pulse is None or not pulse.surging:
            return _Joined(burst=burst, pulse=pulse, trigger=None)
        if burst not in self._triggers:
            self._tx.crowds.go_on(burst.id, self._now)
            self._triggers[burst] = self._trigger(burst)
        return _Joined(burst=burst, pulse=pulse, trigger=self._triggers[burst])

    def _surges(self, place: str) -> bool:
        pulse = self._pulse(place)
        return pulse is not None and pulse.surging

    def _pulse(self, place: str) -> Pulse | None:
        if place not in self._pulses:
            sources = self._tx.crowds.sources(self._at(place), self._now)
            self._pulses[place] = pulse_of(sources)
        return self._pulses[place]

    def _trigger(self, burst: Burst) -> Trigger | None:
        series = self._at(burst.place)
        ids = self._tx.crowds.newest(series, self._now - DAY, _LOOKED_AT)
        claims, copied = self._tx.crowds.claims(ids), self._tx.copies.among(ids)
        texts = [
            Gathered(
                identity=each.identity,
                post=each.content,
                found_by=each.found_by,
                url=each.observation.url,
                claim=claims.get(each.record_id, ""),
                copied=each.record_id in copied,
            )
            for each in self._tx.records.subjects(ids)
            if isinstance(each.content, Post)
        ]
        found = attempt(likely_trigger, texts)
        return None if isinstance(found, Broken) else found

    def _at(self, place: str) -> Series:
        return replace(self._series, place=place or None)


def _crowds(
    tx: Transaction,
    text: Tallied,
    copied: Mapping[RecordId, Copied | None],
    joined: Mapping[Counted, _Joined],
) -> tuple[Crowd, ...]:
    copies = copied[text.subject.record_id]
    authors = _copiers(tx, copies) if copies else 0
    return tuple(
        Crowd(
            practice_id=one.practice_id,
            sort=one.sort,
            place=found.burst.place if found else one.place,
            burst=found.burst.id if found else None,
            pulse=found.pulse if found else None,
            trigger=found.trigger if found else None,
            copied_from=copies.first if copies else None,
            copies=copies.texts if copies else 0,
            copiers=authors,
        )
        for one in text.counted
        for found in (joined.get(one),)
        if found or copies
    )


def _copiers(tx: Transaction, copied: Copied) -> int:
    """Return how many authors the newest of `copied` have."""
    contents = (each.content for each in tx.records.subjects(copied.newest))
    return copiers(content for content in contents if isinstance(content, Post))
