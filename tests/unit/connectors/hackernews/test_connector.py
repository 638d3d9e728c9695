"""Tests of what the Hacker News connector plans and accepts."""

import pytest

from connectors.hackernews import HackerNews, HackerNewsOptions, build
from monitor.domain.errors import BadItem
from monitor.domain.sources import Capability
from monitor.domain.time import MINUTE
from monitor.domain.watch import Practice, PracticeId, WatchTerms
from monitor.ports.connector import ConnectorContext, RawItem
from tests.fakes.runtime import FakeClock
from tests.unit.connectors.hackernews.hits import comment, story


@pytest.fixture(scope="module")
def connector() -> HackerNews:
    """A connector that asks nobody."""
    context = ConnectorContext(clock=FakeClock(), every=10 * MINUTE)
    return build(HackerNewsOptions(name="hn"), context)


def practice(name: str, *terms: str) -> Practice:
    """Return a practice that is searched for by `terms`."""
    return Practice(id=PracticeId(name), name=name, watch=WatchTerms(terms=terms))


def test_a_term_is_a_source_of_who_needs_it(connector: HackerNews) -> None:
    """One, however it is written."""
    plans = connector.plan(
        [practice("a", "River Clinic"), practice("b", "river clinic")]
    )

    assert [(p.query.text, p.practices, p.every) for p in plans] == [
        ("river clinic", ("a", "b"), 10 * MINUTE)
    ]
    assert {p.query.capability for p in plans} == {Capability.MENTIONS}


@pytest.mark.parametrize("body", [story(), comment()])
def test_hits_are_parsed(connector: HackerNews, body: bytes) -> None:
    """Stories and comments alike."""
    (sighting,) = connector.parse(RawItem(form="hit", body=body))

    assert sighting.identity.platform == "hackernews"


def test_other_forms_are_refused(connector: HackerNews) -> None:
    """They are of another connector."""
    with pytest.raises(BadItem):
        connector.parse(RawItem(form="status", body=story()))
