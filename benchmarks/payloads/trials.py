"""Trials: a platform changes one answer, and everything else must be read."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.faults.grounds import OptionValues
from benchmarks.faults.reading import (
    DATABASE,
    Identity,
    Reading,
    TrialClock,
    opened,
    stored,
)
from benchmarks.payloads.mutations import Items, broken, items_of
from benchmarks.payloads.platforms import Platform
from monitor.domain.time import HOUR
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from monitor.storage.tables.content import parked
from monitor.storage.tables.operations import gaps
from tests.integration.monitor.storage.rows import rows_of

_BUG: Final = "bug:"
"""How errors begin that nobody foresaw, see `monitor.pipeline.isolation`."""

_OK: Final = 200
_ITEMS: Final = 3
"""Items of one answer that are changed."""


@dataclass
class Spoiler:
    """Answers as a platform does, but one request otherwise.

    Attributes:
        platform: What answers.
        spoilt: Bodies by the requests that they answer.
        heard: The first answer to each path that went well.
        type: The connector's type.
        options: What points it here.
    """

    platform: Platform
    spoilt: Mapping[str, bytes] = field(default_factory=dict)
    heard: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    options: OptionValues = field(default_factory=dict)

    @property
    def type(self) -> str:
        """The connector's type."""
        return self.platform.connector

    def answer(self, request: Request) -> Answer:
        """Answer `request`."""
        asked = f"{request.path}?{sorted(request.query.items())}"
        if asked in self.spoilt:
            return Answer(body=self.spoilt[asked])
        answer = self.platform.answer(request)
        if answer.status == _OK:
            self.heard.setdefault(request.path, (asked, answer.body))
        return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How often things are tried.

    Attributes:
        changes: Times that one thing of one item of an answer is changed.
        breaks: Times that a whole answer is broken.
        answers: Most answers of one platform that are tried; None tries all.
    """

    changes: int
    breaks: int
    answers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became of many trials.

    Attributes:
        answers: Answers that were changed.
        times: How often, in all.
        lost: Records that the same answers without the changed item bring, or that
            come when a broken answer is whole again, and that are missing.
        in_gaps: Such records, where a gap is shown that was not there otherwise.
        bugs: Errors that nobody foresaw.
        parked: Items that were put aside.
        refused: Runs that failed with an error that says why.
    """

    answers: int = 0
    times: int = 0
    lost: int = 0
    in_gaps: int = 0
    bugs: tuple[str, ...] = ()
    parked: int = 0
    refused: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            answers=self.answers + other.answers,
            times=self.times + other.times,
            lost=self.lost + other.lost,
            in_gaps=self.in_gaps + other.in_gaps,
            bugs=self.bugs + other.bugs,
            parked=self.parked + other.parked,
            refused=self.refused + other.refused,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reading left.

    Attributes:
        stored: Records.
        gaps: Stretches of time that are known to be unread, as they are shown.
        parked: Errors of items.
        failed: Errors of runs.
    """

    stored: frozenset[Identity]
    gaps: frozenset[tuple[int, int]]
    parked: tuple[str, ...]
    failed: tuple[str, ...]

    def apart(self, item: str) -> "Outcome":
        """Return it without what `item` names.

        X shows authors beside posts: of a post that is changed to be of nobody that
        is watched, the author is not kept, and is found if the post is not there.
        """
        others = (one for one in self.stored if one[-1] not in item)
        return replace(self, stored=frozenset(others))

    def renaming(self, whole: "Outcome") -> "Outcome":
        """Return it with the names that the records of `whole` have.

        An answer that was torn within an id, and could be read all the same, has the
        record under another id; the whole one is known by its link.
        """
        if self.failed or self.parked:
            return self
        others = len(self.stored - whole.stored)
        named = sorted(whole.stored - self.stored)[:others]
        return replace(self, stored=self.stored.union(named))

    def tally(self, due: "Outcome") -> Tally:
        """Return what became of it, if it should have stored what `due` did."""
        missing = len(due.stored - self.stored)
        told = bool(self.gaps - due.gaps)
        errors = (*self.parked, *self.failed)
        return Tally(
            times=1,
            lost=0 if told else missing,
            in_gaps=missing if told else 0,
            bugs=tuple(error for error in errors if error.startswith(_BUG)),
            parked=len(self.parked),
            refused=len(self.failed),
        )


class Trials:
    """Reads one platform again and again, each time from nothing.

    Args:
        spoiler: What answers; `options` lead to it.
        folder: Empty, for databases.
    """

    def __init__(self, spoiler: Spoiler, folder: Path) -> None:
        self._spoiler = spoiler
        self._folder = folder

    def run(self, plan: Plan, rng: Random) -> Iterator[Tally]:
        """Yield what came of each answer, of the longest first."""
        whole = self._read({})
        heard = sorted(self._spoiler.heard.values(), key=lambda one: -len(one[1]))
        for asked, body in heard[: plan.answers]:
            tally, items = Tally(answers=1), items_of(body)
            if items is not None:
                tally += self._changed(asked, items, plan.changes, rng)
            for _ in range(plan.breaks if items else plan.breaks + plan.changes):
                spoilt = {asked: broken(body, rng)}
                mended = self._read(spoilt, mended=True)
                tally += mended.renaming(whole).tally(whole)
            yield tally

    def _changed(self, asked: str, items: Items, times: int, rng: Random) -> Tally:
        """Return what came of changing an item, `times` in all, of three items."""
        tally = Tally()
        tried = rng.sample(range(items.size), min(_ITEMS, items.size, times))
        for number, index in enumerate(tried):
            others = self._read({asked: items.without(index)}).apart(items.text(index))
            for _ in range(number, times, len(tried)):
                spoilt = {asked: items.spoilt(index, rng)}
                tally += self._read(spoilt).tally(others)
        return tally

    def _read(self, spoilt: Mapping[str, bytes], *, mended: bool = False) -> Outcome:
        """Read all once from nothing, with `spoilt`; then without it, if `mended`."""
        (self._folder / DATABASE).unlink(missing_ok=True)
        self._spoiler.spoilt = spoilt
        self._spoiler.platform.begin()
        clock = TrialClock()
        with opened(self._folder) as store:
            reading = Reading(
                store, clock, {"it": self._spoiler}, self._spoiler.platform.practice
            )
            runs = [done for _, done in reading.cycle()]
            if mended:
                self._spoiler.spoilt = {}
                clock.advance(HOUR)
                reading.settle()
            return Outcome(
                stored=stored(store),
                gaps=frozenset(
                    (row.after_at, row.before_at) for row in rows_of(store, gaps)
                ),
                parked=tuple(row.error for row in rows_of(store, parked)),
                failed=tuple(done.error for done in runs if done.error),
            )


def tried(platform: Platform, plan: Plan, rng: Random) -> Tally:
    """Return what came of changing the answers of `platform`."""
    spoiler = Spoiler(platform)
    with (
        serve(spoiler.answer) as base_url,
        tempfile.TemporaryDirectory(prefix="ww-") as folder,
    ):
        spoiler.options = platform.options(base_url)
        trials = Trials(spoiler, Path(folder))
        return sum(trials.run(plan, rng), Tally())
