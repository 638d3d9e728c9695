"""Hints: what to write instead of a draft, chosen from templates.

They depend on what is wrong and on how grave the review is, never on its words: a
hint that repeated them would confirm them. Nothing is generated.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from monitor.domain.text.folding import fold_text
from monitor.texts.grave_wordings import Grave, worded
from monitor.texts.phi.plain import LONGEST
from monitor.texts.phi.relationship_phrases import Confirms
from monitor.texts.replies.problem import Problem, Rule
from monitor.texts.threats import threatens
from monitor.texts.word_sentiment import word_sentiment

SAFE_REPLY: Final = (
    "Thank you for your feedback. We take every concern seriously. Privacy rules keep "
    "us from answering in public about anyone, so please call {channel} and ask for "
    "the manager: we would like to listen."
)
"""A reply that confirms nothing, whatever the review says."""

SAFE_THANKS: Final = (
    "Thank you for your kind words. Our whole team is happy to read them."
)
"""The same for praise."""

SAFE_BILLING: Final = (
    "Thank you for your feedback. Privacy rules keep us from answering in public about "
    "anyone. Anyone with a question about a bill can call {channel}; our billing staff "
    "will gladly explain how it works."
)
"""The same for money."""

SAFE_GRAVE: Final = (
    "What is described here concerns us greatly. Privacy rules keep us from answering "
    "in public about anyone, but our leadership would like to listen: please call "
    "{channel}."
)
"""The same for harm, law, discrimination and privacy."""

SAFE_POST: Final = (
    "Tell how the practice works in general. Tell of a person, or show one, only with "
    "a written authorization, and say in the post that there is one."
)

_UNREAD: Final = "Have a person who reads its language check it before it is sent."
_FIRST: Final = (
    "Show the review to the privacy officer before anybody answers it in public.\n"
)
_END: Final = re.compile(r"(?<=[.!?;])\s+|\n+")
_OFFICE: Final = "our office"
_KIND: Final = 0.3
"""Mean word sentiment from which a review is praise; VADER's authors take .05 for
any leaning at all, but a hint of thanks must not answer a complaint."""


def legible_sentences(review: str) -> tuple[str, ...]:
    """Return the sentences of `review` in plain letters, as gravity is read."""
    folded = (fold_text(part, LONGEST).strip() for part in _END.split(review))
    return tuple(filter(None, folded))


def reply_hint(
    problems: Collection[Problem], review: Sequence[str] | None, phone: str | None
) -> str:
    """Return what to write instead of a reply; empty where nothing is wrong.

    Args:
        problems: What is wrong with the draft.
        review: The sentences of what it answers, or None if that is not known.
        phone: Where the practice can be called, or None for "our office".
    """
    if not problems:
        return ""
    if all(found.rule is Rule.LANGUAGE for found in problems):
        return _UNREAD
    channel = _OFFICE if phone is None else f"{_OFFICE} at {phone}"
    return _template(problems, review).format(channel=channel)


def post_hint(problems: Collection[Problem]) -> str:
    """Return what to write instead of a post; empty where nothing is wrong."""
    if not problems:
        return ""
    unread = all(found.rule is Rule.LANGUAGE for found in problems)
    return _UNREAD if unread else SAFE_POST


def _template(problems: Collection[Problem], review: Sequence[str] | None) -> str:
    if review is not None and _is_grave(review):
        return _FIRST + SAFE_GRAVE
    if any(found.kind == Confirms.BILLING for found in problems):
        return SAFE_BILLING
    if review and word_sentiment(tuple(review)) >= _KIND:
        return SAFE_THANKS
    return SAFE_REPLY


def _is_grave(review: Sequence[str]) -> bool:
    """Return whether wordings tell of it: drafts are checked without a model."""
    return threatens(review) or any(worded(kind, review) for kind in Grave)
