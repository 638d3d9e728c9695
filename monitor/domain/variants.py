"""Handles that attackers would register: what discovery looks up by name.

Search shows what a platform ranks; a lookalike with no followers is found by asking
for it. What is asked for is bounded, so the likeliest come first.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from monitor.domain.text.folding import fold_handle, fold_name

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


_MIN_ACRONYM: Final = 3


@dataclass(frozen=True, slots=True)
class HandleRule:
    """Which handles a platform allows.

    Attributes:
        allowed: What a whole handle looks like, in small letters.
        joints: Signs that may stand between words, the usual first.
        longest: Characters at most.
    """

    allowed: re.Pattern[str]
    joints: tuple[str, ...]
    longest: int


def _rule(pattern: str, joints: str, shortest: int, longest: int) -> HandleRule:
    length = rf"(?=.{{{shortest},{longest}}}\Z)"
    return HandleRule(re.compile(length + pattern), tuple(joints), longest)


RULES: Final[Mapping[str, HandleRule]] = MappingProxyType({
    "x": _rule(r"[a-z0-9_]+", "_", 4, 15),
    "instagram": _rule(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*", "_.", 1, 30),
    "threads": _rule(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*", "_.", 1, 30),
    "facebook": _rule(r"[a-z0-9.]+", ".", 5, 50),
    "tiktok": _rule(r"[a-z0-9_.]*[a-z0-9_]", "_.", 2, 24),
    "youtube": _rule(r"[a-z0-9][a-z0-9_.-]*[a-z0-9]", "-_.", 3, 30),
    "bluesky": _rule(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", "-", 3, 18),
    "mastodon": _rule(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?", "_.-", 1, 30),
    "reddit": _rule(r"[a-z0-9_-]+", "_-", 3, 20),
    "linkedin": _rule(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", "-", 3, 100),
    "telegram": _rule(r"[a-z][a-z0-9_]*", "_", 5, 32),
})  # fmt: skip
"""Length and characters of handles by platform; Bluesky's without .bsky.social. Source:
the platforms' help pages as of November 2026; X lets new accounts have four letters
or more, though older ones are shorter."""


@dataclass(frozen=True, slots=True)
class Base:
    """What handles are derived from.

    Attributes:
        words: The practice's name or handle in plain words, at least one.
        city: The practice's city in plain letters, or empty.
        state: The code of its state in small letters, or empty.
    """

    words: tuple[str, ...]
    city: str = ""
    state: str = ""

    @property
    def whole(self) -> str:
        """The words joined."""
        return "".join(self.words)


def base_of(name: str, city: str = "", state: str = "") -> Base | None:
    """Return the base that a name or handle makes; None if no letter is left."""
    words = fold_name(name).plain if " " in name else fold_handle(name).plain
    kept = tuple(re.sub(r"[^a-z0-9]", "", word) for word in words.split())
    if not any(kept):
        return None
    town = fold_name(city).plain.replace(" ", "")
    return Base(tuple(filter(None, kept)), town, state.strip().lower())


def handle_variants(base: Base, platform: str, most: int) -> tuple[str, ...]:
    """Return handles of `platform` that pass for `base`, the likeliest first.

    A kind of variant has a share of what attackers use, and its first variants are
    the likelier ones: the n-th of a kind ranks by share / n (Zipf's law).

    Args:
        base: What they resemble.
        platform: One of `RULES`.
        most: How many at most.

    Returns:
        Handles in small letters that the platform allows, each once, never the base.
    """
    rule = RULES[platform]
    ranked = [
        (share / number, handle)
        for share, write in _KINDS
        for number, handle in enumerate(_allowed(write(base, rule), rule), 1)
    ]
    ranked.sort(key=lambda pair: -pair[0])
    found = dict.fromkeys(handle for _, handle in ranked if handle != base.whole)
    return tuple(found)[:most]


def _allowed(handles: Iterator[str], rule: HandleRule) -> Iterator[str]:
    return (handle for handle in handles if rule.allowed.fullmatch(handle))


def _with_roles(base: Base, rule: HandleRule) -> Iterator[str]:
    for role in ROLES:
        for joint in ("", *rule.joints[:1]):
            yield f"{base.whole}{joint}{role}"
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


def _shortened(base: Base, rule: HandleRule) -> Iterator[str]:
    yield base.whole[: rule.longest]
    for end in range(len(base.words) - 1, 0, -1):
        yield "".join(base.words[:end])
    if len(base.words) >= _MIN_ACRONYM:
        yield "".join(word[0] for word in base.words)


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


_KINDS: Final[tuple[tuple[float, Callable[[Base, HandleRule], Iterator[str]]], ...]] = (
    (0.35, _with_roles),
    (0.20, _apart),
    (0.12, _with_places),
    (0.10, _numbered),
    (0.08, _disguised),
    (0.05, _shortened),
    (0.05, _doubled),
    (0.03, _omitted),
    (0.02, _swapped),
)
"""Shares by kind, estimated: words that are added outnumber misspellings by far (Kintis
et al., CCS 2017, found a hundred combosquats for each typosquat among domains)."""
