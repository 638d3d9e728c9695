"""Names of places found in texts and in labels, by the lists of `states` and `towns`.

States, countries and large cities count wherever they stand. Other towns are words
and surnames as well (Reading, Tyler), so that they need a sign that a place is meant.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from monitor.domain.text.states import STATES
from monitor.domain.text.towns import ABROAD, CITIES, TOWNS

_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019.-][^\W\d_]+)*\.?")
PARTED: Final = re.compile(r"[\s._-]+")
"""What parts the words of a handle or a host's label."""
_LETTERS: Final = re.compile(r"[a-z]+")
_MOST: Final = 600
"""Words that are looked at; longer bios than this are no bios."""

_CUES: Final = frozenset({
    "across", "around", "at", "downtown", "east", "greater", "in", "near",
    "north", "of", "outside", "serving", "south", "throughout", "visit", "west",
})  # fmt: skip
_HOMES: Final = frozenset({
    "area", "based", "branch", "campus", "community", "county", "families", "location",
    "metro", "office", "region", "residents",
})  # fmt: skip
"""What is before and behind the name of where somebody is."""

_BORROWERS: Final = frozenset({
    "ave", "avenue", "blvd", "chronicle", "drive", "gazette", "herald", "journal",
    "marathon", "post", "rd", "road", "street", "times", "tribune",
})  # fmt: skip
_LENDERS: Final = frozenset({"bank", "cross", "mutual", "shield"})
_ORDERS: Final = frozenset({"brothers", "daughters", "order", "sisters"})
"""Streets, newspapers, insurers and orders have their names of places, or of whom
these have theirs: Mutual of Omaha, Sisters of St. Joseph."""

_SIGNS: Final = frozenset("([,;:|/\n-#@\u2022\u00b7\u2013\u2014\U0001f4cd")
_ENDS: Final = frozenset(")],;:|/\n.!-\u2022\u00b7\u2013\u2014")
_ANYWHERE: Final = frozenset({*CITIES, *STATES.values(), *ABROAD})
_NOT_AFTER: Final = {"england": "new", "wales": "south", "mexico": "new"}
_MIN_LABEL: Final = 4
_SHORT: Final = frozenset({
    "ohio", "iowa", "utah", "texas", "idaho", "maine",
    "tulsa", "miami", "tampa", "omaha", "akron", "boise", "salem", "fargo",
})  # fmt: skip
"""Letters from which a name is cut off a handle that is written together, and the
names of up to five letters that end few other words."""


def plain_name(name: str) -> str:
    """Return the name of a place without periods and straight apostrophes."""
    return name.replace(".", "").replace("'", "")


def _by_first_word() -> Mapping[str, Sequence[list[str]]]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for name in sorted({*_ANYWHERE, *TOWNS}, key=len, reverse=True):
        words = plain_name(name).split()
        found[words[0]].append(words)
    return dict(found)


