"""What is a practice's own, and so no patient's, by its configuration."""

from collections.abc import Iterable, Iterator

from monitor.domain.watch import Practice
from monitor.texts.phi.phones import digits_of
from monitor.texts.phi.spans import Known


def known_of(practices: Iterable[Practice]) -> Known:
    """Return the phones, domains, streets and names of `practices`.

    Names are those of practices and of their clinicians.
    """
    everybody = tuple(practices)
    places = [place for practice in everybody for place in practice.locations]
    return Known(
        phones=frozenset(digits_of(place.phone) for place in places if place.phone),
        domains=frozenset(
            domain.strip(". ").lower() for each in everybody for domain in each.domains
        ),
        streets=frozenset(place.street.lower() for place in places if place.street),
        names=frozenset(_names(everybody)),
    )


def phone_of(practices: Iterable[Practice]) -> str | None:
    """Return where one of `practices` can be called, the first that has a phone."""
    places = (place for practice in practices for place in practice.locations)
    return next((place.phone for place in places if place.phone), None)


def _names(practices: Iterable[Practice]) -> Iterator[str]:
    for practice in practices:
        yield from (name.lower() for name in practice.names)
        yield from (clinician.name.lower() for clinician in practice.clinicians)
