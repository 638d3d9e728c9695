"""What profiles write to say that they aren't a practice: parody, fans, no ties.

"Not affiliated with insurers" says nothing of the practice, and "report parody
accounts" nothing of who writes it. Each pattern is linear in the text's length.
"""

import re
from typing import Final

from monitor.domain.forms import Origin
from monitor.domain.registrations import official_keys
from monitor.domain.text.folding import fold_name
from monitor.domain.text.soliciting import SENTENCE_END
from monitor.domain.text.words import LINKING, stems
from monitor.domain.watched import WatchedPractice

_IS_NOT: Final = r"(?:we are|im|i am|this is|were|its) not"
_KIND: Final = (
    r"(?:hospital|clinic|practice|office|doctor|medical center|health system)"
)
_BY_ITSELF: Final = re.compile(
    r"\b(?:parod(?:y|ies|ic|ist)|satir(?:e|ical|ist)|spoofs?|unofficial|un-official"
    r"|non-?official|(?:not|isnt) (?:an )?official"
    r"(?= (?:\w+ )?(?:page|account|profile|site|channel|feed)\b|[,)\s]*$)"
    r"|fan ?(?:page|account|club|site|blog"
    r"|run|made|based)|fan-(?:run|made)|stan (?:page|account)|tribute (?:page|account)"
    r"|meme (?:page|account)|humou?r (?:page|account)|joke (?:page|account)"
    r"|commentary account|not (?:the )?real|for (?:entertainment|laughs|comedy)"
    r"(?= (?:purposes|only|value)\b|\W*$)"
    r"|entertainment (?:purposes )?only|community[ -]run|role ?play"
    r"|(?:run|made|managed|created) by (?:\w+ )?(?:fans|patients|nurses|students"
    r"|volunteers|employees|parents|alumni|residents|workers|survivors|neighbou?rs)"
    rf"|{_IS_NOT} the (?:\w+ )?{_KIND}"
    r"|not (?:speaking|posting|tweeting) (?:for|on behalf of)"
    r"|for the (?:actual|real|official) [\w ]{1,60}? (?:see|visit|go|follow|call))\b"
)

_NO_SUCH: Final = re.compile(rf"\b{_IS_NOT} an? (?P<kind>{_KIND})\b")
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
_OF: Final = re.compile(
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


def declares_other(text: str, watched: WatchedPractice) -> bool:
    """Return whether `text` says that its writer isn't the practice."""
    return any(_declares(part, watched) for part in SENTENCE_END.split(text))


def _declares(sentence: str, watched: WatchedPractice) -> bool:
    words = _BY_ITSELF.search(sentence)
    if words and not _WARNING.search(sentence, 0, words.start()):
        return True
    denied = _NO_SUCH.search(sentence)
    if denied and watched.words.issuperset(stems(fold_name(denied["kind"]).words)):
        return True
    return any(_is_own(f["whom"], watched) for f in _OF.finditer(sentence))


def _is_own(whom: str, watched: WatchedPractice) -> bool:
    """Return whether `whom` means the practice, or nobody by name."""
    plain = fold_name(whom).plain
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
