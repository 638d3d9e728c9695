"""What is wrong with a published text of a practice, beside patient information."""

from collections.abc import Iterator
from typing import Final

from monitor.domain.findings import FindingKind, Severity
from monitor.domain.own_pages import Fault
from monitor.texts.phi.plain import plain_text
from monitor.texts.replies.manner import UNPROFESSIONAL, manner
from monitor.texts.replies.posts import posts

_TONE: Final = Fault(
    name="unprofessional",
    kind=FindingKind.NEGATIVE_MENTION,
    severity=Severity.MEDIUM,
    why="It attacks, threatens or punishes somebody.",
)
_PROMISE: Final = Fault(
    name="health_claim",
    kind=FindingKind.MISINFORMATION,
    severity=Severity.MEDIUM,
    why="It promises what no treatment can be sure of.",
)


def page_faults(body: str) -> Iterator[Fault]:
    """Yield what is wrong with `body`, which a practice published, each once."""
    text = plain_text(body).text
    if any(hit.kind in UNPROFESSIONAL for hit in manner(text)):
        yield _TONE
    if any(hit.kind == "health_claim" for hit in posts(text)):
        yield _PROMISE
