"""Reads a Bluesky profile (`app.bsky.actor.defs#profileViewDetailed`).

Tolerant: only the DID is needed; any other field that is odd counts as missing.
Every account is read from its full profile, never from a search result, so that
the same account always gives the same content.
"""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from connectors.kit.fields import (
    count_of,
    links_in,
    moment_of,
    text_of,
    unique_links,
    web_url_of,
)
from monitor.domain.errors import BadItem
from monitor.domain.json_text import object_in, parsed
from monitor.domain.records import Account, Identity, Observation, RecordKind, Sighting

# https://atproto.com/specs/did, and its limit of 2,048 characters.
_DID: Final = re.compile(r"did:[a-z]{1,32}:[A-Za-z0-9._:%-]{1,2000}")
_CURSOR_LIMIT: Final = 2_048
_HANDLE_LIMIT: Final = 253
# .../img/avatar/plain/{did}/{cid}@jpeg; the format behind "@" is optional.
_AVATAR: Final = re.compile(r"/img/avatar[^/]*/plain/[^/]+/([A-Za-z0-9]+)(?:@\w+)?")


def did_of(raw: bytes) -> str | None:
    """Return the DID of an account as it was written, or None if it has none."""
    did = object_in(raw).get("did")
    return did if isinstance(did, str) and _DID.fullmatch(did) else None


def cursor_of(answer: Mapping[str, bytes]) -> str | None:
    """Return the cursor of an answer that was cut into its members, or None.

    Raises:
        ValueError: It is not JSON.
    """
    cursor = parsed(answer.get("cursor", b"null"))
    if not isinstance(cursor, str) or not 0 < len(cursor) <= _CURSOR_LIMIT:
        return None
    return cursor


def sighting_of(raw: bytes) -> Sighting:
    """Return the account that a full profile shows.

    Raises:
        BadItem: `raw` is no JSON object with a DID.
    """
    did = did_of(raw)
    if did is None:
        raise BadItem("did: expected a DID in a JSON object")
    profile = object_in(raw)
    return Sighting(
        identity=Identity(platform="bluesky", kind=RecordKind.ACCOUNT, native_id=did),
        content=_account(profile),
        observation=_observation(did, profile),
    )


def _account(profile: Mapping[str, object]) -> Account:
    bio = text_of(profile.get("description"))
    website = text_of(profile.get("website"))
    return Account(
        # Handles are domains, and domains know no case.
        handle=text_of(profile.get("handle"), _HANDLE_LIMIT).lower(),
        display_name=text_of(profile.get("displayName")),
        bio=bio,
        avatar_id=_avatar_id(profile),
        links=unique_links((website, *links_in(bio))),
    )


def _avatar_id(profile: Mapping[str, object]) -> str | None:
    url = web_url_of(profile.get("avatar"))
    if url is None:
        return None
    parts = urlsplit(url)
    cid = _AVATAR.fullmatch(parts.path)
    return cid[1] if cid else parts._replace(query="", fragment="").geturl()


def _observation(did: str, profile: Mapping[str, object]) -> Observation:
    return Observation(
        url=f"https://bsky.app/profile/{did}",
        avatar_url=web_url_of(profile.get("avatar")),
        banner_url=web_url_of(profile.get("banner")),
        created_at=moment_of(profile.get("createdAt")),
        followers=count_of(profile.get("followersCount")),
        following=count_of(profile.get("followsCount")),
        posts=count_of(profile.get("postsCount")),
        verified=_verified(profile.get("verification")),
    )


def _verified(verification: object) -> bool | None:
    """Return whether Bluesky or a trusted verifier vouches, None if not told."""
    if not isinstance(verification, dict):
        return None
    status = verification.get("verifiedStatus")
    return status == "valid" if isinstance(status, str) else None
