"""Where an account says that it is: place, street and telephone number.

The same name elsewhere says where it is, and a fake would give itself away by it.
Fakes copy the practice's own city, street and number, which say little.
"""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.clinicians import bears
from monitor.detectors.kit.links import country_of
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.similarity import best_match
from monitor.domain.findings import Signal
from monitor.domain.text.addresses import within
from monitor.domain.text.affixes import AFFIXES
from monitor.domain.text.area_codes import is_toll_free, region_of
from monitor.domain.text.folding import MAX_NAME, MAX_TEXT, fold_handle, skeleton
from monitor.domain.text.gazetteer import PARTED
from monitor.domain.text.parts import parts_of
from monitor.domain.text.places import (
    Places,
    has_words,
    names_city,
    places_in_label,
    plain_city,
    regions_of,
    stands_in,
    state_after,
)
from monitor.domain.text.services import site_name
from monitor.domain.text.states import CODES
from monitor.domain.watched import WatchedPractice


class Where(StrEnum):
    """Where an account is, seen from a practice."""

    HOME = "home"
    """In one of its cities, or in its street."""
    STATE = "state"
    """In its state without a city, or in a town of it that no list has."""
    NEAR = "near"
    """In another city of its state."""
    ELSEWHERE = "elsewhere"
    HINTED = "hinted"
    """Elsewhere by what it mentions, a town that no list has, an area code, a site."""
    UNKNOWN = "unknown"


AROUND: Final = frozenset({Where.HOME, Where.STATE, Where.UNKNOWN})
"""Where an account may be in the same place as the practice."""

_AREA_CODE: Final = 3
"""Digits of it, at the start of a number in North America."""

_PLACES: Final = {
    Where.HOME: (
        1.0,
        log_odds.OWN_PLACE,
        "It names the practice's own city or street.",
    ),
    Where.STATE: (1.0, log_odds.OWN_PLACE, "It names the practice's own state."),
    Where.NEAR: (
        0.5,
        log_odds.NEAR_PLACE,
        "It names another city in the practice's state.",
    ),
    Where.ELSEWHERE: (
        0.0,
        log_odds.OTHER_PLACE,
        "It names another place than the practice's.",
    ),
    Where.HINTED: (
        0.0,
        log_odds.HINTED_PLACE,
        "It seems to be elsewhere, by what it mentions, its number or its site.",
    ),
}
"""Where an account is, to the value, the log-odds and the sentence of `place`."""


def where_is(profile: Profile, watched: WatchedPractice) -> Where:
    """Return where the account is; unknown too if the practice's place isn't known."""
    own = watched.places
    if not own:
        return Where.UNKNOWN
    if watched.streets.intersection(profile.streets):
        return Where.HOME
    named = _named(profile.places, profile, watched)
    ours = not named.states or not own.states or bool(named.states & own.states)
    if ours and (_at_home(named, own) or _says_home(profile, watched)):
        return Where.HOME
    if not ours and _names_both(named, profile, watched):
        return Where.UNKNOWN
    if named:
        return _away_from_home(named, profile, watched)
    return Where.HINTED if _is_hinted(profile, watched) else Where.UNKNOWN


def whereabouts_signals(
    profile: Profile, watched: WatchedPractice, where: Where
) -> Iterator[Signal]:
    """Yield what place, street and telephone number say; nothing of what is missing."""
    if where is Where.ELSEWHERE and profile.defrauds:
        # No namesake does, so that it is a fake's slip or another's fake.
        yield _signal("place", *_PLACES[Where.HINTED])
    elif where in _PLACES:
        yield _signal("place", *_PLACES[where])
    yield from _address(profile, watched, where)
    yield from _phone(profile, watched, where)


def _away_from_home(named: Places, profile: Profile, watched: WatchedPractice) -> Where:
    """Return where the places `named` are, none of which is the practice's city."""
    own = watched.places.states
    if not named.cities and (not own or named.states & own):
        return Where.STATE
    if not _named(profile.stated_places, profile, watched):
        return Where.HINTED
    near = own & (named.states or regions_of(named.cities))
    return Where.NEAR if near else Where.ELSEWHERE


def _address(
    profile: Profile, watched: WatchedPractice, where: Where
) -> Iterator[Signal]:
    own = watched.streets
    if not own or not profile.streets:
        return
    if own.intersection(profile.streets):
        why = "It gives the practice's own street address, which fakes copy."
        yield _signal("address", 1.0, log_odds.OWN_ADDRESS, why)
    elif where in {Where.UNKNOWN, Where.HINTED}:
        why = "It gives another street address than the practice's."
        yield _signal("address", 0.0, log_odds.OTHER_ADDRESS, why)


def _phone(
    profile: Profile, watched: WatchedPractice, where: Where
) -> Iterator[Signal]:
    own = watched.phones
    if not own or not profile.phones:
        return
    if own.intersection(profile.phones):
        if where in AROUND and _replaces(profile, own):
            why = "It gives another telephone number beside the practice's."
            yield _signal("phone", 0.0, log_odds.OTHER_PHONE, why)
        else:
            why = "It gives the practice's own telephone number, which fakes copy too."
            yield _signal("phone", 1.0, log_odds.OWN_PHONE, why)
    elif where in AROUND and (_wants_calls(profile) or _is_local(profile, own)):
        why = "It gives a telephone number that isn't the practice's."
        yield _signal("phone", 0.0, log_odds.OTHER_PHONE, why)


def _replaces(profile: Profile, own: Collection[str]) -> bool:
    """Return whether it gives another number, which is no fax and no emergency line."""
    if "fax" in profile.said:
        return False
    return not all(number in own or is_toll_free(number) for number in profile.phones)


