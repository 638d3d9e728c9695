"""Rows to domain values and back: nothing is lost on the way."""

import json
from dataclasses import fields
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import RowMapping

from monitor.domain.cases import Case, CaseState, Resolution
from monitor.domain.evidence import EvidenceState, Picture, ReadImage
from monitor.domain.findings import FindingKind, Severity, Signal
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
    Observation,
    Post,
    PostForm,
    RecordKind,
)
from monitor.domain.topics import Topic
from monitor.domain.watch import PracticeId
from monitor.storage import codec
from tests.builders import assessment
from tests.fakes.runtime import START

# Lone surrogates and NUL included: hostile pages hold them.
texts = st.text(st.characters(), max_size=20)
times = st.integers(0, 2**62)
maybe_times = st.none() | times
links = st.lists(texts, max_size=3).map(tuple)
accounts = st.builds(
    Account,
    handle=texts,
    display_name=texts,
    bio=texts,
    avatar_id=st.none() | texts,
    links=links,
)
posts = st.builds(
    Post,
    form=st.sampled_from(PostForm),
    text=texts,
    title=texts,
    rating=st.none() | st.floats(0, 10),
    max_rating=st.none() | st.floats(0, 10),
    links=links,
    author_id=st.none() | texts,
    author_name=texts,
    thread_id=st.none() | texts,
    parent_id=st.none() | texts,
    location=texts,
    published_at=maybe_times,
)
domains = st.builds(
    Domain,
    name=texts,
    shown=texts,
    name_servers=links,
    mail_servers=links,
    has_web=st.booleans(),
)
counts = st.none() | st.integers(0, 2**40)
observations = st.builds(
    Observation,
    url=st.none() | texts,
    avatar_url=st.none() | texts,
    banner_url=st.none() | texts,
    created_at=maybe_times,
    followers=counts,
    following=counts,
    posts=counts,
    likes=counts,
    verified=st.none() | st.booleans(),
    registrar=st.none() | texts,
    abuse_contact=st.none() | texts,
    proven_links=st.none() | links,
)
kinds = st.sampled_from(FindingKind)
cases = st.builds(
    Case,
    practice_id=texts.map(PracticeId),
    subject=texts,
    platform=texts,
    label=texts,
    url=st.none() | texts,
    kind=kinds,
    kinds=st.lists(kinds, max_size=4).map(tuple),
    severity=st.sampled_from(Severity),
    state=st.sampled_from(CaseState),
    resolution=st.none() | st.sampled_from(Resolution),
    historical=st.booleans(),
    revision=st.integers(0, 1000),
    opened_at=times,
    updated_at=times,
    closed_at=maybe_times,
)


def row(**columns: object) -> RowMapping:
    """Return `columns` as a database answers with them."""
    return cast("RowMapping", columns)


KINDS = {
    Account: RecordKind.ACCOUNT,
    Post: RecordKind.POST,
    Domain: RecordKind.DOMAIN,
}


@given(st.one_of(accounts, posts, domains))
def test_content_is_read_back_as_it_was(content: Content) -> None:
    """Whatever an author wrote."""
    kind = KINDS[type(content)]

    assert codec.load_content(kind.value, codec.dump_content(content)) == content


@given(accounts)
def test_what_is_stored_is_ascii(content: Account) -> None:
    """So that no database and no driver can trip over it."""
    stored = codec.dump_content(content)

    assert stored.isascii()
    assert "\0" not in stored


@given(observations)
def test_an_observation_is_read_back_as_it_was(seen: Observation) -> None:
    """None stays "not told"."""
    assert codec.load_observation(codec.dump_observation(seen)) == seen


@given(observations, observations)
def test_a_later_look_overwrites_only_what_it_tells(
    before: Observation, after: Observation
) -> None:
    """Field by field, the newest word that was said holds."""
    stored = codec.merge_observation(codec.dump_observation(before), after)
    merged = codec.load_observation(stored)

    for name in (field.name for field in fields(Observation)):
        told = getattr(after, name)
        expected = told if told is not None else getattr(before, name)
        assert getattr(merged, name) == expected


