"""The signal of verification, by what each platform means by it.

That an account is not verified says nothing: most practices are not. Mastodon and
Reddit verify no accounts (a link back and an e-mail address are what they have).
"""

from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.platforms import FORMER_NAMES

_CHOSEN: Final = "verifiers that the platform trusts looked at who it is"
_NOTABLE: Final = "the platform looked at who it is"
_BOUGHT: Final = "a subscription buys the mark there"

_MEANINGS: Final = {
    "bluesky": (log_odds.VERIFIED_BY_TRUSTED, _CHOSEN),
    "linkedin": (log_odds.VERIFIED_AS_NOTABLE, _NOTABLE),
    "telegram": (log_odds.VERIFIED_AS_NOTABLE, _NOTABLE),
    "tiktok": (log_odds.VERIFIED_AS_NOTABLE, _NOTABLE),
    "youtube": (log_odds.VERIFIED_AS_NOTABLE, _NOTABLE),
    "facebook": (log_odds.VERIFIED_BY_PAYING_META, _BOUGHT),
    "instagram": (log_odds.VERIFIED_BY_PAYING_META, _BOUGHT),
    "threads": (log_odds.VERIFIED_BY_PAYING_META, _BOUGHT),
    "x": (log_odds.VERIFIED_BY_PAYING_X, _BOUGHT),
}
"""Platforms to the log-odds of being verified there, and what that means.

Source: the platforms' help pages: Bluesky "Verification" (2025), YouTube "Verification
badges", TikTok "Verified accounts", LinkedIn "Page verification", Telegram "Verify",
Meta "Meta Verified" (2023, with a look at an identity document), X "Premium" (2023)."""


def verified_signal(profile: Profile) -> Iterator[Signal]:
    """Yield what the account's verification says, if it has one that means anything."""
    platform = profile.subject.identity.platform.strip().lower()
    meaning = _MEANINGS.get(FORMER_NAMES.get(platform, platform))
    if profile.subject.observation.verified and meaning:
        odds, how = meaning
        yield Signal(
            name="verified",
            value=1.0,
            contribution=odds,
            why=f"It is verified: {how}.",
        )
