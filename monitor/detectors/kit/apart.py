"""The signal of those who say that they are others: parodies, fans, staff, unions.

It is believed of who wants nothing. Nobody is let off who asks for data; who leads
to a payment, a messenger or a form gets a small credit, as fakes write disclaimers too.
"""

from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import bedside, log_odds, wording
from monitor.detectors.kit.bare import (
    has_bare_name,
    is_team,
    misspells_name,
    names_its_jobs,
    spells_name,
)
from monitor.detectors.kit.clinicians import bears
from monitor.detectors.kit.disclaimers import declares_other
from monitor.detectors.kit.likeness import shows_logo
from monitor.detectors.kit.links import LinkKind, kind_of
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.teams import mentions_team
from monitor.domain.findings import Signal
from monitor.domain.text.affixes import AFFIXES, Affix
from monitor.domain.text.folding import skeleton
from monitor.domain.text.offers import sales
from monitor.domain.text.services import site_name
from monitor.domain.watched import WatchedPractice

_NURSES: Final = frozenset({"rn", "bsn", "lpn", "lvn", "cna", "crna", "emt", "nurse"})
"""What nurses write before a name; hospitals are called after doctors, too."""

_OWN_PARTS: Final = frozenset({Affix.HOUSE, Affix.JOBS})
"""Of people who know how the practice is spelled."""


