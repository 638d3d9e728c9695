"""Registered accounts and namesakes as they are written, and what they become."""

from typing import Self

from pydantic import model_validator

from monitor.domain.time import DAY, from_iso
from monitor.domain.watch import Handle, SameName
from monitor.settings.fields import (
    Day,
    Document,
    Domain,
    HandleText,
    Phone,
    Platform,
    Text,
)


class AccountEntry(Document):
    """A registered account."""

    platform: Platform
    handle: HandleText
    id: Text | None = None
    """The platform's own id of it; by default that which is seen first."""
    proof: str = ""
    """An address that shows it, or who confirmed it."""
    note: str = ""
    """Who that is."""


class KnownAccountEntry(AccountEntry):
    """An account of somebody who may use the practice's name."""

    until: Day | None = None
    """Last day of the entry, by UTC."""


class SuppressedEntry(AccountEntry):
    """An account of which nobody wants to hear for a time, unless it does harm."""

    note: Text
    """Why that is right."""
    until: Day
    """Last day of the entry, by UTC."""


class SameNameEntry(Document):
    """Another organisation that shares the practice's name, and what is its own."""

    name: str = ""
    """Its name if it is longer or written in another way."""
    city: str = ""
    state: str = ""
    domains: tuple[Domain, ...] = ()
    phone: Phone | None = None
    accounts: tuple[AccountEntry, ...] = ()
    """Its accounts: their name is no sign against them."""
    proof: str = ""
    """An address that shows it, or who confirmed it."""
    note: str = ""
    """Which one that is, for people."""

    @model_validator(mode="after")
    def _can_be_told_apart(self) -> Self:
        if not (self.city or self.state or self.domains or self.phone):
            raise ValueError(
                "nothing tells it from the practice; add city, state, domains or phone"
            )
        return self


def to_handle(entry: AccountEntry) -> Handle:
    """Return `entry` as the domain's value; it ends with its last day."""
    last = None
    if isinstance(entry, KnownAccountEntry | SuppressedEntry):
        last = entry.until
    return Handle(
        platform=entry.platform,
        handle=entry.handle,
        note=entry.note,
        native_id=entry.id or "",
        proof=entry.proof,
        until=from_iso(last.isoformat()) + DAY if last else None,
    )


def to_same_name(entry: SameNameEntry) -> SameName:
    """Return `entry` as the domain's value."""
    return SameName(
        name=entry.name,
        city=entry.city,
        state=entry.state,
        domains=entry.domains,
        phone=entry.phone or "",
        note=entry.note,
        proof=entry.proof,
        accounts=tuple(map(to_handle, entry.accounts)),
    )
