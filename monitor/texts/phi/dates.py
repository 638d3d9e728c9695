"""How days are written: patterns that other recognisers put into theirs."""

from typing import Final

MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:19|20)\d\d"

FULL_DATE: Final = (
    rf"(?:(?:3[01]|[12]\d|0?[1-9])[/.-](?:3[01]|[12]\d|0?[1-9])[/.-](?:{_YEAR}|\d\d)\b"
    rf"|{_YEAR}[/.-](?:1[0-2]|0?[1-9])[/.-](?:3[01]|[12]\d|0?[1-9])\b"
    rf"|{MONTH} {_DAY},? {_YEAR}\b|{_DAY} (?:of )?{MONTH},? {_YEAR}\b)"
)
"""A day with its year."""

WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

DAY: Final = (
    rf"(?:{FULL_DATE}|{MONTH} {_DAY}\b|(?:the )?{_DAY} (?:of )?{MONTH}"
    r"|(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])\b"
    rf"|(?:last |this |this past |past )?{WEEKDAY}\b|yesterday\b|last (?:week|month|"
    rf"year|night|{MONTH})|this (?:morning|week)|(?:in|since) {MONTH}(?: {_YEAR})?"
    rf"|the other day|(?:two|three|four|five|six|\d+) (?:days|weeks|months|years) ago)"
)
"""Any way to say on which day, or about when, something was."""
