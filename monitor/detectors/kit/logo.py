"""The signals of shown pictures: the practice's logo, its portraits and banners."""

from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.apart import may_show_logo
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.prints import Resemblance, resemblance
from monitor.domain.watched import WatchedPractice

_LOGO_FROM: Final = log_odds.LOGO_KNOTS[0][0]
_PICTURE_FROM: Final = log_odds.PICTURE_KNOTS[0][0]


def logo_signal(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return how much the avatar resembles the practice's logos.

    There is no signal without an avatar or a logo, or if one of them is plain.
    Fans and staff show the logo as well, so that it says nothing of accounts that
    say they are others, unless they lead their readers away.
    """
    found = resemblance(profile.avatar, watched.logos)
    if found is None:
        return ()
    odds = interpolate(found.value, log_odds.LOGO_KNOTS)
    why = "The avatar is unlike the practice's logo."
    if found.value > _LOGO_FROM:
        why = f"The avatar is {found.value:.0%} like the practice's logo{_how(found)}"
        open_ = may_show_logo(profile, watched)
        odds = 0.0 if open_ else odds
        why += "; those who say they are others show it too." if open_ else "."
    return (_signal("logo_similarity", found, odds, why),)


def picture_signal(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return how much avatar or banner resemble the practice's portraits and banners.

    There is no signal without both, or if they are plain.
    """
    found = resemblance(profile.photos, watched.pictures)
    if found is None:
        return ()
    why = "Avatar and banner are none of the practice's pictures."
    if found.value > _PICTURE_FROM:
        why = f"It shows one of the practice's pictures, {found.value:.0%} like it"
        why += f"{_how(found)}."
    odds = interpolate(found.value, log_odds.PICTURE_KNOTS)
    return (_signal("picture_reuse", found, odds, why),)


def _how(found: Resemblance) -> str:
    """Return what was done to the picture, as the two prints tell it."""
    labels = (found.known.label, found.shown.label)
    return "".join(f", {label}" for label in labels if label)


def _signal(name: str, found: Resemblance, odds: float, why: str) -> Signal:
    value = round(found.value, 4)
    return Signal(name=name, value=value, contribution=odds, why=why)