_NAMES: Final = _by_first_word()
_POSSESSIVE: Final = frozenset(
    plain_name(word) for name in TOWNS for word in name.split() if word.endswith("'s")
)
"""What in a name doesn't say that the place owns what follows: Lee's Summit."""
_JOINED: Final = {
    "".join(words): " ".join(words) for names in _NAMES.values() for words in names
}
_LONGEST: Final = max(map(len, _JOINED))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text in words: as written, and plain."""

    whole: str
    words: list[re.Match[str]]
    keys: list[str]

    def gap(self, at: int) -> str:
        """Return what stands before the word at `at`, or after the last."""
        start = self.words[at - 1].end() if at else 0
        end = self.words[at].start() if at < len(self.words) else len(self.whole)
        return self.whole[start:end]


def names_in(text: str, *, stated: bool = False) -> Iterator[str]:
    """Yield the names of places in `text`, which has its own capitals.

    Periods are left out ("st petersburg"), and of nested names the longest counts.

    Args:
        text: With capitals.
        stated: Whether only those count that have a sign that somebody is there.
    """
    # Most texts name none, and this is cheap to see.
    small = text.lower().replace("\u2019", "'")
    with_names = f"{small} {plain_name(small)}" if "'" in small else small
    if _NAMES.keys().isdisjoint(_LETTERS.findall(with_names)):
        return
    read = _read(text)
    at = 0
    while at < len(read.keys):
        words = _name_at(read, at)
        if words and not (stated and not _is_stated(read, at, at + len(words))):
            yield " ".join(words)
        at += max(1, len(words))


def names_in_label(label: str) -> Iterator[str]:
    """Yield the names of places in a handle or a host's label: mercy_toledo.

    Args:
        label: In small letters.
    """
    for written in PARTED.split(label):
        piece = written.strip("0123456789")
        if piece in _JOINED:
            yield _JOINED[piece]
        else:
            yield from _at_the_ends(piece)


def _at_the_ends(piece: str) -> Iterator[str]:
    for length in range(min(_LONGEST, len(piece) - 1), _MIN_LABEL - 1, -1):
        for end in (piece[-length:], piece[:length]):
            if end in _JOINED and (length > _MIN_LABEL + 1 or end in _SHORT):
                yield _JOINED[end]


def _read(text: str) -> _Text:
    words = list(islice(_WORD.finditer(text), _MOST))
    small = (word[0].lower() for word in words)
    return _Text(text, words, [w if w.isalpha() else _key(w) for w in small])


def _key(word: str) -> str:
    straight = word.replace("\u2019", "'")
    whole = plain_name(straight)
    return whole if whole in _POSSESSIVE else plain_name(straight.removesuffix("'s"))


def _name_at(text: _Text, at: int) -> list[str]:
    for words in _NAMES.get(text.keys[at], ()):
        end = at + len(words)
        if text.keys[at:end] == words and _means_place(text, at, end, " ".join(words)):
            return words
    return []


def _means_place(text: _Text, at: int, end: int, name: str) -> bool:
    if _is_borrowed(text, at, end):
        return False
    if name in _ANYWHERE:
        return not at or text.keys[at - 1] != _NOT_AFTER.get(name)
    capitals = all(word[0] != word[0].lower() for word in text.words[at:end])
    return capitals and _has_sign(text, at, end)


def _is_stated(text: _Text, at: int, end: int) -> bool:
    behind = text.keys[end : end + 1]
    return _has_sign(text, at, end) or not _HOMES.isdisjoint(behind)


def _has_sign(text: _Text, at: int, end: int) -> bool:
    after = text.gap(end)
    ends = end == len(text.keys) or text.words[end - 1][0].endswith(".")
    closes = ends or not _ENDS.isdisjoint(after)
    opens = at == 0 or not _SIGNS.isdisjoint(text.gap(at))
    # Names of branches end so: Mercy Hospital Toledo.
    ends_line = end == len(text.keys) or "\n" in after
    return _is_cued(text, at, end) or (opens and closes) or ends_line


def _is_borrowed(text: _Text, at: int, end: int) -> bool:
    """Return whether the name is part of another's, or of where others are from."""
    if end < len(text.keys) and text.keys[end] in _BORROWERS:
        return text.words[end][0][0].isupper() and text.gap(end) == " "
    before = text.keys[max(0, at - 2) : at]
    lent = len(before) > 1 and before[0] in _LENDERS and before[1] == "of"
    ordered = len(before) > 1 and before[0] in _ORDERS and before[1] == "of"
    return lent or ordered or before[-1:] == ["from"]


def _is_cued(text: _Text, at: int, end: int) -> bool:
    """Return whether "in" or the like is before it, or it owns what follows."""
    if text.words[end - 1][0].lower().endswith(("'s", "\u2019s")):
        return True
    return at > 0 and text.keys[at - 1] in _CUES and not text.gap(at).strip()
