"""Rows to domain values and back."""

import json
from dataclasses import asdict
from typing import Any

from sqlalchemy.engine import RowMapping

from monitor.domain.cases import Case, CaseState, Resolution
from monitor.domain.evidence import (
    IMAGES,
    Answer,
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Landing,
    Picture,
    Provider,
    ReadImage,
    Wanted,
)
from monitor.domain.findings import (
    Assessment,
    FindingKind,
    Severity,
    Signal,
    Verdict,
)
from monitor.domain.image_reading import (
    ImageFlag,
    ImageHit,
    ImageReading,
    Metadata,
)
from monitor.domain.phi import PhiKind
from monitor.domain.records import (
    Account,
    Content,
    Domain,
    Identity,
    Observation,
    Post,
    PostForm,
    PostImage,
    RecordId,
    RecordKind,
    Trouble,
)
from monitor.domain.topics import Topic
from monitor.domain.watch import PracticeId


def dump(value: object) -> str:
    """Return `value` as JSON in ASCII, which every database stores as it is."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def identity_of(row: RowMapping) -> Identity:
    """Return the identity in the columns `platform`, `kind` and `native_id`."""
    return Identity(
        platform=row["platform"],
        kind=RecordKind(row["kind"]),
        native_id=row["native_id"],
    )


def dump_content(content: Content) -> str:
    """Return what an author chose as JSON."""
    return dump(asdict(content))


def load_content(kind: str, body: str) -> Content:
    """Return what an author chose; the inverse of `dump_content`."""
    fields = _fields(body)
    if kind == RecordKind.ACCOUNT:
        return Account(**fields)
    if kind == RecordKind.DOMAIN:
        return Domain(**fields)
    if kind == RecordKind.SOURCE:
        return Trouble(**fields)
    images = tuple(PostImage(**each) for each in fields.get("images", ()))
    return Post(**{**fields, "form": PostForm(fields["form"]), "images": images})


def dump_observation(observation: Observation) -> str:
    """Return an observation as JSON, without what was not told."""
    told = asdict(observation).items()
    return dump({name: value for name, value in told if value is not None})


def merge_observation(stored: str | None, seen: Observation) -> str:
    """Return `stored` overwritten by what `seen` tells."""
    known: dict[str, Any] = json.loads(stored) if stored else {}
    known.update(json.loads(dump_observation(seen)))
    return dump(known)


def load_observation(body: str | None) -> Observation:
    """Return an observation; nothing stored means nothing told."""
    return Observation(**_fields(body)) if body else Observation()


def _fields(body: str) -> dict[str, Any]:
    """Return the fields of a value whose lists are tuples."""
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(body).items()
    }


def dump_signals(signals: tuple[Signal, ...]) -> str:
    """Return the signals of an assessment as JSON."""
    return dump([asdict(signal) for signal in signals])


def _signal(fields: dict[str, Any]) -> Signal:
    """Return a signal from its fields; those of before 0.5 have no span."""
    span = fields.get("span")
    return Signal(**fields | {"span": tuple(span) if span else None})


def assessment_of(row: RowMapping) -> Assessment:
    """Return what a detector said, from its row in `findings`."""
    return Assessment(
        practice_id=PracticeId(row["practice_id"]),
        kind=FindingKind(row["kind"]),
        verdict=Verdict(row["verdict"]) if row["verdict"] else None,
        score=row["score"],
        severity=Severity(row["severity"]),
        signals=tuple(map(_signal, json.loads(row["signals"]))),
        topics=tuple(Topic(topic) for topic in json.loads(row["topics"] or "[]")),
        claim=row["claim"] or "",
        size=row["size"],
    )


def case_of(row: RowMapping) -> Case:
    """Return a case from its row."""
    kinds = (FindingKind(kind) for kind in json.loads(row["kinds"]))
    resolution = row["resolution"]
    return Case(
        practice_id=PracticeId(row["practice_id"]),
        subject=row["subject"],
        platform=row["platform"],
        label=row["label"],
        url=row["url"],
        kind=FindingKind(row["kind"]),
        kinds=tuple(kinds),
        severity=Severity(row["severity"]),
        state=CaseState(row["state"]),
        resolution=Resolution(resolution) if resolution else None,
        historical=row["historical"],
        revision=row["revision"],
        size=row["size"],
        opened_at=row["opened_at"],
        updated_at=row["updated_at"],
        closed_at=row["closed_at"],
    )


def case_values(case: Case) -> dict[str, Any]:
    """Return the columns of a case."""
    return asdict(case) | {"kinds": dump(list(case.kinds))}


def evidence_of(row: RowMapping) -> Evidence:
    """Return one evidence from its row."""
    return Evidence(
        id=EvidenceId(row["id"]),
        record_id=RecordId(row["record_id"]),
        wanted=Wanted(kind=EvidenceKind(row["kind"]), key=row["key"], url=row["url"]),
        state=EvidenceState(row["state"]),
        attempts=row["attempts"],
        retry_at=row["retry_at"],
        sha256=row["sha256"],
        picture=_picture_of(row),
        reading=reading_of(row),
        landing=_landing_of(row),
        providers=_providers_of(row),
        error=row["error"],
        fetched_at=row["fetched_at"],
    )


def _picture_of(row: RowMapping) -> Picture | None:
    if row["media_type"] is None:
        return None
    return Picture(
        media_type=row["media_type"],
        width=row["width"],
        height=row["height"],
        prints=tuple(json.loads(row["prints"] or "[]")),
        photo=tuple(json.loads(row["photo"] or "[]")),
    )


def _landing_of(row: RowMapping) -> Landing | None:
    if row["kind"] != EvidenceKind.LINK or row["answer"] is None:
        return None
    return Landing(**json.loads(row["answer"]))


def _providers_of(row: RowMapping) -> tuple[Provider, ...] | None:
    if row["kind"] != EvidenceKind.PROVIDERS or row["answer"] is None:
        return None
    return tuple(Provider(**each) for each in json.loads(row["answer"]))


def answer_values(answer: Answer) -> dict[str, Any]:
    """Return the columns of what was read from fetched bytes."""
    if isinstance(answer, Landing):
        return {"answer": dump(asdict(answer))}
    if isinstance(answer, ReadImage):
        read = {"answer": _dump_reading(answer.reading)}
        return _picture_values(answer.picture) | read
    if isinstance(answer, Picture):
        return _picture_values(answer)
    return {"answer": dump([asdict(each) for each in answer])}


def _picture_values(picture: Picture) -> dict[str, Any]:
    return asdict(picture) | {
        "prints": dump(picture.prints),
        "photo": dump(picture.photo),
    }


def _dump_reading(reading: ImageReading) -> str:
    return dump(
        {
            "hits": [asdict(hit) for hit in reading.hits],
            "flags": sorted(reading.flags),
            "unsure": sorted(reading.unsure),
            "metadata": sorted(reading.metadata),
            "looked": reading.looked,
        }
    )


def reading_of(row: RowMapping) -> ImageReading | None:
    """Return what was read on an image, from its row in `evidence`."""
    if row["kind"] not in IMAGES or row["answer"] is None:
        return None
    told = json.loads(row["answer"])
    hits = (ImageHit(**{**hit, "kind": PhiKind(hit["kind"])}) for hit in told["hits"])
    return ImageReading(
        hits=tuple(hits),
        flags=frozenset(map(ImageFlag, told["flags"])),
        unsure=frozenset(map(ImageFlag, told["unsure"])),
        metadata=frozenset(map(Metadata, told["metadata"])),
        looked=told["looked"],
    )
