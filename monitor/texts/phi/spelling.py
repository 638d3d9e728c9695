"""Spelling: words of messages, and words of two alphabets, as they are read aloud.

Rules match words in full: "ur labs, thx 4 coming" tells what "your labs, thanks for
coming" tells, and so does a "your" whose o is Cyrillic. Written by hand; which digits
are words is told by their neighbours, and capitals alone are initials.
"""

import re
from collections.abc import Callable
from typing import Final

from monitor.domain.text.steps import latin_lookalikes

_WORDS: Final = {
    "2day": "today", "2moro": "tomorrow", "2morrow": "tomorrow", "2nite": "tonight",
    "abt": "about", "appt": "appointment", "appts": "appointments", "b4": "before",
    "pls": "please", "plz": "please", "r": "are", "sry": "sorry", "thanx": "thanks",
    "thnx": "thanks", "thx": "thanks", "tks": "thanks", "tmrw": "tomorrow",
    "tnx": "thanks", "ty": "thank you", "tysm": "thank you so much", "u": "you",
    "u'll": "you'll", "u're": "you're", "u've": "you've", "ur": "your", "urs": "yours",
    "wk": "week", "wks": "weeks",
}  # fmt: skip
_DIGITS: Final = {"2": "to", "4": "for"}

_MIXED: Final = re.compile(
    r"(?<![^\W\d_])(?:[A-Za-z]++[\u0370-\u052f]|[\u0370-\u052f]++[A-Za-z])[^\W\d_]*+"
)
"""A word in Latin letters, and in Greek or Cyrillic ones."""

_SHORT: Final = re.compile(
    r"(?<![\w'@#./:&-])(?:[Uu]r|[Pp]l[sz]|[Ss]ry|[Tt](?:hn?x|hanx|nx|ks|mrw)|[Uu]rs"
    r"|[Aa](?:bt|ppts?)|b4|2(?:day|mor(?:row|o)|nite)|wks?|u(?:'(?:re|ll|ve))?|r"
    r"|U(?<!\d U)(?:'(?:re|ll|ve)|(?= (?!of\b)[a-z]))"
    r"|ty(?:sm)?|Ty(?:sm|(?= (?:4|for|so)\b))|(?:UR|THX|PLS|PLZ)(?= [A-Z\d]))"
    r"(?![\w'@/&-]|[.:]\w)"
)
_DIGIT: Final = re.compile(
    r"4(?= [a-z])(?:(?<=hanks 4)|(?<=hank you 4)|(?<= much 4)|(?<=orry 4)"
    r"|(?<=aiting 4)|(?<=[a-z] 4)(?<!\bat 4)(?= (?:your?|us|being|coming|choosing"
    r"|visiting|trusting)\b))"
    r"|2(?<=[a-z] 2)(?<!\bat 2)(?<!\bor 2)(?<!\bof 2)(?<!\band 2)(?= (?:your?|hear|see"
    r"|read|know|have|be|come|help|wait|let|listen|meet|talk|call|say)\b)"
)


def _in_latin(word: str) -> str:
    """Return `word`, of two alphabets, in Latin letters."""
    return "".join(map(_latin_letter, word))


def _latin_letter(letter: str) -> str:
    latin = latin_lookalikes(letter)[:1] or letter
    return latin.upper() if letter.isupper() else latin


def _in_full(word: str) -> str:
    full = _WORDS[word.lower()]
    return full.capitalize() if word[0].isupper() else full


SPELLINGS: Final[tuple[tuple[re.Pattern[str], Callable[[str], str]], ...]] = (
    (_MIXED, _in_latin),
    (_SHORT, _in_full),
    (_DIGIT, _DIGITS.__getitem__),
)
"""What is spelled otherwise, and how it is spelled in full; in this order."""
