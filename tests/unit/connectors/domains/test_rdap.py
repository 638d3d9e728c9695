"""What is read of a registry's answer."""

import json
from pathlib import Path

import pytest

from connectors.domains.rdap import Registration, registration_of
from monitor.domain.time import from_iso

RECORDED = Path(__file__).parents[5] / "shared/recorded/ct_and_domains/rdap"


def entity(role: str, *inner: object, **card: str) -> dict[str, object]:
    """Return a contact with `card` as its jCard."""
    lines = [[name, {}, "text", value] for name, value in card.items()]
    return {"roles": [role], "vcardArray": ["vcard", lines], "entities": list(inner)}


def read(**told: object) -> Registration:
    """Return what is read of an answer with the members `told`."""
    return registration_of(json.dumps(told).encode())


def test_date_registrar_and_abuse_desk_are_read() -> None:
    """The desk is a contact of the registrar's."""
    desk = entity("abuse", email="abuse@registrar.example")
    found = read(
        events=[
            {"eventAction": "expiration", "eventDate": "2030-01-02T03:04:05Z"},
            {"eventAction": "registration", "eventDate": "2026-01-02T03:04:05Z"},
        ],
        entities=[entity("registrar", desk, fn="Example Registrar")],
    )

    assert found == Registration(
        registered_at=from_iso("2026-01-02T03:04:05Z"),
        registrar="Example Registrar",
        abuse_contact="abuse@registrar.example",
    )


def test_registrants_are_not_read() -> None:
    """They may be people."""
    found = read(entities=[entity("registrant", fn="Jo Doe", email="jo@doe.example")])

    assert found == Registration()


@pytest.mark.parametrize(
    "email", ["x", "a@b@c", "jo doe@x.example", "a@x.example>\n", "a" * 500 + "@x.co"]
)
def test_only_an_address_is_a_contact(email: str) -> None:
    """Complaints are sent there."""
    assert read(entities=[entity("abuse", email=email)]).abuse_contact == ""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"<html>",
        b"[" * 100_000,
        b'{"events": 1, "entities": {"roles": []}}',
        b'{"events": [1, {"eventAction": "registration", "eventDate": "soon"}]}',
        b'{"entities": [{"roles": "registrar"}, {"roles": ["registrar"]}]}',
        b'{"entities": [{"roles": ["registrar"], "vcardArray": ["vcard", 7]}]}',
        b'{"entities": [{"roles": ["registrar"], "vcardArray": ["vcard", [["fn"]]]}]}',
    ],
)
def test_an_odd_answer_says_nothing(body: bytes) -> None:
    """It hides no domain."""
    assert registration_of(body) == Registration()


@pytest.mark.recorded
@pytest.mark.skipif(not RECORDED.exists(), reason="no recordings here")
def test_a_real_registrys_answer_is_read() -> None:
    """One that names its registrar by a handle alone."""
    body = (RECORDED / "domain-example.cz.json").read_bytes()

    assert registration_of(body) == Registration(
        registered_at=from_iso("2004-08-30T22:55:00Z"), registrar="REG-INTERNET-CZ"
    )
