"""The NPI registry (NPPES): what it is asked, and its answers.

Source: NPPES NPI Registry API, version 2.1; it tells of errors with HTTP status 200.
"""

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlencode

from monitor.domain.errors import ContentRefused, Unavailable
from monitor.domain.evidence import Provider
from monitor.domain.json_text import parsed
from monitor.domain.keys import bounded_key
from monitor.domain.persons.roster_name import registered_name

MOST_PROVIDERS: Final = 200
"""Individuals in one answer: as many as the registry tells at once."""

_LONGEST: Final = 100
_NPI_DIGITS: Final = 10

Data = Mapping[str, object]


def registry_key(name: str) -> str | None:
    """Return "family, given" of a clinician's name in plain letters, as spelled.

    None for a name without both: too many people bear one of them.
    """
    found = registered_name(name)
    return bounded_key(", ".join(found)) if found else None


def registry_query(key: str) -> str:
    """Return the query that asks for the individuals who bear a `registry_key`."""
    family, _, given = key.partition(", ")
    return urlencode(
        {
            "version": "2.1",
            "enumeration_type": "NPI-1",
            "first_name": given,
            "last_name": family,
            "limit": MOST_PROVIDERS,
        }
    )


def providers_in(body: bytes) -> tuple[Provider, ...]:
    """Return the individuals in an answer; what cannot be read is left out.

    Raises:
        Unavailable: It is no answer of the registry.
        ContentRefused: The registry refuses the question.
    """
    try:
        told = parsed(body)
    except ValueError:
        # Without the cause: its message quotes the answer.
        raise Unavailable("the NPI registry gave no answer") from None
    answer = _object(told)
    if answer.get("Errors"):
        raise ContentRefused("the NPI registry refused the question")
    results = answer.get("results")
    if not isinstance(results, list):
        raise Unavailable("the NPI registry gave no answer")
    return tuple(_providers(results[:MOST_PROVIDERS]))


def _providers(results: list[object]) -> Iterator[Provider]:
    for result in map(_object, results):
        npi = str(result.get("number", ""))
        if len(npi) == _NPI_DIGITS and npi.isascii() and npi.isdigit():
            place = _practice_address(result.get("addresses"))
            yield Provider(
                npi=npi,
                credentials=_text(_object(result.get("basic")).get("credential")),
                city=_text(place.get("city")).lower(),
                state=_text(place.get("state")).upper(),
            )


def _practice_address(addresses: object) -> Data:
    """Return where the individual practises; mail may go elsewhere."""
    known = [_object(one) for one in addresses] if isinstance(addresses, list) else []
    practice = (one for one in known if one.get("address_purpose") == "LOCATION")
    return next(practice, {})


def _object(value: object) -> Data:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value.strip()[:_LONGEST] if isinstance(value, str) else ""
