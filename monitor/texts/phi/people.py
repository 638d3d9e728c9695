"""Where a text names people, and by which form of a name.

A form alone discloses nothing; `named_care` weighs it with what is told near it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import dropwhile, takewhile
from typing import Final

from monitor.domain.text.towns import TOWNS
from monitor.texts.phi.common_words import COMMON
from monitor.texts.phi.eponyms import EPONYMS
from monitor.texts.phi.given_names import GIVEN_NAMES
from monitor.texts.phi.names import (
    CAPITALS,
    NAME,
    PARTICLE,
    TITLE,
    is_full_name,
    is_given,
    is_given_and_word,
    is_of_place,
    is_surname_and_word,
)
from monitor.texts.phi.place_names import is_place_name


class Form(StrEnum):
    """How somebody is named."""

    TITLED = "titled"
    """Mrs. Chen, mr park, Mr. K."""
    FULL = "full"
    """Maria Lopez, MARIA LOPEZ, Maria de la Cruz."""
    LISTED = "listed"
    """LOPEZ, MARIA; Wexler, Joan; Pham, T."""
    INITIALLED = "initialled"
    """Maria G."""
    LETTERED = "lettered"
    """K. Delacroix."""
    DEAR = "dear"
    """Coach Brannigan, Grandma Ruthie, Little Zoey."""
    GIVEN = "given"
    """Maria."""
    SMALL = "small"
    """maria; of "maria lopez" the first word, for any word may stand behind it."""
    LETTERS = "letters"
    """J.D."""
    UNKNOWN = "unknown"
    """Two or three words with capitals of which none is a known given name."""
    LONE = "lone"
    """One such word."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name: where it is, and its form."""

    start: int
    end: int
    form: Form


_WORD: Final = rf"(?:{CAPITALS}(?![a-z])|{NAME}|[A-Z]\.|[A-Z]\b(?![.'-]\w))"
_RUN: Final = re.compile(
    rf"(?<![\w@#/\\.'-]){_WORD}(?: (?:{PARTICLE})?{_WORD}){{0,4}}(?![\w@])"
)
_WORDS: Final = re.compile(rf"{CAPITALS}(?![a-z])|{NAME}|[A-Z]\.?")
_TITLED: Final = re.compile(
    rf"(?<![\w.])(?P<title>{TITLE}) (?:{PARTICLE})?"
    rf"(?P<name>{NAME}(?: {NAME})?|{CAPITALS}|[A-Z]\b\.?"
    r"|(?:(?<=mrs )|(?<=mr )|(?<=mrs\. )|(?<=mr\. ))[a-z]{3,20})"
)
_LISTED: Final = re.compile(
    rf"(?<![\w@.'-])(?<!Dr )(?<!Dr\. )(?P<last>{NAME}|{CAPITALS}), "
    rf"(?P<given>{NAME}|{CAPITALS}|[A-Z]\.)(?: [A-Z]\b\.?)?(?!\w)"
)
_DEAR: Final = re.compile(
    r"\b(?i:coach|grand(?:ma|pa|mother|father)|auntie?|uncle|little|baby|sweet|miss|"
    r"young|brave|mom|dad|warrior|fighter|pastor|deputy|officer|principal|mayor|"
    rf"pacientit[oa]|peque\u00f1[oa]) (?P<name>{NAME}(?: {NAME})?)"
)
_LETTERS: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?(?!\w)|[A-Z]\.[A-Z]\b(?!\.?\w))"
)
_SMALL: Final = re.compile(r"(?<![\w@#./'-])[a-z]{3,12}(?![\w@])")
_ENTITY: Final = re.compile(
    r" (?:hospital|clinic|foundation|center|pharmacy|school|university|institute|"
    r"medical|memorial|dental|street|road|avenue|plaza|award|campus|office)s?(?!\w)"
)
"""What goes on a name that is none of a person."""
_LINE: Final = 80
"""Characters of a line that are looked at, before and behind a place in it."""
_GERMS: Final = frozenset({"coli", "diff", "difficile", "pylori", "aureus", "strep"})


def people(text: str) -> Iterator[Person]:
    """Yield the people whom `text` names, each once; in no order."""
    taken = bytearray(len(text))
    for person in _every(text):
        place = slice(person.start, person.end)
        if not any(taken[place]):
            taken[place] = b"\1" * (person.end - person.start)
            yield person


def _every(text: str) -> Iterator[Person]:
    """Yield the surest forms first."""
    for found in _TITLED.finditer(text):
        if _is_titled(text, found):
            yield Person(*found.span(), Form.TITLED)
    yield from _listed(text)
    for found in _DEAR.finditer(text):
        if _is_dear(found):
            yield Person(*found.span("name"), Form.DEAR)
    for found in _RUN.finditer(text):
        yield from _of_run(text, found)
    for found in _LETTERS.finditer(text):
        yield Person(*found.span(), Form.LETTERS)
    yield from _small(text)


