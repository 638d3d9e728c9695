"""What being registered means for an account's verdict.

A registered account is what an attacker wants: its name and logo are no signs against
it, and what harms patients is, more so than of a stranger. It stays registered under
another handle. Where its handle went to another account, that means nothing for that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.context import context_signals
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.registrations import AccountKey, Entry, Standing, account_key
from monitor.domain.subjects import Subject
from monitor.domain.text.scams import scams
from monitor.domain.text.soliciting import asks_for_data_here
from monitor.domain.watch import PracticeId
from monitor.domain.watched import WatchedPractice
from monitor.domain.watchlist import Watchlist

_WORDS: Final = MappingProxyType({
    Standing.OFFICIAL: "It is an official account of the practice.",
    Standing.AFFILIATE: "It is registered as an affiliate of the practice.",
    Standing.FORMER_STAFF: "It is registered as one of the practice's former staff.",
    Standing.SAME_NAME: "It is registered as another organisation of the same name.",
    Standing.SUPPRESSED: "A person looked at it, and suppressed it for a time.",
})  # fmt: skip

_OF_ALL: Final = MappingProxyType({
    "asks_for_data": log_odds.TURNED,
    "lookalike_link": log_odds.TURNED,
    "risky_link": log_odds.ASKEW,
})  # fmt: skip

# Official accounts say that they are, and answer private messages.
_OF_OTHERS: Final = MappingProxyType({
    **_OF_ALL, "claims_official": log_odds.TURNED, "contact_channel": log_odds.ASKEW,
})  # fmt: skip

# It is its own official account, and its site is named like the practice's.
_OF_NAMESAKES: Final = MappingProxyType({
    name: odds
    for name, odds in _OF_OTHERS.items()
    if name not in {"claims_official", "lookalike_link"}
})  # fmt: skip

_HARMS: Final = MappingProxyType({
    Standing.OFFICIAL: _OF_ALL,
    Standing.SAME_NAME: _OF_NAMESAKES,
})  # fmt: skip

_USUAL: Final = frozenset({"asks_for_data"})

_CLAIMS: Final = "It claims to be official, and is registered as something else."

_LURE: Final = Signal(
    name="lure",
    value=1.0,
    contribution=log_odds.TURNED,
    why="It promises money, jobs or drugs, or threatens a lock, as scams do.",
)
"""Of what context calls a lure, that which no registered account writes: practices
collect overdue bills, too, and foundations award grants."""

ID_CHANGED: Final = Signal(
    name="id_changed",
    value=1.0,
    contribution=log_odds.ID_CHANGED,
    why="The handle is registered, but the account behind it is another than before.",
)
"""The signal of a handle that went to another account."""

_RENAMED: Final = Signal(
    name="renamed",
    value=1.0,
    contribution=log_odds.RENAMED,
    why="A registered account has another handle now: look, and update its entry.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """An account in a practice's register.

    Attributes:
        watched: The practice.
        entry: What it is registered as.
        id_changed: Whether another account than before has the handle.
        renamed: Whether it was registered under another handle.
    """

    watched: WatchedPractice
    entry: Entry
    id_changed: bool = False
    renamed: bool = False

    @property
    def official(self) -> bool:
        """Whether it is registered as the practice's own."""
        return self.entry.standing is Standing.OFFICIAL


def registered_with(profile: Profile, watchlist: Watchlist) -> tuple[Registered, ...]:
    """Return the registers that the account is in now.

    An account of an unknown platform is in none. One that is in none by its handle, or
    has a handle that was another's, is looked up by its id. A practice's own account
    counts as nothing else with others, as hospitals are affiliates of each other.
    """
    subject = profile.subject
    key = account_key(subject.identity.platform, profile.account.handle)
    found = {
        watched.practice.id: Registered(
            watched=watched,
            entry=entry,
            id_changed=_id_changed(subject, entry, watched.practice.id),
        )
        for watched, entry in watchlist.holders.of(key, subject.judged_at)
    }
    for renamed in _renamed(subject, key, watchlist):
        known = found.get(renamed.watched.practice.id)
        if known is None or known.id_changed:
            found[renamed.watched.practice.id] = renamed
    every = tuple(found.values())
    return tuple(one for one in every if one.official) or every


def register_signals(
    profile: Profile,
    registered: Registered,
    domains: tuple[str, ...],
) -> Iterator[Signal]:
    """Yield that the account is registered, and what speaks against it all the same.

    Args:
        profile: The account.
        registered: With whom, and as what.
        domains: Of all practices that it is registered with: their links are its own.
    """
    standing = registered.entry.standing
    why, odds = _WORDS[standing], log_odds.REGISTERED
    yield Signal(name="registered", value=1.0, contribution=odds, why=why)
    if registered.renamed:
        yield _RENAMED
    if scams(profile.said):
        yield _LURE
    harms = _HARMS.get(standing, _OF_OTHERS)
    watched = replace(registered.watched, domains=domains)
    usual = _USUAL if _asks_as_practices_do(profile, registered, domains) else ()
    for signal in context_signals(profile, watched):
        if signal.name in harms and signal.name not in usual:
            why = _CLAIMS if signal.name == "claims_official" else signal.why
            yield replace(signal, contribution=harms[signal.name], why=why)


def _asks_as_practices_do(
    profile: Profile, registered: Registered, domains: tuple[str, ...]
) -> bool:
    """Return whether what an official account asks for it doesn't ask for there.

    Patients are told to update their insurance, and to log in to see results.
    """
    return registered.official and not asks_for_data_here(profile.said, domains)


def _renamed(
    subject: Subject, key: AccountKey, watchlist: Watchlist
) -> Iterator[Registered]:
    """Yield the registers that have the account, by its id, under another handle."""
    native_id = subject.identity.native_id
    holders = watchlist.holders
    written = holders.by_native_id.get((key[0], native_id), ())
    for pinned in dict.fromkeys((*written, *subject.pinned_as)):
        for watched, entry in holders.listed(pinned, subject.judged_at):
            if pinned[1] != key and entry.native_id in {"", native_id}:
                yield Registered(watched=watched, entry=entry, renamed=True)


def _id_changed(subject: Subject, entry: Entry, practice_id: PracticeId) -> bool:
    known = entry.native_id or dict(subject.pinned).get(practice_id, "")
    seen = subject.identity.native_id
    comparable = known and seen and _numbering(known) == _numbering(seen)
    return bool(comparable) and known != seen


def _numbering(native_id: str) -> str:
    """Return who numbered an account: did, https, an import's source, or "".

    What people report or import has another id than the platform gives it.
    """
    before, colon, _ = native_id.partition(":")
    return before if colon else ""
