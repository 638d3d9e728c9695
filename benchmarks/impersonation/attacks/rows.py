"""Fakes from rows: a handle around a name, and a shown name."""

from collections.abc import Sequence
from random import Random
from typing import TypeAlias

from benchmarks.impersonation.attacks.handles import usual_handle
from benchmarks.impersonation.drafts import Draft, Writer
from monitor.domain.watch import Practice

Row: TypeAlias = tuple[str, str]
"""Handle and name, with "{}" and "{last}", the practice's name as attackers write it
in handles and the last letter of that, and "{name}"."""


def writer_of(rows: Sequence[Row]) -> Writer:
    """Return what writes a fake by one of `rows`."""

    def write(chance: Random, practice: Practice) -> Draft:
        handle, name = chance.choice(rows)
        around = usual_handle(chance, practice)
        return Draft(
            handle=handle.format(around, last=around[-1]),
            name=name.format(name=practice.name),
        )

    return write
