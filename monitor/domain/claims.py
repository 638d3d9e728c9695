"""Known false claims about health: what they say, and who says otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, NewType

from monitor.domain.findings import Severity

ClaimId = NewType("ClaimId", str)

MIN_REBUTTALS: Final = 2
"""One authority can err, or change its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuttal:
    """A public authority that says otherwise.

    Attributes:
        name: Its name.
        url: Its page on the matter.
    """

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A known false claim.

    Attributes:
        id: Short and stable.
        statement: The claim in one sentence of our own.
        variants: How people write who promote it.
        counter_examples: What looks like it and doesn't promote it: texts that
            debunk, report or ask, and everyday texts with the same words.
        terms: Groups of key words; a text has the claim only if it has a word of
            each group. A last "*" stands for any ending.
        harm: How bad it is to believe it; never critical.
        rebuttals: Who says otherwise, at least two.
        reviewed_on: Day on which its wording and references were last gone over.
        expires: Day from which they should be gone over again.
    """

    id: ClaimId
    statement: str
    variants: tuple[str, ...]
    counter_examples: tuple[str, ...]
    terms: tuple[tuple[str, ...], ...]
    harm: Severity
    rebuttals: tuple[Rebuttal, ...]
    reviewed_on: date
    expires: date

    def __post_init__(self) -> None:
        """Refuse what could not be matched or backed.

        Raises:
            ValueError: Something of it is missing or contradicts itself.
        """
        if not self.variants or not self.counter_examples:
            raise ValueError("without variants and counter-examples nothing matches")
        if not self.terms or not all(self.terms):
            raise ValueError("an empty group of terms would match nothing")
        if self.harm is Severity.CRITICAL:
            raise ValueError("critical is kept for threats, safety and takeovers")
        if len({rebuttal.url for rebuttal in self.rebuttals}) < MIN_REBUTTALS:
            raise ValueError(f"fewer than {MIN_REBUTTALS} different rebuttals")
        if self.expires <= self.reviewed_on:
            raise ValueError("it expires before it was reviewed")


def claim_of(claim_id: str | None, claims: Iterable[Claim]) -> Claim | None:
    """Return the claim of that id, or None if it is not known (any more)."""
    return next((claim for claim in claims if claim.id == claim_id), None)
