"""What profiles write to say that they aren't a practice: parody, fans, no ties.

"Not affiliated with insurers" says nothing of the practice, and "report parody
accounts" nothing of who writes it. Each pattern is linear in the text's length.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from monitor.domain.forms import Origin
from monitor.domain.registrations import official_keys
from monitor.domain.text.folding import fold_name
from monitor.domain.text.soliciting import sentences_in
from monitor.domain.text.wording import Wording
from monitor.domain.text.words import LINKING, stems
from monitor.domain.watched import WatchedPractice

_IS_NOT: Final = r"(?:we are|im|i am|this is|were|its) not"
_KIND: Final = (
    r"(?:hospital|clinic|practice|office|doctor|medical center|health system)"
)
_BY_ITSELF: Final = Wording(
    r"\b(?:parod(?:y|ies|ic|ist)|satir(?:e|ical|ist)|spoofs?|unofficial|un-official"
    r"|non-?official|(?:not|isnt) (?:an )?official"
    r"(?= (?:\w+ )?(?:page|account|profile|site|channel|feed)\b|[,)\s]*$)"
    r"|fan ?(?:page|account|club|site|blog"
    r"|run|made|based)|fan-(?:run|made)|stan (?:page|account)|tribute (?:page|account)"
    r"|meme (?:page|account)|humou?r (?:page|account)|joke (?:page|account)"
    r"|commentary account|not (?:the )?real|for (?:entertainment|laughs|comedy)"
    r"(?= (?:purposes|only|value)\b|\W*$)"
    r"|entertainment (?:purposes )?only|community[ -]run|role ?play"
    r"|fictional|fan ?fic(?:tion|s)?"
    r"|(?:run|made|managed|created) by (?:\w+ )?(?:fans|patients|nurses|students"
    r"|volunteers|employees|parents|alumni|residents|workers|survivors|neighbou?rs)"
    rf"|{_IS_NOT} the (?:\w+ )?{_KIND}"
    r"|not (?:speaking|posting|tweeting) (?:for|on behalf of)"
    r"|for the (?:actual|real|official) [\w ]{1,60}? (?:see|visit|go|follow|call))\b"
)

_NO_SUCH: Final = Wording(rf"\b{_IS_NOT} an? (?P<kind>{_KIND})\b")
"""It denies that practice only if the practice is one: clinics are no hospitals."""

_WARNING: Final = re.compile(
    r"\b(?:beware|report|reported|avoid|ignore|block|against|fake|no|not an?|isnt an?"
    r"|never|stop)\b(?:\W+\w+){0,3}?\W*$"
)

_TIE: Final = (
    r"(?:affiliated|affiliation|associated|association|connected|connection|related"
    r"|relation|relationship|linked|endorsed|sponsored|operated|managed|owned|approved"
    r"|authori[sz]ed|run|ties|tied|part)"
)
_OF: Final = Wording(
    rf"\b(?:fans? of|(?:not|no|un|isnt|arent|non|nor)[ -]?(?:in any way |officially )?"
    rf"{_TIE}\b(?:(?:,| or| and| nor)+ (?:\w+ )?{_TIE}\b)*(?: (?:with|to|by|of)\b)?"
    r"|(?:do|does) not (?:represent|speak for|reflect the views of|work for)\b"
    r"|independent (?:of|from)\b|not the official\b)"
    r"(?P<whom>[^,:)\]]{0,120})"
)

_ANY_PRACTICE: Final = re.compile(
    r"\b(?:any|the|this|real|actual|official) "
    r"(?:(?:real|actual|official) )?(?:clinics?|hospitals?|practices?"
    r"|office|dentists?|doctors?|medical centers?|health systems?|organi[sz]ations?"
    r"|institutions?|company|companies|business(?:es)?)\b"
)

_NOBODY_ELSE: Final = LINKING | {
    "any", "anyone", "anybody", "anything", "it", "its", "them", "this", "that",
    "page", "account", "profile", "site", "website", "in", "way", "with", "or", "not",
    "by", "staff", "management", "official", "real", "actual", "twitter",
    "facebook", "instagram", "bluesky",
}  # fmt: skip


_TEXTS: Final = 16
"""Texts that are remembered read: they are compared with several practices each."""


@dataclass(frozen=True, slots=True)
class _Denials:
    """What a text denies to be, whoever is meant.

    Attributes:
        outright: Whether it says so of itself, naming nobody.
        kinds: The words of practices of a kind that it is not.
        others: Whom it has no ties with, in plain words.
    """

    outright: bool
    kinds: tuple[tuple[str, ...], ...]
    others: tuple[str, ...]


_NOTHING: Final = _Denials(outright=False, kinds=(), others=())


def declares_other(text: str, watched: WatchedPractice) -> bool:
    """Return whether `text` says that its writer isn't the practice."""
    said = _denials_in(text)
    return (
        said.outright
        or any(map(watched.words.issuperset, said.kinds))
        or any(_is_own(plain, watched) for plain in said.others)
    )


@lru_cache(_TEXTS)
def _denials_in(text: str) -> _Denials:
    if not any(wording.may_be_in(text) for wording in (_BY_ITSELF, _NO_SUCH, _OF)):
        return _NOTHING
    sentences = sentences_in(text)
    return _Denials(
        outright=any(map(_is_outright, sentences)),
        kinds=tuple(
            stems(fold_name(denied["kind"]).words)
            for denied in map(_NO_SUCH.search, sentences)
            if denied
        ),
        others=tuple(
            fold_name(found["whom"]).plain
            for sentence in sentences
            for found in _OF.finditer(sentence)
        ),
    )


def _is_outright(sentence: str) -> bool:
    words = _BY_ITSELF.search(sentence)
    return words is not None and not _WARNING.search(sentence, 0, words.start())


def _is_own(plain: str, watched: WatchedPractice) -> bool:
    """Return whether `plain` means the practice, or nobody by name."""
    if _ANY_PRACTICE.search(plain):
        return True
    if any(f" {name} " in f" {plain} " for name in watched.phrases):
        return True
    return set(plain.split()) <= _NOBODY_ELSE | _own_words(watched)


def _own_words(watched: WatchedPractice) -> set[str]:
    short = {form.text for form in watched.forms if form.origin is Origin.ACRONYM}
    handles = {
        fold_name(handle).plain for _, handle in official_keys(watched.registered)
    }
    words = " ".join((*watched.phrases, *handles)).split()
    return short.union(words)
