"""Where a profile's links lead: the practice's own site, a lookalike, a risky service.

A link to the practice's site proves little, since anyone can set it; only a link
back would.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.likeness import PART_FROM, names_practice
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.similarity import similarity
from monitor.detectors.kit.trade import names_trade
from monitor.domain.findings import Signal
from monitor.domain.text.addresses import within
from monitor.domain.text.affixes import AFFIXES, Affix
from monitor.domain.text.folding import Folded, skeleton
from monitor.domain.text.namesakes import rarity
from monitor.domain.text.parts import Parts
from monitor.domain.text.services import (
    RISKY,
    Service,
    risky_service,
    service_of,
)
from monitor.domain.text.words import BRANCHES, KINDS, stems
from monitor.domain.watched import WatchedPractice

_ADDED: Final = frozenset({Affix.DESK, Affix.SUPPORT, Affix.CLAIM})

_OF_PHARMACIES: Final = frozenset(
    map(skeleton, ("refill", "refills", "rx", "vaccine", "vaccines", "vax"))
)
"""Words of a desk that are a pharmacy's whole trade."""

_BEFORE: Final = tuple(map(skeleton, ("get", "go", "my", "the", "try", "visit")))
_PHARMACY: Final = skeleton("pharmacy")
_MOST_WORDS: Final = 8

_OWN_WORD: Final = 4
"""Letters from which a word beside the name is one, and no number or ending."""

_CHEAP: Final = frozenset({
    "bond", "buzz", "cfd", "click", "club", "cyou", "fun", "help", "icu", "link",
    "live", "lol", "monster", "online", "pics", "quest", "rest", "sbs", "shop", "site",
    "space", "store", "support", "today", "top", "vip", "website", "work", "xyz",
})  # fmt: skip
"""Endings of hosts under which fakes register. Set by hand: Interisle's Phishing
Landscape of 2024 finds most phishing for their size under cheap new endings."""

_LOOKALIKE_FROM: Final = 0.85
"""Similarity of a site's name from which it is a lookalike."""

_COUNTRIES: Final = {
    "uk": "united kingdom", "ca": "canada", "au": "australia", "nz": "new zealand",
    "ie": "ireland", "za": "south africa", "ng": "nigeria", "ke": "kenya",
    "sg": "singapore", "my": "malaysia", "ph": "philippines", "pk": "pakistan",
    "de": "germany", "fr": "france", "es": "spain", "mx": "mexico",
}  # fmt: skip
"""Endings of countries that sites of practices elsewhere have (IANA root zone)."""


class LinkKind(StrEnum):
    """What a link's host is to a practice."""

    OWN = "own"
    RISKY = "risky"
    SHORTENER = "shortener"
    OTHER = "other"


def link_signals(
    profile: Profile,
    watched: WatchedPractice,
    *,
    elsewhere: bool,
) -> Iterator[Signal]:
    """Yield what the links say; nothing without links, or if they tell nothing.

    Args:
        profile: The account.
        watched: The practice that it resembles.
        elsewhere: Whether it says that it is elsewhere: then its site has its name.
    """
    service = next(filter(None, map(risky_service, profile.hosts)), None)
    if service:
        yield _signal("risky_link", log_odds.RISKY_LINK, f"It links to {service}.")
    elif profile.gives_payment:
        why = "It gives a name or address for payments."
        yield _signal("risky_link", log_odds.RISKY_LINK, why)
    yield from _sites(profile, watched, elsewhere=elsewhere)


def _sites(
    profile: Profile,
    watched: WatchedPractice,
    *,
    elsewhere: bool,
) -> Iterator[Signal]:
    if not profile.hosts:
        return
    kinds = {host: kind_of(host, watched.domains) for host in profile.hosts}
    others = [host for host, kind in kinds.items() if kind is LinkKind.OTHER]
    sites = {host: profile.sites[host] for host in others if host in profile.sites}
    sells = _PHARMACY in profile.words
    alike = max(
        (_alike(*site, watched, sells=sells) for site in sites.items()), default=0.0
    )
    # The same name elsewhere has a site of that name, and nothing more in it.
    if alike > (log_odds.LOOKALIKE_LINK if elsewhere else 0.0):
        why = "It links to a site that is named like the practice and is not its own."
        yield _signal("lookalike_link", alike, why)
    elif LinkKind.SHORTENER in kinds.values():
        why = "It hides where its link leads behind a shortener."
        yield _signal("short_link", log_odds.SHORT_LINK, why)
    elif LinkKind.OWN in kinds.values():
        why = "It links to the practice's own site, which anyone can do."
        home = leads_home(profile, watched)
        yield _signal("own_link", log_odds.HOME if home else log_odds.OWN_LINK, why)
    elif any(
        _tells(site, watched, elsewhere=elsewhere)
        for host, site in sites.items()
        if host.rpartition(".")[2] not in _CHEAP
        and not (_has_part(site[0], watched) and names_practice(profile, watched))
    ):
        why = "It links to another site of its own."
        yield _signal("other_site", log_odds.OTHER_SITE, why)


