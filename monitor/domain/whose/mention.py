"""A text read once, before it is weighed for any practice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from monitor.domain.concerns import Hit, Terms, hits_in, said_in
from monitor.domain.records import MAX_POST, Post, PostForm
from monitor.domain.sources import Capability, SourcePlan
from monitor.domain.text.addresses import hosts_of
from monitor.domain.text.folding import fold_text, skeleton
from monitor.domain.watch import PracticeId
from monitor.domain.whose.marks import Register
from monitor.domain.whose.named_places import NamedPlace, named_places
from monitor.domain.whose.origins import origin_of
from monitor.domain.whose.tokens import Tokens, tokens_of

_HANDLE: Final = re.compile(r"(?<![\w.])@([\w.-]{2,253}(?:@[\w.-]{3,253})?)")
_TAG: Final = re.compile(r"#(\w{2,100})")
_BETWEEN_DIGITS: Final = re.compile(r"(?<=\d)[\s().\-/\u2010-\u2015]{1,3}(?=\d)")
_NUMBER: Final = re.compile(r"\d{7,}")
_COMMUNITY: Final = re.compile(r"r/(\w{2,24})(?:/|$)")
_LONGEST_NAME: Final = 3


@dataclass(frozen=True)
class Mention:
    """A text and the sources that brought it.

    Attributes:
        post: The text.
        found_by: The sources.
        terms: Of everybody who is watched.
        register: Of their marks.
        url: Its address as its platform told it, or None.
    """

    post: Post
    found_by: Sequence[SourcePlan]
    terms: Terms
    register: Register
    url: str | None = None

    @cached_property
    def tokens(self) -> Tokens:
        """Its words."""
        return tokens_of(said_in(self.post))

    @cached_property
    def plain(self) -> str:
        """It in plain letters, with its signs."""
        return fold_text(said_in(self.post), MAX_POST)

    @cached_property
    def hits(self) -> Mapping[PracticeId, Sequence[Hit]]:
        """The terms in it, by practice."""
        return hits_in(self.tokens.words, self.terms)

    @cached_property
    def places(self) -> Sequence[NamedPlace]:
        """The places that it names."""
        return named_places(self.tokens, self.register.cities)

    @cached_property
    def hosts(self) -> Sequence[str]:
        """The hosts that it leads to."""
        return hosts_of(self.post.links, self.plain)

    @cached_property
    def numbers(self) -> Sequence[str]:
        """Digits that may be telephone numbers, whatever stood between them."""
        return _NUMBER.findall(_BETWEEN_DIGITS.sub("", self.plain))

    @cached_property
    def handles(self) -> frozenset[str]:
        """Accounts that it addresses, without the "@"."""
        return frozenset(name.rstrip(".-") for name in _HANDLE.findall(self.plain))

    @cached_property
    def communities(self) -> frozenset[str]:
        """The communities and hashtags that its sources read, in small letters."""
        asked = (plan.query for plan in self.found_by)
        texts = [q.text for q in asked if q.capability is Capability.MENTIONS]
        return frozenset(filter(None, map(_community, texts)))

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The hosts of the feeds that brought it, and of the article that it is."""
        is_article = self.post.form is PostForm.ARTICLE
        page = hosts_of([self.url]) if is_article and self.url else ()
        return frozenset((*map(origin_of, self.found_by), *page))

    @cached_property
    def elsewhere(self) -> bool:
        """Whether its sources read a community of a city or of a practice's area."""
        known = self.register.city_tags | self.register.communities.keys()
        return not known.isdisjoint(self.communities)

    @cached_property
    def regions(self) -> frozenset[str]:
        """Those, and the hashtags in it."""
        return self.communities.union(_TAG.findall(self.plain))

    @cached_property
    def location(self) -> str:
        """The location or listing that the source names, in small letters."""
        return self.post.location.strip().lower()

    @cached_property
    def people(self) -> frozenset[str]:
        """Stretches of words that may be the key of a clinician's name."""
        words = tuple(map(skeleton, self.tokens.words))
        long = tuple(word for word in words if len(word) > 1)
        return frozenset((*_stretches(words), *_stretches(long)))


def _community(text: str) -> str:
    """Return the community or hashtag that a source reads; empty for searches."""
    community = _COMMUNITY.match(text.lower())
    if community:
        return community[1]
    return text.removeprefix("#").lower()


def _stretches(words: Sequence[str]) -> Iterator[str]:
    for start in range(len(words)):
        for end in range(start + 2, start + _LONGEST_NAME + 1):
            yield "".join(words[start:end])
