"""What a reply tells about its reader, in whatever words.

What can be said to anybody is little: thanks, regret, an invitation to call. So here
the words that may follow "you" and "your" are listed, and others are told. It finds
what no phrase foresees, and is too broad for alerts.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_phrases import CONDITIONAL
from monitor.texts.phi.spans import before
from monitor.texts.replies.problem import Hit, Rule

_YOURS: Final = re.compile(
    r"\byour (?P<word>[\w'-]+)(?: (?P<next>[\w'-]+))?", re.IGNORECASE
)
_ANYBODYS: Final = frozenset({
    "and", "attention", "call", "candor", "comment", "comments", "communication",
    "compliment", "compliments", "concern", "concerns", "consideration", "contact",
    "convenience", "day", "disappointment", "effort", "email", "encouragement",
    "enthusiasm", "expectations", "experience", "experiences", "feedback", "feelings",
    "frustration", "frustrations", "generosity", "help", "honesty", "input", "inquiry",
    "interest", "issue", "issues", "kindness", "message", "note", "observation",
    "observations", "opinion", "patience", "perspective", "post", "praise", "privacy",
    "question", "questions", "rating", "reaction", "recommendation", "remarks",
    "review", "reviews", "satisfaction", "suggestion", "suggestions", "support",
    "thoughtfulness", "thoughts", "time", "trust", "understanding", "view", "views",
    "voice", "week", "weekend", "words",
})  # fmt: skip
"""What everybody who writes a review has."""

_DID: Final = re.compile(
    r"\byou(?: also| then| never| always| only| even| clearly| just)? "
    r"(?P<verb>(?:[a-z]+ed|were|had|came|went|saw|took|got|gave|told|said|left|"
    r"brought|hung|chose|knew|paid|kept|spoke|met|lost|fell|drank|ate|slept|sat|stood|began|made|"
    r"did|owe)\b|(?:have|'ve) (?:been|had|\w+ed)\b)",
    re.IGNORECASE,
)
_MAY_DO: Final = frozenset({
    "described", "deserved", "expected", "experienced", "mentioned", "need", "posted",
    "raised", "reported", "shared", "wanted",
})  # fmt: skip
_MAY_BE: Final = re.compile(
    r"(?:were|had|took|have \w+|'ve \w+)(?:(?: [\w-]+)? (?:unhappy|disappointed|"
    r"dissatisfied|frustrated|pleased|satisfied|(?:the )?time|a moment|concerns?)"
    r"|(?: [\w-]+){0,5} experience| (?:\w+ )?left feeling)\b"
    r"|(?:made (?:our|my|their) (?:whole |entire )?(?:day|week|month)"
    r"|made (?:us|me) (?:smile|happy|proud)|brought (?:us )?(?:a smile|joy))\b"
    r"|took (?:to (?:write|share|leave|tell|post|rate|let|give|reach)|out of)\b",
    re.IGNORECASE,
)
_OTHERS: Final = compile_phrases(r"""
    (he|she) (was|is|had|has|did|came|left|needed|wanted|refused|asked|told|said|\w+ed)
    (about|during|after|before|of|with|from) (the|this|that) ([\w-]+ )?<clinical>
    (his|her) (<clinical>|<records>|<money>|(mother|father|mom|dad|wife|husband))
""")


def about_reader(text: str) -> Iterator[Hit]:
    """Yield what `text`, plain, tells of its reader or of a third person."""
    for found in _YOURS.finditer(text):
        if not _is_anybodys(found) and not _is_possible(text, found):
            yield _hit(found)
    for found in _DID.finditer(text):
        if not _is_harmless(text, found) and not _is_possible(text, found):
            yield _hit(found)
    for found in _OTHERS.finditer(text):
        yield _hit(found)


def _is_anybodys(found: re.Match[str]) -> bool:
    """Return whether it is "your feedback" or "your kind words"."""
    words = (found["word"].lower(), (found["next"] or "").lower())
    return not _ANYBODYS.isdisjoint(words)


def _is_harmless(text: str, found: re.Match[str]) -> bool:
    verb = found["verb"].lower()
    if verb in {"were", "had", "took", "made", "brought"} or " " in verb:
        return _MAY_BE.match(text, found.start("verb")) is not None
    return verb in _MAY_DO


def _is_possible(text: str, found: re.Match[str]) -> bool:
    return CONDITIONAL.search(before(text, found.start())) is not None


def _hit(found: re.Match[str]) -> Hit:
    return Hit(
        rule=Rule.RELATIONSHIP, kind="reader", start=found.start(), end=found.end()
    )
