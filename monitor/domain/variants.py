"""Handles that attackers would register: what discovery looks up by name.

Search shows what a platform ranks; a lookalike with no followers is found by asking
for it. What is asked for is bounded, so the likeliest come first.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from monitor.domain.handle_bases import Base, shorter
from monitor.domain.handle_rules import RULES, HandleRule

ROLES: Final = (
    "official", "support", "help", "care", "billing", "info", "appointments",
    "patientportal", "team", "contact", "refunds", "careers", "hr", "jobs", "pay",
    "scheduling", "portal", "customercare", "online", "health", "clinic", "usa",
)  # fmt: skip
"""Words that impostors add, the commonest first. Source: the support, help and
official handles that "The Imitation Game" (USENIX Security 2024) lists, and the desks
of a practice that patients write to."""

_DIGITS: Final = MappingProxyType({"o": "0", "i": "1", "l": "1", "e": "3", "s": "5"})
_PAIRS: Final = (("m", "rn"), ("w", "vv"), ("d", "cl"), ("l", "i"), ("i", "l"))

_SHORTER: Final = 0.3
"""Share of what a shortened name is imitated by, against the whole one; estimated."""


def handle_variants(
    base: Base, platform: str, most: int, without: Collection[str] = ()
) -> tuple[str, ...]:
    """Return handles of `platform` that pass for `base`, the likeliest first.

    The same handle comes first: on a platform where the practice has none, it is what
    an attacker takes. A kind of variant has a share of what attackers use, and its
    first variants are the likelier ones: the n-th of a kind ranks by share / n (Zipf's
    law). Where the whole name leaves no room, shortened ones do.

    Args:
        base: What they resemble.
        platform: One of `RULES`.
        most: How many at most.
        without: Handles in small letters that are left out.

    Returns:
        Handles in small letters that the platform allows, each once.
    """
    rule = RULES[platform]
    ranked = [*_ranked(base, rule, _KINDS, 1.0)]
    for number, short in enumerate(shorter(base, rule.longest), 1):
        ranked += _ranked(short, rule, _KINDS_OF_SHORT, _SHORTER / number)
    ranked.sort(key=lambda pair: -pair[0])
    found = dict.fromkeys(handle for _, handle in ranked if handle not in without)
    return tuple(found)[:most]


def _ranked(
    base: Base, rule: HandleRule, kinds: "_Kinds", weight: float
) -> Iterator[tuple[float, str]]:
    """Yield the allowed variants of `base`, each with its rank, higher is likelier."""
    for share, write in kinds:
        for number, handle in enumerate(_allowed(write(base, rule), rule), 1):
            yield weight * share / number, handle


def _allowed(handles: Iterator[str], rule: HandleRule) -> Iterator[str]:
    return (handle for handle in handles if rule.allowed.fullmatch(handle))


def _same(base: Base, rule: HandleRule) -> Iterator[str]:
    yield from base.spellings
    yield base.whole[: rule.longest]


def _with_roles(base: Base, rule: HandleRule) -> Iterator[str]:
    for role in ROLES:
        for joint in ("", *rule.joints[:1]):
            yield from (f"{name}{joint}{role}" for name in base.spellings)
    yield from (f"{role}{base.whole}" for role in ("the", "my", "ask", "official"))


def _apart(base: Base, rule: HandleRule) -> Iterator[str]:
    for joint in rule.joints:
        if len(base.words) > 1:
            yield joint.join(base.words)
        yield f"{base.whole}{joint}"
        yield f"{joint}{base.whole}"


def _with_places(base: Base, rule: HandleRule) -> Iterator[str]:
    for place in filter(None, (base.city, base.state)):
        for joint in ("", *rule.joints[:1]):
            yield f"{base.whole}{joint}{place}"


def _numbered(base: Base, rule: HandleRule) -> Iterator[str]:
    for number in ("1", "2", "24", "247", "01", "2026"):
        yield f"{base.whole}{number}"
        yield f"{base.whole}{rule.joints[0]}{number}"


def _disguised(base: Base, rule: HandleRule) -> Iterator[str]:
    del rule
    for letter, digit in _DIGITS.items():
        yield base.whole.replace(letter, digit, 1)
        yield base.whole.replace(letter, digit)
    for plain, alike in _PAIRS:
        yield base.whole.replace(plain, alike, 1)


def _doubled(base: Base, rule: HandleRule) -> Iterator[str]:
    del rule
    text = base.whole
    yield from (text[:at] + text[at] + text[at:] for at in range(len(text) - 1, 0, -1))


def _omitted(base: Base, rule: HandleRule) -> Iterator[str]:
    del rule
    text = base.whole
    yield from (text[:at] + text[at + 1 :] for at in range(len(text) - 1, 0, -1))


def _swapped(base: Base, rule: HandleRule) -> Iterator[str]:
    del rule
    text = base.whole
    for at in range(len(text) - 1, 1, -1):
        yield text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]


_Kinds: TypeAlias = Sequence[tuple[float, Callable[[Base, HandleRule], Iterator[str]]]]

_KINDS_OF_SHORT: Final[_Kinds] = (
    (0.35, _with_roles),
    (0.25, _same),
    (0.20, _apart),
    (0.12, _with_places),
    (0.10, _numbered),
)
"""Shares by kind of a shortened name, of which nobody writes misspellings."""

_KINDS: Final[_Kinds] = (
    (1.00, _same),
    *((share, kind) for share, kind in _KINDS_OF_SHORT if kind is not _same),
    (0.08, _disguised),
    (0.05, _doubled),
    (0.03, _omitted),
    (0.02, _swapped),
)
"""Shares by kind, estimated: words that are added outnumber misspellings by far (Kintis
et al., CCS 2017, found a hundred combosquats for each typosquat among domains)."""
