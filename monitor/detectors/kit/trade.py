"""The signal that says an account's name is that of another trade."""

from collections.abc import Collection, Iterable

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.likeness import names_practice, shows_logo
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.severity import Harm
from monitor.domain.text.trades import TRADES
from monitor.domain.watched import WatchedPractice


def trade_signal(
    profile: Profile, watched: WatchedPractice, harms: Collection[Harm] = ()
) -> tuple[Signal, ...]:
    """Return what a church's or a shop's name says.

    It explains a name that is alike, and nothing of those who show the logo, or ask
    for what no church wants.

    Args:
        profile: The account.
        watched: The practice that it resembles.
        harms: What it does.
    """
    explained = Harm.ASKS_FOR_DATA in harms or shows_logo(profile, watched)
    if explained or not names_trade(profile.words, watched):
        return ()
    # Others of the name don't speak of the practice.
    meant = Harm.RISKY_LINK in harms or names_practice(profile, watched)
    signal = Signal(
        name="other_trade",
        value=1.0,
        contribution=log_odds.TRADE_MEANT if meant else log_odds.OTHER_TRADE,
        why="Its name says that it does something else, as a vet, a church or a shop.",
    )
    return (signal,)


def names_trade(words: Iterable[str], watched: WatchedPractice) -> bool:
    """Return whether `words` tell of a trade that the practice and its city don't."""
    told = TRADES.intersection(words)
    # Few names have such a word, and that is seen sooner.
    return bool(told) and bool(told - watched.words - watched.place_words)
