"""Innocent accounts from rows: a handle around a name, a shown name and a bio."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final, TypeAlias

from benchmarks.impersonation.drafts import Draft, Writer, likely, slug
from monitor.domain.watch import Practice

Row: TypeAlias = tuple[str, str, str]
"""Handle, name and bio, with "{name}", "{city}", "{first}" and "{First}" in them.

In the handle "{}" is the practice's name as people write it there.
"""

_LINKING: Final = frozenset({"of", "the", "and", "at", ""})


def writer_of(rows: Sequence[Row]) -> Writer:
    """Return what writes an account by one of `rows`."""

    def write(chance: Random, practice: Practice) -> Draft:
        handle, name, bio = chance.choice(rows)
        told = _told(practice)
        around = _shape(chance, practice)
        if likely(chance, 0.15):
            around = f"_{around}_"
        return Draft(
            handle=handle.format(around, **told).strip("_"),
            name=name.format(**told),
            bio=bio.format(**told),
        )

    return write


def _told(practice: Practice) -> Mapping[str, str]:
    first = _words(practice.name)[0]
    return {
        "name": practice.name,
        "city": practice.locations[0].city or "our town",
        "first": first,
        "First": first.title(),
    }


def _shape(chance: Random, practice: Practice) -> str:
    """Return the name as people around a hospital write it in handles."""
    words = _words(practice.name)
    letters = "".join(word[0] for word in words)
    shapes = ["".join(words)] * 5 + ["".join(words[:2])] * 3
    return chance.choice(shapes + [letters] * 2 if len(letters) > 2 else shapes)


def _words(name: str) -> list[str]:
    words = [slug(word) for word in name.replace("-", " ").split()]
    return [word for word in words if word not in _LINKING] or [slug(name)]
