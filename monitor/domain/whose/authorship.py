"""Whether a practice wrote a text itself, as far as the platform vouches for it.

Names that people choose freely prove nothing: a fake has the practice's. Only names
that are unique on their platform count: Bluesky's handles and Reddit's users as the
author's name; X's in the address of the post, which its API's answer names; Mastodon's
in the address that is the author's id, or in that of the post on the same host.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.records import Post, PostForm
from monitor.domain.registrations import AccountKey, account_key, official_keys
from monitor.domain.sources import Capability, SourcePlan
from monitor.domain.watched import WatchedPractice

_NAMED_BY_HANDLE: Final = frozenset({"bluesky", "reddit"})
_EXPORTS: Final = "import"
_OPENING: Final = frozenset({PostForm.POST, PostForm.ARTICLE})


def is_own(
    post: Post,
    found_by: Iterable[SourcePlan],
    watched: WatchedPractice,
    url: str | None = None,
) -> bool:
    """Return whether one of the practice's accounts wrote `post`.

    Where nobody is told, what its own page opens with is taken for its own.

    Args:
        post: What was written.
        found_by: The sources that brought it.
        watched: The practice.
        url: Address of the post as its platform told it, or None.
    """
    official = frozenset(official_keys(watched.registered))
    for plan in found_by:
        keys = tuple(_author_keys(post, plan.platform, url or ""))
        if not official.isdisjoint(keys):
            return True
        told = keys or post.author_id or post.author_name
        own_page = plan.query.capability is Capability.OWN
        if own_page and watched.practice.id in plan.practices and not told:
            return post.form in _OPENING
    return False


def is_owners_reply(
    post: Post,
    found_by: Iterable[SourcePlan],
    location: str,
    listings: Collection[str],
) -> bool:
    """Return whether `post` answers a review as the owner of the listing.

    Review sites let nobody else answer. What a platform's users say of where they are
    proves nothing, so that a listing's own source or an export must have brought it.

    Args:
        post: What was written.
        found_by: The sources that brought it.
        location: How the source names the place, in small letters.
        listings: How sources name the practice's locations, likewise.
    """
    if post.form is not PostForm.REPLY or location not in listings:
        return False
    return any(
        plan.query.capability is Capability.REVIEWS or plan.platform == _EXPORTS
        for plan in found_by
    )


def _author_keys(post: Post, platform: str, url: str) -> Iterator[AccountKey]:
    if platform in _NAMED_BY_HANDLE and post.author_name:
        yield account_key(platform, post.author_name)
    elif platform == "mastodon" and post.author_id:
        yield from _mastodon_keys(post.author_id, url)
    elif platform == "x":
        yield from _x_keys(url)


def _x_keys(url: str) -> Iterator[AccountKey]:
    """Yield the account of https://x.com/name/status/1; "i" stands for nobody."""
    match _opened(url):
        case "x.com", [name, "status", _] if name != "i":
            yield account_key("x", name)


def _mastodon_keys(author: str, url: str) -> Iterator[AccountKey]:
    """Yield the account of https://host/users/name, or of https://host/@name.

    Authors may have numbers instead; the post is then below https://host/@name. A
    server can claim any address for a post, but its authors are on its own host.
    """
    host, path = _opened(author)
    match path:
        case ["users", name]:
            yield account_key("mastodon", f"{name}@{host}")
        case [name] if name.startswith("@"):
            yield account_key("mastodon", f"{name}@{host}")
    match _opened(url):
        case there, [name, *_] if there == host and name.startswith("@"):
            yield account_key("mastodon", f"{name}@{host}")


def _opened(address: str) -> tuple[str, Sequence[str]]:
    """Return host and path of `address`; empty ones if it is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ()
    return parts.netloc.lower(), parts.path.strip("/").split("/")