def test_nothing_stored_means_nothing_told() -> None:
    """A record that was never observed has an empty observation."""
    assert codec.load_observation(None) == Observation()


@given(cases)
def test_a_case_is_read_back_as_it_was(case: Case) -> None:
    """Every column of a case comes back as its value."""
    assert codec.case_of(row(**codec.case_values(case))) == case


def test_signals_keep_the_values_they_used() -> None:
    """The prior has no value, and keeps having none."""
    prior = Signal(name="prior", value=None, contribution=-1.5, why="rare")
    topic = Signal(name="t", value=0.8, contribution=0.0, why="t", span=(3, 9))
    found = assessment()
    stored = codec.dump_signals((*found.signals, prior, topic))
    columns: dict[str, Any] = {
        "practice_id": found.practice_id,
        "kind": found.kind.value,
        "verdict": None,
        "score": found.score,
        "severity": found.severity.value,
        "signals": stored,
        "topics": '["access"]',
        "claim": None,
        "size": 7,
    }
    read = codec.assessment_of(row(**columns))

    assert read.signals == (*found.signals, prior, topic)
    assert (read.verdict, read.topics, read.claim) == (None, (Topic.ACCESS,), "")
    assert read.size == 7


def test_signals_of_before_spans_are_read() -> None:
    """What an older version stored has none."""
    stored = '[{"name": "prior", "value": null, "contribution": -1.5, "why": "rare"}]'
    columns: dict[str, Any] = {
        "practice_id": "a", "kind": "praise", "verdict": None, "score": 0.5,
        "severity": "low", "signals": stored, "topics": None, "claim": None,
        "size": 0,
    }  # fmt: skip

    assert codec.assessment_of(row(**columns)).signals[0].span is None


def test_evidence_without_a_picture_has_none() -> None:
    """A file that a person brought has no width and no height."""
    columns = {"id": 1, "record_id": 2, "kind": "file", "key": "k", "url": "a.png"}
    columns |= {"state": "ok", "attempts": 1, "retry_at": None, "sha256": "00"}
    columns |= {"media_type": None, "width": None, "height": None, "prints": None}
    columns |= {"photo": None, "answer": None, "error": "", "fetched_at": START}
    file = codec.evidence_of(row(**columns))
    columns |= {"media_type": "image/png", "width": 4, "height": 8}
    picture = codec.evidence_of(row(**columns))

    assert (file.state, file.picture) == (EvidenceState.OK, None)
    assert picture.picture == Picture(media_type="image/png", width=4, height=8)


def test_prints_are_read_back() -> None:
    """They are kept with the picture they were taken of."""
    columns = {"id": 1, "record_id": 2, "kind": "avatar", "key": "k", "url": "u"}
    columns |= {"state": "ok", "attempts": 1, "retry_at": None, "sha256": "00"}
    columns |= {"media_type": "image/png", "width": 4, "height": 8}
    columns |= {"error": "", "fetched_at": START, "answer": None}
    columns |= {"prints": codec.dump(("0a", "ff")), "photo": None}
    found = codec.evidence_of(row(**columns))

    assert found.picture is not None
    assert found.picture.prints == ("0a", "ff")


def test_a_reading_of_an_image_is_read_back() -> None:
    """Kinds, places and flags; there is nothing else in it."""
    reading = ImageReading(
        hits=(ImageHit(kind=PhiKind.SSN, start=3, end=9, tied=False),),
        flags=frozenset({ImageFlag.PERSON}),
        unsure=frozenset(ImageFlag),
        metadata=frozenset({Metadata.LOCATION}),
        looked=False,
    )
    picture = Picture(media_type="image/png", width=8, height=8)
    values = codec.answer_values(ReadImage(picture=picture, reading=reading))
    row = cast("RowMapping", {**values, "kind": "post_image"})

    assert codec.reading_of(row) == reading
    assert codec._picture_of(row) == picture


def test_json_is_canonical() -> None:
    """Equal values are equal bytes."""
    assert codec.dump({"b": 1, "a": [None]}) == '{"a":[null],"b":1}'
    assert json.loads(codec.dump("\ud800")) == "\ud800"
