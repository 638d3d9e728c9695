"""Drafts that can be checked: text of a length that is read to its end."""

import re
from typing import Final

from monitor.domain.errors import Refused
from monitor.texts.phi.plain import LONGEST

LONGEST_DRAFT: Final = LONGEST
"""Characters; what is longer would not be read to its end."""

_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Unicode's embeddings, overrides and isolates (UAX #9): what follows is shown in
another order than it is read."""
_UNPAIRED: Final = re.compile("[\ud800-\udfff]")


class DraftRefused(Refused):
    """A draft, or the review that it answers, is no text that can be checked."""

    reason = "draft"


def require_text(text: str, what: str) -> str:
    """Return `text` if it can be checked.

    Args:
        text: A draft or a review.
        what: Which of both, for people.

    Raises:
        DraftRefused: It is empty, too long or no plain text.
    """
    why = _refusal(text)
    if why:
        raise DraftRefused(f"the {what} {why}")
    return text


def _refusal(text: str) -> str:
    if not text.strip():
        return "is empty"
    if len(text) > LONGEST_DRAFT:
        return f"has more than {LONGEST_DRAFT} characters"
    if "\0" in text:
        return "has a NUL character: it is no text"
    if _UNPAIRED.search(text):
        return "has half of a surrogate pair: it is no text"
    if _TURNING.search(text):
        return "has characters that turn the direction of the text: take them out"
    return ""
