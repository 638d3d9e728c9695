"""What lookalike handles are derived from, and what people shorten it to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.text.folding import fold_handle, fold_name

_MIN_ACRONYM: Final = 3
"""Words whose initials are told as a name."""

_MIN_SHORT: Final = 3
"""Letters of the least that still tells of a name."""

_MOST_WORDS: Final = 8
"""Words of a name that are looked at; longer names are sentences."""

_SMALL: Final = frozenset({"and", "at", "for", "in", "of", "the"})
"""Words that short forms leave out."""

_ROOM: Final = 5
"""Characters that a cut name leaves for a joint and a word like "help"."""

_TRADES: Final = (
    "healthcare", "hospital", "medical", "clinic", "health", "center", "dental",
    "group", "care", "med",
)  # fmt: skip
"""Ends of joined names that tell the trade, a longer one before its own end."""


@dataclass(frozen=True, slots=True)
class Base:
    """What handles are derived from.

    Attributes:
        words: The practice's name or handle in plain words, at least one.
        city: The practice's city in plain letters, or empty.
        state: The code of its state in small letters, or empty.
        exact: The handle as it is written, in small letters; empty for a name.
    """

    words: tuple[str, ...]
    city: str = ""
    state: str = ""
    exact: str = ""

    @property
    def whole(self) -> str:
        """The words joined."""
        return "".join(self.words)

    @property
    def spellings(self) -> tuple[str, ...]:
        """The handle as it is written and as it is without signs, each once."""
        return tuple(dict.fromkeys(filter(None, (self.exact, self.whole))))


def base_of(name: str, city: str = "", state: str = "") -> Base | None:
    """Return the base that a name or handle makes; None if no letter is left."""
    is_name = " " in name
    words = fold_name(name).plain if is_name else fold_handle(name).plain
    kept = tuple(re.sub(r"[^a-z0-9]", "", word) for word in words.split())
    if not any(kept):
        return None
    exact = "" if is_name else name.lstrip("@").lower()
    return Base(tuple(filter(None, kept)), _plain(city), _plain(state), exact)


def shorter(base: Base, longest: int) -> tuple[Base, ...]:
    """Return what people shorten `base` to, the likeliest first.

    Args:
        base: A name or handle.
        longest: Characters that a handle may have.
    """
    told = [word for word in base.words if word not in _SMALL] or base.words
    found = dict.fromkeys(_short_forms(told[:_MOST_WORDS], longest - _ROOM))
    return tuple(
        Base((form,), base.city, base.state)
        for form in found
        if _MIN_SHORT <= len(form) < len(base.whole)
    )


def _short_forms(words: Sequence[str], room: int) -> Iterator[str]:
    """Yield "riversidefamily", "riversidefam", "riverside", "riversidefc", "rfc"."""
    first, *rest = words
    if rest:
        yield "".join(words[:-1])
        yield first + "".join(word[:3] for word in (rest[:-1] or rest))
        yield from ("".join(words[:end]) for end in range(len(words) - 2, 0, -1))
        yield first + "".join(word[0] for word in rest)
    if len(words) >= _MIN_ACRONYM:
        yield "".join(word[0] for word in words[:-1]) + words[-1]
        yield "".join(word[0] for word in words)
    whole = "".join(words)
    yield next((whole.removesuffix(t) for t in _TRADES if whole.endswith(t)), whole)
    yield whole[:room]


def _plain(place: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold_name(place).plain)
