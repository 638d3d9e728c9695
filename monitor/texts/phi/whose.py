"""Whose a phone number or an address is, by the words around it."""

import re
from typing import Final

from monitor.texts.phi.charts import is_chart
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.people import Form, people
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.providers import is_clinicians
from monitor.texts.phi.spans import NEAR, after, around, before
from monitor.texts.phi.voices import Voice

_SORT: Final = (
    r"((home|cell|mobile|work|personal|contact|mailing|current|billing|new|phone|"
    r"primary|secondary|and|own|private) )*"
)
_THING: Final = (
    r"(phone|number|cell|mobile|line|telephone|contact|address|e-?mail|home|house|fax|"
    r"apartment|place|room|inbox|tel[eé]fono|n[uú]mero|celular|correo|direcci[oó]n|"
    r"domicilio)"
)
_PERSON: Final = r"(me|him|her|them|you|the patient|(Mr|Mrs|Ms)\b\.? \w+)"

_SOMEBODYS: Final = compile_phrases(
    r"""
    (my|your|his|her|their|mi|su|tu|patient'?s?|pts?'?s?) <sort><thing>
    (mom|mother|son|daughter|husband|wife|father|dad|person)'s <sort><thing>
    (my|his|her|your) registered
    registered (phone|number|mobile|address|e-?mail)
    billing address
    (reach|call|text|phone|contact|e-?mail|write|ring|find|message|fax|ship|send|mail)\
(ed|ing|s)? (it |them |this )?(back )?(to |at |on )?<person>
    (lives?|living|resid(es?|ing)|lived|vive|viven|vivo) (at|on|in|en)
    (I|he|she|they) (once |now )?(lives?|lived|moved|stays?) ([\w-]{1,20} ){0,5}(at|\
    on|in|\
    of|to)
    (sent|mailed|delivered|shipped) (it |them )?to (you|him|her|them|your home)( at)?
    like (it|them|this) to be (sent|mailed|delivered|shipped) to
    send my ([\w-]{1,20} ){0,3}to
    (stop|keep) (receiving|getting|sending) ([\w-]{1,20} ){0,2}(to|on|at)
    (deliver|delivery|visit|home visit|pick[- ]?up) (to|at)
    on file
    (e-?mailed|texted|faxed|messaged|mailed) ([\w-]{1,20} ){0,4}(to|at)
    (from|caller|voice ?mail|voice message|text) (from|at|on)
    (ll[aá]m|m[aá]rqu|marcar|escr[ií]b|contact|mand|env[ií])\w*(me|nme|le)
    patient(?! (advocate|relations|services|experience|care|portal|safety|liaison))
    paciente
    avis\w+ (a|al) \w+ \w+
""".replace("<sort>", _SORT)
    .replace("<thing>", _THING)
    .replace("<person>", _PERSON)
)
_OURS: Final = compile_phrases(r"""
    (us|our|ours|office|clinic|desk|reception|hotline|helpline|line at|appointments?)
    (hr|careers?|jobs?|resumes?|apply|media|press|tickets?|rsvp|donate|manager|team|department|pharmacy|located|nuestr[ao]|questions|restaurant|station)
    (call|text|dial|ring|phone|marque|llame) (or (text|call) )?(the|at|al|\d)
    (them|they|program|hospital|urgent care|walk-?ins?|book|preguntas|oficina)
""")
_ASKED: Final = compile_phrases(
    r"""
    (what's|what is) your ([\w-]{1,20} ){0,2}<thing>
    (cu[aá]l es) (su|tu) <thing>
""".replace("<thing>", _THING)
)
_FORM: Final = re.compile(
    r"\b(?:name|patient|nombre|paciente|personal info)(?: (?:of|del?) \w{2,12})?"
    r"\s{0,3}:",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"\b(?:phone|tel(?:ephone)?|cell|mobile|fax|e-?mail|address|home|tel[eé]fono|"
    r"correo|direcci[oó]n|domicilio)\s{0,3}:\s{0,3}$",
    re.IGNORECASE,
)
_DIAL: Final = re.compile(
    r"\b(?:call|text|dial|phone|ring|fax|visit|marque|llame|ll[aá]menos)"
    r"(?: us)?(?: (?:at|on|al|to))?:? {0,2}$",
    re.IGNORECASE,
)
_INVITED: Final = re.compile(
    r"(?:(?<!someone )(?<!somebody )(?<!anyone )(?<!you )(?<!you please )"
    r"\b(?:call|text|txt|sms|dial|phone|ring|message|dm|whats ?app|contact)"
    r"(?: us| (?P<me>me))?(?: back| now| today)?(?: (?:at|on|via))?:? {0,2}"
    r"|\?\s{1,2})$",
    re.IGNORECASE,
)
"""How anybody is asked to call: "text me at", "Roof repair? 512-555-0100".

Who asks whether someone can call them gives their own number.
"""
_ABOUT_OTHERS: Final = re.compile(
    r"\b(?:he|she|his|her|him|hers|my|Mr|Mrs|Ms|mi|patient|pt)\b", re.IGNORECASE
)
_PERSONAL: Final = re.compile(
    r"\b(?:I|I'm|I'll|I've|I'd|me|my|mine|he|she|his|her|him|you|your|Mr|Mrs|Ms|Miss|"
    r"mi|me|su|usted)\b",
    re.IGNORECASE,
)
_IS_OURS: Final = re.compile(
    r"[^.!?\n]{0,40}\b(?:is|are) (?:our|the (?:office|clinic|hospital))\b",
    re.IGNORECASE,
)
_ON_FILE: Final = compile_phrases(
    r"(on file|on record|you gave us|you provided|is my (work|home|cell) \w+|his|hers)"
)
_DESKS: Final = frozenset({
    "admin", "appointments", "billing", "care", "complaints", "contact", "feedback",
    "frontdesk", "front-desk", "hello", "help", "hr", "info", "mail", "manager", "news",
    "office", "patientcare", "patientrelations", "patient.relations", "pr", "press",
    "privacy", "reception", "records", "support",
})  # fmt: skip
"""Mailboxes of offices. Source: RFC 2142 and clinics' usual ones."""
_TOLL_FREE: Final = re.compile(r"(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\b")
"""Source: North American Numbering Plan, toll-free area codes."""
_BUSINESS: Final = re.compile(
    r"\b(?:questions|clinics?|offices?|hospital|practice|center|centre|pharmacy|"
    r"dental|medical|"
    r"dr|doctors?|customer|service|book|schedule|appointments?|open|closed|hours|free|"
    r"walk-?ins?|sale|order|shop|store|buy|visit|www|https?|hotline|helpline|lifeline|"
    r"toll|inc|llc|ltd|company|hiring|jobs?|resume|tickets?|rsvp|register|info|support|"
    r"department|dept|desk|reception|directions|located|emergency line|news|press|"
    r"prize|claim|win|won|txt|sms|stop|urgent|landline|mins|reply)\b",
    re.IGNORECASE,
)
"""What is said where an office, a shop or an advertisement is written of."""
_FULL: Final = frozenset({Form.TITLED, Form.FULL, Form.LISTED, Form.INITIALLED})
_NEXT: Final = 30
"""Characters behind a number or address that may say where it comes from."""
_QUESTION: Final = 60
_PAGE: Final = 300
"""Characters before a field in which the form names its person."""


