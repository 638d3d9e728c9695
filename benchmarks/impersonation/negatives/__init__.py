"""Negatives: innocent accounts that resemble or name a practice, kind by kind.

They know nothing of the detector, and share no words with it or with the attacks.
"""

from dataclasses import replace
from random import Random

from benchmarks.impersonation.drafts import Draft, Kind, likely, platform_for, spread
from benchmarks.impersonation.negatives.beside import BESIDE
from benchmarks.impersonation.negatives.communities import COMMUNITIES
from benchmarks.impersonation.negatives.kept import KEPT_NEGATIVES
from benchmarks.impersonation.negatives.namesakes import site_namesake
from benchmarks.impersonation.negatives.neighbours import NEIGHBOURS
from benchmarks.impersonation.negatives.organisations import organisations
from benchmarks.impersonation.negatives.town import Town

__all__ = ["KEPT_NEGATIVES", "Town", "completed", "negatives"]


def negatives(town: Town) -> tuple[Kind, ...]:
    """Return all kinds of negatives around the practices of `town`."""
    return (
        *organisations(town),
        site_namesake(town),
        *COMMUNITIES,
        *BESIDE,
        *NEIGHBOURS,
    )


def completed(chance: Random, draft: Draft) -> Draft:
    """Return `draft` with the rest of a profile: mostly old, some young and bare."""

    def told(number: int | None, middle: float, wide: float) -> int | None:
        silent = number is None and likely(chance, 0.3)
        return number if number is not None or silent else spread(chance, middle, wide)

    young = likely(chance, 0.2)
    return replace(
        draft,
        days=told(draft.days, 90 if young else 1800, 0.8),
        followers=told(draft.followers, 350, 1.7),
        following=told(None, 250, 1.2),
        posts=told(None, 400, 1.4),
        verified=chance.choice((None, None, False, False, likely(chance, 0.5))),
        avatar=likely(chance, 0.9),
        platform=draft.platform or platform_for(chance, draft.handle),
    )
