"""Names in a reply: whom it addresses, and which clinicians it tells of."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.given_names import GIVEN_NAMES
from monitor.texts.phi.spans import Known, before
from monitor.texts.replies.problem import Hit, Rule

_NAME: Final = r"[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?"
_TITLED: Final = rf"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.? {_NAME}"
_GREETED: Final = re.compile(
    r"\b(?:Hi|Hello|Dear|Hey|Greetings|Good (?:morning|afternoon|evening)),? "
    rf"(?P<name>{_TITLED}|{_NAME}(?: {_NAME})?|[A-Z]\.?(?=[ ,!]))"
)
_ADDRESSED: Final = (
    re.compile(
        r"\b(?:[Tt]hank you|[Tt]hanks|[Ss]orry|[Aa]pologies)(?: so| very)?(?: much)?,? "
        rf"(?P<name>{_TITLED}|{_NAME})"
    ),
    re.compile(rf"(?:^|(?<=[.!?] )|(?<=\n))(?P<name>{_TITLED}|{_NAME}),"),
    re.compile(rf"(?:^|(?<= ))(?P<name>(?:Mr|Mrs|Ms|Miss|Mx)\b\.? {_NAME})"),
    re.compile(rf"(?<=, )(?P<name>{_TITLED}|{_NAME})(?=[.!?,])"),
)
_FIRST: Final = re.compile(rf"\A(?P<name>{_NAME}), (?=we|what|thank|it|I|you|so|that)")
_CLINICIAN: Final = re.compile(rf"\b(?:Dr|Doctor|Nurse)\b\.? {_NAME}")
_SIGNED: Final = re.compile(
    r"(?:[-~/]|\b(?:sincerely|regards|wishes|warmly|best|respectfully|truly|care|team|"
    r"signed|by|I'm|I am|this is|thank you|thanks),?) ?$",
    re.IGNORECASE,
)
_INTRODUCED: Final = re.compile(
    r"(?: [A-Z][a-z]+)?,? (?:who )?(?:is|are|joined|trained|studied|graduated|"
    r"specializes|"
    r"retired|founded|moved|completed|practices|speaks|(?:and (?:his|her|their|the|"
    r"our) (?:whole )?team )?(?:(?:will )?appreciates?\b|will be (?:so |very "
    r")?(?:happy|glad|smiling|beaming|grinning|proud|grateful|honou?red|"
    r"delighted|thrilled|pleased|touched)|will (?:smile|beam|grin|love (?:this|it|to "
    r"(?:read|hear)|reading|hearing|seeing))\b)) (?!you\b|your\b)"
)
"""What is told of a clinician whoever asks."""
_STAFF: Final = re.compile(
    r"\b(?:managers?|administrator|director|advocate|liaison|officer|coordinator|lead|"
    r"supervisor|owner|president|ask for|asking for|call|contact|reach|email|to|named|"
    r"with|by)(?: \w+)?,? ?$",
    re.IGNORECASE,
)
"""What leads to a name that is staff's."""
_NOBODY: Final = frozenset({
    "all", "community", "customer", "dr", "everybody", "everyone", "folks", "former",
    "friend", "friends", "guest", "guests", "madam", "neighbor", "neighbors", "patient",
    "patients", "reader", "reviewer", "sir", "team", "there", "valued", "visitor",
})  # fmt: skip
_OPENERS: Final = frozenset({
    "again", "ah", "also", "aww", "first", "gosh", "greetings", "hello", "hey", "hi",
    "however", "indeed", "no", "oh", "ouch", "please", "sorry", "thanks", "today",
    "well", "wow", "yes",
})  # fmt: skip


def names(text: str, known: Known) -> Iterator[Hit]:
    """Yield names that address somebody, and clinicians who are not the practice's.

    Names in signatures are left out, and so is what the configuration knows.
    """
    for found in (*_greeted(text), *_addressed(text)):
        yield from _hit(found, "reviewer_name", known)
    for found in _CLINICIAN.finditer(text):
        if not _is_signature(text, found) and _is_told(text, found):
            yield from _hit(found, "clinician_name", known)


def _greeted(text: str) -> Iterator[re.Match[str]]:
    for found in _GREETED.finditer(text):
        if found["name"].split()[0].lower() not in _NOBODY:
            yield found
    for found in _FIRST.finditer(text):
        word = found["name"].lower()
        if word not in _NOBODY | _OPENERS and not word.endswith("ly"):
            yield found


def _addressed(text: str) -> Iterator[re.Match[str]]:
    for pattern in _ADDRESSED:
        for found in pattern.finditer(text):
            if _is_name(found["name"]) and not _is_staff(text, found):
                yield found


def _is_staff(text: str, found: re.Match[str]) -> bool:
    words = before(text, found.start("name"), 30)
    return _is_signature(text, found) or _STAFF.search(words) is not None


def _is_name(name: str) -> bool:
    return " " in name or name.lower() in GIVEN_NAMES


def _is_told(text: str, found: re.Match[str]) -> bool:
    """Return whether a clinician is told of, and not introduced."""
    return _INTRODUCED.match(text, found.end()) is None


def _is_signature(text: str, found: re.Match[str]) -> bool:
    return _SIGNED.search(before(text, found.start(), 20)) is not None


def _hit(found: re.Match[str], kind: str, known: Known) -> Iterator[Hit]:
    words = found[0].lower().replace(".", "").split()
    if not any(words[-1] in name.split() for name in known.names):
        yield Hit(rule=Rule.REVIEW, kind=kind, start=found.start(), end=found.end())
