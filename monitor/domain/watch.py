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
    """A registered account by platform and handle.

    Attributes:
        platform: Lower case.
        handle: Without a leading "@".
        note: Who that is; empty for official accounts.
        native_id: The platform's own id of it, or empty: then the id that is seen
            first under the handle is taken for it.
        proof: Why it is registered: an address, a letter, who confirmed it; may be
            empty.
        until: When the entry ends, microseconds, or None for never.
    """

    platform: str
    handle: str
    note: str = ""
    native_id: str = ""
    proof: str = ""
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinician:
    """A person who is watched like a practice."""

    name: str
    credentials: str = ""
    npi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameName:
    """Another organisation that shares the practice's name; empty is "not given".

    At least one of city, state, domains and phone tells it apart. Its accounts are
    those that are known to be its own.
    """

    name: str = ""
    city: str = ""
    state: str = ""
    domains: tuple[str, ...] = ()
    phone: str = ""
    note: str = ""
    proof: str = ""
    accounts: tuple[Handle, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchTerms:
    """What to search for.

    Attributes:
        terms: Terms to search platforms for; empty means the practice's name and
            aliases. Texts are known by those as well, see `mention_terms`.
        exclude: Phrases that make a hit somebody else's.
        subreddits: Communities of the practice's area.
        hashtags: Hashtags of the practice's area, without "#".
        outlets: Hosts of the news of the practice's area.
    """

    terms: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    subreddits: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A watched organisation; everything but id and name may be missing.

    Attributes:
        accounts: Its official accounts.
        affiliates: Accounts of others who may use its name.
        former_staff: Accounts of people who worked there.
        suppressed: Accounts of which a person wants to hear no more.
        logos: SHA-256 of each logo's file, in hexadecimal digits.
        pictures: The same of portraits and banners that fakes may copy.
    """

    id: PracticeId
    name: str
    group: str = "default"
    aliases: tuple[str, ...] = ()
    locations: tuple[Location, ...] = ()
    domains: tuple[str, ...] = ()
    accounts: tuple[Handle, ...] = ()
    affiliates: tuple[Handle, ...] = ()
    former_staff: tuple[Handle, ...] = ()
    suppressed: tuple[Handle, ...] = ()
    logos: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
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
