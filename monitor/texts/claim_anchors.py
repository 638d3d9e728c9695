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
    def direction(self) -> Vector:
        """From what doesn't promote to what does."""
        found: Vector = self.promoting.mean(0) - self.others.mean(0)
        return found

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
    """Return the direction of length 1 in which all claims' promoters lie."""
    total = anchors[0].direction
    for each in anchors[1:]:
        total = total + each.direction
    return total / (math.sqrt(float(total @ total)) or 1.0)


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
