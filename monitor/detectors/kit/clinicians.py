"""The signals of fake doctors' profiles: a clinician's name, and what goes with it.

A person's name is borne by others too, the more the commoner it is, so it says little
until the account also claims to be a clinician, or names the practice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from monitor.detectors.kit import bedside, log_odds
from monitor.detectors.kit.likeness import names_practice
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.provider_registry import npi_signal, nppes_signal
from monitor.domain.clinicians import FULL, NUMBER, SHORTENED, WrittenName
from monitor.domain.findings import Signal
from monitor.domain.persons.roster_name import CLINICAL_TITLES
from monitor.domain.persons.stretches import untitled
from monitor.domain.text.folding import Step
from monitor.domain.watched import WatchedPractice

_EXCUSES: Final = frozenset(
    {"audience", "handle_similarity", "name_similarity", "other_site"}
)

_TRICKS: Final = frozenset({Step.LOOKALIKES, Step.INVISIBLE})


def clinician_signals(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return what bearing the name of one of the practice's clinicians says."""
    written = bears(profile, watched)
    if written is None:
        return ()
    named = _named(written, profile, watched) if written.value > NUMBER else ()
    return (*named, *npi_signal(profile, written))


def staff_signal(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    """Yield that it says to be of the practice's staff and sells, if it does.

    Of its own clinicians `clinician_signals` tells.
    """
    if not (profile.sells_as_staff and names_practice(profile, watched)):
        return
    if bears(profile, watched) is None:
        why = "It sells something, or leads to a messenger, as one of the staff."
        yield _found("sells_cures", log_odds.SELLS_CURES, why)


def without_excuses(signals: Iterable[Signal]) -> Iterator[Signal]:
    """Yield `signals`; of who sells under a clinician's name without what excuses.

    Whoever poses as a person isn't called like the practice, has a shop of its own,
    and buys readers.
    """
    every = tuple(signals)
    sells = any(signal.name == "sells_cures" for signal in every)
    for signal in every:
        excuses = signal.contribution < 0 and signal.name in _EXCUSES
        yield replace(signal, contribution=0.0) if sells and excuses else signal


def bears(profile: Profile, watched: WatchedPractice) -> WrittenName | None:
    """Return whose name of the practice's clinicians handle or name has, if any.

    Without a name it is the clinician whose number in the NPI registry the bio has.
    """
    if not watched.clinicians:
        # Asked for again and again, and many practices have no roster.
        return None
    ways = profile.known_in(watched.clinicians)
    return max(ways, key=lambda way: (way.value, way.name, way.rarity), default=None)


def _named(
    written: WrittenName, profile: Profile, watched: WatchedPractice
) -> Iterator[Signal]:
    odds = log_odds.CLINICIAN_NAME * written.rarity * written.value
    yield _name(written, odds)
    here = _names_practice(profile, watched)
    if here:
        why = "It has a clinician's name and names the practice, as fakes do too."
        yield _found("clinician_here", log_odds.CLINICIAN_HERE - odds, why)
    if bedside.speaks_about(profile.said) and not (
        profile.offers_contact or profile.sells_cures
    ):
        why = "It speaks about the clinician, as patients and news do."
        yield _found("about_clinician", log_odds.ABOUT_CLINICIAN, why)
    yield from _role(profile, watched, here=here)
    yield from _sold(profile)
    yield from _disguised(profile)
    yield from nppes_signal(profile, written, watched)


def _name(written: WrittenName, odds: float) -> Signal:
    how = "the name" if written.value == FULL else "a form of the name"
    others = f"{written.bearers:,.0f}" if written.bearers >= 1 else "hardly any"
    return Signal(
        name="clinician_name",
        value=written.value,
        contribution=odds,
        why=f"It has {how} of “{written.name}”, a clinician of the practice; "
        f"{others} people in the United States are expected to share it.",
    )


def _names_practice(profile: Profile, watched: WatchedPractice) -> bool:
    by_name = any(phrase in profile.said for phrase in watched.phrases)
    return by_name or names_practice(profile, watched)


def _role(
    profile: Profile, watched: WatchedPractice, *, here: bool
) -> Iterator[Signal]:
    if _titled(profile, watched) or bedside.claims_role(profile.said):
        why = "It claims to be a clinician, by a title or a specialty."
        yield _found("clinician_title", log_odds.CLINICIAN_TITLE, why)
    elif profile.bio.strip() and not here:
        why = "It says nothing medical of itself: another person of that name."
        yield _found("clinician_title", log_odds.NO_CLINICIAN, why, value=0.0)


def _titled(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether handle or name has a title: Jane Okafor MD, drokafor."""
    spellings = [s for s in (profile.handle, profile.name) if s is not None]
    words = {word for s in spellings for word in s.parts.folded.words}
    return bool(words & CLINICAL_TITLES) or any(
        bare != word and (bare in watched.clinicians or _is_short(word, watched))
        for word, bare in ((word, untitled(word)) for word in words)
    )


def _is_short(word: str, watched: WatchedPractice) -> bool:
    way = watched.clinicians.get(word)
    return way is not None and way.value == SHORTENED


def _sold(profile: Profile) -> Iterator[Signal]:
    if profile.sells_cures:
        why = "It sells remedies, drugs or investments under a clinician's name."
        yield _found("sells_cures", log_odds.SELLS_CURES, why)


def _disguised(profile: Profile) -> Iterator[Signal]:
    if profile.name and _TRICKS.intersection(profile.name.parts.folded.steps):
        why = "It is a clinician's name only after removing letters' disguises."
        yield _found("clinician_disguise", log_odds.DISGUISE, why)


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)
