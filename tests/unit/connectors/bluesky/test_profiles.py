"""Tests of reading Bluesky profiles."""

import json

import pytest

from connectors.bluesky.profiles import cursor_of, sighting_of
from monitor.domain.errors import BadItem
from monitor.domain.records import Account, Observation, content_digest
from monitor.domain.time import from_iso

DID = "did:plc:riversideofficial000000a"
AVATAR = f"https://cdn.bsky.app/img/avatar/plain/{DID}/bafkreiabc@jpeg"
BANNER = AVATAR.replace("/avatar/", "/banner/")


def raw(**members: object) -> bytes:
    """Return a profile with `members`."""
    return json.dumps({"did": DID, "handle": "riverside.example", **members}).encode()


def account(**members: object) -> Account:
    """Return the content read of a profile with `members`."""
    content = sighting_of(raw(**members)).content
    assert isinstance(content, Account)
    return content


def seen(**members: object) -> Observation:
    """Return the observation read of a profile with `members`."""
    return sighting_of(raw(**members)).observation


def test_identity_is_the_did() -> None:
    """Handles change hands, DIDs do not."""
    assert str(sighting_of(raw()).identity) == f"bluesky:account:{DID}"


def test_content_is_what_the_owner_chose() -> None:
    """Handle, names, bio, picture and links in the order shown."""
    assert account(
        handle="Riverside.Example",
        displayName="Riverside Family Clinic",
        description="Book at https://book.example.",
        website="https://riverside.example",
        avatar=AVATAR,
    ) == Account(
        handle="riverside.example",
        display_name="Riverside Family Clinic",
        bio="Book at https://book.example.",
        avatar_id="bafkreiabc",
        links=("https://riverside.example", "https://book.example"),
    )


def test_observation_is_what_changes_by_itself() -> None:
    """Numbers, the picture's address, the platform's verification."""
    assert seen(
        avatar=AVATAR,
        banner=BANNER,
        createdAt="2024-05-06T07:08:09.5Z",
        followersCount=3,
        followsCount=2,
        postsCount=1,
        verification={"verifiedStatus": "valid"},
    ) == Observation(
        url=f"https://bsky.app/profile/{DID}",
        avatar_url=AVATAR,
        banner_url=BANNER,
        created_at=from_iso("2024-05-06T07:08:09.5Z"),
        followers=3,
        following=2,
        posts=1,
        verified=True,
    )


@pytest.mark.parametrize(
    "noise",
    [
        {"followersCount": 9},
        {"viewer": {"muted": False}},
        {"labels": [{"val": "spam"}]},
        {"indexedAt": "2026-01-01T00:00:00Z"},
        {"handle": "RIVERSIDE.example"},
        {"displayName": None},
        {"avatar": AVATAR.replace("cdn.bsky.app", "cdn2.bsky.app")},
        {"avatar": AVATAR.replace("@jpeg", "@png")},
        {"avatar": AVATAR.replace("/avatar/", "/avatar_thumbnail/")},
        {"avatar": AVATAR.replace("@jpeg", "")},
    ],
)
def test_what_the_owner_did_not_choose_makes_no_revision(
    noise: dict[str, object],
) -> None:
    """The same account has the same digest however it is served."""
    calm = account(avatar=AVATAR)
    assert content_digest(account(**{"avatar": AVATAR, **noise})) == (
        content_digest(calm)
    )


@pytest.mark.parametrize(
    ("status", "verified"),
    [("valid", True), ("invalid", False), ("none", False), (None, None), (7, None)],
)
def test_verification(status: object, verified: bool | None) -> None:
    """Only the status tells; a missing one is not told."""
    assert seen(verification={"verifiedStatus": status}).verified is verified


@pytest.mark.parametrize(
    "odd",
    [
        {"displayName": 7},
        {"description": ["x"]},
        {"avatar": "javascript:alert(1)"},
        {"banner": "javascript:alert(1)"},
        {"website": {"a": 1}},
        {"createdAt": "yesterday"},
        {"followersCount": "many"},
        {"followersCount": 10**30},
        {"followersCount": -1},
        {"verification": "valid"},
        {"handle": None},
    ],
)
def test_odd_fields_count_as_missing(odd: dict[str, object]) -> None:
    """One odd field loses itself, not the account."""
    seen_account = sighting_of(raw(**odd))
    assert seen_account.identity.native_id == DID
    assert seen_account.observation.followers is None


def test_hostile_text_can_be_stored() -> None:
    """NUL, lone surrogates and a book are made storable."""
    name = account(displayName="a\x00\ud800" + "x" * 20_000).display_name
    assert name.startswith("a\ufffd\ufffdx")
    assert len(name) == 10_000


def test_an_avatar_of_unknown_form_keeps_its_address() -> None:
    """Without what signs it, so that it stays the same."""
    url = "https://elsewhere.example/a.jpg?sig=1"
    assert account(avatar=url).avatar_id == "https://elsewhere.example/a.jpg"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"did": 7}',
        b'{"did": "riverside"}',
        b'{"did": "did:plc:' + b"x" * 3000 + b'"}',
        b'{"did": "did:plc:a b"}',
        b'{"did": "did:plc:a", "n": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_what_has_no_did_is_refused(body: bytes) -> None:
    """The message says what was expected and quotes nothing."""
    with pytest.raises(BadItem, match=r"^did: expected a DID in a JSON object$"):
        sighting_of(body)


@pytest.mark.parametrize(
    ("cursor", "kept"),
    [
        *[(b'"25"', "25"), (b"null", None), (b'""', None), (b"25", None)],
        (b'"' + b"x" * 3000 + b'"', None),
    ],
)
def test_only_a_usable_cursor_is_kept(cursor: bytes, kept: str | None) -> None:
    """Text of bounded length, nothing else."""
    assert cursor_of({"cursor": cursor}) == kept
