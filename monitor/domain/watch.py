"""The watchlist: whom Wardwatch watches over."""

from dataclasses import dataclass, field
from typing import NewType

from monitor.domain.text.words import is_everyday, is_short

PracticeId = NewType("PracticeId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A site of a practice; empty strings are "not given"."""

    id: str
    name: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    phone: str = ""
    timezone: str = ""
    owner: str = ""
    listings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    """An account by platform and handle: an official one, or an affiliate's.

    Attributes:
        platform: Lower case.
        handle: Without a leading "@".
        note: What an affiliate is; empty for official accounts.
    """

    platform: str
    handle: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinician:
    """A person who is watched like a practice."""

    name: str
    credentials: str = ""
    npi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameName:
    """Another organisation that shares the practice's name; empty is "not given".

    At least one of city, state, domains and phone tells it apart.
    """

    name: str = ""
    city: str = ""
    state: str = ""
    domains: tuple[str, ...] = ()
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchTerms:
    """What to search for.

    Attributes:
        terms: Terms to search platforms for; empty means the practice's name and
            aliases. Texts are known by those as well, see `mention_terms`.
        exclude: Phrases that make a hit somebody else's.
        subreddits: Communities of the practice's area.
        hashtags: Hashtags of the practice's area, without "#".
    """

    terms: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    subreddits: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A watched organisation; everything but id and name may be missing.

    Attributes:
        logos: SHA-256 of each logo's file, in hexadecimal digits.
    """

    id: PracticeId
    name: str
    group: str = "default"
    aliases: tuple[str, ...] = ()
    locations: tuple[Location, ...] = ()
    domains: tuple[str, ...] = ()
    accounts: tuple[Handle, ...] = ()
    affiliates: tuple[Handle, ...] = ()
    logos: tuple[str, ...] = ()
    clinicians: tuple[Clinician, ...] = ()
    same_name: tuple[SameName, ...] = ()
    watch: WatchTerms = field(default_factory=WatchTerms)

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases, the name first."""
        return (self.name, *self.aliases)

    @property
    def search_terms(self) -> tuple[str, ...]:
        """What to search platforms for: the watch terms, else the names."""
        return self.watch.terms or self.names

    @property
    def mention_terms(self) -> tuple[str, ...]:
        """What texts may call it, however they were found: names and watch terms.

        Terms replace only names that many others have ("Mercy", "RFC").
        """
        told = (n for n in self.names if not (is_short(n) or is_everyday(n)))
        return (*told, *self.watch.terms) if self.watch.terms else self.names
