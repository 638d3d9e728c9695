"""A known false claim as it is written, and the domain value that it becomes."""

import re
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, Field, model_validator

from monitor.domain.claims import MIN_REBUTTALS, Claim, ClaimId, Rebuttal
from monitor.domain.findings import Severity
from monitor.domain.text.folding import fold_text
from monitor.settings.fields import Day, Document, Id, Text

_MAX_TEXTS: Final = 100
"""Each is encoded and compared with; the shipped claims have fewer than 10."""

_IN_WORDS: Final = re.compile(r"[^\W_]")


def check_page(url: str) -> str:
    """Return `url` if it is the address of a page.

    Raises:
        ValueError: It is none.
    """
    if not url.startswith("https://") or " " in url:
        raise ValueError("not an address; write https://…")
    return url


def check_harm(harm: Severity) -> Severity:
    """Return `harm` if a belief can do it.

    Raises:
        ValueError: It is critical.
    """
    if harm is Severity.CRITICAL:
        raise ValueError("critical is kept for threats and takeovers; write high")
    return harm


def check_term(term: str) -> str:
    """Return `term` if texts may have it.

    Raises:
        ValueError: Nothing of it is left in plain text, where terms are looked for.
    """
    if not _IN_WORDS.search(fold_text(term)):
        raise ValueError("no letter and no digit; write a word")
    return term


Page: TypeAlias = Annotated[Text, AfterValidator(check_page)]
Texts: TypeAlias = Annotated[
    tuple[Text, ...], Field(min_length=1, max_length=_MAX_TEXTS)
]

Terms: TypeAlias = Annotated[
    tuple[Annotated[Text, AfterValidator(check_term)], ...],
    Field(min_length=1, max_length=_MAX_TEXTS),
]


class RebuttalEntry(Document):
    """A public authority that says otherwise."""

    name: Text
    url: Page


class ClaimEntry(Document):
    """A known false claim."""

    id: Id
    """One of a shipped claim replaces it."""
    statement: Text
    """The claim in one sentence."""
    harm: Annotated[Severity, AfterValidator(check_harm)]
    """How bad it is to believe it: low, medium or high."""
    terms: tuple[Terms, ...] = Field(min_length=1)
    """Groups of key words; a text needs a word of each. `vaccin*` is any ending."""
    variants: Texts
    """How people write who promote it."""
    counter_examples: Texts
    """What looks like it and doesn't promote it."""
    rebuttals: tuple[RebuttalEntry, ...]
    """Who says otherwise, at least two."""
    reviewed_on: Day
    """Day on which its wording and references were last gone over."""
    expires: Day
    """Day from which `check` asks that they be gone over again."""

    @model_validator(mode="after")
    def consistent(self) -> "ClaimEntry":
        """Refuse what the domain refuses.

        Raises:
            ValueError: Rebuttals are missing, or the days are in the wrong order.
        """
        if len({rebuttal.url for rebuttal in self.rebuttals}) < MIN_REBUTTALS:
            raise ValueError("too few rebuttals; name two different pages")
        if self.expires <= self.reviewed_on:
            raise ValueError("it expires before it was reviewed; set a later `expires`")
        return self

    def claim(self) -> Claim:
        """Return it as the domain's value."""
        return Claim(
            id=ClaimId(self.id),
            statement=self.statement,
            variants=self.variants,
            counter_examples=self.counter_examples,
            terms=self.terms,
            harm=self.harm,
            rebuttals=tuple(Rebuttal(name=r.name, url=r.url) for r in self.rebuttals),
            reviewed_on=self.reviewed_on,
            expires=self.expires,
        )


class DisabledClaim(Document):
    """A shipped claim that is not to be matched."""

    id: Id
    disabled: Literal[True]


class ClaimsDocument(Document):
    """Several claims in one file."""

    claims: tuple[ClaimEntry | DisabledClaim, ...]


class ShippedClaims(Document):
    """A file of the claims that come with Wardwatch."""

    claims: tuple[ClaimEntry, ...]
