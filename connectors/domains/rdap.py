"""Reads what a registry says of a domain: RDAP, RFC 9083.

Only the registrar is kept. Whoever holds the domain may be a person, whose name
and address nobody needs here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from connectors.kit.fields import moment_of, text_of
from monitor.domain.json_text import object_in

MOST_ENTITIES: Final = 50
"""Contacts that are looked at, on each of two levels; registries name ten."""

_NAME_LIMIT: Final = 200
_EMAIL: Final = re.compile(r"[^\s@<>\"'()\\,;:]{1,64}@[A-Za-z0-9.-]{1,190}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """What a registry says; what it does not say is None or empty.

    Attributes:
        registered_at: Microseconds.
        registrar: Name of the company.
        abuse_contact: Its e-mail address for complaints.
    """

    registered_at: int | None = None
    registrar: str = ""
    abuse_contact: str = ""


def registration_of(body: bytes) -> Registration:
    """Return what `body` says; nothing if it is no RDAP answer."""
    told = object_in(body)
    registrars = list(_with_role(told, "registrar"))
    abuse = [desk for one in registrars for desk in _with_role(one, "abuse")]
    return Registration(
        registered_at=_registered_at(told),
        registrar=_first(map(_company, registrars)),
        abuse_contact=_first(_email(e) for e in (*abuse, *_with_role(told, "abuse"))),
    )


def _registered_at(told: Mapping[str, object]) -> int | None:
    for event in _objects(told, "events"):
        if event.get("eventAction") == "registration":
            return moment_of(event.get("eventDate"))
    return None


def _with_role(parent: Mapping[str, object], role: str) -> Iterator[dict[str, object]]:
    for entity in _objects(parent, "entities"):
        roles = entity.get("roles")
        if isinstance(roles, list) and role in roles:
            yield entity


def _objects(parent: Mapping[str, object], key: str) -> Iterator[dict[str, object]]:
    listed = parent.get(key)
    if isinstance(listed, list):
        yield from (one for one in listed[:MOST_ENTITIES] if isinstance(one, dict))


def _value(entity: Mapping[str, object], name: str) -> str:
    """Return property `name` of an entity's jCard (RFC 7095), or an empty text."""
    card = entity.get("vcardArray")
    listed = card[1] if isinstance(card, list) and len(card) > 1 else ()
    for part in listed if isinstance(listed, list) else ():
        match part:
            case [key, _parameters, _type, value, *_] if key == name:
                return text_of(value, _NAME_LIMIT).strip()
    return ""


def _company(registrar: Mapping[str, object]) -> str:
    """Return its name, or the registry's handle for it where that is all."""
    return _value(registrar, "fn") or text_of(registrar.get("handle"), _NAME_LIMIT)


def _email(entity: Mapping[str, object]) -> str:
    address = _value(entity, "email").removeprefix("mailto:")
    return address if _EMAIL.fullmatch(address) else ""


def _first(values: Iterator[str]) -> str:
    return next(filter(None, values), "")
