"""The signal that says an account shows a practice's logo as its avatar."""

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.apart import may_show_logo
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.prints import resemblance
from monitor.domain.watched import WatchedPractice

_ALIKE_FROM = log_odds.LOGO_KNOTS[0][0]


def logo_signal(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return how much the avatar resembles the practice's logos.

    There is no signal without an avatar or a logo, or if one of them is plain.
    Fans and staff show the logo as well, so that it says nothing of accounts that
    say they are others, unless they lead their readers away.
    """
    value = resemblance(profile.avatar, watched.logos)
    if value is None:
        return ()
    odds = interpolate(value, log_odds.LOGO_KNOTS)
    why = "The avatar is unlike the practice's logo."
    if value > _ALIKE_FROM:
        why = f"The avatar is {value:.0%} like the practice's logo"
        open_ = may_show_logo(profile, watched)
        odds = 0.0 if open_ else odds
        why += ", as is common among those who say they are others." if open_ else "."
    return (
        Signal(
            name="logo_similarity", value=round(value, 4), contribution=odds, why=why
        ),
    )
