"""The signal of those who say that they are others: parodies, fans, staff, unions.

It is believed of who wants nothing. Nobody is let off who asks for data; who leads
to a payment, a messenger or a form gets a small credit, as fakes write disclaimers too.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import bedside, log_odds, wording
from monitor.detectors.kit.disclaimers import declares_other
from monitor.detectors.kit.likeness import shows_logo
from monitor.detectors.kit.links import risky_service
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.text import soliciting
from monitor.domain.text.affixes import Affix
from monitor.domain.text.folding import MAX_NAME, fold_text
from monitor.domain.text.lures import lures
from monitor.domain.watched import WatchedPractice

_UNION: Final = re.compile(
    r"\b(?:unions?|local \d+|(?:nurses|workers|staff) united|on strike)\b"
)
_TO_JOIN: Final = re.compile(r"\b(?:dm|message|text|inbox) (?:us|me) to join\b")
"""How unions find members."""


def apart_signal(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    """Yield how much the account says that it isn't the practice, if it does."""
    if declares(profile, watched):
        why = "It says that it is a parody, of fans or not affiliated"
        odds = log_odds.DECLARED
        believed = _labelled(profile, watched)
        yield _apart("self_declared", odds, why, profile, watched, believed=believed)
    elif _is_community(profile):
        why = "It speaks as staff, alumni, a union, patients or news"
        # "Mercy Alumni" that are former residents can't be mistaken.
        both = _named_so(profile) and wording.speaks_as_community(profile.bio)
        odds = log_odds.COMMUNITY_TWICE if both else log_odds.COMMUNITY
        yield _apart("community", odds, why, profile, watched)
    elif Affix.JOBS in profile.affixes and not _wants(profile):
        why = "Its name lists jobs, as boards do"
        yield _apart("community", log_odds.JOBS, why, profile, watched)
    elif _brings_news(profile):
        why = "It brings news, as newspapers do, and practices too"
        yield _apart("community", log_odds.NEWS, why, profile, watched)


def _apart(
    name: str,
    odds: float,
    why: str,
    profile: Profile,
    watched: WatchedPractice,
    *,
    believed: bool = False,
) -> Signal:
    if solicits(profile) and not believed:
        shown = shows_logo(profile, watched)
        odds = log_odds.APART_BY_LOGO if shown else odds + log_odds.APART_SOLICITING
        why += ", and leads its readers away"
    return Signal(name=name, value=1.0, contribution=odds, why=f"{why}.")


def declares(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it says outright that it is another, and asks for no data."""
    return not profile.asks_for_data and declares_other(profile.said, watched)


def may_show_logo(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it says that it is another, and leads its readers nowhere."""
    apart = declares(profile, watched) or _is_community(profile)
    return apart and not solicits(profile)


def solicits(profile: Profile) -> bool:
    """Return whether it leads to private messages, a messenger, a form or a payment.

    What unions do to find members doesn't count.
    """
    said = profile.said
    if _UNION.search(said):
        said = _TO_JOIN.sub(" ", said)
    risky = any(map(risky_service, profile.hosts)) or profile.gives_payment
    return risky or soliciting.offers_contact(said) or bedside.sells_cures(said)


def _labelled(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether the name says so, which is shown with everything it posts."""
    name = fold_text(profile.account.display_name[:MAX_NAME])
    return declares_other(name, watched)


def _is_community(profile: Profile) -> bool:
    if profile.asks_for_data:
        return False
    if wording.speaks_as_staff(profile.said) and solicits(profile):
        return False
    return _named_so(profile) or wording.speaks_as_community(profile.said)


def _wants(profile: Profile) -> bool:
    return profile.asks_for_data or solicits(profile) or lures(profile.said)


def _named_so(profile: Profile) -> bool:
    return Affix.COMMUNITY in profile.affixes


def _brings_news(profile: Profile) -> bool:
    """Return whether it brings news and doesn't pose as the practice's own voice."""
    said = profile.said
    poses = wording.claims_official(said) or solicits(profile) or profile.asks_for_data
    return wording.speaks_of_news(said) and not poses
