"""What a draft tells of patients: identifiers, and that its reader is one."""

from collections.abc import Iterator

from monitor.texts.phi.plain import Plain
from monitor.texts.phi.recognise import recognise
from monitor.texts.phi.relationship import confirmations
from monitor.texts.phi.spans import Known
from monitor.texts.replies.problem import Hit, Rule


def patient_information(draft: Plain, known: Known) -> Iterator[Hit]:
    """Yield patient information in `draft`; what may be an office's is left out."""
    for span in recognise(draft, known):
        if span.tied:
            yield Hit(rule=Rule.PHI, kind=span.kind, start=span.start, end=span.end)


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
