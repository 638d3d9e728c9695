"""How words begin without which a pattern cannot match.

Most patterns match few texts, and to find that out they are tried at every character.
Each match has a word that begins in one of a few ways, though: a text of which no word
does needs no search. The same idea for literals: Cox, "Regular Expression Matching
with a Trigram Index", 2012.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Final

from monitor.domain.text.first_words import (
    LONGEST,
    ON,
    SHORTEST,
    AnyWord,
    first_words,
)
from monitor.domain.text.pattern_syntax import (
    Char,
    Choice,
    Edge,
    Letters,
    Node,
    Repeat,
    UnknownSyntax,
    read_pattern,
)

_COMMON: Final = frozenset((
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at",
    "back", "be", "been", "but", "by", "call*", "called", "can", "care", "could", "day",
    "did", "do", "does", "dont", "even", "every", "first", "for", "friend", "from",
    "get", "go", "good", "got", "great", "had", "has", "have", "he", "help*", "help",
    "helpfu", "her", "here", "him", "his", "how", "i", "if", "im", "in", "into", "is",
    "it", "its", "ive", "just", "know", "like", "made", "make", "me", "more", "much",
    "my", "need", "never", "new", "nice", "no", "not", "now", "of", "off", "on", "one",
    "only", "or", "our", "out", "over", "people", "really", "recomm", "said", "see",
    "servic", "she", "should", "so", "some", "staff", "than", "that", "the", "the*",
    "their", "them", "then", "there", "they", "thing", "this", "time", "to", "told",
    "too", "u", "up", "us", "very", "wait*", "waited", "want", "was", "we", "well",
    "went", "were", "what", "when", "where", "which", "who", "why", "will", "with",
    "work", "would", "you", "you*", "your", ".", ",", "'", "-",
))  # fmt: skip
"""How words of ordinary texts begin again and again, and signs of theirs."""

_RARE: Final = 1
_OFTEN: Final = 100
"""What an opening costs that is to be looked for."""

_SETS: Final = 3
"""Of openings of each of which one way of matching needs one: the rarest say most."""

_PLAIN: Final = frozenset(" abcdefghijklmnopqrstuvwxyz")
"""What most texts are made of: neither signs nor digits."""

_WORD: Final = re.compile(r"\w+")
_DIGITS: Final = re.compile(r"\d+")
_RUNS: Final = {least: rf"\d{{{least}}}" for least in (1, 3, 5)}
"""What tells of so many digits in a row."""

# What expressions without regard to case take for an "i" or an "s". Folding would
# also make letters of marks, and so longer words.
_ODD_CASES: Final = str.maketrans("\u0130\u0131\u017f", "iis")


def caseless(text: str) -> str:
    """Return `text` in small letters, as expressions without regard to case read it."""
    return text.lower() if text.isascii() else text.translate(_ODD_CASES).lower()


# Many patterns are searched in the same few sentences.
@lru_cache(maxsize=512)
def openings_in(text: str) -> frozenset[str]:
    """Return how the words of `text` begin, its signs, and its rows of digits."""
    folded = caseless(text)
    begun = {word[:LONGEST] for word in _WORD.findall(folded)}
    used = set(folded)
    others = used - _PLAIN
    signs = {char for char in others if not (char.isalnum() or char.isspace())}
    found = signs.union(*map(_openings_of, begun))
    if any(map(str.isdecimal, others)):
        longest = max(map(len, _DIGITS.findall(folded)))
        found.update(run for least, run in _RUNS.items() if least <= longest)
    return frozenset(found)


# Texts are made of the same words again and again: about two megabytes.
@lru_cache(maxsize=4096)
def _openings_of(begun: str) -> tuple[str, ...]:
    """Return how a word of which `begun` are the first letters may be told to begin."""
    return (
        begun,
        *(begun[:n] + ON for n in range(SHORTEST, LONGEST) if begun[n - 1 :]),
    )


class Needs:
    """What openings a text needs to have a match.

    Args:
        ways: Ways to match, of each the sets of which it needs an opening each; none
            matches nothing.
    """

    def __init__(self, ways: Iterable[Sequence[frozenset[str]]]) -> None:
        self.ways: Final = tuple(ways)
        self._first = frozenset[str]().union(*(way[0] for way in self.ways))
        single = (way[0] for way in self.ways if len(way) == 1)
        self._enough = frozenset[str]().union(*single)
        self._more: dict[str, list[Sequence[frozenset[str]]]] = defaultdict(list)
        for first, *more in self.ways:
            for opening in first - self._enough:
                self._more[opening].append(more)

    def are_met(self, there: frozenset[str]) -> bool:
        """Return whether a text with the openings `there` may have a match."""
        met = self._first & there
        if not met:
            return False
        if not self._enough.isdisjoint(met):
            return True
        # Asked of every text: a generator would take twice as long.
        for opening in met:
            for way in self._more[opening]:
                if not any(map(there.isdisjoint, way)):
                    return True
        return False


def needs_of(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Needs | None:
    """Return what a text needs so that `pattern` may match; None if that is unknown."""
    if flags & (re.VERBOSE | re.ASCII):
        return None
    try:
        ways = list(_spread(read_pattern(pattern)))
    except UnknownSyntax:
        return None
    found = [sorted(_of_branch(way, (), starts=False), key=_cost) for way in ways]
    return Needs(sets[:_SETS] for sets in found) if all(found) else None


def _spread(choice: Choice) -> Iterator[Sequence[Node]]:
    """Yield the ways to match `choice`; a choice that stands alone is no single one."""
    for branch in choice.branches:
        wide = [at for at, node in enumerate(branch) if not _is_place(node)]
        inner = branch[wide[0]] if len(wide) == 1 else None
        if isinstance(inner, Choice):
            before, after = branch[: wide[0]], branch[wide[0] + 1 :]
            yield from ((*before, *way, *after) for way in _spread(inner))
        else:
            yield branch


def _is_place(node: Node) -> bool:
    """Return whether `node` takes up no character."""
    if isinstance(node, Choice):
        return not any(node.branches)
    return isinstance(node, Edge)


def _of_choice(
    choice: Choice, rest: Sequence[Node], *, starts: bool
) -> frozenset[str] | None:
    """Return what `choice` needs, after which `rest` follows.

    Args:
        choice: Of which one branch is there.
        rest: What follows it.
        starts: Whether a word may only start where it stands, not go on.
    """
    needed: set[str] = set()
    for branch in choice.branches:
        found = list(_of_branch(branch, rest, starts=starts))
        if not found:
            return None
        needed |= min(found, key=_cost)
    return frozenset(needed)


def _of_branch(
    branch: Sequence[Node], rest: Sequence[Node], *, starts: bool
) -> Iterator[frozenset[str]]:
    """Yield sets of openings of each of which `branch` needs one."""
    for at, node in enumerate(branch):
        after = (*branch[at + 1 :], *rest)
        yield from _of_node(node, after, starts=starts)
        next_starts = _starts_after(node, starts=starts)
        if starts and not next_starts and not isinstance(node, Choice):
            with suppress(AnyWord):
                yield first_words((node, *after))
        starts = next_starts


def _of_node(
    node: Node, after: Sequence[Node], *, starts: bool
) -> Iterator[frozenset[str]]:
    if isinstance(node, Char):
        yield from _of_char(node)
    if isinstance(node, Repeat) and node.least:
        if node.what == Char(is_digit=True):
            yield _digits(node.least)
            return
        again = after if node.most == 1 else (Char(),)
        yield from _of_node(node.what, again, starts=starts and node.most == 1)
    if isinstance(node, Choice):
        found = _of_choice(node, after, starts=starts)
        if found is not None:
            yield found


def _of_char(char: Char) -> Iterator[frozenset[str]]:
    if char.is_digit:
        yield _digits(1)
    elif char.ends_words and char.among and not any(map(str.isspace, char.among)):
        yield char.among


def _digits(count: int) -> frozenset[str]:
    return frozenset({_RUNS[max(least for least in _RUNS if least <= count)]})


def _starts_after(node: Node, *, starts: bool) -> bool:
    """Return whether only the start of a word, or none, can follow `node`."""
    if isinstance(node, Letters):
        return False
    if isinstance(node, Char):
        return node.ends_words
    if isinstance(node, Edge):
        return True
    if isinstance(node, Repeat):
        once = _starts_after(node.what, starts=starts)
        return once and (starts or node.least > 0)
    return all(_starts_after_all(branch, starts=starts) for branch in node.branches)


def _starts_after_all(nodes: Iterable[Node], *, starts: bool) -> bool:
    for node in nodes:
        starts = _starts_after(node, starts=starts)
    return starts


def _cost(openings: Collection[str]) -> int:
    return sum(_OFTEN if one in _COMMON else _RARE for one in openings)
