"""Places that accounts name: cities, states and other countries."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from monitor.domain.sets import set_of
from monitor.domain.text.gazetteer import PARTED, names_in, names_in_label, plain_name
from monitor.domain.text.states import SHORT_FORMS, STATES
from monitor.domain.text.steps import without_marks
from monitor.domain.text.towns import ABROAD, CITIES, TOWNS
from monitor.domain.text.zip_codes import state_of_zip

_OF_OTHERS: Final = re.compile(
    r"\b(?:[Tt]rained (?:at|in)|[Gg]raduated? (?:of|from)|[Ss]tudied (?:at|in)"
    r"|(?:[Rr]esidency|[Ff]ellowship|[Dd]egree) (?:at|in|from)|[Aa]ffiliated with"
    r"|(?:[Ss]een|[Ff]eatured) (?:in|on|by))\b[^.;|\n\u2022]*"
)
"""Where clinicians learned, and who wrote about them, is elsewhere."""

_DOCTOR: Final = re.compile(
    r"\A\W{0,3}[Dd][Rr]a?\b\.?(?: (?![A-Z]{2}\b)[A-Z][\w'.\u2019-]*){1,2}"
)
"""Dr. Ellis Monroe is in no town of that name; Dr. Ellis Seattle may be there."""

_NAME: Final = r"[A-Z][a-z.']{1,20}(?:-[A-Za-z][a-z]{1,20})?"
_CITY: Final = rf"{_NAME}(?: {_NAME}){{0,2}}"
_BEFORE: Final = r"\b[Ii]n|[Oo]f|[Ss]erving|[Nn]ear|[Ff]rom|[Aa]t|[Aa]round"
_CITY_AND_CODE: Final = re.compile(
    rf"(?:\b({_BEFORE}) |(\U0001f4cd) ?|\b)({_CITY})(, ?| )([A-Z]{{2}})\b"
)
_BETWEEN: Final = " ,(|/\u2022\u00b7\u2013\u2014-"
_BEHIND: Final = re.compile(rf"[{_BETWEEN}]{{1,4}}([A-Za-z.]+)(?: [A-Za-z]+)?")
"""What stands behind a city: its state, or anything."""

_POINTED_AT: Final = re.compile(
    r"(?:\U0001f4cd ?|\b(?:[Ll]ocated|[Bb]ased) in |\b[Pp]roudly serv(?:e|es|ing) )"
    rf"({_CITY})"
)
"""Where a place stands, whether a list has it or not."""

_WITHIN_TOWNS: Final = frozenset({
    "avenue", "ave", "blvd", "boulevard", "building", "campus", "downtown", "drive",
    "floor", "midtown", "plaza", "rd", "road", "st", "st.", "street", "suite", "uptown",
})  # fmt: skip
"""Words of addresses, which don't say what town they are in."""
_CODE: Final = re.compile(r"[ ,][A-Z]{2}\b")
_CODE_ALONE: Final = re.compile(
    r"[(\[|,\u2022\u00b7\u2013-] ?([A-Z]{2})(?= ?[)\]|,.\n]| \d{5}|$)"
)
_SHORT: Final = re.compile(
    r"(?<=[a-z]), ?((?:[NSWD]\.? ?[A-Z][a-z]{0,2}|[A-Z][a-z]{2,4})\.)"
)
_ZIP: Final = re.compile(r"(?<![\w-])\d{5}(?:-\d{4})?(?![\w-]| [a-z])")
_BEFORE_ZIP: Final = re.compile(
    r"(?:\b[A-Z]{2}|\b[A-Z][a-z]{2,20}\.?|\b[Zz][Ii][Pp](?: [Cc]odes?)?:?|\U0001f4cd)"
    r",? ?$"
)
_REACH_OF_ZIP: Final = 24
_ABROAD: Final = re.compile(r"\b(?:UK|U\.K|NHS|NSW|QLD|NZ|UAE)\b")
_CODES_ABROAD: Final = {
    "UK": "united kingdom", "U.K": "united kingdom", "NHS": "united kingdom",
    "NSW": "australia", "QLD": "australia", "NZ": "new zealand",
    "UAE": "united arab emirates",
}  # fmt: skip
CREDENTIALS: Final = frozenset({"MA", "MD", "PA"})
"""Codes that stand behind clinicians' names as often as behind cities; they count
where a word like "in" is before the city."""

