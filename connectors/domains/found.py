"""A domain that was found, as an item and as a sighting."""

from typing import Final

import idna
from pydantic import BaseModel, ConfigDict, ValidationError

from monitor.domain.errors import BadItem
from monitor.domain.records import Domain, Identity, Observation, RecordKind, Sighting

PLATFORM: Final = "domains"

FOUND: Final = "domain"
"""Form of the items."""


class _Found(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    name: str
    name_servers: tuple[str, ...]
    mail_servers: tuple[str, ...]
    has_web: bool
    registered_at: int | None
    registrar: str
    abuse_contact: str


def sighting_of(body: bytes) -> Sighting:
    """Return the domain that an item's `body` shows.

    Raises:
        BadItem: It is none.
    """
    try:
        found = _Found.model_validate_json(body)
    except ValidationError:
        # Without the cause: it may quote the item.
        raise BadItem("not a domain that was found") from None
    content = Domain(
        name=found.name,
        shown=_shown(found.name),
        name_servers=found.name_servers,
        mail_servers=found.mail_servers,
        has_web=found.has_web,
    )
    url = f"https://{found.name}/" if found.has_web else None
    return Sighting(
        identity=Identity(
            platform=PLATFORM, kind=RecordKind.DOMAIN, native_id=found.name
        ),
        content=content,
        # Registries do not always answer: what they said before then holds.
        observation=Observation(
            url=url,
            created_at=found.registered_at,
            registrar=found.registrar or None,
            abuse_contact=found.abuse_contact or None,
        ),
    )


def _shown(name: str) -> str:
    try:
        return idna.decode(name)
    except (idna.IDNAError, UnicodeError):
        return name
