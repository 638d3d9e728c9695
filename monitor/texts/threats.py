"""Threats of violence, found in plain sentences.

A threat is what the writer means to do, or wishes or calls for. "They nearly killed
my father", "the wait is killing me" and "he threatened to hit me" are none. Each
pattern is linear in the sentence's length.
"""

import re
from collections.abc import Iterable
from typing import Final

from monitor.texts.quotes import without_quotes

_HARM: Final = (
    r"(?:kill|murder|shoot|stab|strangle|choke|punch|slap|smack|behead|lynch|execute"
    r"|hang|rape|hurt|torture|hunt down|burn|bomb|gas|slaughter|beat up"
    r"|beat the (?:shit|crap|hell) out of|slit|put a bullet in|break|kick)"
)
_HARMED: Final = (
    r"(?:shot|killed|hanged|hung|stabbed|beaten|executed|murdered|lynched|raped|gassed"
    r"|burned|burnt|tortured|slaughtered|put down|hunted down|exterminated|wiped out)"
)
_WHOM: Final = (
    r"(?:you|u|ya|yall|your|ur|him|his|her|them|their|those|these|every|each|all"
    r"|(?:the|that|this|any|some|a|an|another) (?:\w+ ){0,3}?(?:doctors?|dr|nurses?"
    r"|receptionists?|dentists?|surgeons?|physicians?|therapists?|clinicians?|staff"
    r"|ladys?|lady|woman|women|man|men|guy|bitch|idiots?|people|person|one|manager"
    r"|bastards?|employees?)|everyone|everybody|people|dr)\b"
)
_WILLING: Final = (
    r"(?:will|gonna|gon|going to|want to|wanna|about to|(?:would )?love to|tempted to"
    r"|should|have to|need to|wont hesitate to)"
)
_PLACE: Final = (
    r"(?:the|this|that|your|their) (?:\w+ ){0,2}?(?:place|clinic|hospital|office"
    r"|building|house|practice|car|er)\b"
)

_THREATS: Final = re.compile(
    rf"\b(?:i|we|im|were|id)\b(?: \w+){{0,3}}? {_WILLING}(?: \w+)? {_HARM} {_WHOM}"
    rf"|\b(?:ill|ima|imma)(?: \w+)? {_HARM} {_WHOM}"
    rf"|\b(?:someone|somebody|we|people|they) (?:should|ought to|needs? to|must)"
    rf"(?: \w+)? {_HARM} {_WHOM}"
    rf"|\b(?:should|ought to|needs? to|must|deserves? to|hope)(?: \w+){{0,4}}?"
    rf" (?:be|get|gets) {_HARMED}\b"
    r"|\bdeserves? to (?:die|suffer|burn|hang|bleed)\b"
    r"|\bhope (?:you|u|he|she|they|(?:the|that|this|your) \w+)(?: \w+){0,4}?"
    r" (?:dies?|burns? in hell|gets? cancer|drops? dead|bleeds? out)\b"
    r"|\b(?:go|please|just|should) (?:and )?(?:kill|hang|shoot) (?:yourself"
    r"|yourselves|urself|ya self|himself|herself|themselves)\b|\bkys\b"
    rf"|\b(?:i|we|im|ill|someone|somebody)\b(?: \w+){{0,5}}? (?:burn|blow|shoot"
    rf"|torch|bomb|smash)(?: up| down)? {_PLACE}"
    r"|\b(?:bring|bringing|come back with|show up with|got) (?:a|my|the)"
    r" (?:gun|knife|rifle|shotgun|pistol|bomb|machete|ar ?15|baseball bat)\b"
    r"|\b(?:i|we) know where (?:you|u|he|she|they|your|(?:the|that|this) \w+)"
    r"(?: \w+){0,2}? (?:lives?|sleeps?|parks?|kids)\b"
    r"|\bwatch (?:your|ur|her|his|their) back\b"
    r"|\b(?:you|u)(?: are|re| r|ll be| will be)(?: \w+)? dead(?! (?:wrong|right|on"
    r"|tired|to)\b)(?= |$|[!.,])"
    r"|\b(?:im|i am|we are|ill be|i will be) (?:coming|gunning) (?:for|after)"
    r" (?:you|u|her|him|them|your)\b"
    r"|\bdie (?:a|in a) (?:\w+ )?(?:death|fire)\b"
    r"|\b(?:ill|i will|im going to|im gonna|going to|gonna) make (?:you|u|him|her|them)"
    r"(?: all)? (?:suffer|bleed|pay for)\b"
    rf"|\b(?:i|we) (?:start|begin) (?:shooting|killing|stabbing) {_WHOM}"
)

_HARMLESS: Final = re.compile(
    r"\b(?:never|not|dont|doesnt|didnt|wont(?! hesitate)|wouldnt|cant|couldnt|nobody"
    r"|no (?:one|man|woman|person|patient|human)|nor|without|afraid|scared|fear"
    r"|thought|threatened|threatening|threats?"
    r"|said|says|told|asked|sentenced|condemned|saying|tells|joke|joking)\b"
)
_NEAR: Final = 40
"""Characters before a threat in which a denial or a report turns it around."""

_BENIGN: Final = re.compile(
    r"\bshoot (?:you|u|him|her|them|your \w+) (?:an?|the|some|over) "
    r"(?:e-?mail|message|text|dm|note|call|question)|\bhit (?:you|them|him|her) up\b"
    r"|\bbreak (?:your|their|his|her) (?:heart|bank|fast|budget)"
    r"|\b(?:hurt|burn|kill|kick) (?:your|their|his|her) (?:feelings|bank|wallet|habit"
    r"|budget|credit|business|practice|reputation|pockets?)"
    r"|\ball (?:the )?(?:germs|bacteria|pain|day|night)\b"
)


def threatens(sentences: Iterable[str]) -> bool:
    """Return whether one of the plain `sentences` threatens somebody."""
    return any(map(_threat_in, sentences))


def _threat_in(sentence: str) -> bool:
    said = _BENIGN.sub(" ", without_quotes(sentence))
    return any(
        not _HARMLESS.search(said, max(0, found.start() - _NEAR), found.end())
        for found in _THREATS.finditer(said)
    )
