"""Whether a practice wrote a text itself, as far as the platform vouches for it.

Names that people choose freely prove nothing: a fake has the practice's. Only names
that are unique on their platform count: Bluesky's handles and Reddit's users as the
author's name, Mastodon's in the address that is the author's id.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.records import Post, PostForm
from monitor.domain.sources import Capability, SourcePlan
from monitor.domain.watched import WatchedPractice, account_key

_NAMED_BY_HANDLE: Final = frozenset({"bluesky", "reddit"})
_OPENING: Final = frozenset({PostForm.POST, PostForm.ARTICLE})


def is_own(
    post: Post, found_by: Iterable[SourcePlan], watched: WatchedPractice
) -> bool:
    """Return whether one of the practice's accounts wrote `post`.

    Where nobody is told, what its own page opens with is taken for its own.
    """
    for plan in found_by:
        keys = tuple(_author_keys(post, plan.platform))
        if watched.official.intersection(keys):
            return True
        told = keys or post.author_id or post.author_name
        own_page = plan.query.capability is Capability.OWN
        if own_page and watched.practice.id in plan.practices and not told:
            return post.form in _OPENING
    return False


def _author_keys(post: Post, platform: str) -> Iterator[tuple[str, str]]:
    if platform in _NAMED_BY_HANDLE and post.author_name:
        yield account_key(platform, post.author_name)
    elif platform == "mastodon" and post.author_id:
        yield from _mastodon_keys(post.author_id)


def _mastodon_keys(address: str) -> Iterator[tuple[str, str]]:
    """Yield the account of https://host/users/name, or of https://host/@name."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return
    match parts.path.strip("/").split("/"):
        case ["users", name]:
            yield account_key("mastodon", f"{name}@{host}")
        case [name] if name.startswith("@"):
            yield account_key("mastodon", f"{name}@{host}")
        case _:
            return
