"""Tests for monitor.simulator.nppes."""

import json
from urllib.parse import parse_qs

import pytest

from monitor.domain.providers import providers_in, registry_query
from monitor.simulator.exchange import Request
from monitor.simulator.nppes import Individual, SimulatedNppes

JANE = Individual(npi="1234567893", given="Jane", family="Okafor")


def asking(**changed: str) -> Request:
    """Return the question for a name, with some parameters changed."""
    query = parse_qs(registry_query("okafor, jane"))
    told = {**query, **{name: [value] for name, value in changed.items()}}
    return Request(method="GET", path="/", query=told, base_url="http://a", now=0)


def test_it_is_read_as_the_real_one_is() -> None:
    """Who bears the name, and nobody else."""
    other = Individual(npi="1234567901", given="John", family="Okafor")
    platform = SimulatedNppes([JANE, other])
    found = providers_in(platform.answer(asking()).body)

    assert [(one.npi, one.city) for one in found] == [(JANE.npi, "springfield")]
    assert platform.asked == ["okafor, jane"]


@pytest.mark.parametrize(
    "changed", [{"version": "1"}, {"last_name": ""}, {"limit": "201"}]
)
def test_errors_come_with_status_200(changed: dict[str, str]) -> None:
    """As the real one sends them."""
    answer = SimulatedNppes([JANE]).answer(asking(**changed))

    assert answer.status == 200
    assert json.loads(answer.body)["Errors"]
