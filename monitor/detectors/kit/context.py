"""The signals that tell a fake from a namesake or a fan: wording, links, places.

They only mean something of an account that resembles the practice.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from monitor.detectors.kit import log_odds, wording
from monitor.detectors.kit.apart import apart_signal, declares
from monitor.detectors.kit.departments import department_signal, leads_home
from monitor.detectors.kit.links import LinkKind, kind_of, risky_service, site_name
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.similarity import similarity
from monitor.detectors.kit.standing import standing_signals
from monitor.domain.findings import Signal
from monitor.domain.severity import Harm
from monitor.domain.text import soliciting
from monitor.domain.text.affixes import AFFIXES, Affix
from monitor.domain.text.folding import fold_name, skeleton
from monitor.domain.text.parts import parts_of
from monitor.domain.text.segments import Vocabulary
from monitor.domain.text.trades import TRADES
from monitor.domain.watched import WatchedPractice

_LOOKALIKE_FROM: Final = 0.85
"""Similarity of a site's name from which it is a lookalike."""

_HARMS: Final = {
    "asks_for_data": Harm.ASKS_FOR_DATA,
    "risky_link": Harm.RISKY_LINK,
    "contact_channel": Harm.RISKY_LINK,
    "desk_words": Harm.POSES_AS_DESK,
}


def context_signals(
    profile: Profile, watched: WatchedPractice, vocabulary: Vocabulary
) -> tuple[Signal, ...]:
    """Return what wording, links, places and standing say for or against a fake."""
    place = tuple(_place(profile, watched))
    elsewhere = any(signal.contribution < 0 for signal in place)
    return (
        *_roles(profile, watched),
        *_wording(profile),
        *apart_signal(profile, watched),
        *_links(profile, watched, vocabulary, elsewhere=elsewhere),
        *department_signal(profile, watched),
        *place,
        *standing_signals(profile),
    )


def names_trade(words: Iterable[str], watched: WatchedPractice) -> bool:
    """Return whether `words` tell of a trade that the practice and its city don't."""
    return bool(TRADES.intersection(words) - watched.words - watched.place_words)


def harms_in(signals: tuple[Signal, ...]) -> frozenset[Harm]:
    """Return the harms that `signals` tell of."""
    return frozenset(_HARMS[s.name] for s in signals if s.name in _HARMS)


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)


def _roles(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    own = frozenset().union(*(form.parts.affixes for form in watched.forms))
    added = profile.affixes - own
    if Affix.DESK in added:
        why = "It poses as billing, appointments, a portal or recruiting."
        # The practice's own desks exist, and send people to its own site.
        odds = 0.0 if leads_home(profile, watched) else log_odds.DESK
        yield _found("desk_words", odds, why)
    elif Affix.SUPPORT in added:
        why = "Its handle or name has a word of a help desk."
        yield _found("support_words", log_odds.SUPPORT, why)
    claims = Affix.CLAIM in added or wording.claims_official(profile.said)
    if claims and not declares(profile, watched):
        why = "It claims to be official, and is not registered."
        yield _found("claims_official", log_odds.CLAIMS_OFFICIAL, why)


def _wording(profile: Profile) -> Iterator[Signal]:
    if soliciting.asks_for_data(profile.said):
        why = "It asks for insurance, identity, card or login data."
        yield _found("asks_for_data", log_odds.ASKS_FOR_DATA, why)
    if soliciting.offers_contact(profile.said):
        why = "It leads to private messages, a messenger or a payment."
        yield _found("contact_channel", log_odds.CONTACT, why)


def _links(
    profile: Profile,
    watched: WatchedPractice,
    vocabulary: Vocabulary,
    *,
    elsewhere: bool,
) -> Iterator[Signal]:
    kinds = {host: kind_of(host, watched.domains) for host in profile.hosts}
    others = [host for host, kind in kinds.items() if kind is LinkKind.OTHER]
    names = {host: site_name(host) for host in others if site_name(host)}
    alike = [h for h, name in names.items() if _lookalike(name, watched, vocabulary)]
    risky = next(filter(None, map(risky_service, profile.hosts)), None)
    if risky:
        yield _found("risky_link", log_odds.RISKY_LINK, f"It links to {risky}.")
    # The same name elsewhere has a site of that name.
    if alike and not elsewhere:
        why = "It links to a site that is named like the practice and is not its own."
        yield _found("lookalike_link", log_odds.LOOKALIKE_LINK, why)
    elif LinkKind.SHORTENER in kinds.values():
        why = "It hides where its link leads behind a shortener."
        yield _found("short_link", log_odds.SHORT_LINK, why)
    elif LinkKind.OWN in kinds.values():
        why = "It links to the practice's own site, which anyone can do."
        yield _found("own_link", log_odds.OWN_LINK, why)
    elif names:
        why = "It links to another site of its own."
        yield _found("other_site", log_odds.OTHER_SITE, why)


def _lookalike(name: str, watched: WatchedPractice, vocabulary: Vocabulary) -> bool:
    parts = parts_of(fold_name(name), vocabulary)
    if names_trade(parts.words, watched):
        return False
    return any(
        similarity(parts, form, watched.place_words) * form.rarity >= _LOOKALIKE_FROM
        for form in watched.forms
    )


def _place(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    own, named = watched.places, profile.places
    if not own or not named:
        return
    cities = {city for city in named.cities if not _is_name(city, watched)}
    states = {state for state in named.states if not _is_name(state, watched)}
    at_home = any(f" {city}".endswith(f" {o}") for city in cities for o in own.cities)
    if at_home or (not cities and states & own.states):
        why = "It names the practice's own city or state."
        yield _found("place", log_odds.OWN_PLACE, why)
    elif cities or states:
        why = "It names another place than the practice's."
        yield _found("place", log_odds.OTHER_PLACE, why, value=0.0)


def _is_name(place: str, watched: WatchedPractice) -> bool:
    """Return whether what looks like a place is part of a name: Mercy Clinic, TX."""
    last = place.rsplit(maxsplit=1)[-1]
    in_names = any(last in name.split() for name in watched.phrases)
    return in_names or skeleton(last) in AFFIXES
