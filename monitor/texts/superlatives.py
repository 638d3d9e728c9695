"""Comparatives that are denied, which praise or blame most: "couldn't be kinder".

Their denial turns nothing around: nobody is better than who can't be recommended more.
"""

import re
from typing import Final

UNBEATEN: Final = "unbeaten"
"""What is said of the best; a phrase of `care_phrases.py`."""

_COULD_NOT: Final = r"(?:could ?not|can ?not|couldnt|cant)"
_NEVER: Final = (
    rf"(?:{_COULD_NOT}|will not|wont|would not|wouldnt|havent|have not|never)"
)
_BETTER: Final = r"(?:better|finer|kinder|nicer|friendlier|gentler|more \w+)"
_WHOM: Final = (
    r"(?:care|clinics?|dentists?|doctors?|dr|group|hands|hospitals?|hygienists?|nurses?"
    r"|offices?|people|person|physicians?|places?|practices?|providers?|service|staff"
    r"|surgeons?|team|therapists?|treatment)"
)

_BEST: Final = re.compile(
    rf"\b{_COULD_NOT} (?:\w+ )?(?:recommend|praise|rate|thank|speak|say)\b"
    r"(?: [\w.]+){0,5}? (?:enough|(?<!any )(?<!no )more(?! than)"
    r"(?: (?:highly|strongly))?|(?:too )?highly|higher)\b"
    rf"|\b{_NEVER} (?:ever )?(?:find|found|get|gotten|had|have|meet|met|seen?)"
    rf" (?:an? |any )?{_BETTER} (?:\w+ )?{_WHOM}\b"
    rf"|\bno {_BETTER} {_WHOM}\b|\b(?:no one|nobody) (?:is|does it|could be) better\b"
    r"|\b(?:could ?not|couldnt|never) (?:have )?(?:be|been|feel|felt|gone?) (?:any )?"
    r"(?:happier|better|nicer|kinder|safer|gentler|easier|smoother)\b"
)
_MOST: Final = re.compile(
    r"\b(?:could ?not|couldnt|never) (?:have )?(?:be|been|feel|felt) (?:any )?more\b"
)


def without_denied_comparatives(sentence: str) -> str:
    """Return plain `sentence` with plain words in their place.

    "couldn't be more rude" becomes ", so rude", "no better doctor" `UNBEATEN`. The
    comma keeps other denials off ("nothing, couldn't be better").
    """
    return _MOST.sub(", so", _BEST.sub(f", {UNBEATEN}", sentence))