def leads_home(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether all its links are the practice's, and it asks for nothing."""
    kinds = {kind_of(host, watched.domains) for host in profile.hosts}
    if kinds != {LinkKind.OWN}:
        return False
    asks = profile.asks_for_data or profile.offers_contact or profile.lures
    return not asks and watched.phones.issuperset(profile.phones)


def kind_of(host: str, own_domains: Iterable[str]) -> LinkKind:
    """Return what `host` is to the practice that has `own_domains`."""
    for domain in own_domains:
        if within(host, domain):
            return LinkKind.OWN
    service = service_of(host)
    if service in RISKY:
        return LinkKind.RISKY
    return LinkKind.SHORTENER if service is Service.SHORTENER else LinkKind.OTHER


def country_of(host: str) -> str | None:
    """Return the country that the ending of `host` stands for, None for no one's."""
    return _COUNTRIES.get(host.rpartition(".")[2])


def _signal(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)


def _alike(
    host: str, readings: Sequence[Parts], watched: WatchedPractice, *, sells: bool
) -> float:
    """Return the log-odds of a site that is named like the practice; 0 if it isn't.

    Nobody but a fake has the practice's whole domain within its own, or its name with
    words of a desk. Those of drugs are no desk's to who sells them as a pharmacy.
    """
    if any(f".{domain}." in f".{host}." for domain in watched.domains):
        return log_odds.LOOKALIKE_DESK
    own_trade = _OF_PHARMACIES if sells else frozenset()
    found = [p for p in readings if _names(p, watched, own_trade)]
    if not found:
        return (
            log_odds.LOOKALIKE_LINK
            if _is_set_apart(readings[0].folded, watched)
            else 0.0
        )
    if any(_may_be_own(parts, watched) for parts in found):
        return 0.0
    added = any(_has_desk(parts, own_trade) for parts in found)
    return log_odds.LOOKALIKE_DESK if added else log_odds.LOOKALIKE_LINK


def _has_desk(parts: Parts, own_trade: Collection[str]) -> bool:
    return any(AFFIXES[word] in _ADDED for word in {*parts.around} - {*own_trade})


def _names(
    parts: Parts, watched: WatchedPractice, own_trade: Collection[str] = ()
) -> bool:
    """Return whether a site is named like the practice.

    A common name is enough for a desk's site, since the account has that name too.
    """
    if names_trade(parts.words, watched):
        return False
    desk = _has_desk(parts, own_trade)
    return any(
        similarity(parts, form, watched.place_words) * (1.0 if desk else form.rarity)
        >= _LOOKALIKE_FROM
        for form in watched.forms
        # None says more than its rarity.
        if (not form.is_spelled if desk else form.rarity >= _LOOKALIKE_FROM)
    )


def _is_within(site: Folded, watched: WatchedPractice) -> bool:
    """Return whether the site's name has all of the practice's: velahealthnow."""
    return any(label in site.compact for label in watched.labels)


def _is_set_apart(site: Folded, watched: WatchedPractice) -> bool:
    """Return whether it has it by itself: vela-health-results, getvelahealth."""
    if names_trade(stems(site.words), watched):
        return False
    runs = set(_runs(site.words))
    return any(
        label in runs or not runs.isdisjoint(f"{word}{label}" for word in _BEFORE)
        for label in watched.labels
    )


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a host, and what some in a row make together."""
    for start, end in combinations(range(min(len(words), _MOST_WORDS) + 1), 2):
        yield "".join(words[start:end])


def _may_be_own(site: Parts, watched: WatchedPractice) -> bool:
    """Return whether it may be the practice's site, as none is configured."""
    own = not watched.domains and site.compact in watched.written
    return own and not site.affixes & _ADDED


def _tells(
    readings: Sequence[Parts], watched: WatchedPractice, *, elsewhere: bool
) -> bool:
    """Return whether a site is surely not the practice's own, nor a fake's."""
    if any(_may_be_own(p, watched) and _names(p, watched) for p in readings):
        return False
    trade = any(names_trade(parts.words, watched) for parts in readings)
    own = elsewhere or trade or _has_own_word(readings[0], watched)
    return own or not _is_within(readings[0].folded, watched)


def _has_part(site: Parts, watched: WatchedPractice) -> bool:
    """Return whether it has words that tell the practice: riverside-recall."""
    telling = watched.telling.intersection(site.words)
    return bool(telling) and rarity(telling) >= PART_FROM


def _has_own_word(site: Parts, watched: WatchedPractice) -> bool:
    """Return whether a word of its own stands beside the name: stmarywinslow.

    Fakes add what makes it a desk's, a network's or a branch's.
    """
    known = (KINDS, BRANCHES, watched.words, watched.place_words)
    return any(
        len(word) >= _OWN_WORD and not any(word in words for words in known)
        for word in site.words
    )
