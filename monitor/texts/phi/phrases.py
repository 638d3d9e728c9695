r"""Phrases: patterns of words, one a line, that people can read and check.

A line is a regular expression over plain text whose words are parted by single
spaces, with three shorthands: `<word>` is a class of words, `_` is up to two words of
any sort, and `...` is up to forty characters of the same sentence. A backslash at the
end of a line joins the next one to it.
"""

import re
from typing import Final

from monitor.texts.phi import health_words as words
from monitor.texts.phi.dates import WEEKDAY
from monitor.texts.phi.illness_words import HEALTH

_CLASSES: Final = {
    "care": words.CARE,
    "clinical": words.CLINICAL,
    "health": HEALTH,
    "records": words.RECORDS,
    "salud": words.SALUD,
    "money": words.MONEY,
    "carer": words.CARERS,
    "weekday": WEEKDAY,
    "person": (
        r"(?:man|woman|gentleman|lady|boy|girl|guy|mom|dad|mother|father|grand\w+|"
        r"toddler|baby|infant|teen(?:ager)?|kid|male|female|neighbou?r|couple|veteran)"
    ),
    "payer": (
        r"(?:Aetna|Anthem|Blue (?:Cross|Shield)|Cigna|Humana|Kaiser|Medicaid|Medicare|"
        r"Tricare|United ?Healthcare|the insurer)"
    ),
    "pharmacy": r"(?:CVS|Walgreens|Rite Aid|Walmart|Costco|Kroger)",
    "sorry": r"(?:sorry|apologi[sz]e|apologies|apology|regret)",
    "glad": r"(?:glad|happy|pleased|delighted|thrilled|relieved|grateful)",
    "kept": r"(?:records?|notes|charts?|files|logs?|schedule)",
    "did": r"(?:was|were|has|had|did|does|doesn't|didn't|denied|paid|covers?|covered)",
    "whose": r"(?:your|his|her|their)",
    "sort": r"(?:[\w-]+ ){0,2}",
    "we": (
        r"(?:we|we've|we'd|I|I've|s?he|they|Dr\.? \w+|our \w+(?: \w+)?|(?:the|your)"
        r" (?:doctor|nurse|dentist|front desk|staff|team|receptionist|hygienist))"
    ),
}
_JOINED: Final = re.compile(r"\\\n\s*")
_SHORTHANDS: Final = (
    (re.compile(r"(?<= )_ |^_ "), r"(?:[\\w'-]+ ){0,2}?"),
    (re.compile(r"\.\.\. ?"), r"[^.!?\\n]{0,40}?\\b"),
)


def compile_phrases(block: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases in `block`, whatever their case.

    Args:
        block: One phrase a line; blank lines are left out.
    """
    whole = _JOINED.sub("", block)
    lines = filter(None, map(str.strip, whole.splitlines()))
    either = "|".join(map(_expanded, lines))
    return re.compile(rf"\b(?:{either})(?!\w)", re.IGNORECASE)


def _expanded(line: str) -> str:
    for shorthand, pattern in _SHORTHANDS:
        line = shorthand.sub(pattern, line)
    return re.sub(r"<(\w+)>", lambda found: _CLASSES[found[1]], line)
