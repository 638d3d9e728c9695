"""The signals that tell a fake from a namesake or a fan: wording, links, places.

They only mean something of an account that resembles the practice.
"""

from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import log_odds, wording
from monitor.detectors.kit.apart import apart_signal, declares, says_twice
from monitor.detectors.kit.bare import names_its_jobs, spells_name
from monitor.detectors.kit.clinicians import bears
from monitor.detectors.kit.departments import department_signal
from monitor.detectors.kit.likeness import names_practice, shows_logo
from monitor.detectors.kit.links import leads_home, link_signals
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.standing import standing_of, standing_signals
from monitor.detectors.kit.verification import verified_signal
from monitor.detectors.kit.whereabouts import (
    AROUND,
    Where,
    where_is,
    whereabouts_signals,
)
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.severity import Harm
from monitor.domain.text.affixes import AFFIXES, Affix
from monitor.domain.text.area_codes import is_toll_free
from monitor.domain.text.folding import skeleton
from monitor.domain.text.words import KINDS
from monitor.domain.watched import WatchedPractice

_HARMS: Final = {
    "asks_for_data": Harm.ASKS_FOR_DATA,
    "risky_link": Harm.RISKY_LINK,
    "contact_channel": Harm.RISKY_LINK,
    "desk_words": Harm.POSES_AS_DESK,
    "lure": Harm.ASKS_FOR_DATA,
    "sells_cures": Harm.RISKY_LINK,
}

_TRIES: Final = frozenset({
    "asks_for_data", "claims_official", "desk_words", "lure", "own_link",
    "risky_link", "short_link", "support_words",
})  # fmt: skip
"""Signals of accounts that try something, or pass for the practice's own."""

_ALSO_GOODS: Final = frozenset(
    map(skeleton, ("deals", "records", "rx", "sale", "sales"))
)
"""Words of desks that shops, pharmacies and bands have where no clinic is named."""

_MOST_OFFERS: Final = 10
"""Words of money, goods and haste that count as 1."""

_TRIES_FROM: Final = {
    "contact_channel": log_odds.CONTACT,
    "lookalike_link": log_odds.LOOKALIKE_DESK,
    "offers": interpolate(log_odds.OFFERS_FROM, log_odds.OFFERS_KNOTS),
}
"""The same of signals that namesakes have as well, where they say little."""


def context_signals(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return what wording, links, places and standing say for or against a fake."""
    where = where_is(profile, watched)
    elsewhere = where not in AROUND
    found = (
        *_roles(profile, watched),
        *_wording(profile, watched),
        *apart_signal(profile, watched),
        *link_signals(profile, watched, elsewhere=elsewhere),
        *department_signal(profile, watched),
        *whereabouts_signals(profile, watched, where),
        *standing_signals(profile),
        *verified_signal(profile),
    )
    if where is Where.HOME and spells_name(profile, watched):
        # Another there would be the practice itself, or its fake.
        return found
    other = _subject(profile, watched, found)
    return (*found, *other, *_established(profile, watched, found))


def harms_in(signals: tuple[Signal, ...]) -> frozenset[Harm]:
    """Return the harms that `signals` tell of."""
    return frozenset(_HARMS[s.name] for s in signals if s.name in _HARMS)


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)


def _roles(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    added = profile.affixes - watched.affixes
    goods = Affix.DESK in added and _are_goods(profile)
    if goods and not names_practice(profile, watched):
        added -= {Affix.DESK}
    home = leads_home(profile, watched)
    hires = Affix.JOBS in added and (
        home or profile.solicits or names_its_jobs(profile, watched)
    )
    if Affix.DESK in added or hires or profile.speaks_as_desk:
        why = "It poses as billing, appointments, a portal or recruiting."
        # The practice's own desks exist, and send people to its own site.
        odds = 0.0 if home else log_odds.DESK
        yield _found("desk_words", odds, why)
    elif Affix.SUPPORT in added:
        why = "Its handle or name has a word of a help desk."
        yield _found("support_words", log_odds.SUPPORT, why)
    claims = Affix.CLAIM in added or profile.claims_official
    marked = wording.has_mark(profile.account.display_name)
    # "Official alumni" are no official practice.
    if (claims or marked) and not (declares(profile, watched) or says_twice(profile)):
        why = "It claims to be official, and is not registered."
        yield _found("claims_official", log_odds.CLAIMS_OFFICIAL, why)


def _are_goods(profile: Profile) -> bool:
    """Return whether its words of a desk are others' goods: Riverside Records."""
    desks = {word for word in profile.around if AFFIXES[word] is Affix.DESK}
    return desks <= _ALSO_GOODS and KINDS.isdisjoint(profile.words)


def _wording(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    if profile.asks_for_data or _wants_login(profile, watched):
        why = "It asks for insurance, identity, card or login data."
        yield _found("asks_for_data", log_odds.ASKS_FOR_DATA, why)
    elif profile.lures:
        why = "It promises money or jobs, or threatens to take something away."
        yield _found("lure", log_odds.LURE, why)
    elif (odds := interpolate(profile.offers, log_odds.OFFERS_KNOTS)) > 0:
        why = f"It talks of money, goods or haste, by {profile.offers} words."
        yield _found("offers", odds, why, value=min(1.0, profile.offers / _MOST_OFFERS))
    if profile.offers_app:
        why = "It leads to a messenger or a payment."
        yield _found("contact_channel", log_odds.CONTACT, why)
    elif profile.offers_contact:
        why = "It wants private messages, as small practices do too."
        odds = log_odds.PRIVATE_MESSAGES
        yield _found("contact_channel", odds, why, value=0.5)


def _wants_login(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether readers shall log in elsewhere than at the practice's site."""
    return profile.invites_login and not leads_home(profile, watched)


def _tries(signal: Signal) -> bool:
    least = _TRIES_FROM.get(signal.name)
    strong = least is not None and signal.contribution >= least
    return strong or signal.name in _TRIES


def _wants_calls(profile: Profile, found: tuple[Signal, ...]) -> bool:
    """Return whether its number is a sign: businesses with a site have a local one."""
    told = any(signal.name == "phone" for signal in found)
    own = any(signal.name == "phone" and signal.value == 1.0 for signal in found)
    return told and (own or not profile.hosts or any(map(is_toll_free, profile.phones)))


def _subject(
    profile: Profile, watched: WatchedPractice, found: tuple[Signal, ...]
) -> Iterator[Signal]:
    """Yield that it is of something else than medicine, if it tries nothing."""
    tries = any(s.name == "contact_channel" or _tries(s) for s in found)
    if tries or shows_logo(profile, watched):
        return
    if profile.has_another_subject:
        why = "Its bio, and its name, speak of nothing medical."
        yield _found("other_subject", log_odds.OTHER_SUBJECT, why)


def _established(
    profile: Profile, watched: WatchedPractice, found: tuple[Signal, ...]
) -> Iterator[Signal]:
    """Yield how much it looks like another that only has the name, if it does."""
    standing = standing_of(profile)
    if standing <= 0:
        return
    tries = any(map(_tries, found)) or _wants_calls(profile, found)
    if tries or shows_logo(profile, watched) or bears(profile, watched):
        return
    why = "It has stood for years, has readers and asks for nothing."
    odds = log_odds.ESTABLISHED * standing
    yield _found("established", odds, why, value=round(standing, 4))
