"""Reads the syntax of regular expressions, as far as patterns here use it.

Only what a pattern may start a word with is asked of it (`openings.py`), so that what
looks around is read as nothing and what is unknown as any character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

_TOKEN: Final = re.compile(
    r"[A-Za-z0-9_]+(?![*+?{])|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\."
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|\(\?(?:[:=!>]|<[=!]|P<\w+>|-?i:)|\(\?"
    r"|(?:[*+?]|\{(?:\d+(?:,\d*)?|,\d*)\})[?+]?|.",
    re.DOTALL,
)
_IN_CLASS: Final = re.compile(
    r"(\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|.)(?:-(\\.|[^\]]))?", re.DOTALL
)
_LETTERS: Final = re.compile("[A-Za-z0-9_]+")
_OR: Final = "|"
_UNREAD: Final = "(?"
_REFUSING: Final = frozenset({"(?!", "(?<!"})
_LOOKS: Final = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_QUANTIFIER: Final = re.compile(r"(?:([*+?])|\{(\d*)(,?)(\d*)\})[?+]?")
_ENDLESS: Final = 1000
_KINDS: Final = frozenset("wWdDsS")
_OF_WORDS: Final = frozenset({r"\w", r"\d", r"\D", r"\S"})
"""Kinds that letters or digits are of."""
_KINDS_OUTSIDE: Final = frozenset({r"\W", r"\s"})
_CONTROLS: Final = {"n": "\n", "t": "\t", "r": "\r"}
_EDGES: Final = frozenset({r"\b", "$", "^", r"\Z", r"\A"})
_ANYTHING: Final = "."
_FEW: Final = 26
"""Characters of a class that are told apart; of more it may be any."""


class UnknownSyntax(ValueError):
    """A pattern has something that is not read here."""


@dataclass(frozen=True, slots=True)
class Char:
    """One character.

    Attributes:
        among: What it may be; empty if that is more than a few.
        ends_words: Whether it can be no letter, digit or underscore.
        is_digit: Whether it can be nothing but a digit.
    """

    among: frozenset[str] = frozenset()
    ends_words: bool = False
    is_digit: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters, digits and underscores as they stand.

    Attributes:
        text: In small letters.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between a word and what is none, or an end of the text."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; also what a lookaround is: one that is empty."""

    branches: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something several times.

    Attributes:
        what: What is repeated.
        least: How often at least.
        most: How often at most.
    """

    what: Node
    least: int
    most: int


Node: TypeAlias = Letters | Char | Edge | Choice | Repeat

_NOTHING: Final = Choice(branches=((),))


def read_pattern(pattern: str) -> Choice:
    """Return what `pattern` is made of.

    Raises:
        UnknownSyntax: It has flags inside, conditions or comments.
    """
    tokens = _TOKEN.findall(pattern)
    tokens.reverse()
    found = _choice(tokens)
    if tokens:
        raise UnknownSyntax
    return found


def _choice(tokens: list[str]) -> Choice:
    """Read up to the bracket that closes, or to the end."""
    branches: list[list[Node]] = [[]]
    while tokens and tokens[-1] != ")":
        read = tokens.pop()
        if read == _OR:
            branches.append([])
        elif _QUANTIFIER.fullmatch(read) and branches[-1]:
            branches[-1].append(_repeated(branches[-1].pop(), read))
        else:
            branches[-1].append(_node(read, tokens))
    return Choice(tuple(map(tuple, branches)))


def _node(read: str, tokens: list[str]) -> Node:
    if read.startswith("("):
        return _group(read, tokens)
    return _atom(read)


@cache
def _atom(read: str) -> Node:
    if read in _EDGES:
        return Edge()
    if _LETTERS.fullmatch(read):
        return Letters(read.lower())
    return Char() if read in _ANYTHING else _char(_members(read))


def _group(opening: str, tokens: list[str]) -> Node:
    edge = opening in _REFUSING and _of_all_letters(tokens)
    inside = _choice(tokens)
    if opening == _UNREAD or not tokens:
        raise UnknownSyntax
    tokens.pop()
    if edge:
        return Edge()
    return _NOTHING if opening in _LOOKS else inside


def _of_all_letters(tokens: Sequence[str]) -> bool:
    """Return whether what comes next is one character, of words and maybe others."""
    read, *rest = reversed(tokens[-2:])
    with_words = read.startswith("[") and not read.startswith("[^") and r"\w" in read
    return rest == [")"] and (read == r"\w" or with_words)


def _repeated(what: Node, quantifier: str) -> Repeat:
    found = _QUANTIFIER.fullmatch(quantifier)
    if found is None:
        raise UnknownSyntax
    sign, least, comma, most = found.groups()
    if sign:
        return Repeat(what, int(sign == "+"), 1 if sign == "?" else _ENDLESS)
    ends = int(most) if most else _ENDLESS
    return Repeat(what, int(least or 0), ends if comma else int(least))


def _members(read: str) -> Sequence[str] | None:
    """Return the characters, and kinds of them, that `read` stands for; None is any."""
    if not read.startswith("["):
        return [_single(read)]
    if read.startswith("[^"):
        return None
    return [one for each in _IN_CLASS.finditer(read[1:-1]) for one in _span(each)]


def _span(found: re.Match[str]) -> Iterator[str]:
    first, last = found.groups()
    if last is None:
        yield _single(first)
        return
    yield from map(chr, range(ord(_single(first)), ord(_single(last)) + 1))


def _single(read: str) -> str:
    """Return the character that `read` stands for, or the kind, as it is written.

    Raises:
        UnknownSyntax: It refers to a group, or is a place within words.
    """
    if len(read) == 1 or read[1] in _KINDS:
        return read
    kind, code = read[1], read[2:]
    if code:
        return chr(int(code, 16))
    if kind.isalnum() and kind not in _CONTROLS:
        raise UnknownSyntax
    return _CONTROLS.get(kind, kind)


def _char(members: Sequence[str] | None) -> Char:
    if members is None:
        return Char()
    if all(one == r"\d" or one.isdigit() for one in members):
        return Char(is_digit=True)
    if not _OF_WORDS.isdisjoint(members):
        return Char()
    told_apart = len(members) <= _FEW and _KINDS_OUTSIDE.isdisjoint(members)
    among = frozenset(one.lower() for one in members if told_apart)
    return Char(among=among, ends_words=not any(map(in_words, members)))


def in_words(char: str) -> bool:
    """Return whether words are made of `char`, and others like it."""
    return char.isalnum() or char == "_"
