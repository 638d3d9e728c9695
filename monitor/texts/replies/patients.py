"""What a draft tells of patients: identifiers, and that its reader is one."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.plain import Plain
from monitor.texts.phi.recognise import recognise
from monitor.texts.phi.relationship import confirmations
from monitor.texts.phi.spans import Known, Recogniser, Span, before
from monitor.texts.phi.voices import Voice
from monitor.texts.replies.problem import Hit, Rule

_INVITES: Final = re.compile(
    r"\b(?:call|reach|contact|text|phone|e-?mail|write|dial|ring|message)\b"
    r"(?: (?:to )?(?:me|us|our|the)\b(?: [\w']+){0,4}?)?(?: directly| any time)?"
    r"(?: (?:at|on|via|under))?:? $",
    re.IGNORECASE,
)


def patient_information(
    draft: Plain, known: Known, more: Recogniser | None = None
) -> Iterator[Hit]:
    """Yield patient information in `draft`; what may be an office's is left out.

    Args:
        draft: Of a reply or a post.
        known: What is the practice's own.
        more: Is asked on top of our own recognisers.
    """
    found = recognise(draft, known, Voice.PRACTICE)
    if more is not None:
        found = (*found, *more(draft.text, known))
    for span in found:
        if span.tied and not _is_office(draft.text, span):
            yield Hit(rule=Rule.PHI, kind=span.kind, start=span.start, end=span.end)


def _is_office(text: str, span: Span) -> bool:
    """Return whether it is where its writer can be reached."""
    contact = span.kind in {PhiKind.PHONE, PhiKind.EMAIL}
    return contact and _INVITES.search(before(text, span.start)) is not None


def confirmed_relationship(draft: Plain, *, to_one: bool) -> Iterator[Hit]:
    """Yield where `draft` confirms that its reader is a patient.

    Args:
        draft: Of a reply or a post.
        to_one: Whether it answers one person.
    """
    for found in confirmations(draft.text, to_one=to_one):
        yield Hit(
            rule=Rule.RELATIONSHIP, kind=found.what, start=found.start, end=found.end
        )
