"""How days are written: patterns that other recognisers put into theirs."""

from typing import Final

MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_MES: Final = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept?iembre|octubre|"
    r"noviembre|diciembre)"
)
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:19|20)\d\d"

_SHORT: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"

FULL_DATE: Final = (
    rf"(?:(?:3[01]|[12]\d|0?[1-9])[/.-](?:3[01]|[12]\d|0?[1-9])[/.-](?:{_YEAR}|\d\d)\b"
    rf"|{_YEAR}[/.-](?:1[0-2]|0?[1-9])[/.-](?:3[01]|[12]\d|0?[1-9])\b"
    rf"|{MONTH} {_DAY},? {_YEAR}\b|{_DAY} (?:of )?{MONTH},? {_YEAR}\b"
    rf"|{_DAY} de {_MES} (?:de |del )?{_YEAR}\b"
    rf"|(?:3[01]|[12]\d|0?[1-9])[- ]?{_SHORT}[- ]?{_YEAR}\b)"
)
"""A day with its year."""

WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DIA: Final = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)"
"""Days of the week in Spanish."""

DAY: Final = (
    rf"(?:{FULL_DATE}|{MONTH} {_DAY}\b|(?:the )?{_DAY} (?:of )?{MONTH}"
    rf"|(?:el )?{_DAY} de {_MES}\b"
    r"|the (?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)\b(?! \w+ (?:floor|time))"
    r"|(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])\b"
    rf"|(?:last |this |this past |past )?{WEEKDAY}\b|yesterday\b|last (?:week|month|"
    rf"year|night|{MONTH})|this (?:morning|week)|(?:in|since) {MONTH}(?: {_YEAR})?"
    rf"|(?:el |este )?{DIA}\b|ayer\b|anoche\b"
    rf"|the other day|(?:two|three|four|five|six|\d+) (?:days|weeks|months|years) ago)"
)
"""Any way to say on which day, or about when, something was."""
