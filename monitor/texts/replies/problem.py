"""Problems of a draft: where, of which rule and kind."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.relationship_phrases import Confirms

KNOWN_CLAIM: Final = "known_claim"
"""Kind of a post that promotes a known false claim, which is read of all of it."""
_CLAIMS: Final = frozenset({KNOWN_CLAIM, "health_claim"})


class Rule(StrEnum):
    """Which rule a draft breaks."""

    PHI = "phi"
    RELATIONSHIP = "relationship"
    REVIEW = "review"
    MANNER = "manner"
    POST = "post"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where a plain text breaks a rule.

    Attributes:
        rule: Which.
        kind: Which case of the rule.
        start: Its first character.
        end: One after its last character, > start.
    """

    rule: Rule
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What must not be sent, for people.

    Attributes:
        rule: Which rule it breaks.
        kind: Which case of the rule.
        start: Its first character in the draft, from 0.
        end: One after its last character.
        line: From 1.
        column: In characters, from 1.
        length: In characters, >= 1.
        why: What is wrong, in a sentence that quotes nothing.
        advice: What to write instead.
    """

    rule: Rule
    kind: str
    start: int
    end: int
    line: int
    column: int
    length: int
    why: str
    advice: str


def why_of(rule: Rule, kind: str) -> str:
    """Return what is wrong with what breaks `rule`."""
    if rule is Rule.PHI:
        return PhiKind(kind).why
    return _WHYS[rule, kind]


def advice_for(rule: Rule, kind: str) -> str:
    """Return what to write instead of what breaks `rule`."""
    return _PROVEN if kind in _CLAIMS else _ADVICE[rule]


_WHYS: Final = {
    (Rule.RELATIONSHIP, Confirms.VISIT): (
        "It confirms a visit, and so that its reader is a patient."
    ),
    (Rule.RELATIONSHIP, Confirms.TREATMENT): (
        "It confirms treatment or a condition, and so that its reader is a patient."
    ),
    (Rule.RELATIONSHIP, Confirms.RECORDS): "It tells that there are records.",
    (
        Rule.RELATIONSHIP,
        Confirms.BILLING,
    ): "It tells of a bill, a payment or insurance.",
    (Rule.RELATIONSHIP, Confirms.STAFF): (
        "It tells who dealt with its reader, or what was said."
    ),
    (Rule.RELATIONSHIP, Confirms.PATIENT): (
        "It says whether somebody is a patient, or thanks them for being one."
    ),
    (Rule.RELATIONSHIP, Confirms.DENIAL): (
        "It denies that somebody is a patient, which tells as much as a confirmation."
    ),
    (Rule.RELATIONSHIP, Confirms.THIRD_PERSON): (
        "It tells of another person, who was brought along or is spoken for."
    ),
    (Rule.RELATIONSHIP, Confirms.READER): (
        "It tells something about its reader that only who knows them can tell."
    ),
    (Rule.RELATIONSHIP, Confirms.EVENT): (
        "It tells what happened, and so that there was a case to tell of."
    ),
    (Rule.REVIEW, "reviewer_name"): "It addresses the reviewer by name.",
    (Rule.REVIEW, "clinician_name"): (
        "It names a clinician, which tells who treated the reviewer."
    ),
    (Rule.REVIEW, "repeated_detail"): (
        "It repeats a detail of the review, which confirms it."
    ),
    (Rule.REVIEW, "beyond_review"): "It tells a detail that the review does not have.",
    (Rule.MANNER, "public_discussion"): (
        "It asks for details, or goes into them, where everybody can read."
    ),
    (Rule.MANNER, "legal_threat"): "It threatens with the law.",
    (Rule.MANNER, "retaliation"): "It punishes the reviewer for the review.",
    (Rule.MANNER, "compensation"): (
        "It offers something of value, which looks like a price for the review."
    ),
    (Rule.MANNER, "review_change"): "It asks for the review to be changed or removed.",
    (Rule.MANNER, "dispute"): "It argues about what happened, which confirms the rest.",
    (Rule.MANNER, "aggressive"): "It attacks the reviewer.",
    (Rule.LANGUAGE, "not_english"): ("It is not in English, and so cannot be checked."),
    (Rule.POST, "patient_story"): (
        "It tells of one patient and does not say that it may; "
        "people around them can recognise them."
    ),
    (Rule.POST, "before_after"): (
        "Pictures before and after need the patient's written permission."
    ),
    (Rule.POST, "pictured"): (
        "It shows or tells of people who can be recognised, and does not say that "
        "they authorised it in writing."
    ),
    (Rule.POST, KNOWN_CLAIM): (
        "It promotes what is known to be false; health authorities say otherwise."
    ),
    (Rule.POST, "health_claim"): "It promises what no treatment can be sure of.",
}
_ADVICE: Final = {
    Rule.PHI: "Leave it out; no reply or post may have it.",
    Rule.RELATIONSHIP: (
        "Write what would be true of anybody: how the practice works in general, "
        "and whom to call."
    ),
    Rule.REVIEW: "Thank for the feedback without a name and without details.",
    Rule.MANNER: "Stay calm and short, and offer a private conversation only.",
    Rule.POST: (
        "Get a written authorization and say so in the post, or tell it of nobody."
    ),
    Rule.LANGUAGE: "Write it in English, or have a person check it.",
}
_PROVEN: Final = "Say what is proven, with its source, and promise nothing."
