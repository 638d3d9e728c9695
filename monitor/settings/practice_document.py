"""A practice as it is written, and the domain value that it becomes."""

import re
import unicodedata
from collections.abc import Iterable

from pydantic import Field

from monitor.domain.watch import (
    Clinician,
    Location,
    Practice,
    PracticeId,
    WatchTerms,
)
from monitor.settings.fields import (
    Document,
    Domain,
    Id,
    Npi,
    Phone,
    Platform,
    Text,
    TimeZone,
)
from monitor.settings.register_document import (
    AccountEntry,
    KnownAccountEntry,
    SameNameEntry,
    SuppressedEntry,
    to_handle,
    to_same_name,
)


class LocationEntry(Document):
    """A site of a practice."""

    id: Id | None = None
    """Short word for routes and reports; by default made of name, city or street."""
    name: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    phone: Phone | None = None
    timezone: TimeZone | None = None
    """Name in the IANA database, like America/Chicago."""
    owner: str = ""
    """Who answers for this site, usually an e-mail address."""
    listings: dict[Platform, Text] = Field(default_factory=dict)
    """The site's id on each review site."""


class ClinicianEntry(Document):
    """A person who is watched like a practice."""

    name: Text
    credentials: str = ""
    npi: Npi | None = None
    """National Provider Identifier, ten digits in quotes."""


class AreasEntry(Document):
    """Where the practice's neighbours talk."""

    subreddits: tuple[Text, ...] = ()
    hashtags: tuple[Text, ...] = ()
    outlets: tuple[Domain, ...] = ()
    """Sites of its local news."""


class WatchEntry(Document):
    """What to search for."""

    terms: tuple[Text, ...] = ()
    """Searched instead of the name and the aliases; texts are known by all of them."""
    exclude: tuple[Text, ...] = ()
    """Phrases that make a hit somebody else's."""
    areas: AreasEntry = Field(default_factory=AreasEntry)


class PracticeEntry(Document):
    """A watched organisation."""

    id: Id | None = None
    """By default the file's name, in a list the name as one word."""
    name: Text
    group: Id = "default"
    aliases: tuple[Text, ...] = ()
    locations: tuple[LocationEntry, ...] = ()
    domains: tuple[Domain, ...] = ()
    accounts: tuple[AccountEntry, ...] = ()
    """Its official accounts."""
    logos: tuple[Text, ...] = ()
    """Paths of PNG, JPEG, GIF or WebP files, relative to this file."""
    pictures: tuple[Text, ...] = ()
    """Portraits and banners that fakes may copy, likewise."""
    clinicians: tuple[ClinicianEntry, ...] = ()
    affiliates: tuple[KnownAccountEntry, ...] = ()
    """Accounts of others who may use the name."""
    former_staff: tuple[KnownAccountEntry, ...] = ()
    """Accounts of people who worked there."""
    suppressed: tuple[SuppressedEntry, ...] = ()
    """Accounts of which nobody wants to hear for a time, unless they do harm."""
    same_name: tuple[SameNameEntry, ...] = ()
    """Organisations of that name elsewhere; what is said of them is not about you."""
    watch: WatchEntry = Field(default_factory=WatchEntry)


class PracticesDocument(Document):
    """Several practices in one file."""

    practices: tuple[PracticeEntry, ...]


def slug(text: str) -> str:
    """Return `text` as an id: a-z, 0-9, `-` and `_`; empty if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-_")[:64]


def to_practice(
    practice_id: PracticeId,
    entry: PracticeEntry,
    locations: Iterable[LocationEntry],
    clinicians: Iterable[ClinicianEntry],
    logos: Iterable[str] = (),
    pictures: Iterable[str] = (),
) -> Practice:
    """Return `entry` as the practice `practice_id`.

    Args:
        practice_id: Its id.
        entry: What its file says.
        locations: More of its sites, from the roster.
        clinicians: More of its clinicians, from the roster.
        logos: SHA-256 of the files of its logos.
        pictures: The same of its portraits and banners.
    """
    areas = entry.watch.areas
    return Practice(
        id=practice_id,
        name=entry.name,
        group=entry.group,
        aliases=entry.aliases,
        locations=_locations((*entry.locations, *locations)),
        domains=entry.domains,
        accounts=tuple(map(to_handle, entry.accounts)),
        affiliates=tuple(map(to_handle, entry.affiliates)),
        former_staff=tuple(map(to_handle, entry.former_staff)),
        suppressed=tuple(map(to_handle, entry.suppressed)),
        logos=tuple(dict.fromkeys(logos)),
        pictures=tuple(dict.fromkeys(pictures)),
        clinicians=tuple(map(_clinician, (*entry.clinicians, *clinicians))),
        same_name=tuple(map(to_same_name, entry.same_name)),
        watch=WatchTerms(
            terms=entry.watch.terms,
            exclude=entry.watch.exclude,
            subreddits=tuple(name.removeprefix("r/") for name in areas.subreddits),
            hashtags=tuple(tag.removeprefix("#") for tag in areas.hashtags),
            outlets=areas.outlets,
        ),
    )


def _locations(entries: Iterable[LocationEntry]) -> tuple[Location, ...]:
    entries = tuple(entries)
    taken = {entry.id for entry in entries if entry.id}
    located = []
    for entry in entries:
        location_id = entry.id or _free_id(entry, taken)
        taken.add(location_id)
        located.append(_location(location_id, entry))
    return tuple(located)


def _free_id(entry: LocationEntry, taken: set[str]) -> str:
    wanted = slug(entry.name or entry.city or entry.street) or "location"
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(word for word in (wanted, *numbered) if word not in taken)


def _location(location_id: str, entry: LocationEntry) -> Location:
    return Location(
        id=location_id,
        name=entry.name,
        street=entry.street,
        city=entry.city,
        state=entry.state,
        phone=entry.phone or "",
        timezone=entry.timezone or "",
        owner=entry.owner,
        listings=tuple(sorted(entry.listings.items())),
    )


def _clinician(entry: ClinicianEntry) -> Clinician:
    return Clinician(
        name=entry.name, credentials=entry.credentials, npi=entry.npi or ""
    )
