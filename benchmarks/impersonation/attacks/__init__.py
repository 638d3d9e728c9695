"""Attacks: accounts that pass themselves off as a practice, kind by kind.

They know nothing of the detector, and share no words with it or with the negatives.
"""

from dataclasses import replace
from random import Random
from typing import Final

from benchmarks.impersonation.attacks.around import AROUND
from benchmarks.impersonation.attacks.beside import BESIDE
from benchmarks.impersonation.attacks.disguises import DISGUISES
from benchmarks.impersonation.attacks.forms import FORMS
from benchmarks.impersonation.attacks.kept import KEPT_ATTACKS
from benchmarks.impersonation.attacks.letters import LETTERS
from benchmarks.impersonation.attacks.texts import any_links, any_text
from benchmarks.impersonation.attacks.whole import WHOLE, copied
from benchmarks.impersonation.drafts import Draft, Kind, likely, platform_for, spread
from monitor.domain.watch import Practice

ATTACKS: Final[tuple[Kind, ...]] = (
    *LETTERS,
    *DISGUISES,
    *AROUND,
    *BESIDE,
    *FORMS,
    *WHOLE,
)

__all__ = ["ATTACKS", "KEPT_ATTACKS", "copied", "dressed"]


def dressed(chance: Random, practice: Practice, draft: Draft) -> Draft:
    """Return `draft` with the rest of a fake's profile; often there is little of it."""
    bare = likely(chance, 0.15)
    shy = 0.8 if bare else 0.3

    def told(middle: float, wide: float) -> int | None:
        return None if likely(chance, shy) else spread(chance, middle, wide)

    aged = likely(chance, 0.12)
    return replace(
        draft,
        bio=draft.bio or ("" if bare else any_text(chance, practice)),
        links=draft.links or (() if bare else any_links(chance, practice)),
        days=told(1500, 0.6) if aged else told(45, 1.3),
        followers=told(60, 1.8),
        following=told(150, 1.4),
        posts=told(12, 1.3),
        verified=chance.choice((None, None, False, False, likely(chance, 0.15))),
        avatar=likely(chance, 0.8),
        platform=draft.platform or platform_for(chance, draft.handle),
    )
