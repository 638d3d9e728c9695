"""Events: what a reply tells of things past, about whomever.

A practice may tell that it read a review and what it changed in its house. Who tells
that somebody called, sent, looked at or found something tells that there was a case.
So here the past that anybody may hear is listed, and other past is told. It is too
broad for alerts and for posts.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_phrases import CONDITIONAL
from monitor.texts.phi.spans import before
from monitor.texts.replies.problem import Hit, Rule

_NO_NOUN: Final = (
    r"(?!(?:is|are|be|been|being|am|gets?|getting|has|have|having|will|can|may|feel|"
    r"you|we|it|to|who|that|which|and|or|if|when|as|than|on|in|by|for|with|at|from|"
    r"about|after|before|when|how|what)(?![\w-]))"
)
_IRREGULAR: Final = (
    r"(?:was|were|wasn't|weren't|had|hadn't|did|didn't|came|went|saw|took|got|gave|"
    r"told|said|sent|left|ran|rang|held|kept|brought|put|found|lost|fell|forgot|made|"
    r"spoke|spent|stood|sat|knew|met|paid|chose|drew|wrote|understood|thought|felt|"
    r"began|broke|let|heard|hung|withdrew|became|grew|meant|taught|sought|caught)"
)
_WHO: Final = (
    r"(?:(?:we|I|they|he|she|it|this|that|these|those|there|nothing) |"
    r"(?:nobody|no one) (?:here )?|"
    r"(?:the|our|an?|one|two|three|both|another|my|this|that) "
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
    "started", "talented", "trained", "updated", "upgraded", "wanted", "welcomed",
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

_PERFECT: Final = compile_phrases(r"""
    (the|this|that) <sort>(<clinical>|<records>|<money>) (has|have) (now |since )?been
    (the|this|that) <sort>(claim|authori[sz]ation|estimate) (has|have) (now )?been
    <payer> (\w+ )?(asks?|wants?|wanted|needs?|needed|requires?|required|won't|will not)
    (at|to|from|by) <pharmacy>
    (we|I|our \w+) (\w+ )?(remembers?|recalls?)
    (the|that) (\w+ )?<carer> (\w+ ){0,4}(has|have) (since|now|already|been)
    <clinical> like (that|this|those|these)
    (as in|about|in|of|with) this (particular |exact |very )?(case|patient)
    this (particular )?(case|patient) (is|has|needs|will|also)
    (called|calling|rang|texted|emailed|phoned|reach(ed)?) you ... (times|twice|number)
""")


def events(text: str) -> Iterator[Hit]:
    """Yield what `text`, a plain reply, tells of one case in the past."""
    for found in _TOLD.finditer(text):
        if not _is_harmless(text, found) and not _is_possible(text, found):
            yield _hit(found)
    for found in _PERFECT.finditer(text):
        if not _is_possible(text, found):
            yield _hit(found)


def _is_harmless(text: str, found: re.Match[str]) -> bool:
    return (
        found["verb"].lower() in _MAY_HAPPEN
        or _MAY_BE.match(text, found.start("verb")) is not None
        or _ANYBODYS.search(found["who"]) is not None
    )


def _is_possible(text: str, found: re.Match[str]) -> bool:
    clause = before(text, found.start()).rpartition(";")[2]
    return CONDITIONAL.search(clause) is not None


def _hit(found: re.Match[str]) -> Hit:
    return Hit(
        rule=Rule.RELATIONSHIP, kind="event", start=found.start(), end=found.end()
    )