def _wants_calls(profile: Profile) -> bool:
    wants = profile.asks_for_data or profile.offers_contact
    return wants or profile.speaks_as_desk


def _is_local(profile: Profile, own: Collection[str]) -> bool:
    """Return whether a number is one that a namesake of another town wouldn't have."""
    codes = {number[:_AREA_CODE] for number in own}
    return any(
        is_toll_free(number) or number[:_AREA_CODE] in codes
        for number in profile.phones
    )


def _signal(name: str, value: float, odds: float, why: str) -> Signal:
    return Signal(name=name, value=value, contribution=odds, why=why)


def _named(found: Places, profile: Profile, watched: WatchedPractice) -> Places:
    """Return the places in what was found and in the handle, without words of names."""
    found = _meant(found | _of_handle(profile, watched), watched)
    bearer = bears(profile, watched)
    if bearer is None:
        return found
    # Dr. Fairbanks isn't in Alaska.
    own = set(bearer.name.lower().split())
    return Places(found.cities - own, found.states)


def _meant(found: Places, watched: WatchedPractice) -> Places:
    return Places(
        frozenset(city for city in found.cities if not _is_name(city, watched)),
        frozenset(state for state in found.states if not _is_name(state, watched)),
    )


def _of_handle(profile: Profile, watched: WatchedPractice) -> Places:
    found = profile.handle_places
    after = _after_name(profile.account.handle[:MAX_NAME], profile, watched)
    if not found and not after:
        return found
    match = profile.handle and best_match(profile.handle.parts, watched)
    if match and match.spelled:
        # What looks like a state's code is a slip in the name: "nd" for "and".
        return Places(frozenset(), frozenset())
    cities = (city for city in found.cities if not _is_in_own(city, watched))
    return Places(frozenset(cities), found.states) | after


def _is_in_own(city: str, watched: WatchedPractice) -> bool:
    """Return whether a city that isn't the practice's is in its domains or handles.

    Who copies mercytoledo.org for a hospital in a suburb isn't in Toledo.
    """
    if city in watched.places.cities:
        return False
    handles = (account.handle.lower() for account in watched.practice.accounts)
    written = (PARTED.sub("", one) for one in (*watched.domains, *handles))
    return any(city.replace(" ", "") in one for one in written)


def _after_name(label: str, profile: Profile, watched: WatchedPractice) -> Places:
    """Return the state whose code stands after a name in `label`: stmarytx."""
    ending = state_after(label)
    if ending is None:
        return Places(frozenset(), frozenset())
    before, state = ending
    written = parts_of(fold_handle(before), profile.vocabulary).spellings
    known = any(spelling in watched.written for spelling in written)
    return Places(frozenset(), frozenset({state} if known else ()))


def _at_home(named: Places, own: Places) -> bool:
    """Return whether a city is the practice's, perhaps with words before it.

    Or the start of its name: Hialeah of Hialeah Gardens.
    """
    homes = [f" {plain_city(city)} " for city in own.cities]
    cities = [f" {plain_city(city)} " for city in named.cities]
    return any(
        city.endswith(home) or home.startswith(city)
        for city in cities
        for home in homes
    )


def _says_home(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it has the name of a city that is in no list."""
    bio = profile.account.bio[:MAX_TEXT]
    return any(
        has_words(profile.said, city)
        # Folded, Marfa's is no Marfa.
        or (f"{city}s" in profile.said and names_city(bio, city))
        for city in watched.places.cities
        if not _is_name(city, watched)
    )


def _names_both(named: Places, profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it names the practice's city, and another state for itself."""
    own = watched.places
    bio = profile.account.bio[:MAX_TEXT]
    return any(
        not _is_name(city, watched) and stands_in(bio, city, own.states, named)
        for city in own.cities
    )


def _is_name(place: str, watched: WatchedPractice) -> bool:
    """Return whether what looks like a place is part of a name: Mercy Clinic, TX."""
    last, joined = place.rsplit(maxsplit=1)[-1], place.replace(" ", "")
    in_names = any(
        last in name.split() or joined in name.replace(" ", "")
        for name in watched.phrases
    )
    return in_names or skeleton(last) in AFFIXES or _is_code(place, watched)


def _is_code(place: str, watched: WatchedPractice) -> bool:
    """Return whether a state's code is a word of the name: VA Medical Center."""
    code = CODES.get(place)
    return code is not None and any(code in n.split() for n in watched.phrases)


def _is_hinted(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it points at a town that no list has, or only numbers do."""
    if any(not _is_name(place, watched) for place in profile.pointed_at):
        return True
    hints = _hints(profile, watched)
    return bool(hints) and not hints & watched.places.states


def _hints(profile: Profile, watched: WatchedPractice) -> frozenset[str]:
    """Return the states that its numbers and sites are of.

    Numbers that lead to a messenger or to a call centre are anywhere, and so are those
    beside the practice's own.
    """
    ours = not watched.phones.isdisjoint(profile.phones)
    numbers = () if ours or _wants_calls(profile) else profile.phones
    found = {region for region in map(region_of, numbers) if region}
    for host in profile.hosts:
        if any(within(host, domain) for domain in watched.domains):
            continue
        site = site_name(host)
        after = _after_name(site, profile, watched)
        named = _meant(places_in_label(site), watched) | after
        if _at_home(named, watched.places):
            return frozenset()
        regions = (*named.states, *regions_of(named.cities), country_of(host))
        found.update(filter(None, regions))
    return frozenset(found)
