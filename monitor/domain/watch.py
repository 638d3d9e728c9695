"""The watchlist: whom Wardwatch watches over."""

from dataclasses import dataclass, field
from typing import NewType

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
        terms: Terms to search; empty means the practice's name and aliases.
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
