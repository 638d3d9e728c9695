"""One practice compiled: everything that is compared with it, folded beforehand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from monitor.domain.clinicians import WrittenName, compile_clinicians
from monitor.domain.forms import TELLING, Form, Origin, forms_of, handle_label
from monitor.domain.prints import Print, read_prints
from monitor.domain.registrations import AccountKey, Entry, register_of
from monitor.domain.sets import set_of
from monitor.domain.text.affixes import Affix
from monitor.domain.text.folding import Folded, fold_handle, fold_name, fold_text
from monitor.domain.text.phones import configured_phone
from monitor.domain.text.places import Places, state_names
from monitor.domain.text.segments import Vocabulary
from monitor.domain.text.steps import without_number
from monitor.domain.text.streets import streets_in
from monitor.domain.text.words import stems, weight
from monitor.domain.watch import Practice

_SHORT: Final = (Origin.ACRONYM, Origin.NAME, Origin.HANDLE, Origin.DOMAIN)

_MIN_SPELLING: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedPractice:
    """A practice in the form that matching needs.

    Attributes:
        practice: As configured.
        forms: Every way to write it, each once.
        words: The stems of all words that name it.
        telling: Those in its names that tell it from other practices, but for places.
        written: The compact spellings of all forms.
        labels: Those of its names, handles and domains that are in no other's name by
            chance.
        compared: Those forms that others may be like without being the same.
        spelled: The other forms by their compact spellings.
        anchors: The anchors of all forms, each once.
        phrases: Its names in plain letters, for finding them in texts.
        affixes: What the words around its names say.
        spellings: How its names, handles and their telling words are spelled, as
            pairs of skeleton and plain letters, without spaces and numbers around.
        registered: Its register: its own accounts, and those that it knows.
        domains: Its domains in small letters.
        places: The cities and states of its locations.
        place_words: Stems of the words in those, and of two words what they make.
        own_words: The same with its acronyms, and its names, handles and domains of
            one word: SFH, as in "SFH Saint Francis".
        streets: The street addresses of those, see `monitor.domain.text.streets`.
        phones: Their telephone numbers, see `monitor.domain.text.phones`.
        clinicians: The ways to write its clinicians' names by their keys.
        logos: The prints of its logos, see `monitor.domain.prints`.
        pictures: Those of its portraits and banners, as whole pictures.
    """

    practice: Practice
    forms: tuple[Form, ...]
    words: frozenset[str]
    telling: frozenset[str]
    written: tuple[str, ...]
    labels: tuple[str, ...]
    compared: tuple[Form, ...]
    spelled: Mapping[str, Form]
    anchors: tuple[str, ...]
    phrases: tuple[str, ...]
    affixes: frozenset[Affix]
    spellings: tuple[tuple[str, str], ...]
    registered: Mapping[AccountKey, Entry]
    domains: tuple[str, ...]
    places: Places
    place_words: frozenset[str]
    own_words: frozenset[str]
    streets: frozenset[str]
    phones: frozenset[str]
    clinicians: Mapping[str, WrittenName]
    logos: tuple[Print, ...]
    pictures: tuple[Print, ...]


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
    forms = forms_of(practice, vocabulary)
    place_words = _place_words(practice, places)
    return WatchedPractice(
        practice=practice,
        forms=forms,
        words=set_of(word for form in forms for word in form.parts.words),
        telling=set_of(_telling(forms, place_words)),
        written=tuple(form.parts.compact for form in forms),
        labels=tuple(form.parts.compact for form in forms if form.is_label),
        compared=tuple(form for form in forms if not form.is_exact),
        spelled={form.parts.compact: form for form in forms if form.is_exact},
        anchors=tuple(dict.fromkeys(form.anchor for form in forms)),
        phrases=_phrases(practice),
        affixes=set_of(affix for form in forms for affix in form.parts.affixes),
        spellings=tuple(dict.fromkeys(_spellings(practice))),
        registered=register_of(practice),
        domains=tuple(filter(None, domains)),
        places=places,
        place_words=place_words,
        own_words=set_of((*place_words, *_short_names(forms))),
        streets=_streets(practice),
        phones=_phones(practice),
        clinicians=compile_clinicians(practice.clinicians),
        logos=read_prints(prints),
        pictures=read_prints(pictures),
    )


def _telling(forms: Iterable[Form], places: frozenset[str]) -> Iterator[str]:
    for form in forms:
        if form.origin is Origin.NAME:
            words = (word for word in form.parts.words if weight(word) >= TELLING)
            yield from (word for word in words if word not in places)


def _short_names(forms: Iterable[Form]) -> Iterator[str]:
    for form in forms:
        if form.origin in _SHORT and len(form.parts.words) == 1:
            yield form.parts.compact


def _place_words(practice: Practice, places: Places) -> frozenset[str]:
    codes = (location.state for location in practice.locations)
    names = (*places.cities, *places.states, *codes)
    folded = [fold_name(name) for name in names]
    words = (word for found in folded for word in (*found.words, found.compact))
    return set_of(stems(words))


def _phrases(practice: Practice) -> tuple[str, ...]:
    return tuple(filter(None, (fold_name(name).plain for name in practice.names)))


def _spellings(practice: Practice) -> Iterator[tuple[str, str]]:
    handles = (
        fold_handle(handle_label(account.handle)) for account in practice.accounts
    )
    for folded in (*handles, *map(fold_name, practice.names)):
        plain = _without_numbers(folded)
        whole = (folded.compact, "".join(plain))
        words = zip(folded.words, plain, strict=True)
        telling = (pair for pair in words if weight(pair[0]) >= TELLING)
        yield from (pair for pair in (whole, *telling) if len(pair[0]) >= _MIN_SPELLING)


def _without_numbers(folded: Folded) -> list[str]:
    """Return the plain words with no more numbers than the skeletons have."""
    words = list(map(without_number, folded.plain.split()))
    if len(words) == len(folded.words):
        return words
    # Handles leave out those that stand alone.
    return [word for word in words if not word.isdigit()]


def _places(practice: Practice) -> Places:
    cities = (fold_text(location.city).strip() for location in practice.locations)
    return Places(
        set_of(filter(None, cities)),
        state_names(location.state for location in practice.locations),
    )


def _streets(practice: Practice) -> frozenset[str]:
    streets = (location.street.lower() for location in practice.locations)
    return set_of(found for written in streets for found in streets_in(written))


def _phones(practice: Practice) -> frozenset[str]:
    numbers = (configured_phone(location.phone) for location in practice.locations)
    return set_of(filter(None, numbers))
