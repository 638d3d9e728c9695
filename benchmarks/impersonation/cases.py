"""Cases: accounts around practices, with what they really are.

Each case's chance is its own, so that more kinds or practices change no other case.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from typing import TypeAlias

from benchmarks.impersonation.attacks import ATTACKS, KEPT_ATTACKS, dressed
from benchmarks.impersonation.drafts import LONGEST, Draft, Kind
from benchmarks.impersonation.negatives import (
    KEPT_NEGATIVES,
    Town,
    completed,
    negatives,
)
from monitor.domain.watch import Practice


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One account with what it really is.

    Attributes:
        practice: Whom it is compared with.
        kind: Its kind.
        attack: Whether it is a fake.
        handle_only: Whether nothing but its handle is known.
        draft: The account.
    """

    practice: Practice
    kind: Kind
    attack: bool
    handle_only: bool
    draft: Draft


class Split(StrEnum):
    """Which kinds are drawn: for tuning, for the final run, or for one run besides."""

    DEV = "dev"
    TEST = "test"
    KEPT = "kept"


Kinds: TypeAlias = Sequence[tuple[Kind, bool]]
"""Kinds with whether they are attacks."""


def kinds_of(town: Town, split: Split) -> Kinds:
    """Return the kinds of a split; the final run has those for tuning as well.

    Args:
        town: Everybody of the half, for namesakes and neighbours.
        split: Which kinds.
    """
    if split is Split.KEPT:
        return _marked(KEPT_ATTACKS, KEPT_NEGATIVES)
    found = _marked(ATTACKS, negatives(town))
    if split is Split.TEST:
        return found
    return [(kind, attack) for kind, attack in found if not kind.held_out]


def _marked(attacks: Iterable[Kind], innocent: Iterable[Kind]) -> Kinds:
    return [(kind, True) for kind in attacks] + [(kind, False) for kind in innocent]


def cases(practices: Sequence[Practice], kinds: Kinds, seed: int) -> Iterator[Case]:
    """Yield a case of every kind for each practice, the same for the same seed.

    Args:
        practices: Around whom.
        kinds: Which, see `kinds_of`.
        seed: Another one draws other accounts.
    """
    for practice in practices:
        for kind, attack in kinds:
            yield from _of_kind(practice, kind, seed, attack=attack)


def _of_kind(
    practice: Practice, kind: Kind, seed: int, *, attack: bool
) -> Iterator[Case]:
    chance = Random(f"{seed} {practice.id} {practice.name} {kind.name}")
    draft = kind.write(chance, practice)
    if draft is None:
        return
    whole = dressed(chance, practice, draft) if attack else completed(chance, draft)
    whole = _unregistered(practice, whole)
    yield Case(
        practice=practice, kind=kind, attack=attack, handle_only=False, draft=whole
    )
    if kind.by_handle:
        bare = Draft(handle=whole.handle, platform=whole.platform)
        yield Case(
            practice=practice, kind=kind, attack=attack, handle_only=True, draft=bare
        )


def _unregistered(practice: Practice, draft: Draft) -> Draft:
    """Return `draft` on a platform where the practice has no account of that handle."""
    own = {(found.platform, found.handle.lower()) for found in practice.accounts}
    if (draft.platform, draft.handle.lower()) not in own:
        return draft
    free = sorted(set(LONGEST) - {platform for platform, _ in own})
    return replace(draft, platform=free[len(draft.handle) % len(free)])
