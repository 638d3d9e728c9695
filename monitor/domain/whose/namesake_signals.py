"""What a registered organisation of the same name has: its city, site, telephone."""

from collections.abc import Iterator

from monitor.domain.findings import Signal
from monitor.domain.text.addresses import within
from monitor.domain.whose import weights
from monitor.domain.whose.contact_signals import has_phrase
from monitor.domain.whose.marks import Marks, Namesake
from monitor.domain.whose.mention import Mention
from monitor.domain.whose.place_signals import is_one_of


def namesake_signals(mention: Mention, marks: Marks) -> Iterator[Signal]:
    """Yield what speaks for a namesake, whichever of them it is."""
    if any(_has_site(mention, other) for other in marks.namesakes):
        why = "It has an address of another organisation of that name."
        yield _found("other_domain", weights.SAME_NAME_SITE, why)
    if any(_has_phone(mention, other) for other in marks.namesakes):
        why = "It has the telephone number of another organisation of that name."
        yield _found("other_phone", weights.SAME_NAME_SITE, why)
    if any(_has_place(mention, marks, other) for other in marks.namesakes):
        why = "It names another organisation of that name, or its place."
        yield _found("same_name", weights.SAME_NAME_PLACE, why)


def _has_site(mention: Mention, other: Namesake) -> bool:
    return any(within(host, own) for host in mention.hosts for own in other.domains)


def _has_phone(mention: Mention, other: Namesake) -> bool:
    return bool(other.phone) and any(other.phone in n for n in mention.numbers)


def _has_place(mention: Mention, marks: Marks, other: Namesake) -> bool:
    if any(has_phrase(mention.tokens.words, name) for name in other.names):
        return True
    cities = other.cities - marks.cities
    return any(
        is_one_of(place.city, cities)
        or (not place.city and place.state == other.state not in {"", *marks.states})
        for place in mention.places
    )


def _found(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
