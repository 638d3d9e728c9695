"""Ages over 89, which point at few people."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.spans import Known, Span, around

_PERSON: Final = (
    r"(?:[ -]?(?:years?[- ]old|yr[- ]old|y/?o|yo))?[ -]?(?:(?-i:[MF]\b)|(?:fe)?male|"
    r"man|"
    r"woman|lady|gentleman|patient|resident|pt\b)"
)
_OVER: Final = r"(?P<age>9\d|1[01]\d)"
_THING: Final = (
    r"(?! (?:[\w-]{1,20} )?(?:building|clinic|hospital|practice|office|church|school|"
    r"company|business|brand|firm|institution|tradition|law|tree|bridge|theat(?:er|re)|"
    r"record|wine|car)\b)"
)
"""What is as old without being anybody."""
_AGE: Final = re.compile(
    rf"\b(?:{_OVER}[- ]?(?:years?[- ]old|yr[- ]old|y/?o\b|yo\b|a[nñ]os)"
    rf"{_THING})"
    rf"|\b(?:aged?|turn(?:s|ed|ing)?|is|was|am|edad:?|"
    rf"age:) {_OVER.replace('age', 'of')}"
    r"(?= today| years|,|\.(?!\d)|$| and| on | in our| at )"
    rf"|\b{_OVER.replace('age', 'th')}(?:th|st|nd|rd) birthday",
    re.IGNORECASE,
)
_ONE: Final = compile_phrases(r"""
    (my|our|his|her|the|a|this|an) ([\w'-]+ )?\d{2,3}
    (Mr|Mrs|Ms|Miss|Mx|Sra?|Don|Do[nñ]a)\b\.? \w+
    (he|she|pt|patient|paciente|se[nñ]ora?)
    (my|our|his|her) ([\w-]{1,20} ){0,2}(grand\w+|mother|mom|father|dad|aunt|uncle|\
    husband|\
    wife)
    (mi|su|una?|nuestr[ao]) ([\w]+ )?(abuel[ao]|mam[aá]|pap[aá]|madre|padre|t[ií][ao])
    (my|our|his|her|\w+'s) \d{2,3}(th|st|nd|rd)
    I('m| am)
    (grand(ma|pa|mother|father)|granny|nana|mom|dad|abuel[ao])
""")
_MANY: Final = compile_phrases(r"""
    (over|older|above|beyond|to|between|under|at least) \d{1,3}
    (people|persons|adults|seniors|those|everyone|patients|personas|quienes|residents)
    years (of|in|ago|serving|strong)
    (founded|anniversary|percent)
    dr
""")
_COUNTED: Final = compile_phrases(r"""
    (scored?|scores|scoring|graded?|grades|gpa|jersey|bowled|golfed|batted|ranked)
    (on|in|for) ([\w'-]{1,20} ){0,3}(tests?|exams?|quiz(zes)?|finals?|midterms?|\
essay|paper|homework|class)
""")
"""What a number is that is no age."""
_SUBJECT: Final = (
    r"(?:he|she|I|pt|patient|who|paciente|(?:grand)?(?:ma|pa|mother|father)|granny|"
    r"nana|"
    r"mom|dad|mum|aunt|uncle|husband|wife)"
)
_UNIT: Final = (
    r"(?! ?(?:%|percent|degrees|points|minutes|hours|days|weeks|miles|over|out of|lbs?|"
    r"pounds|kg|mg|bpm|dollars|cents|/)|[.,:/-]?\d|th|\+)"
)
_SAID_ONE: Final = re.compile(
    rf"\b{_SUBJECT}(?:'s| is| was| am|'m| turns| turned| will be| would be|"
    rf" just turned)"
    rf"(?: (?:now|only|just|almost|nearly|"
    rf"about))? {_OVER.replace('age', 'said')}{_UNIT}|"
    rf"(?:\bage:? |\bpt is |\bpatient is )?\b{_OVER}{_PERSON}\b"
    rf"|\b(?:age|edad): ?{_OVER.replace('age', 'of')}\b(?!\+| ?(?:-|to|and|or) )",
    re.IGNORECASE,
)
"""One person by its form: "94F", "92 y/o female", "Age: 93"."""
_REACH: Final = 60


def ages(text: str, known: Known) -> Iterator[Span]:
    """Yield ages over 89 of one person; groups of people and anniversaries are none."""
    del known
    for found in _SAID_ONE.finditer(text):
        if not _is_others(around(text, *found.span(), _REACH)):
            yield Span(kind=PhiKind.AGE, start=found.start(), end=found.end())
    for found in _AGE.finditer(text):
        near = text[max(0, found.start() - _REACH) : found.end() + _REACH]
        if _ONE.search(near) and not _is_others(near):
            yield Span(kind=PhiKind.AGE, start=found.start(), end=found.end())


def _is_others(near: str) -> bool:
    """Return whether the words beside a number are of many people, or of points."""
    return _MANY.search(near) is not None or _COUNTED.search(near) is not None