_WORD_CODES: Final = frozenset({
    "AL", "AR", "CO", "DE", "HI", "ID", "IN", "LA", "MD", "ME", "MS", "OK", "OR", "PR",
    "VI",
})  # fmt: skip
"""Codes that handles and addresses have for something else (a doctor, a language)."""

_LABEL_CODES: Final = {
    code.lower(): name
    for code, name in STATES.items()
    if code not in _WORD_CODES and code not in CREDENTIALS
} | {"uk": "united kingdom", "nhs": "united kingdom", "aus": "australia"}
_ALSO_WORDS: Final = frozenset({"mobile", "reading"})
"""Towns whose names handles have for something else."""

_STATE_NAMES: Final = frozenset(STATES.values())
_SHORTENED: Final = {"saint": "st", "fort": "ft", "mount": "mt"}
_TOWNS: Final = {plain_name(name): regions for name, regions in TOWNS.items()}


@dataclass(frozen=True, slots=True)
class Places:
    """Cities and states, in small letters; a state by its full name.

    Countries other than the United States are among the states. Cities have neither
    accents nor apostrophes: coeur dalene. Found cities may have capitalised words
    before them ("proudly pine bluff").
    """

    cities: frozenset[str]
    states: frozenset[str]

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self.cities or self.states)

    def __or__(self, other: "Places") -> "Places":
        """Return the places of both."""
        return Places(self.cities | other.cities, self.states | other.states)


def places_in(text: str, *, stated: bool = False) -> Places:
    """Return the places that `text`, in its own capitals, names.

    Args:
        text: With capitals.
        stated: Whether only those count at which somebody says to be: with a state's
            code or a ZIP code, after "in" or "serving", or in a line of their own.
    """
    if not text.isascii():
        text = without_marks(text).replace("\u2019", "'")
    text = _DOCTOR.sub(_in_a_city, _OF_OTHERS.sub(" ", text))
    states = {*_states_by_code(text)}
    cities: set[str] = set()
    coded = _CITY_AND_CODE.findall(text) if _CODE.search(text) else ()
    for before, pin, city, between, code in coded:
        if code not in STATES or (code in CREDENTIALS and not (before or pin)):
            continue
        states.add(STATES[code])
        if between != " ":
            cities.add(city.lower().replace("'", ""))
    named = _sorted_out(names_in(text, stated=stated))
    return Places(named.cities | cities, named.states | states)


def pointed_at(text: str) -> frozenset[str]:
    """Return what `text` says is where it is, in small letters: a pin and Hillsboro.

    It may be a town that is in no list, but no street.
    """
    names = (name.lower() for name in _POINTED_AT.findall(text))
    return frozenset(name for name in names if _WITHIN_TOWNS.isdisjoint(name.split()))


def stands_in(text: str, city: str, own: Collection[str], named: Places) -> bool:
    """Return whether `text` has `city` in none of the other states that it names.

    Another state may be that of something else: "Austin beds open, home in Ohio".

    Args:
        text: With capitals.
        city: As among `Places`.
        own: The states in which it is meant, their names in small letters.
        named: The places that are named in `text` or beside it.
    """
    others = named.states - frozenset(own)
    if regions_of({city, *named.cities}) & others:
        return False
    plain = without_marks(text)
    mentions = [*_mentions(plain, city)]
    return bool(mentions) and not any(_region_behind(plain, at) for at in mentions)


def names_city(text: str, city: str) -> bool:
    """Return whether `text` has `city`, with apostrophes or without: Marfa's finest."""
    return next(_mentions(without_marks(text), city), None) is not None


