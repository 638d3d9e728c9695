"""One practice compiled: everything that is compared with it, folded beforehand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from monitor.domain.clinicians import WrittenName, compile_clinicians
from monitor.domain.platforms import FORMER_NAMES
from monitor.domain.prints import Print, read_prints
from monitor.domain.text.folding import Folded, fold_handle, fold_name, skeleton
from monitor.domain.text.parts import Parts, parts_of
from monitor.domain.text.places import Places, state_names
from monitor.domain.text.segments import Vocabulary
from monitor.domain.text.words import LINKING, total_weight, weight
from monitor.domain.watch import Handle, Practice

BLUESKY_HOST: Final = ".bsky.social"

_MIN_ACRONYM: Final = 3
_RARITY_OF_SHORT: Final = {1: 0.1, 2: 0.2, 3: 0.35, 4: 0.5}
_FULL_WEIGHT: Final = 1.2
_TYPO_WEIGHT: Final = 0.5
_MIN_SPELLING: Final = 5


class Origin(StrEnum):
    """What a form was made of."""

    HANDLE = "handle"
    NAME = "name"
    DOMAIN = "domain"
    ACRONYM = "acronym"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a practice.

    Attributes:
        origin: What it was made of.
        text: As the configuration has it.
        parts: Folded and cut.
        weight: Weight of its words together, > 0.
        core: Letters in the words that are not very common, >= 0.
        rarity: How much a match says, 0..1: little for short or generic forms.
        anchor: The word that tells it apart best.
    """

    origin: Origin
    text: str
    parts: Parts
    weight: float
    core: int
    rarity: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedPractice:
    """A practice in the form that matching needs.

    Attributes:
        practice: As configured.
        forms: Every way to write it, each once.
        anchors: The anchors of all forms, each once.
        phrases: Its names in plain letters, for finding them in texts.
        spellings: How its names, handles and their telling words are spelled, as
            pairs of skeleton and plain letters without spaces.
        official: Its own accounts as (platform, handle), see `account_key`.
        affiliates: Registered accounts of others, likewise.
        domains: Its domains in small letters.
        places: The cities and states of its locations.
        place_words: Skeletons of the words in those.
        clinicians: The ways to write its clinicians' names by their keys.
        logos: The prints of its logos, see `monitor.domain.prints`.
        pictures: Those of its portraits and banners, as whole pictures.
    """

    practice: Practice
    forms: tuple[Form, ...]
    anchors: tuple[str, ...]
    phrases: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]
    official: frozenset[tuple[str, str]]
    affiliates: frozenset[tuple[str, str]]
    domains: tuple[str, ...]
    places: Places
    place_words: frozenset[str]
    clinicians: Mapping[str, WrittenName]
    logos: tuple[Print, ...]
    pictures: tuple[Print, ...]

    @property
    def words(self) -> frozenset[str]:
        """The stems of all words that name it."""
        return frozenset().union(*(form.parts.words for form in self.forms))


def account_key(platform: str, handle: str) -> tuple[str, str]:
    """Return what identifies an account by its handle; capitals don't count.

    Look-alike letters do: an account that resembles an official one isn't it.
    """
    word = platform.strip().lower()
    network = FORMER_NAMES.get(word, word)
    name = handle.strip().lstrip("@").lower()
    if network == "bluesky" and name and "." not in name:
        name += BLUESKY_HOST
    return network, name


