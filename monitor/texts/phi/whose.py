"""Whose a phone number or an address is, by the words before it."""

from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.spans import after, before

_SORT: Final = (
    r"((home|cell|mobile|work|personal|contact|mailing|current|billing|new|phone) )*"
)
_THING: Final = (
    r"(phone|number|cell|mobile|line|telephone|contact|address|e-?mail|home|house|"
    r"tel[eé]fono|correo|direcci[oó]n)"
)
_PERSON: Final = r"(me|him|her|them|you|the patient|(Mr|Mrs|Ms)\b\.? \w+)"

_SOMEBODYS: Final = compile_phrases(
    r"""
    (my|your|his|her|their|mi|su|tu|patient'?s?) <sort><thing>
    (mom|mother|son|daughter|husband|wife|father|dad)'s <sort><thing>
    registered (phone|number|mobile|address|e-?mail)
    billing address
    (reach|call|text|phone|contact|e-?mail|write|ring|find|message)(ed|ing)? <person>
    (lives?|living|resid(es?|ing)|lived) (at|on|in)
    (sent|mailed|delivered) (it |them )?to (you|him|her|them|your home) at
    on file
    (e-?mailed|texted|faxed|messaged|mailed) ([\w-]+ ){0,4}(to|at)
    patient(?! (advocate|relations|services|experience|care|portal|safety|liaison))
""".replace("<sort>", _SORT)
    .replace("<thing>", _THING)
    .replace("<person>", _PERSON)
)
_OURS: Final = compile_phrases(r"""
    (us|our|ours|office|clinic|desk|reception|hotline|helpline|line at|appointments?)
    (manager|team|department|pharmacy|located|nuestr[ao]|questions)
    call (or text )?(the|at|\d)
""")
_ON_FILE: Final = compile_phrases(r"(on file|on record|you gave us|you provided)")
_NEXT: Final = 30
"""Characters behind a number or address that may say where it comes from."""


def is_somebodys(text: str, start: int, end: int) -> bool:
    """Return whether the number or address at `start` to `end` is a person's.

    The last words before it count: "your number on file; call us at" is the office's.
    """
    if _ON_FILE.search(after(text, end, _NEXT)):
        return True
    words = before(text, start)
    theirs = max((m.end() for m in _SOMEBODYS.finditer(words)), default=0)
    ours = max((m.end() for m in _OURS.finditer(words)), default=0)
    return theirs > ours
