"""Frames: what makes the rest of a sentence no fact about anybody.

"If you were seen here", "we cannot say who was seen here" and a quoted "seen here"
tell of nobody; "you were seen here" does.
"""

import re
from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.spans import after, before

CLAUSE: Final = 90
"""Characters before a phrase in which a word can make it a possibility."""

_SENTENCE: Final = 160
"""Characters around a place in which the rest of its sentence is looked for."""

CONDITIONAL: Final = compile_phrases(r"""
    if(?! (I|we) may\b)
    (whether|anyone|anybody|in case|in the event|unless|whenever|whoever|wherever)
    should (you|your|an?|any\w*|the|there|someone|somebody|something|we|our)
    were (you|anyone|anybody|someone|there) to
    when(ever)? (patients|people|families|parents|someone|a (patient|person|family|\
        child))
    (any|every|all|each) (patients?|person|child|family|visitor)
    (to|or|and|please|can|may|could) (schedule|book|make|reschedule|request)
    (ask|consult|check with|talk (to|with)|speak (to|with)) (?=your)
    (before|until|once|after|as soon as) you (can|are able|decide|choose|come in for)
""")
"""What makes the rest of a clause a possibility."""

_TELL: Final = (
    r"(?:confirm|deny|discuss|shar(?:e|ing)|say|comment|acknowledg\w+|disclos\w+|"
    r"address|talk|speak|respond|reply|answer|reveal|post|go into|detail|tell|"
    r"mention)\w*"
)
_UNSAID: Final = compile_phrases(rf"""
    (cannot|can't|can not|can neither|could not|couldn't|unable|do not|don't) ... \
        {_TELL}
    (won't|will not|may not|must not|does not|doesn't|never|neither) ... {_TELL}
    not (able|permitted|allowed|free|going) ... {_TELL}
    (prohibit|prevent|restrict|forbid|limit|stop|bar)\w* ... {_TELL}
    (keeps?|without|from|rather than|instead of|asks? us not to) ... {_TELL}
    should not be (read|taken|understood)
""")
"""What makes the rest of a sentence something that is not told."""


_TURN: Final = re.compile(r";|,? \b(?:but|however|yet)\b", re.IGNORECASE)
"""Where a sentence turns from what is not told to what is."""

_ONE: Final = re.compile(
    r"\b(?:you|your|yours|you're|you've|you'd|he|she|him|her|his|was|were|wasn't|"
    r"weren't"
    r"|had|did|didn't|went|came|took|gave|saw|has been|have been"
    r"|(?<!is )(?<!are )(?<!be )(?:told|said|got|made|left)"
    r"|would (?!like|love|welcome|want|appreciate|be (?:glad|happy|grateful|"
    r"honou?red))\w+"
    r"|happened|this case|like (?:that|this)"
    r"|(?:we|I|they|it|who|team|staff|office) (?:\w+ly )?\w{2,}ed)\b",
    re.IGNORECASE,
)


def is_about_one(text: str, start: int, end: int) -> bool:
    """Return whether the sentence around a place of `text` may be of one case.

    Sentences without a past and without a person are of how things usually are.
    """
    return _ONE.search(sentence_around(text, start, end)) is not None


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence around a place of `text`, at most 160 characters each way."""
    ahead = before(text, start, _SENTENCE)
    return ahead + text[start:end] + after(text, end, _SENTENCE)


def is_supposed(text: str, start: int) -> bool:
    """Return whether what stands at `start` of `text` is only thought of.

    That is in a condition, in what is not told, or in quotation marks.
    """
    words = _TURN.split(before(text, start, CLAUSE))[-1]
    return (
        words.lower().endswith("should ")
        or CONDITIONAL.search(words) is not None
        or _UNSAID.search(words) is not None
        or is_quoted(text, start)
    )


def is_quoted(text: str, start: int) -> bool:
    """Return whether `start` is between quotation marks of one paragraph."""
    paragraph = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    inside = text.count('"', paragraph, start) % 2 == 1
    return inside and '"' in text[start : len(text) if end < 0 else end]
