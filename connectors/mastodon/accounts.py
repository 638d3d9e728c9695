"""Reads a Mastodon `Account`, as a search, a lookup or a status shows it.

Every way of finding an account shows the same fields, so the same account gives
the same content. Tolerant: only the id is needed; any other odd field counts as
missing. https://docs.joinmastodon.org/entities/Account/
"""

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from connectors.kit.fields import (
    count_of,
    moment_of,
    text_of,
    unique_links,
    web_url_of,
)
from connectors.mastodon.html_text import read_html
from monitor.domain.errors import BadItem
from monitor.domain.records import Account, Identity, Observation, RecordKind, Sighting

PLATFORM: Final = "mastodon"

_HANDLE_LIMIT: Final = 320
_NAME_LIMIT: Final = 500
_NO_PICTURE: Final = "/missing.png"
"""How the picture of an account without one ends."""


def global_id_of(entity: Mapping[str, object]) -> str | None:
    """Return the id that `entity` has on every instance, or None.

    It is the `uri` (on accounts since Mastodon 4.2); older servers tell the `url`
    alone. `id` is the instance's own.
    """
    return web_url_of(entity.get("uri")) or web_url_of(entity.get("url"))


def account_sightings(account: Mapping[str, object]) -> Sequence[Sighting]:
    """Return the account shown, or none if it is suspended: nothing is left of it.

    Raises:
        BadItem: It has no global id.
    """
    native_id = global_id_of(account)
    if native_id is None:
        raise BadItem("uri: expected the address of an account")
    if account.get("suspended") is True:
        return ()
    identity = Identity(platform=PLATFORM, kind=RecordKind.ACCOUNT, native_id=native_id)
    content = _content(account, native_id)
    return (Sighting(identity=identity, content=content, observation=_seen(account)),)


def _content(account: Mapping[str, object], native_id: str) -> Account:
    note, links = read_html(account.get("note"))
    fields = [read_field(field) for field in _listed(account.get("fields"))]
    moved = account.get("moved")
    successor = moved.get("url") if isinstance(moved, dict) else None
    return Account(
        handle=_handle(account, native_id),
        display_name=text_of(account.get("display_name"), _NAME_LIMIT),
        bio="\n".join(line for line in (note, *(text for text, _ in fields)) if line),
        avatar_id=_avatar_id(account),
        links=unique_links(
            (*links, *(url for _, urls in fields for url in urls), successor or "")
        ),
    )


def read_field(field: object) -> tuple[str, tuple[str, ...]]:
    """Return a row of the profile's table as one line of text, and its links."""
    if not isinstance(field, dict):
        return "", ()
    value, links = read_html(field.get("value"))
    return f"{text_of(field.get('name'), _NAME_LIMIT)}: {value}", links


def _handle(account: Mapping[str, object], native_id: str) -> str:
    """Return "name@host"; `acct` leaves the host out for the instance's own."""
    acct = text_of(account.get("acct"), _HANDLE_LIMIT).lower()
    if not acct or "@" in acct:
        return acct
    return f"{acct}@{urlsplit(native_id).netloc.lower()}"


def _picture_url(account: Mapping[str, object], name: str) -> str | None:
    # The static form of an animated picture is a single frame.
    url = web_url_of(account.get(f"{name}_static")) or web_url_of(account.get(name))
    return None if url is None or urlsplit(url).path.endswith(_NO_PICTURE) else url


def _avatar_id(account: Mapping[str, object]) -> str | None:
    url = _picture_url(account, "avatar")
    return None if url is None else urlsplit(url).path


def _seen(account: Mapping[str, object]) -> Observation:
    return Observation(
        url=web_url_of(account.get("url")),
        avatar_url=_picture_url(account, "avatar"),
        banner_url=_picture_url(account, "header"),
        # To the day: Mastodon tells midnight.
        created_at=moment_of(account.get("created_at")),
        followers=count_of(account.get("followers_count")),
        following=count_of(account.get("following_count")),
        posts=count_of(account.get("statuses_count")),
        proven_links=_proven_links(account.get("fields")),
    )


def _proven_links(fields: object) -> tuple[str, ...]:
    """Return the links whose pages the instance saw link back, as rel="me" does."""
    proven = (
        field
        for field in _listed(fields)
        if isinstance(field, dict) and moment_of(field.get("verified_at")) is not None
    )
    return unique_links(url for field in proven for url in read_field(field)[1])


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
