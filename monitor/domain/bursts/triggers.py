"""What likely set off a burst: what most of its texts have in common.

It is named by an id or a host, never by words that somebody wrote.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from monitor.domain.records import Identity, Post, PostForm
from monitor.domain.sources import SourcePlan
from monitor.domain.text.addresses import hosts_of
from monitor.domain.whose.origins import origin_of

_LEAST: Final = 3
_OPAQUE: Final = re.compile(r"\w{1,64}", re.ASCII)
"""An id that tells nobody's name; addresses of conversations have their author's."""


class TriggerKind(StrEnum):
    """What texts may share, the most telling first."""

    CLAIM = "claim"
    COPIES = "copies"
    THREAD = "thread"
    SITE = "site"
    SOURCE = "source"

    @property
    def share(self) -> float:
        """Part of the texts that must have it, 0..1: much is of one source anyway."""
        return 1 / 2 if self is TriggerKind.SOURCE else 1 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """What most texts of a burst share.

    Attributes:
        kind: What it is.
        name: The claim's id, the conversation's platform (and id, if that tells
            nobody's name), the site's host, or the community; empty for copies.
        texts: Texts that share it.
        of: Texts that were looked at.
    """

    kind: TriggerKind
    name: str
    texts: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A text of a burst.

    Attributes:
        identity: Its key.
        post: What it says.
        found_by: What brought it.
        url: Its address, or None.
        claim: Id of the false claim that it repeats, or empty.
        copied: Whether its text is that of others.
    """

    identity: Identity
    post: Post
    found_by: Sequence[SourcePlan]
    url: str | None = None
    claim: str = ""
    copied: bool = False


def likely_trigger(texts: Sequence[Gathered]) -> Trigger | None:
    """Return the most telling thing that a third of `texts` shares, or None."""
    shared: dict[TriggerKind, Counter[str]] = {kind: Counter() for kind in TriggerKind}
    for text in texts:
        for kind, name in set(_traits(text)):
            shared[kind][name] += 1
    for kind, names in shared.items():
        # Of equally frequent ones always the same, whatever the order of the texts.
        name, count = max(names.items(), key=lambda n: (n[1], n[0]), default=("", 0))
        if count >= max(_LEAST, kind.share * len(texts)):
            return Trigger(
                kind=kind, name=_shown(kind, name), texts=count, of=len(texts)
            )
    return None


def _traits(text: Gathered) -> Iterator[tuple[TriggerKind, str]]:
    if text.claim:
        yield TriggerKind.CLAIM, text.claim
    if text.copied:
        yield TriggerKind.COPIES, ""
    thread = text.post.thread_id or text.identity.native_id
    yield TriggerKind.THREAD, f"{text.identity.platform} {thread}"
    for host in hosts_of((*text.post.links, *_page(text)), text.post.text):
        yield TriggerKind.SITE, host
    for origin in filter(None, map(origin_of, text.found_by)):
        yield TriggerKind.SOURCE, origin


def _page(text: Gathered) -> tuple[str, ...]:
    """Return where an article is; all else is on its platform."""
    is_article = text.post.form is PostForm.ARTICLE
    return (text.url,) if is_article and text.url else ()


def _shown(kind: TriggerKind, name: str) -> str:
    platform, _, native_id = name.partition(" ")
    if kind is not TriggerKind.THREAD or _OPAQUE.fullmatch(native_id):
        return name
    return platform
