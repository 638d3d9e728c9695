"""The signal that says an account's name is that of another trade."""

from collections.abc import Iterable

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.likeness import shows_logo
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.text.trades import TRADES
from monitor.domain.watched import WatchedPractice


def trade_signal(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return what a church's or a shop's name says.

    It explains a name that is alike, and nothing of those who show the logo.
    """
    if not names_trade(profile.words, watched) or shows_logo(profile, watched):
        return ()
    signal = Signal(
        name="other_trade",
        value=1.0,
        contribution=log_odds.OTHER_TRADE,
        why="Its name says that it does something else, as a vet, a church or a shop.",
    )
    return (signal,)


def names_trade(words: Iterable[str], watched: WatchedPractice) -> bool:
    """Return whether `words` tell of a trade that the practice and its city don't."""
    return bool(TRADES.intersection(words) - watched.words - watched.place_words)
