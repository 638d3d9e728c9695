"""Cases: accounts around practices, with what they really are.

Each case's chance is its own, so that more kinds or practices change no other case.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.impersonation.attacks import ATTACKS, dressed
from benchmarks.impersonation.drafts import LONGEST, Draft, Kind
from benchmarks.impersonation.negatives import Town, completed, negatives
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


def cases(
    practices: Sequence[Practice], town: Town, seed: int, *, held_out: bool
) -> Iterator[Case]:
    """Yield a case of every kind for each practice, the same for the same seed.

    Args:
        practices: Around whom.
        town: Everybody of their half, for namesakes and neighbours.
        seed: Another one draws other accounts.
        held_out: Whether kinds of the final run are drawn too.
    """
    kinds = [(kind, True) for kind in ATTACKS]
    kinds += [(kind, False) for kind in negatives(town)]
    wanted = [found for found in kinds if held_out or not found[0].held_out]
    for practice in practices:
        for kind, attack in wanted:
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
