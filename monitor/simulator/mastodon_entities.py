"""Writes accounts and statuses of the simulated world as Mastodon does."""

import html
import re
import zlib
from typing import Final

from monitor.simulator.mastodon_world import SimStatus
from monitor.simulator.world import SimAccount

HOME: Final = "https://social.example"
"""Where the instance says that its people live, whatever port it listens on."""

AVATARS: Final = "/system/accounts/avatars/"

_MARKED = re.compile(r"https://\S+|#\w+")
_TAG = re.compile(r"#(\w+)")


def username_of(account: SimAccount) -> str:
    """Return the name that `account` has here: letters, digits and "_"."""
    return re.sub(r"\W", "_", account.handle.partition(".")[0])


def account_id(account: SimAccount) -> str:
    """Return the instance's id of `account`."""
    return str(109_000_000_000_000_000 + zlib.crc32(account.did.encode()))


def account_entity(account: SimAccount, base_url: str) -> dict[str, object]:
    """Return `account` as an Account entity, pictures served from `base_url`."""
    name, picture = username_of(account), avatar_url(account, base_url)
    verified_at = account.created_at if account.links_back else None
    website = {
        "name": "Website",
        "value": _html(account.website),
        "verified_at": verified_at,
    }
    return {
        "id": account_id(account),
        "username": name,
        "acct": name,
        "uri": f"{HOME}/users/{name}",
        "url": f"{HOME}/@{name}",
        "display_name": account.display_name,
        "note": f"<p>{_html(account.description)}</p>" if account.description else "",
        "avatar": picture,
        "avatar_static": picture,
        "header": f"{base_url}/headers/original/missing.png",
        "header_static": f"{base_url}/headers/original/missing.png",
        "fields": [website] if account.website else [],
        # The real one tells the day alone, so that nobody can be told apart by it.
        "created_at": f"{account.created_at[:10]}T00:00:00.000Z",
        "followers_count": account.followers,
        "following_count": account.following,
        "statuses_count": account.posts,
        "bot": False,
        "locked": False,
        "emojis": [],
        "roles": [],
    }


def avatar_url(account: SimAccount, base_url: str) -> str:
    """Return where the picture of `account` is, or the one for accounts without."""
    if account.avatar is None:
        return f"{base_url}/avatars/original/missing.png"
    return f"{base_url}{AVATARS}{account_id(account)}/original/{account.avatar}.jpg"


def status_entity(
    status: SimStatus, author: SimAccount, base_url: str, replies: int = 0
) -> dict[str, object]:
    """Return `status` by `author` as a Status entity that has so many `replies`."""
    name = username_of(author)
    return {
        "id": str(status.id),
        "uri": f"{HOME}/users/{name}/statuses/{status.id}",
        "url": f"{HOME}/@{name}/{status.id}",
        "created_at": status.created_at,
        "edited_at": None,
        "in_reply_to_id": None if status.answers is None else str(status.answers),
        "visibility": "public",
        "sensitive": bool(status.warning),
        "spoiler_text": status.warning,
        "content": f"<p>{_html(status.text)}</p>",
        "tags": [
            {"name": tag, "url": f"{base_url}/tags/{tag}"} for tag in tags_of(status)
        ],
        "account": account_entity(author, base_url),
        "favourites_count": status.likes,
        "reblogs_count": 0,
        "replies_count": replies,
        "reblog": None,
        "mentions": [],
        "media_attachments": [
            {"type": "image", "url": url, "preview_url": url, "description": alt}
            for url, alt in status.images
        ],
        "emojis": [],
    }


def tags_of(status: SimStatus) -> list[str]:
    """Return the hashtags of `status`, lower case."""
    return [tag.lower() for tag in _TAG.findall(status.text)]


def _html(text: str) -> str:
    return _MARKED.sub(lambda found: _anchor(found[0]), html.escape(text, quote=False))


def _anchor(written: str) -> str:
    if written.startswith("#"):
        word = written[1:]
        return (
            f'<a href="{HOME}/tags/{word}" class="mention hashtag" rel="tag">'
            f"#<span>{word}</span></a>"
        )
    shown = written.removeprefix("https://")
    return (
        f'<a href="{written}" rel="nofollow noopener" target="_blank">'
        f'<span class="invisible">https://</span><span class="ellipsis">{shown[:30]}'
        f'</span><span class="invisible">{shown[30:]}</span></a>'
    )