def is_desk(address: str) -> bool:
    """Return whether an e-mail address is an office's by its mailbox."""
    return address.partition("@")[0].lower() in _DESKS


def is_somebodys(text: str, start: int, end: int) -> bool:
    """Return whether the number or address at `start` to `end` is a person's.

    The last words before it count: "your number on file; call us at" is the office's.
    Without any, it is somebody's where it stands beside their health.
    """
    if _IS_OURS.match(text, end):
        return False
    if _ON_FILE.search(after(text, end, _NEXT)) or _is_answer(text, start):
        return True
    words = before(text, start)
    theirs = max((m.end() for m in _SOMEBODYS.finditer(words)), default=0)
    ours = max((m.end() for m in _OURS.finditer(words)), default=0)
    invited = _INVITED.search(words)
    if (theirs or ours) and not (invited and invited["me"]):
        return theirs > ours
    if _DIAL.search(words):
        return False
    return about_one(text, start, end) or is_chart(around(text, start, end, _PAGE))


def is_private(text: str, start: int, end: int, voice: Voice) -> bool:
    """Return whether a private person gives it: no office is spoken of, or a person is.

    For texts that the practice did not write; its own say "you" to everybody. Reviews
    are of offices, whose numbers they tell; there a person has to be spoken of, and
    wherever anybody is invited to call.
    """
    words = before(text, start)
    written = text[start:end]
    if is_desk(written) or _TOLL_FREE.match(written) or _OURS.search(words):
        return False
    near = around(text, start, end, _PAGE)
    quiet = voice is Voice.ANYBODY and not _BUSINESS.search(near)
    invited = _INVITED.search(text[max(0, start - NEAR) : start])
    if invited and invited["me"] and voice is Voice.REVIEWER:
        return True
    if invited or _DIAL.search(words):
        others = _ABOUT_OTHERS.search(near) or about_one(text, start, end)
        return quiet and (bool(others) or _names_one(near))
    return quiet or _PERSONAL.search(near) is not None or _names_one(near)


def is_home(text: str, start: int, voice: Voice) -> bool:
    """Return whether a street at `start` stands behind a name, as on letters."""
    named = _names_one(before(text, start))
    near = around(text, start, start, _PAGE)
    return voice is Voice.ANYBODY and named and not _BUSINESS.search(near)


def _names_one(text: str) -> bool:
    """Return whether `text` gives somebody's full name, who is no clinician."""
    return any(
        one.form in _FULL and not is_clinicians(text, one.start, one.end)
        for one in people(text)
    )


def _is_answer(text: str, start: int) -> bool:
    """Return whether a question or a form asks for it."""
    asked = text[max(0, start - _QUESTION) : start]
    if _ASKED.search(asked):
        return True
    return bool(
        _FIELD.search(asked[-20:]) and _FORM.search(text[max(0, start - _PAGE) : start])
    )
