"""Events: what a reply tells of things past, about whomever.

A practice may tell that it read a review and what it changed in its house. Who tells
that somebody called, sent, looked at or found something tells that there was a case.
So here the past that anybody may hear is listed, and other past is told.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.health_words import CARERS, MONEY, RECORDS
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_frame import sentence_around
from monitor.texts.phi.relationship_words import IN_CARE

_NO_NOUN: Final = (
    r"(?!(?:is|are|be|been|being|am|gets?|getting|has|have|having|will|can|may|feel|"
    r"you|we|it|to|who|that|which|and|or|if|when|as|than|on|in|by|for|with|at|from|"
    r"about|after|before|when|how|what)(?![\w-]))"
)
_IRREGULAR: Final = (
    r"(?:was|were|wasn't|weren't|had|hadn't|did|didn't|came|went|saw|took|got|gave|"
    r"told|said|sent|left|ran|rang|held|kept|brought|put|found|lost|fell|forgot|made|"
    r"spoke|spent|stood|sat|knew|met|paid|chose|drew|wrote|understood|thought|felt|"
    r"began|broke|let|heard|hung|withdrew|became|grew|wore|meant|taught|sought|caught)"
)
_WHO: Final = (
    r"(?:(?:we|I|they|he|she|it|this|that|these|those|there|nothing|everything|"
    r"everyone|"
    r"everybody|neither|none|both|all) |"
    r"(?:nobody|no one) (?:here )?|"
    r"(?:the|our|an?|one|two|three|both|another|my|this|that|those|these|each|neither|"
    r"some|several|all of|both of|neither of) "
    rf"(?:{_NO_NOUN}[\w'-]+ ){{1,5}}?(?:in question )?|"
    r"(?-i:[A-Z])\w+ (?-i:[A-Z])\w+ )"
)
_TOLD: Final = re.compile(
    rf"\b(?P<who>{_WHO})"
    r"(?:(?:also|never|even|only|just|simply|first|both|already|\w+ly) )?"
    rf"(?P<verb>{_IRREGULAR}|[a-z]+[^\We]ed)\b",
    re.IGNORECASE,
)
_MAY_HAPPEN: Final = frozenset({
    "added", "aimed", "appreciated", "based", "became", "began", "built", "caused",
    "certified", "changed", "closed", "committed", "concerned", "created", "dedicated",
    "described", "detailed", "disappointed", "dissatisfied", "enjoyed", "expanded",
    "expected", "experienced", "extended", "failed", "fell", "felt", "fixed",
    "frustrated", "happened", "heard", "hired", "hoped", "improved", "installed",
    "intended", "interested", "introduced", "involved", "launched", "learned", "let",
    "licensed", "limited", "listed", "located", "loved", "meant", "mentioned", "missed",
    "moved", "named", "needed", "noted", "occurred", "opened", "posted", "provided",
    "qualified", "raised", "received", "related", "renovated", "repaired", "replaced",
    "reported", "required", "respected", "satisfied", "shared", "skilled", "smiled",
    "started", "switched", "talented", "trained", "updated", "upgraded", "wanted", \
        "welcomed",
})  # fmt: skip
"""What befalls a practice, and what it does with a review and with its house."""

_WAS: Final = r"(was|were|wasn't|weren't) (not )?((so|very|also|all|\w+ly) )*"
_MAY_BE: Final = compile_phrases(rf"""
    {_WAS}(sorry|sad|saddened|concerned|dismayed|disheartened|disappointed|happy|glad)
    {_WAS}(pleased|delighted|thrilled|touched|moved|proud|honou?red|grateful|missed)
    {_WAS}(founded|established|built|designed|unclear|(our|the) (intent\w*|goal|aim))
    {_WAS}(great|good|lovely|wonderful|nice|kind|generous|thoughtful) of you
    {_WAS}(a )?\w+ (of you )?to (read|hear|learn|receive|write|share|speak|find)
    {_WAS}(your|the|an?) (\w+ )?experience
    (did not|didn't) (meet|live|reach|reflect|deliver|communicate|measure|mean|happen)
    (did not|didn't) come across
    (made|left) you feel(ing)?
    {_WAS}(heard|listened to|added|repaired|replaced|updated|fixed|trained|renovated)
    made (our|my|their) (\w+ )?(day|week)
    made (us|me|(\w+ )?(changes?|improvements|masks|it (easier|possible|clear)))
    (went wrong|came up short|took part|came (together|across))
    (broke|warmed|touched) (our|my) hearts?
    took (this|that|it|these|your) (\w+ )?(to|seriously)
    (held|had|put) (a|an|our|more|much) (\w+ ){{0,2}}(meeting|training|care|work|effort)
    put (a lot|much|more|great)
    thought (long|hard|carefully|about how)
    found (this|these|it|your (\w+ )?review)
    (told|taught|brought|gave) us
    dropped the ball
""")
_ANYBODYS: Final = re.compile(
    r"\b(?:experience|service|interaction|communication|response|review|feedback|note|"
    r"comments?|words|message|clinic|practice|office|hospital|website|mission|doors|"
    r"prices|building|elevator|parking|lobby|phone system|pandemic|state|city|law|"
    r"storm|snow) ?$",
    re.IGNORECASE,
)
"""Subjects that every review is about, or all the town."""

_PERFECT: Final = compile_phrases(rf"""
    (the|this|that) <sort>(<clinical>|<records>|<money>) (has|have) (now |since )?been
    (the|this|that) <sort>(claim|authori[sz]ation|estimate) (has|have) (now )?been
    <payer> (\w+ )?(asks?|wants?|wanted|needs?|needed|requires?|required|won't|will not)
    (at|to|from|by) <pharmacy>
    (we|I|our \w+) (\w+ )?(remembers?|recalls?)
    (the|that) (\w+ )?<carer> (\w+ ){{0,4}}(has|have) (since|now|already|been)
    <clinical> like (that|this|those|these)
    as (we|I) (\w+ )?(mentioned|said|noted|told|explained|discussed|warned|promised|\
        agreed)
    (enjoyed|loved|liked) (meeting|seeing|treating|getting to know|chatting|talking) \w+
    an? (\w+ )?(case|situation) (as \w+ as|like|such as) (this|that|yours|these)
    (as in|about|in|of|with) this (particular |exact |very )?(case|patient)
    this (particular )?(case|patient) (is|has|needs|will|also)
    there (is|are|was|were) (an?|no|nothing|the) (\w+ ){{0,2}}(recording|record|note|\
        entry|\
        signature|voicemail|documentation|evidence|mention|log|message) (of|in|on|\
            that|from)
    (the|those|these|that|both) ([\w-]+ ){{0,3}}{IN_CARE} ([\w-]+ ){{0,3}}(was|were|\
        had|did|\
        should|will|would|went|came|turned|took) (?!cost\b|depend)
    should (not |never )?have (waited|told you|explained|called|checked|given|offered|\
        seen)
    should (not |never )?have been (told|given|seen|called|offered|checked|numb\w*|\
        warned)
    (stand|stood|stands) by (the|that|this|our) ([\w-]+ )?{IN_CARE}
    (called|calling|rang|texted|emailed|phoned|reach(ed)?) you ... (times|twice|number)
""")


_OUR_OWN: Final = re.compile(
    r"\w+ (?:(?:\w+ ){0,3}(?:our|my|this (?:feedback|review)|these (?:words|comments)|"
    r"the"
    r" (?:feedback|review|comments|staff|team))\b)(?! (?:\w+ )?(?:records?|notes?|"
    r"files?"
    r"|logs?|schedules?|systems?|database|chart))",
    re.IGNORECASE,
)
"""A verb whose object is of the practice's house."""


_HOUSE: Final = re.compile(
    r"\b(?:phones?|lines|building|power|internet|provider|closed|reopened|moved|"
    r"holidays?|"
    r"storm|snow|flood|heating|air condition\w+|elevator|parking|lobby|renovat\w+|"
    r"website|"
    r"software|online|system|server|hours|drive|fair|fundrais\w+|donat\w+|award|voted|"
    r"community|neighborhood|founded|hired|staffing|training|workshop|meeting|rules?|"
    r"laws?|"
    r"state|pandemic|award|sign|policy|policies|prices)\b",
    re.IGNORECASE,
)
_CASE: Final = re.compile(
    rf"\b(?:{IN_CARE}|{RECORDS}|{MONEY}|{CARERS}|you|your|patient|he|she|him|her)\b",
    re.IGNORECASE,
)


def events(text: str) -> Iterator[re.Match[str]]:
    """Yield what `text`, a plain reply, tells of one case in the past."""
    for found in _TOLD.finditer(text):
        if not _is_harmless(text, found):
            yield found
    yield from _PERFECT.finditer(text)


def _is_harmless(text: str, found: re.Match[str]) -> bool:
    at = found.start("verb")
    return (
        found["verb"].lower() in _MAY_HAPPEN
        or _MAY_BE.match(text, at) is not None
        or _OUR_OWN.match(text, at) is not None
        or _ANYBODYS.search(found["who"]) is not None
        or _is_of_the_house(sentence_around(text, found.start(), found.end()))
    )


def _is_of_the_house(sentence: str) -> bool:
    """Return whether it tells of phones, storms or food drives, and of no case."""
    return _HOUSE.search(sentence) is not None and not _CASE.search(sentence)
