"""What says of a name that it is no patient's: staff, people in the news, authors."""

import re
from typing import Final

from monitor.texts.phi.illness_words import HEALTH

_POST: Final = (
    r"(?:manager|director|advocate|liaison|coordinator|receptionist|supervisor|owner|"
    r"founder|president|CEO|CFO|COO|chair(?:man|woman)?|administrator|assistant|"
    r"dieti[ct]ian|nutritionist|educator|specialist|technician|technologist|tech|"
    r"sonographer|phlebotomist|pharmacist|paramedic|EMT|counselor|chaplain|"
    r"social worker|intern|resident physician|fellow|volunteer|teammate|"
    r"recruiter|spokes(?:man|woman|person)|trainer|massage therapist|audiologist|"
    r"optometrist|optician|chiropractor|acupuncturist|podiatrist|esthetician|"
    r"hygienist|midwife|doula|surgeon|dentist|orthodontist|therapist|nurse|doctor|"
    r"provider|physician|practitioner|professor|researcher|scientist|author|speaker|"
    r"lead|chef|attorney|lawyer|reporter|anchor|governor|senator|minister|congress"
    r"(?:man|woman)|sheriff|chief|captain|gerente|recepcionista|terapeuta|"
    r"enfermer[ao]|directora?|\w{3,12}ologist|\w{3,12}iatrist|\w{3,12}ician)"
)
_STAFF_BEFORE: Final = re.compile(
    rf"(?:(?<!\w){_POST}(?: named| is)?"
    r"|(?<!\w)(?:ask for|asked for|"
    r"led by|written by|by|hosted by|meet with|gracias a|"
    r"attorney|sincerely|regards|signed))[ ,]{1,2}$",
    re.IGNORECASE,
)
_STAFF_AFTER: Final = re.compile(
    rf"(?:,? (?:is |was )?(?:the|our|my|an?|nuestr[ao]) |, | \()"
    rf"(?:[\w-]{{1,15}} ){{0,2}}?{_POST}(?!\w)"
    r"|,? (?:and \w+,? )?(?:at|from|in|de|en) (?:the |our |your )?(?:front|reception|"
    r"recepci[oó]n|"
    r"billing|scheduling|security|radiology|maintenance|HR|pharmacy|"
    r"the lab|housekeeping|registration|check-?in)(?!\w)(?! (?:church|town|school|"
    r"street))",
    re.IGNORECASE,
)
_STAFF_NEAR: Final = re.compile(
    r"\b(?:RN|MD|DO|NP|DDS|DMD|PhD|LCSW|staff|teammates?|join(?:s|ed|ing)?|hired?|"
    r"volunteers?|our employees?|webinar|seminar|workshop|class|book|article|podcast|"
    r"channel|front desk|reception|facilities|talks?|speaker|explains?|shares?|"
    r"asks?|answers?|teaches|leads|helps?|donated?s?|sponsor(?:s|ed)?|speaks|"
    r"retire[sd]?|years of service|performed|concert|organi[sz]\w+|drive|manager|"
    r"director|coordinator|students|nurses? week|nurses|team|crew|shout-?out|"
    r"five stars|5 stars|ask for|appreciate\w*|kudos|thank(?:s|ful)?|gracias|"
    r"knowledgeable|professional|friendly|courteous|rude|"
    r"equipo|bienvenida|enfermer[ao]s?|doctora?|recepci[oó]n)\b",
    re.IGNORECASE,
)
_PUBLIC: Final = re.compile(
    r"\b(?:said|says|spoke (?!w/|with|to)|speaks|interview\w*|songs?|album|actors?|"
    r"actress|movie|finished reading|"
    r"film|donates?d?|wrote|book|author|president|senator|governor|minister|celebrity|"
    r"star|singer|news|CNN|BBC|I read that|heard that|famous|fans?|concert|award|study|"
    r"studies|research\w*|trial|founder|CEO|foundation|championship|game|"
    r"league|season|coach(?=es|ing)|RT|tweets?|vaccines|as a (?:kid|child)|"
    r"named after|placeholder|(?:for|an) example|fictional|character|novel|memoir|"
    r"history|"
    r"historic\w*|discovered|invented|nobel|olympi\w+|nfl|nba|mlb|quarterback|"
    r"police|sheriff|according to|announced|reportedly|on the field|"
    r"training forms?|magazine|documentary|podcast)\b"
)
_ME: Final = re.compile(
    r"\b(?:I|I'm|I've|I'd|I'll|i|me|my|mine|we|us|our|you|mi|your(?! (?:patient|"
    r"client|aunt|uncle|mom|mother|dad|father|son|daughter|wife|"
    r"husband|sister|brother|friend|neighbou?r)\b)|yo|nos)\b"
)


_THANKED_BEFORE: Final = re.compile(
    r"(?<!\w)(?:thanks|thank you|thankful|grateful|kudos|props|shout-?out|gracias)"
    r" (?:so much )?(?:to|a) $",
    re.IGNORECASE,
)
_THANKED_AFTER: Final = re.compile(
    rf" for (?:the|my|our|an?) (?:[\w-]{{1,15}} ){{0,2}}?{HEALTH}(?!\w)", re.IGNORECASE
)
"""A treatment is what staff are thanked for, patients for their trust and words."""


def is_staff(text: str, start: int, end: int) -> bool:
    """Return whether the words right beside a name give it a post or thank it."""
    before = text[max(0, start - 40) : start]
    thanked = _THANKED_BEFORE.search(before) and _THANKED_AFTER.match(text, end)
    return bool(
        thanked or _STAFF_BEFORE.search(before) or _STAFF_AFTER.match(text, end)
    )


def is_about_staff(sentence: str) -> bool:
    """Return whether a sentence speaks of staff and their work."""
    return _STAFF_NEAR.search(sentence) is not None


def is_about_public(sentence: str) -> bool:
    """Return whether a sentence is news, history or fiction."""
    return _PUBLIC.search(sentence) is not None


def is_about_author(sentence: str) -> bool:
    """Return whether whoever writes speaks of themself or to somebody."""
    return _ME.search(sentence) is not None
