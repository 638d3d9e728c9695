"""A text as words: in plain letters as terms are compared, and as they were written.

Capitals tell Mobile from a mobile, OR from or; folding takes them away.
"""

import re
from dataclasses import dataclass
from typing import Final

from monitor.domain.concerns import Words, words_of
from monitor.domain.records import MAX_POST

_WRITTEN: Final = re.compile(r"[^\W_]+")
_AROUND: Final = 8
_FEW: Final = 1
_LONG: Final = 4
_APOSTROPHES: Final = str.maketrans("", "", "'`\u2018\u2019\u02bc")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text.

    Attributes:
        words: In plain letters.
        written: The same words with their capitals; small where letters in disguise
            make it impossible to tell which is which.
        gaps: What stands before each of them.
        mixed: Whether it has both capitals and small letters; else they say nothing.
    """

    words: Words
    written: Words
    gaps: Words
    mixed: bool

    def is_name(self, at: int) -> bool:
        """Return whether the word at `at` begins with a capital that means one."""
        return self.mixed and self.written[at][0].isupper()

    def starts_sentence(self, at: int) -> bool:
        """Return whether the word at `at` has a capital anyway."""
        return at == 0 or any(sign in self.gaps[at] for sign in '.!?\n:\u2022"\u201c')

    def is_headline(self, start: int, end: int) -> bool:
        """Return whether even words that are no names have capitals around a stretch.

        Headlines write every word of four letters and more with one.
        """
        around = (
            *range(max(0, start - _AROUND), start),
            *range(end, min(len(self.words), end + _AROUND)),
        )
        long = [at for at in around if len(self.words[at]) >= _LONG]
        return len(long) > _FEW and all(map(self.is_name, long))


def tokens_of(text: str) -> Tokens:
    """Return the words of the start of `text`."""
    words = words_of(text)
    plain = text[:MAX_POST].translate(_APOSTROPHES)
    found = list(_WRITTEN.finditer(plain))
    if len(found) != len(words):
        return Tokens(words, words, ("",) * len(words), mixed=False)
    ends = (0, *(match.end() for match in found))
    gaps = (plain[end : m.start()] for end, m in zip(ends, found, strict=False))
    return Tokens(
        words=words,
        written=tuple(match[0] for match in found),
        gaps=tuple(gaps),
        mixed=not (plain.isupper() or plain.islower()),
    )
