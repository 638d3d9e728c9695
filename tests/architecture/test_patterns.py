"""No pattern that reads strangers' texts can hang over one long word."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]  # has no stubs
from re import _parser as parser  # type: ignore[attr-defined]  # has no stubs
from typing import Any

import pytest

import connectors
import monitor.detectors
import monitor.domain
import monitor.texts
from monitor.domain.text.wording import Wording

PACKAGES = (connectors, monitor.detectors, monitor.domain, monitor.texts)
"""What reads them."""

_MANY = 20
"""A part that may repeat as often can stretch over a word."""


def patterns() -> Iterator[tuple[str, str, int]]:
    """Yield where each pattern of a module stands, what it is, and its flags."""
    for module in map(importlib.import_module, _modules()):
        for name, value in vars(module).items():
            for each in _within(value):
                flags = each._flags if isinstance(each, Wording) else each.flags
                yield f"{module.__name__}.{name}", each.pattern, flags


def _modules() -> Iterator[str]:
    for package in PACKAGES:
        prefix = f"{package.__name__}."
        yield from (one.name for one in pkgutil.walk_packages(package.__path__, prefix))


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, Wording) or (
        isinstance(value, re.Pattern) and isinstance(value.pattern, str)
    ):
        yield value
    elif isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from _within(each)
    elif isinstance(value, dict):
        yield from _within(list(value.values()))


def unsteady(pattern: str, flags: int = 0) -> bool:
    """Return whether `pattern` can cut one word into repeated parts in many ways."""
    return any(map(_divides, _repeated(parser.parse(pattern, flags & ~re.DEBUG))))


def _repeated(parts: Iterable[Any]) -> Iterator[Any]:
    for kind, argument in parts:
        if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and argument[1] > 1:
            yield argument[2]
        for inner in _inside(kind, argument):
            yield from _repeated(inner)


def _inside(kind: Any, argument: Any) -> Iterable[Any]:
    if kind is op.BRANCH:
        return list(argument[1])
    if kind is op.GROUPREF_EXISTS:
        return [part for part in argument[1:] if part]
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
        return [argument[2]]
    if kind in {op.SUBPATTERN, op.ASSERT, op.ASSERT_NOT}:
        return [argument[-1]]
    return [argument] if kind is op.ATOMIC_GROUP else []


def _divides(parts: Iterable[Any]) -> bool:
    """Return whether nothing but one long repeat has to be there."""
    long = 0
    for kind, argument in parts:
        if kind in {op.BRANCH, op.SUBPATTERN}:
            # What may be left out doesn't part.
            if any(map(_divides, _inside(kind, argument))):
                long += 1
            elif all(inner.getwidth()[0] for inner in _inside(kind, argument)):
                return False
        elif kind in {op.MAX_REPEAT, op.MIN_REPEAT} and argument[1] >= _MANY:
            # Two of them part one another, as words and blanks do.
            long += argument[0] > 0
        elif kind not in {op.MAX_REPEAT, op.MIN_REPEAT} or argument[0]:
            return False
    return long == 1


ALL = list(patterns())


def test_patterns_are_found() -> None:
    """Those of single modules and those in tables."""
    assert len(ALL) > 300


def test_no_word_can_be_cut_in_many_ways() -> None:
    """A repeat of repeats needs a sign between them."""
    assert [where for where, pattern, flags in ALL if unsteady(pattern, flags)] == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+b",
        r"x(?: {0,2}[\w,]+){0,5} y",
        r"(?:(?:\w+) ?)*z",
        r"(a|b+)*",
        r"(?:( ?)\w+)+",
    ],
)
def test_what_could_hang_is_seen(pattern: str) -> None:
    """Each takes more than square time over a long word."""
    assert unsteady(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?: \w+){0,5}",
        r"(?:\w+ )*",
        r"(?:\b\w+ ?)+",
        r"\w+",
        r"(?:ab?)*",
        r"(?:\W+\w+)*",
    ],
)
def test_what_is_steady_passes(pattern: str) -> None:
    """A sign or a border of words parts them."""
    assert not unsteady(pattern)
