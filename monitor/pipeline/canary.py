"""Canary: a review of nobody goes the whole way, to show that the way is open.

It is stored, read, judged, made a case and an alert, queued, and sent to a channel that
only it knows, by what everybody's reviews go through. All of it is one transaction that
is taken back, so that nobody sees it and nothing counts it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from monitor.domain.alerts import Message, listed
from monitor.domain.errors import WardwatchError
from monitor.domain.findings import FindingKind
from monitor.domain.keys import text_digest
from monitor.domain.reading import text_of
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordId,
    RecordKind,
    Sighting,
)
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.time import to_iso
from monitor.domain.watch import Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.conclude import conclude
from monitor.pipeline.detect import detect
from monitor.pipeline.isolation import Broken
from monitor.pipeline.read import read_texts
from monitor.ports.channel import Channel, Reached
from monitor.ports.detector import DetectorSpec
from monitor.ports.reader import TextReader
from monitor.ports.runtime import Clock
from monitor.ports.store import Store, Transaction

# No configuration has such an id or such a name of a channel: both have a blank.
_PRACTICE: Final = PracticeId("wardwatch canary")
_CHANNEL: Final = "wardwatch canary"
_NAME: Final = "Wardwatch Canary Clinic"
_WATCHLIST: Final = compile_watchlist([Practice(id=_PRACTICE, name=_NAME)])
_ROUTE: Final = Route(kinds=frozenset(FindingKind), to=(_CHANNEL,))


class CanaryDied(WardwatchError):
    """The canary did not come through, so no other record may."""

    reason = "canary"


@dataclass(frozen=True, slots=True)
class Perch:
    """The channel that only the canary knows; it keeps what it is sent."""

    messages: list[Message] = field(default_factory=list)

    def send(self, message: Message) -> None:
        """Keep `message`."""
        self.messages.append(message)

    def probe(self) -> Reached:
        """Return at once: it is always there."""
        return Reached.ACCEPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """What the canary goes through.

    Attributes:
        store: The store.
        clock: The clock.
        detectors: They judge it.
        reader: It reads it.
    """

    store: Store
    clock: Clock
    detectors: Sequence[DetectorSpec]
    reader: TextReader

    def run(self) -> str:
        """Send the canary all the way.

        Returns:
            The hash of its text, under which a vector may have been stored.

        Raises:
            CanaryDied: It did not come out where it should have.
            StorageError: The database failed.
        """
        sighting, perch = _sighting(self.clock.now()), Perch()
        read = self._read(sighting)
        with self.store.rehearse() as tx:
            self._pass(tx, read, sighting, perch)
        alerts = [view for message in perch.messages for view in message.alerts]
        if [view.practice for view in alerts] != [_PRACTICE]:
            raise CanaryDied(f"it was told of {len(alerts)} times")
        return text_digest(text_of(_post_of(sighting)).body)

    def _read(self, sighting: Sighting) -> Subject:
        now = self.clock.now()
        bare = Subject(
            record_id=RecordId(0),
            identity=sighting.identity,
            revision=1,
            evidence_version=0,
            historical=False,
            baseline=False,
            content=sighting.content,
            observation=sighting.observation,
            seen_at=now,
            judged_at=now,
        )
        read = read_texts([bare], _WATCHLIST, self.reader, {})[bare.record_id]
        if isinstance(read, Broken):
            raise CanaryDied(f"it could not be read: {read.error}") from read.cause
        return read

    def _pass(
        self, tx: Transaction, read: Subject, sighting: Sighting, perch: Channel
    ) -> None:
        """Store what was read of the canary, judge it and send what comes of it."""
        now = self.clock.now()
        (seen,) = tx.records.sight([sighting], baseline=False, now=now)
        for stored in tx.records.subjects([seen.record_id]):
            subject = replace(stored, concerns=read.concerns, reading=read.reading)
            detections = detect(subject, self.detectors, _WATCHLIST)
            conclude(tx, subject, detections, [_ROUTE], now)
        if leased := tx.outbox.lease(_CHANNEL, now):
            views = listed(tx.outbox.views(leased))
            perch.send(Message(id=leased.message_id, created_at=now, alerts=views))


def _sighting(now: int) -> Sighting:
    """Return a review that no model has read before."""
    text = (
        f"A negative review of {_NAME} at {to_iso(now)}. Terrible place. The staff was "
        "rude, I waited for three hours and nobody apologised. Never again!"
    )
    return Sighting(
        identity=Identity(
            platform=_CHANNEL, kind=RecordKind.POST, native_id=f"canary {now}"
        ),
        content=Post(
            form=PostForm.REVIEW,
            text=text,
            published_at=now,
            rating=1.0,
            max_rating=5.0,
        ),
        observation=Observation(),
    )


def _post_of(sighting: Sighting) -> Post:
    if not isinstance(sighting.content, Post):
        raise TypeError("the canary is a review")
    return sighting.content