def _is_titled(text: str, found: re.Match[str]) -> bool:
    """Return whether a title and a word are somebody's: "Miss Your Cleaning" is none.

    MS is a disease, too: a title only where everything is in capitals.
    """
    title, word = found["title"].rstrip("."), found["name"].split()[0]
    if title == "MS" and not _line(text, found.start()).isupper():
        return False
    if title not in {"Miss", "Don"} and is_surname_and_word(word):
        return True
    return len(word.rstrip(".")) == 1 or not _is_common(word)


def _line(text: str, place: int) -> str:
    """Return the line that has the character at `place`, its nearest characters."""
    near = text[max(0, place - _LINE) : place].rpartition("\n")[2]
    return near + text[place : place + _LINE].partition("\n")[0]


def _is_dear(found: re.Match[str]) -> bool:
    """Return whether what stands behind "little" and its like is somebody's name."""
    return not (_is_common(found["name"].split()[0]) or found[0].lower() in TOWNS)


def _listed(text: str) -> Iterator[Person]:
    for found in _LISTED.finditer(text):
        if _is_listed(found["last"], found["given"]):
            yield Person(*found.span(), Form.LISTED)


def _small(text: str) -> Iterator[Person]:
    """Yield given names in small letters, without what stands behind them."""
    for found in _SMALL.finditer(text):
        if found[0] not in GIVEN_NAMES or found[0] in COMMON:
            continue
        if not is_place_name(text, *found.span()):
            yield Person(*found.span(), Form.SMALL)


def _is_listed(last: str, given: str) -> bool:
    """Return whether "last, given" is a name, and no list of given names."""
    if _is_common(last) or _is_common(given.rstrip(".")) or is_given(last.title()):
        return False
    return is_given(given) or given.endswith(".") or (last + given).isupper()


def _of_run(text: str, run: re.Match[str]) -> Iterator[Person]:
    """Yield whom a run of words with capitals names, at most one."""
    words = list(_WORDS.finditer(text, *run.span()))
    if _is_place(words) or _ENTITY.match(text, run.end()):
        return
    for place, word in enumerate(words):
        rest = words[place + 1 :]
        if is_given(word[0]) or _has_surname(word[0], rest):
            if is_place_name(text, *word.span()):
                return
            first = place
            while (
                first > 0
                and not _is_common(words[first - 1][0])
                and not _opens(text, words[first - 1].start())
            ):
                first -= 1
            named = _named(words[first:], place - first)
            if text[named.start : named.end].lower() not in EPONYMS:
                yield named
            return
    yield from _unknown(words)


def _is_place(words: Sequence[re.Match[str]]) -> bool:
    """Return whether words with capitals are a place's: Grace Hospital, Grace Park."""
    first, last = words[0][0], words[-1][0]
    if len(words) == 1 or is_given(first):
        return len(words) > 1 and is_of_place(last)
    return is_of_place(last) or (
        is_given_and_word(first) and not is_full_name(first, last)
    )


def _has_surname(word: str, rest: Sequence[re.Match[str]]) -> bool:
    """Return whether `word`, which is no name alone, stands before a surname."""
    if not rest or not is_given_and_word(word):
        return False
    surname = rest[0][0]
    return len(surname) > 1 and not _is_common(surname) and is_full_name(word, surname)


def _named(words: Sequence[re.Match[str]], given: int) -> Person:
    """Return the person whose given name is the one at `given` of `words`."""
    kept = list(words[: given + 1])
    for word in words[given + 1 : given + 4]:
        if _is_common(word[0].rstrip(".")) and len(word[0].rstrip(".")) > 1:
            break
        kept.append(word)
    start, end = kept[0].start(), kept[-1].end()
    if sum(len(word[0].rstrip(".")) > 1 for word in kept) > 1:
        return Person(start, end, Form.FULL)
    return Person(start, end, Form.INITIALLED if kept[1:] else Form.GIVEN)


def _opens(text: str, start: int) -> bool:
    """Return whether a sentence begins at `start`, where any word has a capital."""
    return start == 0 or text[:start].rstrip(" \"'(")[-1:] in {".", "!", "?", "\n", ""}


def _unknown(words: Sequence[re.Match[str]]) -> Iterator[Person]:
    """Yield the first words that are not common, if they look like a name."""
    named = list(
        takewhile(
            lambda word: not _is_common(word[0]),
            dropwhile(lambda word: _is_common(word[0]), words),
        )
    )
    long = [word[0] for word in named if len(word[0].rstrip(".")) > 1]
    if not long:
        return
    form = Form.LONE if len(named) == 1 else Form.UNKNOWN
    if len(named) > len(long) == 1 and named[-1][0] == long[0]:
        if long[0].lower() in _GERMS:
            return
        form = Form.LETTERED
    yield Person(named[0].start(), named[-1].end(), form)


def _is_common(word: str) -> bool:
    return word.lower() in COMMON
