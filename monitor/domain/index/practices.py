"""Everything by which practices are looked up, compiled with the watchlist.

Practices are told by their numbers: their places in `Watchlist.watched`.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, TypeVar

from monitor.domain.forms import ACRONYM_FROM, LABEL_FROM, Form, Origin
from monitor.domain.index.misspelled import Misspelled, compile_misspelled
from monitor.domain.index.phrases import Phrases, compile_phrases
from monitor.domain.index.shared import Shared, compile_shared
from monitor.domain.index.spelled import Spelled
from monitor.domain.text.parts import Parts
from monitor.domain.text.words import BRANCHES, KINDS
from monitor.domain.watched import WatchedPractice

Numbers = Sequence[int]

_KIN: Final = 16
"""Practices that a name which is like none is compared with, at most."""

_FEW: Final = 8
"""Practices that have a telling word, at most: more of them are told by other words."""

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The numbers of the practices by what they are found by.

    Attributes:
        spelled: By the compact spellings of their forms.
        misspelled: Those spellings, for finding slips.
        labels: Those of them that are found at either end of others.
        begun: How long those are, by their first letters.
        ended: The same by their last.
        long: Those that are found there with a slip as well.
        made_up: By those of them that are compared as spellings alone.
        acronyms: By those of these that are told among any other words.
        telling: By the words that tell few of them from all others.
        beside: Words that such a spelling may have beside it.
        shared: Their other forms by words.
        phrases: Their names and domains, for finding them in texts.
        clinicians: By the keys of their clinicians' names.
    """

    spelled: Mapping[str, Numbers]
    misspelled: Misspelled
    labels: frozenset[str]
    begun: Mapping[str, Sequence[int]]
    ended: Mapping[str, Sequence[int]]
    long: frozenset[str]
    made_up: Mapping[str, Numbers]
    acronyms: Mapping[str, Numbers]
    telling: Mapping[str, Numbers]
    beside: frozenset[str]
    shared: Shared
    phrases: Phrases
    clinicians: Mapping[str, Numbers]

    def alike(self, *written: Parts) -> set[int]:
        """Return all practices with a form like one of `written`, and few others.

        Like is a similarity of `ALIKE_FROM` or more: as many slips as allowed, the
        same short form, or enough words in common.

        Args:
            written: What an account calls itself: its handle, its name.
        """
        names = {(parts.words, parts.around) for parts in written}
        found = set(self.shared.find(names))
        for words, _ in names:
            found.update(self._short(words))
        for spelling in {text for parts in written for text in parts.spellings}:
            if spelling in self.spelled:
                found.update(self.spelled[spelling])
            for watched in self.misspelled.find(spelling):
                found.update(self.spelled[watched])
            for label in self._labels(spelling):
                found.update(self.spelled[label])
        for end in {text for parts in written for text in parts.ends}:
            for watched in self.long.intersection(self.misspelled.find(end, 1)):
                found.update(self.spelled[watched])
        return found

    def _labels(self, spelling: str) -> Iterator[str]:
        """Yield the labels that `spelling` begins or ends with."""
        begun = self.begun.get(spelling[:LABEL_FROM], ())
        starts = (spelling[:length] for length in begun)
        ended = self.ended.get(spelling[-LABEL_FROM:], ())
        ends = (spelling[-length:] for length in ended)
        yield from filter(self.labels.__contains__, chain(starts, ends))

    def _short(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the practices that one of `words` is a short form of."""
        for word in self._naming(words):
            yield from self.made_up.get(word, ())
        for word in words:
            yield from self.acronyms.get(word, ())

    def _naming(self, words: Sequence[str]) -> Sequence[str]:
        """Return the words that may be all that names, but for kinds and places."""
        telling = [word for word in words if word not in self.beside]
        return telling if len(telling) == 1 else () if telling else words

    def kin(self, parts: Parts) -> set[int]:
        """Return a few practices that have a word or some letters of `parts`."""
        return set(islice(self._kin(parts), _KIN))

    def _kin(self, parts: Parts) -> Iterator[int]:
        for word in parts.words:
            for name in self.shared.kept.get(word, ()):
                yield from name.practices
        for text in self.misspelled.sharing(parts.compact):
            yield from self.spelled[text]


def compile_index(watched: Sequence[WatchedPractice]) -> Index:
    """Return the index of `watched`."""
    forms = [(n, form) for n, practice in enumerate(watched) for form in practice.forms]
    made_up = [(n, form.parts.compact) for n, form in forms if form.is_spelled]
    named = [(n, form.parts.words) for n, form in forms if not form.is_spelled]
    ignored = [practice.own_words for practice in watched]
    phrases = _by(
        (p, n) for n, practice in enumerate(watched) for p in practice.phrases
    )
    domains = _by(
        (d, n) for n, practice in enumerate(watched) for d in practice.domains
    )
    labels = frozenset(form.parts.compact for _, form in forms if form.is_label)
    return Index(
        spelled=_by((form.parts.compact, n) for n, form in forms),
        misspelled=compile_misspelled(_spelled(form for _, form in forms)),
        labels=labels,
        begun=_lengths_by(labels, slice(LABEL_FROM)),
        ended=_lengths_by(labels, slice(-LABEL_FROM, None)),
        long=frozenset(form.parts.compact for _, form in forms if form.is_long),
        made_up=_by((spelling, n) for n, spelling in made_up),
        acronyms=_by((form.parts.compact, n) for n, form in forms if _is_acronym(form)),
        telling=_of_few(_by((w, n) for n, p in enumerate(watched) for w in p.telling)),
        beside=KINDS.union(BRANCHES, *ignored),
        shared=compile_shared(_by((words, n) for n, words in named), ignored),
        phrases=compile_phrases(phrases, domains),
        clinicians=_by((k, n) for n, p in enumerate(watched) for k in p.clinicians),
    )


def _lengths_by(labels: Iterable[str], letters: slice) -> Mapping[str, Sequence[int]]:
    """Return how long `labels` are by some of their letters."""
    found: dict[str, set[int]] = defaultdict(set)
    for label in labels:
        found[label[letters]].add(len(label))
    return {key: tuple(lengths) for key, lengths in found.items()}


def _is_acronym(form: Form) -> bool:
    long = len(form.parts.compact) >= ACRONYM_FROM
    return form.origin is Origin.ACRONYM and long


def _by(pairs: Iterable[tuple[_Key, int]]) -> dict[_Key, Numbers]:
    found: dict[_Key, list[int]] = defaultdict(list)
    for key, number in pairs:
        found[key].append(number)
    return {key: tuple(dict.fromkeys(numbers)) for key, numbers in found.items()}


def _of_few(found: Mapping[str, Numbers]) -> dict[str, Numbers]:
    return {word: numbers for word, numbers in found.items() if len(numbers) <= _FEW}


def _spelled(forms: Iterable[Form]) -> Iterable[Spelled]:
    """Return each spelling once, with all slips that a form of it may have."""
    found: dict[str, Spelled] = {}
    for form in forms:
        compact = form.parts.compact
        one = Spelled(compact, form.slips, form.telling)
        found[compact] = _freer(one, found.get(compact, one))
    return found.values()


def _freer(one: Spelled, other: Spelled) -> Spelled:
    """Return what may be misspelled as either may: anywhere if they differ."""
    if one.slips and other.slips and one != other:
        return Spelled(one.text, max(one.slips, other.slips))
    return max(one, other, key=lambda spelled: spelled.slips)
