"""The language of a draft: what is not English cannot be checked.

All other rules match English words. So a sentence with hardly any of the words that
English replies are made of, or with letters that English has not, is a problem.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.replies.problem import Hit, Rule

_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FEWEST: Final = 4
"""Words, without names, from which a sentence can be judged."""

_ONE_IN: Final = 8
"""Of so many words at least one is common in any English sentence of a reply."""

_OTHER_LETTERS: Final = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]{3,}")
"""Letters of no Latin alphabet."""

_COMMON: Final = frozenset((
    "about", "all", "always", "and", "any", "anyone", "are", "ask", "be", "been",
    "best", "but", "by", "call", "can", "can't", "cannot", "could", "day", "did",
    "does", "don't", "every", "everybody", "everyone", "feedback", "for", "from", "get",
    "glad", "good", "great", "has", "have", "hear", "help", "her", "here", "how", "if",
    "into", "is", "it", "it's", "its", "just", "keep", "know", "let", "like", "make",
    "many", "more", "most", "much", "never", "new", "not", "now", "of", "office", "one",
    "open", "or", "our", "out", "patient", "patients", "people", "please", "practice",
    "read", "review", "should", "sorry", "staff", "take", "team", "thank", "thanks",
    "that", "that's", "the", "their", "them", "there", "these", "they", "this", "those",
    "time", "to", "today", "until", "up", "us", "we", "we'd", "we'll", "we're", "we've",
    "welcome", "well", "were", "what", "when", "which", "who", "why", "will", "with",
    "words", "would", "year", "you", "you're", "your",
))  # fmt: skip
"""Without those that frequent languages write too (as, he, no, on, so, was)."""


def foreign(text: str) -> Iterator[Hit]:
    """Yield the first passage of `text`, plain, that is not in English."""
    places = [found.span() for found in _OTHER_LETTERS.finditer(text)]
    places.extend(
        found.span() for found in _SENTENCE.finditer(text) if _is_foreign(found[0])
    )
    for start, end in sorted(places)[:1]:
        yield Hit(rule=Rule.LANGUAGE, kind="not_english", start=start, end=end)


def _is_foreign(sentence: str) -> bool:
    words = _WORD.findall(sentence)
    told = sum(not word.istitle() for word in words)
    common = sum(word.lower() in _COMMON for word in words)
    return told >= _FEWEST and common * _ONE_IN < len(words)
