"""Tests of parsing imported rows."""

import json
from pathlib import Path

import pytest

from connectors.import_folder.rows import FIELDS, sighting_of_row
from monitor.domain.errors import BadItem
from monitor.domain.records import (
    Account,
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.time import from_iso

DOCUMENT = Path(__file__).resolve().parents[4] / "docs/import.md"


def parsed(**fields: object) -> Sighting:
    """Return what a row of `fields` shows; it is a review on "vitals"."""
    return sighting_of_row(json.dumps({"source": "vitals", **fields}).encode())


def post(**fields: object) -> Post:
    """Return the post that a row of `fields` shows."""
    content = parsed(**fields).content
    assert isinstance(content, Post)
    return content


def test_a_review() -> None:
    """Every field has its place."""
    assert parsed(
        location="main",
        external_id="r1",
        rating=2,
        max_rating=10,
        title="Late",
        text="Late again, see https://a.example/x",
        author_label="J. D.",
        published_at="2026-01-31T08:00:00Z",
        url="https://vitals.example/r1",
    ) == Sighting(
        identity=Identity(
            platform="vitals", kind=RecordKind.POST, native_id="vitals:r1"
        ),
        content=Post(
            form=PostForm.REVIEW,
            location="main",
            rating=2,
            max_rating=10,
            title="Late",
            text="Late again, see https://a.example/x",
            links=("https://a.example/x",),
            author_name="J. D.",
            published_at=from_iso("2026-01-31T08:00:00Z"),
        ),
        observation=Observation(url="https://vitals.example/r1"),
    )


def test_an_account() -> None:
    """The fields of a scan line are understood."""
    assert parsed(
        kind="account",
        platform="Facebook",
        id=77,
        handle="@riverside",
        display_name="Riverside",
        bio="see https://b.example",
        avatar="/etc/passwd",
        avatar_url="https://cdn.example/a.jpg?signature=1",
        links=["https://a.example"],
        created_at="2026-01-31",
        followers=5,
        verified=False,
        url="https://facebook.example/riverside",
    ) == Sighting(
        identity=Identity(
            platform="facebook", kind=RecordKind.ACCOUNT, native_id="vitals:77"
        ),
        content=Account(
            handle="riverside",
            display_name="Riverside",
            bio="see https://b.example",
            avatar_id="https://cdn.example/a.jpg",
            links=("https://a.example", "https://b.example"),
        ),
        observation=Observation(
            url="https://facebook.example/riverside",
            avatar_url="https://cdn.example/a.jpg?signature=1",
            created_at=from_iso("2026-01-31"),
            followers=5,
            verified=False,
        ),
    )


@pytest.mark.parametrize("kind", ["review", "post", "comment", "article", "Reply"])
def test_kinds_of_posts(kind: str) -> None:
    """Each sort of text is told apart."""
    assert post(kind=kind, text="x").form == kind.lower()


def test_csv_values_are_text() -> None:
    """Numbers, truth, times and lists are read from text, empty ones as missing."""
    row = parsed(
        kind="account",
        handle="a",
        followers="12",
        verified="true",
        created_at=" 2026-01-31T08:00:00+02:00 ",
        links="https://a.example https://b.example",
        posts="",
        url="",
    )
    assert row.observation == Observation(
        followers=12, verified=True, created_at=from_iso("2026-01-31T06:00:00Z")
    )
    assert isinstance(row.content, Account)
    assert row.content.links == ("https://a.example", "https://b.example")


def test_five_stars_are_usual() -> None:
    """Without `max_rating`, five could be given."""
    assert post(rating="4.5").max_rating == 5


def test_without_an_id_the_content_is_the_key() -> None:
    """The same row again is the same record, another row another."""
    first, again = parsed(text="x"), parsed(text="x", author_label="")
    other = parsed(text="y")
    assert first.identity == again.identity
    assert first.identity != other.identity


def test_an_account_without_an_id_is_known_by_its_handle() -> None:
    """A changed bio is a revision, not another account."""
    one = parsed(kind="account", handle="@River", bio="a")
    two = parsed(kind="account", handle="river", bio="b")
    assert one.identity == two.identity


def test_the_source_tells_equal_ids_apart() -> None:
    """Two exports of one platform may count alike."""
    one = parsed(platform="x", external_id="1", text="t")
    two = parsed(platform="x", source="agency", external_id="1", text="t")
    assert one.identity.native_id == "vitals:1"
    assert two.identity.native_id == "agency:1"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "row: expected text, title or rating"),
        ({"text": 7}, "text: expected text"),
        ({"source": "hunter2!", "text": "x"}, "source: expected a word"),
        ({"source": None, "text": "x"}, "platform: Field required"),
        ({"kind": "hunter2", "text": "x"}, "kind: expected one of account, article"),
        ({"kind": ["hunter2"], "text": "x"}, "kind: expected one of"),
        ({"kind": "account"}, "row: expected external_id, handle or url"),
        ({"text": "x", "rating": "hunter2"}, "rating: "),
        ({"text": "x", "rating": 6}, "row: expected rating to be at most"),
        ({"text": "x", "rating": -1}, "rating: "),
        ({"text": "x", "rating": float("nan")}, "row: expected a JSON object"),
        ({"text": "x", "rating": 1, "max_rating": 0}, "max_rating: "),
        ({"text": "x", "published_at": "hunter2"}, "published_at: expected a time"),
        ({"text": "x", "published_at": 5}, "published_at: expected a time"),
        ({"text": "x", "url": "javascript:hunter2"}, "url: expected an http"),
        ({"text": "x", "external_id": "h" * 501}, "external_id: expected"),
        ({"text": "x", "external_id": ["hunter2"]}, "external_id: expected"),
        ({"kind": "account", "handle": "a", "followers": 2**63}, "followers: "),
        ({"kind": "account", "handle": "a", "followers": "hunter2"}, "followers: "),
        ({"kind": "account", "handle": "a", "links": [1]}, "links: expected a list"),
        ({"kind": "account", "handle": "a", "verified": "hunter2"}, "verified: "),
    ],
)
def test_refusals_name_field_and_expectation(
    fields: dict[str, object], message: str
) -> None:
    """Never the value, which may be a patient's name."""
    with pytest.raises(BadItem) as refused:
        parsed(**fields)
    assert str(refused.value).startswith(message)
    assert "hunter2" not in repr(refused.value)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "row: expected a JSON object"),
        (b"[1]", "row: expected a JSON object"),
        (b"hunter2", "row: expected a JSON object"),
        (b"[" * 100_000, "row: expected a JSON object"),
        (b'{"n": ' + b"9" * 5000 + b"}", "row: expected a JSON object"),
        (b'{"text": "\xff"}', "encoding: expected UTF-8"),
    ],
)
def test_what_is_no_row_is_refused(body: bytes, message: str) -> None:
    """Broken JSON is a bad item, nothing worse."""
    with pytest.raises(BadItem, match=message):
        sighting_of_row(body)


def test_a_byte_order_mark_does_no_harm() -> None:
    """Some editors put one at the start of a file."""
    seen = sighting_of_row(b'\xef\xbb\xbf{"source": "v", "text": "x"}')
    assert seen.identity.platform == "v"


def test_hostile_text_can_be_stored() -> None:
    """NUL and lone surrogates are replaced, length is capped."""
    text = post(text="a\x00\ud800" + "x" * 20_000).text
    assert text.startswith("a\ufffd\ufffdx")
    assert len(text) == 10_000


def test_every_field_is_documented() -> None:
    """`docs/import.md` names each field in its tables."""
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [name for name in sorted(FIELDS) if f"`{name}`" not in text] == []