def compile_practice(
    practice: Practice,
    vocabulary: Vocabulary,
    prints: Iterable[str],
    pictures: Iterable[str] = (),
) -> WatchedPractice:
    """Return `practice` folded, with handles cut by `vocabulary`.

    Args:
        practice: As configured.
        vocabulary: Words that are known.
        prints: Of all its logos.
        pictures: Prints of its portraits and banners.
    """
    domains = tuple(domain.strip(". ").lower() for domain in practice.domains)
    places = _places(practice)
    found = {form.parts.compact: form for form in _forms(practice, domains, vocabulary)}
    place_words = (
        word for name in (*places.cities, *places.states) for word in name.split()
    )
    codes = (location.state for location in practice.locations)
    return WatchedPractice(
        practice=practice,
        forms=tuple(found.values()),
        anchors=tuple(dict.fromkeys(form.anchor for form in found.values())),
        phrases=_phrases(practice),
        spellings=tuple(dict.fromkeys(_spellings(practice))),
        official=_keys(practice.accounts),
        affiliates=_keys(practice.affiliates),
        domains=tuple(filter(None, domains)),
        places=places,
        place_words=frozenset(skeleton(w.lower()) for w in (*place_words, *codes)),
        clinicians=compile_clinicians(practice.clinicians),
        logos=read_prints(prints),
        pictures=read_prints(pictures),
    )


def _phrases(practice: Practice) -> tuple[str, ...]:
    return tuple(filter(None, (fold_name(name).plain for name in practice.names)))


def _spellings(practice: Practice) -> Iterator[tuple[str, str]]:
    handles = (fold_handle(_label(account.handle)) for account in practice.accounts)
    for folded in (*handles, *map(fold_name, practice.names)):
        words = zip(folded.words, folded.plain.split(), strict=False)
        whole = (folded.compact, folded.plain.replace(" ", ""))
        telling = (pair for pair in words if weight(pair[0]) >= _TYPO_WEIGHT)
        yield from (pair for pair in (whole, *telling) if len(pair[0]) >= _MIN_SPELLING)


def _places(practice: Practice) -> Places:
    cities = (location.city.strip().lower() for location in practice.locations)
    return Places(
        frozenset(filter(None, cities)),
        state_names(location.state for location in practice.locations),
    )


def _keys(handles: tuple[Handle, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(account_key(h.platform, h.handle) for h in handles)


def _forms(
    practice: Practice, domains: tuple[str, ...], vocabulary: Vocabulary
) -> Iterator[Form]:
    # Later forms replace equal ones, so the most telling origin comes last.
    for name in practice.names:
        yield from _acronym(name, vocabulary)
    for domain in domains:
        label = domain.partition(".")[0]
        yield from _form(Origin.DOMAIN, domain, fold_name(label), vocabulary)
    for account in practice.accounts:
        folded = fold_handle(_label(account.handle))
        yield from _form(Origin.HANDLE, account.handle, folded, vocabulary)
    for name in practice.names:
        yield from _form(Origin.NAME, name, fold_name(name), vocabulary)


def _label(handle: str) -> str:
    """Return the telling part of a handle that may be a domain."""
    return handle.strip().lstrip("@").partition("@")[0].partition(".")[0]


def _acronym(name: str, vocabulary: Vocabulary) -> Iterator[Form]:
    words = [word for word in fold_name(name).plain.split() if word not in LINKING]
    letters = "".join(word[0] for word in words)
    if len(letters) >= _MIN_ACRONYM:
        yield from _form(Origin.ACRONYM, letters, fold_name(letters), vocabulary)


def _form(
    origin: Origin, text: str, folded: Folded, vocabulary: Vocabulary
) -> Iterator[Form]:
    parts = parts_of(folded, vocabulary)
    if not parts.words:
        return
    total = total_weight(parts.words)
    telling = [word for word in parts.words if weight(word) >= _TYPO_WEIGHT]
    yield Form(
        origin=origin,
        text=text,
        parts=parts,
        weight=total,
        core=sum(map(len, telling)),
        rarity=_rarity(parts.compact, total),
        anchor=max(parts.words, key=lambda word: (weight(word), len(word))),
    )


def _rarity(compact: str, total: float) -> float:
    """Return how much a match of such a form says.

    Forms of fewer than five letters turn up by chance; a form of common words
    alone ("Memorial Hospital") is the name of many.
    """
    short = _RARITY_OF_SHORT.get(len(compact), 1.0)
    return min(short, total / _FULL_WEIGHT, 1.0)
