"""A simulated NPI registry: version 2.1 of its API, as far as it is asked.

It tells of errors with status 200, as the real one does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from monitor.domain.sources import JSONValue
from monitor.simulator.exchange import Answer, Request, json_answer

_MOST: Final = 200
_VERSION: Final = "2.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Individual:
    """Somebody with a number.

    Attributes:
        npi: Ten digits.
        given: Given name.
        family: Family name.
        credential: As registered, e.g. "M.D.".
        city: Of the practice.
        state: Code of the state.
    """

    npi: str
    given: str
    family: str
    credential: str = "M.D."
    city: str = "Springfield"
    state: str = "IL"


@dataclass
class SimulatedNppes:
    """Answers questions for individuals by name.

    Attributes:
        individuals: Who is registered.
        asked: The names that were asked for, "family, given".
    """

    individuals: Sequence[Individual]
    asked: list[str] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def answer(self, request: Request) -> Answer:
        """Answer `request`."""
        given, family = request.first("first_name"), request.first("last_name")
        with self._lock:
            self.asked.append(f"{family}, {given}")
        limit = request.first("limit", "10")
        if request.first("version") != _VERSION:
            return _error("version", "Version is missing or unsupported")
        if not family:
            return _error("last_name", "Enter additional search criteria")
        if not limit.isdigit() or int(limit) > _MOST:
            return _error("limit", "Limit must be between 1 and 200")
        found = [
            _result(one)
            for one in self.individuals
            if (one.family.lower(), one.given.lower()) == (family, given)
        ]
        told = found[: int(limit)]
        return json_answer({"result_count": len(told), "results": told})


def _error(name: str, description: str) -> Answer:
    return json_answer(
        {"Errors": [{"description": description, "field": name, "number": "04"}]}
    )


def _result(one: Individual) -> JSONValue:
    place: dict[str, JSONValue] = {
        "city": one.city.upper(),
        "state": one.state,
        "country_code": "US",
    }
    return {
        "number": one.npi,
        "enumeration_type": "NPI-1",
        "basic": {
            "first_name": one.given.upper(),
            "last_name": one.family.upper(),
            "credential": one.credential,
            "status": "A",
        },
        "addresses": [
            {"address_purpose": "LOCATION", **place},
            {"address_purpose": "MAILING", **place, "city": "CHICAGO"},
        ],
    }
