"""People who are named together with their health or care.

Neither a name nor a word of health is patient information; how sure it is that they
belong together is counted in points: of the name's form, of how the words beside it
tie it to a patient's part, and of what the sentences around tell. What speaks for
staff, news and authors takes points away. Points were set by hand on development data.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.charts import is_chart
from monitor.texts.phi.illness_words import HEALTH, HEALTH_TOLD
from monitor.texts.phi.patient_parts import Part, is_called, parts
from monitor.texts.phi.people import Form, Person, people
from monitor.texts.phi.providers import is_clinicians
from monitor.texts.phi.sentences import sentences
from monitor.texts.phi.spans import Known, Span
from monitor.texts.phi.staff_parts import (
    is_about_author,
    is_about_public,
    is_about_staff,
    is_staff,
)
from monitor.texts.phi.voices import Voice

_NEEDED: Final = {Voice.PRACTICE: 3.5, Voice.REVIEWER: 6.0, Voice.ANYBODY: 4.0}
_FORMS: Final = {
    Form.TITLED: 2.5,
    Form.FULL: 2.0,
    Form.LISTED: 2.0,
    Form.INITIALLED: 2.0,
    Form.LETTERED: 1.0,
    Form.DEAR: 1.0,
    Form.GIVEN: 1.0,
    Form.SMALL: 1.0,
    Form.LETTERS: 1.0,
    Form.UNKNOWN: 1.0,
    Form.LONE: -1.5,
}
_PARTS: Final = {
    Part.PATIENT: 3.0,
    Part.TOLD: 3.0,
    Part.OWNED: 3.0,
    Part.AGED: 2.5,
    Part.ROOM: 2.0,
    Part.PRONOUN: 2.0,
    Part.LISTED: 2.0,
    Part.ADDRESSED: 2.0,
    Part.CLOSE: 1.0,
    Part.NUMBERED: 1.0,
    Part.FIELD: 1.0,
    Part.KIN: 1.0,
    Part.SELF: 0.0,
}
_HEALTH: Final = 1.0
_STRONG: Final = frozenset(part for part, worth in _PARTS.items() if worth > _HEALTH)
_SEVERAL: Final = 0.5
"""Points of a second strong part."""
_CHART: Final = 1.0
_MOST: Final = max(_PARTS.values()) + _SEVERAL + _HEALTH
"""Points that any name may get on top of its form's, but in a chart."""
_PUBLIC: Final = -3.0
_STAFF: Final = -2.0
_AUTHOR: Final = -1.0
_SURE: Final = 2.5
"""Points of parts from which staff and authors in the sentence don't matter."""
_NAMING: Final = frozenset({Part.KIN, Part.SELF})
"""Parts that make any word a name: "her husband Tamerlan"."""
_CALLED: Final = frozenset({Form.GIVEN, Form.SMALL, Form.LONE})
"""Forms behind which a comma mostly ends a call: "Maria, cancer is hard"."""
_LOOKED_AT: Final = 100
"""Names that may be patients'; a text that has more of them is a list, or wants to
keep its reader busy."""
_REACH: Final = 160
"""Characters around a name that are looked at."""
_MY_HEALTH: Final = re.compile(
    rf"(?<!\w)(?:I|I'm|I've|my|mi|me|tengo)(?: [\w'/-]{{1,20}}){{0,4}}? {HEALTH}(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A text in which somebody is named.

    Attributes:
        text: What was written.
        voice: Who wrote it.
        chart: Whether it reads like a chart.
        places: Where its sentences are.
        health: Where its words of health begin.
        own: Whether its author tells of their own health.
    """

    text: str
    voice: Voice
    chart: bool
    places: Sequence[tuple[int, int]]
    health: Sequence[int]
    own: bool

    def tells_health(self, start: int, end: int) -> bool:
        """Return whether a word of health begins from `start` to `end`."""
        return bisect_left(self.health, start) < bisect_left(self.health, end)

    def sentence(self, place: int) -> int:
        """Return which sentence has the character at `place`."""
        return bisect_right(self.places, place, key=itemgetter(1))


def named_care(text: str, known: Known, voice: Voice = Voice.ANYBODY) -> Iterator[Span]:
    """Yield names of people whose health or care the words around them tell."""
    chart = voice is Voice.ANYBODY and is_chart(text)
    looked_at = (
        one
        for one in people(text)
        if _may_count(one, voice) and _is_looked_at(text, one, known, chart=chart)
    )
    named = list(islice(looked_at, _LOOKED_AT))
    if not named:
        return
    scene = _scene(text, voice, chart=chart)
    for person in named:
        if _points(scene, person) >= _NEEDED[voice]:
            yield Span(kind=PhiKind.NAMED_CARE, start=person.start, end=person.end)


def _scene(text: str, voice: Voice, *, chart: bool) -> _Scene:
    health = [found.start() for found in HEALTH_TOLD.finditer(text)]
    own = bool(health) and _MY_HEALTH.search(text) is not None
    return _Scene(text, voice, chart, list(sentences(text)), health, own)


def tells_health(told: str) -> bool:
    """Return whether a sentence tells of the health of somebody but its author."""
    if is_about_author(told) or is_about_public(told):
        return False
    return HEALTH_TOLD.search(told) is not None


def _may_count(person: Person, voice: Voice) -> bool:
    """Return whether a name of its form can get enough points."""
    most = _MOST + _CHART * (voice is Voice.ANYBODY)
    return _FORMS[person.form] + most >= _NEEDED[voice]


def _is_looked_at(text: str, person: Person, known: Known, *, chart: bool) -> bool:
    """Return whether a name may be a patient's; one lone word is one in charts only."""
    start, end = person.start, person.end
    if person.form is Form.LONE and not chart and not is_called(text, start, end):
        return False
    if text[start:end].lower().rstrip(".") in known.names:
        return False
    return not (is_clinicians(text, start, end) or is_staff(text, start, end))


def _points(scene: _Scene, person: Person) -> float:
    """Return how sure it is that `person` is a patient who is told of."""
    place = scene.sentence(person.start)
    found = _parts(scene, person, scene.places[place][1])
    tied = max((_PARTS[part] for part in found), default=0.0)
    tied += _SEVERAL * (len(found & _STRONG) > 1)
    count = _of_form(person, found) + tied + _CHART * scene.chart
    count += _health(scene, person, place, found)
    return count + _against(scene, person, place, tied)


def _parts(scene: _Scene, person: Person, stop: int) -> frozenset[Part]:
    found = parts(scene.text, person.start, person.end, stop)
    if person.form in _CALLED:
        found -= {Part.LISTED, Part.CLOSE}
    if Part.SELF in found and scene.own:
        found |= {Part.PATIENT}
    return found


def _of_form(person: Person, found: frozenset[Part]) -> float:
    named = person.form is Form.LONE and not found.isdisjoint(_NAMING)
    return _FORMS[Form.GIVEN if named else person.form]


def _health(scene: _Scene, person: Person, place: int, found: frozenset[Part]) -> float:
    """Return the points for health in the sentence, or half for the one behind it."""
    reached = scene.tells_health(person.start - _REACH, person.end + _REACH)
    if Part.OWNED in found or (Part.FIELD in found and reached):
        return _HEALTH
    if scene.tells_health(*scene.places[place]):
        return _HEALTH
    behind = scene.places[place + 1 : place + 2]
    return _HEALTH / 2 * any(scene.tells_health(*each) for each in behind)


def _against(scene: _Scene, person: Person, place: int, tied: float) -> float:
    """Return the points that a sentence about others takes away, <= 0."""
    start, end = scene.places[place]
    start, end = max(start, person.start - _REACH), min(end, person.end + _REACH)
    sentence = scene.text[start:end]
    count = _PUBLIC * is_about_public(sentence)
    if tied < _SURE:
        count += _STAFF * is_about_staff(sentence)
        if scene.voice is not Voice.PRACTICE:
            count += _AUTHOR * is_about_author(sentence)
    return count
