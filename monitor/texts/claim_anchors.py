"""Anchors: the known texts of a claim as vectors, and what is measured from them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.domain.claims import Claim
from monitor.domain.text.folding import fold_text
from monitor.texts.claim_terms import Groups, compile_groups
from monitor.texts.stance import Cues, cues_of

if TYPE_CHECKING:
    from monitor.ports.encoder import Encoder, Vectors
    from monitor.texts.passage import Vector

_SHARPNESS: Final = 10.0
"""How much more the nearest anchors count in a margin than those further off; of 1,
10 and the nearest alone the best on benchmarks/data/claims_dev.yaml."""

_RIDGE: Final = 1.0
"""How firmly the axis is held in; of 0.3, 1, 3 and 10 the lowest two did alike on
benchmarks/data/claims_dev.yaml."""

_ALIKE: Final = 3
"""Promoting texts whose own words excuse those of a text that is near to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """A claim with its compiled key words.

    Attributes:
        claim: The claim.
        groups: Its key words.
    """

    claim: Claim
    groups: Groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What is known of a claim, encoded.

    Attributes:
        promoting: Vectors of its statement and variants.
        others: Vectors of its counter-examples.
        cues: Of each promoting text, what its own words show.
    """

    promoting: Vectors
    others: Vectors
    cues: Sequence[Cues]

    @property
    def middle(self) -> Vector:
        """Half-way between what promotes and what doesn't."""
        found: Vector = (self.promoting.mean(0) + self.others.mean(0)) / 2
        return found


def keyed(claims: Iterable[Claim]) -> tuple[Keyed, ...]:
    """Return `claims` with their key words compiled."""
    return tuple(
        Keyed(claim=claim, groups=compile_groups(claim.terms)) for claim in claims
    )


def encode_anchors(claims: Sequence[Claim], encoder: Encoder) -> list[Anchors]:
    """Return the anchors of each claim, encoded in one call.

    Raises:
        ModelUnusable: The encoder has no model.
    """
    texts = [[_promoting(claim), _others(claim)] for claim in claims]
    vectors = encoder.encode([text for pair in texts for side in pair for text in side])
    found: list[Anchors] = []
    start = 0
    for promoting, others in texts:
        middle, end = start + len(promoting), start + len(promoting) + len(others)
        found.append(
            Anchors(
                promoting=vectors[start:middle],
                others=vectors[middle:end],
                cues=[cues_of(text) for text in promoting],
            )
        )
        start = end
    return found


def stance_axis(anchors: Sequence[Anchors]) -> Vector:
    """Return the direction in which promoters of all claims lie.

    It is that of a ridge regression: seen from the middle of their claim, what
    promotes lies near 1 along it, and what doesn't near -1.
    """
    import numpy as np  # noqa: PLC0415 - slow to load, and help needn't wait for it

    promoting = np.concatenate([each.promoting - each.middle for each in anchors])
    others = np.concatenate([each.others - each.middle for each in anchors])
    seen = np.concatenate([promoting, others])
    sides = np.repeat(np.array([1, -1], np.float32), (len(promoting), len(others)))
    held_in = seen.T @ seen + _RIDGE * np.eye(seen.shape[1], dtype=np.float32)
    axis: Vector = np.linalg.solve(held_in, seen.T @ sides)
    return axis


def excused(cues: Cues, anchors: Anchors, promoting: Vector) -> Cues:
    """Return `cues` without what the nearest promoting texts show themselves.

    Args:
        cues: Of a text.
        anchors: Of the claim that it is near to.
        promoting: Its cosines with the promoting ones.
    """
    for nearest in (-promoting).argsort()[:_ALIKE]:
        cues = cues.beyond(anchors.cues[int(nearest)])
    return cues


def soft_margin(nearer: Vector, further: Vector) -> float:
    """Return by how much the cosines `nearer` exceed `further`, near ones foremost."""
    return _soft_most(nearer) - _soft_most(further)


def _soft_most(cosines: Vector) -> float:
    powers = [math.exp(_SHARPNESS * cosine) for cosine in cosines.tolist()]
    return math.log(sum(powers) / len(powers)) / _SHARPNESS


def _promoting(claim: Claim) -> list[str]:
    return list(_folded((claim.statement, *claim.variants)))


def _others(claim: Claim) -> list[str]:
    return list(_folded(claim.counter_examples))


def _folded(texts: Iterable[str]) -> Iterator[str]:
    return (fold_text(text) for text in texts)
