"""Domains that were found, as sightings."""

import json

import pytest

from connectors.domains.found import sighting_of
from monitor.domain.errors import BadItem
from monitor.domain.records import Domain, RecordKind

TOLD = {
    "name": "xn--rverside-21a.example",
    "name_servers": ["ns1.example"],
    "mail_servers": [],
    "has_web": True,
    "registered_at": 7,
    "registrar": "R",
    "abuse_contact": "",
}


def test_a_domain_is_its_name() -> None:
    """In ASCII, whatever it looks like."""
    found = sighting_of(json.dumps(TOLD).encode())

    assert found.identity.kind is RecordKind.DOMAIN
    assert found.identity.native_id == "xn--rverside-21a.example"
    assert found.observation.created_at == 7


def test_it_is_shown_as_browsers_may_show_it() -> None:
    """People know it by its letters."""
    content = sighting_of(json.dumps(TOLD).encode()).content

    assert isinstance(content, Domain)
    assert content.shown == "rìverside.example"


def test_only_a_site_has_an_address() -> None:
    """There is nothing to be seen at the others."""
    with_site, without = (
        sighting_of(json.dumps(TOLD | {"has_web": web}).encode())
        for web in (True, False)
    )

    assert with_site.observation.url == "https://xn--rverside-21a.example/"
    assert without.observation.url is None


@pytest.mark.parametrize("name", ["xn--\x00.example", "xn--.example", "xn--a"])
def test_what_cannot_be_decoded_is_shown_as_it_is(name: str) -> None:
    """Attackers choose names."""
    content = sighting_of(json.dumps(TOLD | {"name": name}).encode()).content

    assert isinstance(content, Domain)
    assert content.shown == name


def test_a_registry_without_an_answer_changes_nothing() -> None:
    """The content is the same, and what was told before is not overwritten."""
    silent = {"registered_at": None, "registrar": "", "abuse_contact": ""}
    told, untold = (
        sighting_of(json.dumps(TOLD | more).encode()) for more in ({}, silent)
    )

    assert told.content == untold.content
    assert told.observation.registrar == "R"
    assert untold.observation.registrar is None
    assert untold.observation.abuse_contact is None


@pytest.mark.parametrize("missing", TOLD)
def test_an_item_with_less_is_refused(missing: str) -> None:
    """Nothing is made up."""
    told = {key: value for key, value in TOLD.items() if key != missing}

    with pytest.raises(BadItem):
        sighting_of(json.dumps(told).encode())
