"""The signals of the NPI registry (NPPES): numbers shown, and others of the name."""

from collections.abc import Iterator, Sequence

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile
from monitor.domain.clinicians import WrittenName
from monitor.domain.evidence import EvidenceKind, EvidenceState, Provider
from monitor.domain.findings import Signal
from monitor.domain.providers import registry_key
from monitor.domain.text.places import Places, plain_city, regions_of, state_names
from monitor.domain.watched import WatchedPractice


def npi_signal(profile: Profile, written: WrittenName) -> Iterator[Signal]:
    """Yield what the numbers in the bio say, where the clinician's own is known."""
    if not written.npi or not profile.npis:
        return
    copied = written.npi in profile.npis
    shown = "the clinician's" if copied else "another clinician's"
    yield Signal(
        name="npi",
        value=float(copied),
        contribution=log_odds.COPIED_NPI if copied else log_odds.OTHER_NPI,
        why=f"The bio has {shown} number in the NPI registry.",
    )


def nppes_signal(
    profile: Profile, written: WrittenName, watched: WatchedPractice
) -> Iterator[Signal]:
    """Yield what others of the name in the registry say, if it was asked."""
    found = _providers(profile, registry_key(written.name))
    if not found:
        return
    others = [p for p in found if not _is_ours(p, written, watched)]
    if any(_is_there(other, profile.places, watched) for other in others):
        why = "The NPI registry has another clinician of that name where it is."
        yield _matched(0.0, log_odds.NAMESAKE_THERE, why)
    elif not others:
        why = "The NPI registry has nobody else of that name."
        yield _matched(1.0, log_odds.ONLY_BEARER, why)


def _providers(profile: Profile, key: str | None) -> Sequence[Provider]:
    """Return the last answer about a name; accounts may bear those of two."""
    answers = [
        (each.fetched_at or 0, each.providers)
        for each in profile.subject.evidence
        if each.wanted.kind is EvidenceKind.PROVIDERS
        and each.wanted.key == key
        and each.state is EvidenceState.OK
        and each.providers is not None
    ]
    return max(answers, key=lambda answer: answer[0])[1] if answers else ()


def _is_ours(
    provider: Provider, written: WrittenName, watched: WatchedPractice
) -> bool:
    if written.npi:
        return provider.npi == written.npi
    return bool(state_names([provider.state]) & watched.places.states)


def _is_there(other: Provider, said: Places, watched: WatchedPractice) -> bool:
    """Return whether `other` practises at a place said that isn't the practice's."""
    ours, states = watched.places, state_names([other.state])
    elsewhere = [
        place
        for place in said.cities
        if not any(_is_city(place, c) for c in ours.cities)
    ]
    if not elsewhere:
        return bool(said.states & (states - ours.states))
    agrees = not said.states or bool(said.states & states)
    return agrees and any(_is_city(place, other.city) for place in elsewhere)


def _is_city(place: str, city: str) -> bool:
    """Return whether a place found is `city`: york isn't in new york.

    Found places may have other words before them, but for those that are towns.
    """
    found, meant = plain_city(place.lower()), plain_city(city.strip().lower())
    if not meant or regions_of([found]):
        return found == meant
    return f" {found}".endswith(f" {meant}")


def _matched(value: float, odds: float, why: str) -> Signal:
    return Signal(name="nppes_match", value=value, contribution=odds, why=why)
