"""The language of a draft: what is not English cannot be checked.

All other rules match English words. So a draft, or a sentence of it, that is known to
be in another language is a problem, and so are letters that English has not. A
sentence that nobody is sure of is one, too, where it has hardly any of the words that
English replies are made of.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.language import Language, language_of
from monitor.texts.replies.problem import Hit, Rule

_UNREAD: Final = {Language.OTHER, Language.SPANISH}

_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FEWEST: Final = 4
"""Words, without names, from which a sentence can be judged."""

_ONE_IN: Final = 8
"""Of so many words at least one is common in any English sentence of a reply."""

_IN_NAMES: Final = frozenset({
    "al", "bin", "da", "das", "de", "del", "der", "di", "do", "dos", "du", "e", "el",
    "la", "las", "le", "los", "van", "von", "y",
})  # fmt: skip
"""Small words that names have in all languages."""

_OTHER_LETTERS: Final = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]{3,}")
"""Letters of no Latin alphabet."""

_COMMON: Final = frozenset({
    "about", "after", "again", "all", "also", "always", "am", "and", "any", "anybody",
    "anyone", "are", "around", "ask", "available", "away", "be", "because", "become",
    "been", "before", "being", "below", "best", "better", "between", "both", "bring",
    "but", "by", "call", "can", "can't", "cannot", "care", "clinic", "closed", "comes",
    "concern", "concerns", "could", "day", "days", "did", "does", "doing", "don't",
    "done", "down", "during", "each", "either", "else", "enough", "even", "ever",
    "every", "everybody", "everyone", "family", "feedback", "few", "find", "first",
    "follow", "follows", "for", "found", "from", "get", "give", "given", "glad", "go",
    "good", "great", "happy", "has", "have", "having", "health", "hear", "help",
    "helps", "her", "here", "here's", "him", "his", "hospital", "hours", "how",
    "however", "i'd", "i'll", "i'm", "i've", "if", "into", "is", "it", "it's", "its",
    "joined", "just", "keep", "know", "last", "law", "least", "less", "let", "letting",
    "like", "long", "look", "made", "make", "making", "many", "may", "meet", "might",
    "minutes", "month", "months", "more", "most", "much", "must", "my", "need", "never",
    "new", "next", "nobody", "nor", "not", "now", "of", "offer", "office", "often",
    "once", "one", "only", "open", "or", "other", "others", "our", "ours", "out",
    "over", "own", "patient", "patients", "pay", "people", "person", "phone", "please",
    "practice", "read", "reading", "review", "same", "see", "seen", "set", "share",
    "should", "show", "since", "some", "someone", "soon", "sorry", "staff", "state",
    "still", "such", "take", "team", "than", "thank", "thanks", "that", "that's", "the",
    "their", "them", "then", "there", "these", "they", "thing", "things", "think",
    "this", "those", "though", "three", "through", "time", "to", "today", "together",
    "too", "two", "under", "until", "up", "us", "usually", "very", "want", "was", "way",
    "we", "we'd", "we'll", "we're", "we've", "week", "weeks", "welcome", "well", "went",
    "were", "what", "whatever", "when", "where", "whether", "which", "while", "who",
    "whole", "whom", "whose", "why", "will", "with", "within", "without", "words",
    "work", "works", "would", "year", "years", "yes", "yet", "you", "you're", "your",
})  # fmt: skip
"""Without those that frequent languages write too (as, he, no, on, so, was)."""


def foreign(text: str) -> Iterator[Hit]:
    """Yield the first passage of `text`, plain, that is not in English."""
    if _is_unread(text):
        places = [(0, len(text))]
    else:
        places = [found.span() for found in _OTHER_LETTERS.finditer(text)]
        places.extend(
            found.span() for found in _SENTENCE.finditer(text) if _is_foreign(found[0])
        )
    for start, end in sorted(places)[:1]:
        yield Hit(rule=Rule.LANGUAGE, kind="not_english", start=start, end=end)


def _is_unread(text: str) -> bool:
    """Return whether `text` is in another language and has more than names."""
    return language_of(text) in _UNREAD and any(
        not word.istitle() and word not in _IN_NAMES for word in _WORD.findall(text)
    )


def _is_foreign(sentence: str) -> bool:
    if _is_unread(sentence):
        return True
    return language_of(sentence) is Language.UNSURE and _looks_foreign(sentence)


def _looks_foreign(sentence: str) -> bool:
    words = _WORD.findall(sentence)
    told = sum(not word.istitle() for word in words)
    common = sum(word.lower() in _COMMON for word in words)
    return told >= _FEWEST and common * _ONE_IN < len(words)