def apart_signal(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    """Yield how much the account says that it isn't the practice, if it does."""
    if declares(profile, watched):
        why = "It says that it is a parody, of fans or not affiliated"
        odds = log_odds.DECLARED
        believed = _labelled(profile, watched)
        yield _apart("self_declared", odds, why, profile, watched, believed=believed)
    elif _is_community(profile, watched):
        why = "It speaks as staff, alumni, a union, patients or news"
        odds = _community_odds(profile, watched)
        believed = says_twice(profile) and profile.solicits_by_form
        yield _apart("community", odds, why, profile, watched, believed=believed)
    elif (named := _called(profile, watched)) and not _wants(profile):
        yield _apart("community", *named, profile, watched)
    elif _mentions_team(profile, watched):
        why = "It speaks of a team, a club or a run, as practices do too"
        yield _apart("community", log_odds.MENTIONS_TEAM, why, profile, watched)
    elif _brings_news(profile):
        why = "It brings news, as newspapers do, and practices too"
        yield _apart("community", log_odds.NEWS, why, profile, watched)


def _called(profile: Profile, watched: WatchedPractice) -> tuple[float, str] | None:
    """Return what handle and name say for its being another, and the sentence."""
    if not profile.affixes.isdisjoint(_OWN_PARTS) and misspells_name(profile, watched):
        return None
    if Affix.HOUSE in profile.affixes and not _poses_as_desk(profile, watched):
        why = "Its name is that of a foundation, a chapel or another part of a house"
        return log_odds.HOUSE, why
    if Affix.JOBS in profile.affixes and not names_its_jobs(profile, watched):
        return log_odds.JOBS, "Its name lists jobs, as boards do"
    if profile.first_words & _NURSES:
        return log_odds.NURSE, "Its name begins as that of a nurse who works there"
    if is_team(profile):
        why = "Its name begins as that of a team of runners or players"
        return log_odds.TEAM, why
    return None


def _apart(
    name: str,
    odds: float,
    why: str,
    profile: Profile,
    watched: WatchedPractice,
    *,
    believed: bool = False,
) -> Signal:
    sells = sales(profile.said) >= log_odds.OFFERS_FROM
    if (profile.solicits or sells) and not believed:
        shown = shows_logo(profile, watched)
        least = log_odds.APART_BY_LOGO
        odds = max(odds, least) if shown else odds + log_odds.APART_SOLICITING
        why += ", and leads its readers away"
    return Signal(name=name, value=1.0, contribution=odds, why=f"{why}.")


def declares(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it says outright that it is another, and asks for no data."""
    return not profile.asks_for_data and declares_other(profile.said, watched)


def may_show_logo(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it says that it is another, and leads its readers nowhere."""
    if profile.solicits:
        return False
    if declares(profile, watched):
        return True
    return _is_community(profile, watched) and not has_bare_name(profile, watched)


def says_twice(profile: Profile) -> bool:
    """Return whether name and bio say that it is of alumni, fans, staff or the like."""
    return _named_so(profile) and wording.speaks_as_community(profile.bio)


def _labelled(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether the name says so, which is shown with everything it posts."""
    return declares_other(profile.plain_name, watched)


def _is_community(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it speaks as others do, and in no way as the practice does."""
    if profile.asks_for_data or profile.lures:
        return False
    if says_twice(profile):
        return True
    if _poses_as_desk(profile, watched):
        return False
    if profile.speaks_as_staff and _leads_away(profile, watched):
        return _is_named_staff(profile, watched)
    if _named_so(profile) or profile.speaks_as_community:
        return True
    return wording.denies_endorsing(profile.bio) and not spells_name(profile, watched)


def _leads_away(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it solicits, or hides a link, charges or courts as fakes do."""
    if profile.solicits:
        return True
    hides = any(kind_of(host, ()) is LinkKind.SHORTENER for host in profile.hosts)
    sells = hides or bedside.charges(profile.said) or bedside.courts(profile.said)
    return sells and bears(profile, watched) is not None


def _community_odds(profile: Profile, watched: WatchedPractice) -> float:
    # "Mercy Alumni" that are former residents can't be mistaken.
    if says_twice(profile):
        return log_odds.COMMUNITY_TWICE
    if has_bare_name(profile, watched):
        return log_odds.COMMUNITY_BARE
    poses = profile.claims_official or any(
        Affix.COMMUNITY not in said for said in _sites_named_so(profile, watched)
    )
    return log_odds.COMMUNITY + (log_odds.APART_SOLICITING if poses else 0.0)


def _poses_as_desk(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it passes for billing or a portal, by name, wording or site."""
    named = Affix.DESK in profile.affixes - watched.affixes
    if named or profile.speaks_as_desk:
        return True
    return any(Affix.DESK in said for said in _sites_named_so(profile, watched))


def _sites_named_so(
    profile: Profile, watched: WatchedPractice
) -> Iterator[frozenset[Affix]]:
    """Yield what others' sites that have the practice's name say besides it."""
    names = [looks for looks, _ in watched.spellings]
    for host in profile.hosts:
        if kind_of(host, watched.domains) is not LinkKind.OTHER:
            continue
        site = skeleton(site_name(host))
        name = max((name for name in names if name in site), key=len, default=None)
        if name is not None:
            rest = site.replace(name, " ").replace("-", " ").split()
            yield frozenset(AFFIXES.get(word, Affix.NEUTRAL) for word in rest)


def _is_named_staff(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether the name says so, and isn't one that fake doctors take."""
    named = wording.speaks_as_staff(profile.plain_name)
    return named and bears(profile, watched) is None


def _wants(profile: Profile) -> bool:
    return profile.asks_for_data or profile.solicits or profile.lures


def _named_so(profile: Profile) -> bool:
    if Affix.COMMUNITY in profile.affixes or wording.names_patients(profile.plain_name):
        return True
    return profile.mentions_team and mentions_team(profile.plain_name)


def _mentions_team(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it speaks of one under another name, and wants nothing.

    Under the practice's own it may be a copied bio's.
    """
    # What costs nothing is asked first.
    if not profile.mentions_team or not mentions_team(profile.bio):
        return False
    return not (_wants(profile) or spells_name(profile, watched))


def _brings_news(profile: Profile) -> bool:
    """Return whether it brings news and doesn't pose as the practice's own voice."""
    poses = profile.claims_official or profile.solicits or profile.asks_for_data
    return profile.speaks_of_news and not poses