def _mentions(text: str, city: str) -> Iterator[int]:
    """Yield where a mention of `city` ends."""
    written = re.compile("['\u2019]?".join(map(re.escape, city)), re.IGNORECASE)
    for found in written.finditer(text):
        if _is_apart(text, found.start(), found.end()):
            yield found.end()


def _region_behind(text: str, at: int) -> bool:
    """Return whether a state or a country, or the code of one, stands at `at`."""
    found = _BEHIND.match(text, at)
    if found is None:
        return False
    first, both = found[1], found[0].strip(_BETWEEN).lower()
    small = first.lower().rstrip(".")
    named = not {small, both}.isdisjoint(_STATE_NAMES | ABROAD.keys())
    code = first in STATES or first.rstrip(".") in _CODES_ABROAD
    return named or code or (first.endswith(".") and small in SHORT_FORMS)


def _is_apart(text: str, start: int, end: int) -> bool:
    """Return whether no other letters go on at either end."""
    return not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha())


def places_in_label(label: str) -> Places:
    """Return the places in a handle or in the part of a host that its owner chose.

    Codes of states count where they stand alone ("mercy_oh").
    """
    small = label.lower()
    pieces = PARTED.split(small)
    codes = {_LABEL_CODES[piece] for piece in pieces[1:] if piece in _LABEL_CODES}
    named = _sorted_out(names_in_label(small))
    return Places(named.cities - _ALSO_WORDS, named.states | codes)


def state_after(label: str) -> tuple[str, str] | None:
    """Return what stands before a state's code that ends `label`, and the state.

    Only who knows the first part can tell whether it is one: mercyoh, mercyohoh.
    """
    code = label[-2:].lower()
    # Who calls itself the 2nd isn't in North Dakota.
    counts = label[-3:-2].isdigit()
    known = code in _LABEL_CODES and not counts
    state = STATES.get(code.upper()) if known else None
    return (label[:-2], state) if state else None


def regions_of(cities: Iterable[str]) -> frozenset[str]:
    """Return the states and countries that have a city of one of these names."""
    return frozenset().union(*(_TOWNS.get(city, frozenset()) for city in cities))


def has_words(text: str, words: str) -> bool:
    """Return whether `text` has `words` where no other letters go on."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if _is_apart(text, start, end):
            return True
        start = text.find(words, end)
    return False


def plain_city(city: str) -> str:
    """Return a city in small letters with its first word in short: st paul."""
    words = plain_name(city).split()
    return " ".join([_SHORTENED.get(word, word) for word in words[:1]] + words[1:])


def state_names(states: Iterable[str]) -> frozenset[str]:
    """Return `states`, given as codes or names, as names in small letters."""
    given = (state.strip() for state in states)
    return set_of(STATES.get(s.upper(), s.lower()) for s in given if s)


def _sorted_out(names: Iterable[str]) -> Places:
    """Return names of lists as what they are; New York is a city and a state."""
    found = frozenset(names)
    return Places(
        frozenset(name for name in found if name in _TOWNS and name not in ABROAD),
        found & (_STATE_NAMES | ABROAD.keys()),
    )


def _in_a_city(doctor: re.Match[str]) -> str:
    """Return a doctor's name if it ends with a large city, else nothing of it."""
    return doctor[0] if doctor[0].rpartition(" ")[2].lower() in CITIES else " "


def _states_by_code(text: str) -> Iterator[str]:
    """Yield the states whose codes stand alone or in a ZIP code, or in short form."""
    for code in _CODE_ALONE.findall(text):
        if code in STATES and code not in CREDENTIALS:
            yield STATES[code]
    for short in _SHORT.findall(text):
        code = SHORT_FORMS.get(short.lower().replace(" ", "").rstrip("."))
        if code:
            yield STATES[code]
    yield from filter(None, map(state_of_zip, _zip_codes(text)))
    yield from map(_CODES_ABROAD.__getitem__, _ABROAD.findall(text))


def _zip_codes(text: str) -> Iterator[str]:
    for found in _ZIP.finditer(text):
        start = found.start()
        if _BEFORE_ZIP.search(text, max(0, start - _REACH_OF_ZIP), start):
            yield found[0]
