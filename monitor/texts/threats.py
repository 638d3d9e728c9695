"""Threats of violence, found in plain sentences.

A threat is what the writer means to do, or wishes or calls for. "They nearly killed
my father", "the wait is killing me" and "he threatened to hit me" are none. Each
pattern is linear in the sentence's length.
"""

import re
from collections.abc import Iterable
from typing import Final

from monitor.texts.disguise import undisguised
from monitor.texts.quotes import without_quotes

_VIOLENCE: Final = (
    r"(?:kill|murder|shoot|stab|strangle|punch|slap|smack|behead|lynch|rape|torture"
    r"|hunt down|slaughter|beat the (?:shit|crap|hell) out of|slit|put a bullet in)"
)
_ROUGHNESS: Final = r"(?:break|kick|hang|burn|choke|gas|bomb|hurt|execute|beat up|beat)"
"""Done to things more often than to people: needs a person as its very object."""

_PERSON: Final = (
    r"(?:doctors?|dr|docs?|nurses?|receptionists?|dentists?|surgeons?|physicians?"
    r"|therapists?|clinicians?|staff|lady|ladies|wom[ae]n|m[ae]n|guys?|bitch(?:es)?"
    r"|idiots?|people|person|manager|bastards?|employees?|famil(?:y|ies)|kids?"
    r"|child(?:ren)?|wi(?:fe|ves)|husbands?|mother|muslims?|jews?"
    r"|immigrants?|one of (?:you|them))\b"
)
# "The germs in people": what a preposition brings in is not harmed.
_FEW_WORDS: Final = (
    r"(?:(?!(?:in|on|of|for|to|with|at|by|and|from|that|who|over)\b)\w+ ){0,3}?"
)
_SOMEBODY: Final = (
    r"(?:you|u|ya|yall|him|her|them|everyone|everybody|people|dr|all of (?:you|them)"
    rf"|(?:(?:all|every) )?(?:the|that|this|those|these|any|some|an?|another|every|all"
    rf"|each) {_FEW_WORDS}{_PERSON})\b"
)
_KIN: Final = rf"(?:your|ur|his|their) {_FEW_WORDS}{_PERSON}"
_NOT_THINGS: Final = (
    r"(?= ?(?:$|[^\w ])| (?:and|or|if|when|until|so|because|for|with|like|all|doctor"
    r"|tonight|today|tomorrow|now|myself|alive|to death|next|from)\b)"
)
"""Follows a pronoun that stands alone: not "her braces", "them in", "you a favor"."""

_LIMB: Final = (
    r"(?:legs?|arms?|necks?|jaws?|faces?|nose|bones?|fingers?|knees?|skulls?|teeth)"
)
_ROUGHED: Final = (
    rf"(?:{_ROUGHNESS} {_SOMEBODY}(?: all)?{_NOT_THINGS}"
    r"|beat (?:you|u|him|her|them) up\b"
    rf"|break (?:your|ur|his|her|their) (?:\w+ )?{_LIMB}\b)"
)
_HARM: Final = rf"(?:{_VIOLENCE} (?:{_SOMEBODY}|{_KIN})|{_ROUGHED})"
_DEADLY: Final = (
    r"(?:shot(?! (?:against|for|of)\b)|killed|hanged|stabbed|executed|murdered|lynched"
    r"|raped|gassed|tortured|slaughtered|exterminated)"
)
_HARMED: Final = rf"(?:{_DEADLY}|hung|beaten(?! at\b)|burned|burnt|put down|wiped out)"
_WILL: Final = (
    r"(?:will|gonna|gon|going to|want to|wanna|about to|(?:would )?love to|tempted to"
    r"|should|have to|need to|wont hesitate to)"
)
_MEANING_TO: Final = (
    rf"(?:\b(?:i|we|im|id)\b(?: \w+){{0,3}}? {_WILL}(?: \w+)?"
    r"|^(?:were )?(?:gonna|going to|about to|wanna)|\b(?:ill|ima|imma)(?: \w+)?"
    r"|\b(?:someone|somebody|we|people|they) (?:should|ought to|needs? to"
    r"|must)(?: \w+)?)"
)
_PLACE: Final = (
    r"(?:place|clinic|hospital|office|building|house|practice|car|er)"
    r"(?=$|[^\w ]| (?:down|up|and|with|to the|tonight|tomorrow|today|if)\b)"
)
_WEAPON: Final = (
    r"(?:an?|my|the) (?:gun|knife|rifle|shotgun|pistol|bomb|machete|ar[- ]?15"
    r"|ak[- ]?47|baseball bat)\b(?! (?:wound|cut|injury|safety|permit|safe|range)\b)"
)
_THREATS: Final = re.compile(
    rf"{_MEANING_TO}(?:(?: \w+){{1,4}} and)? {_HARM}"
    rf"|^(?:please |just |lets |go )*(?:kill|murder|shoot|lynch|behead|gas|hang|burn"
    rf"|slaughter) (?:all |every )?(?:the|those|these|that|all|every) "
    rf"{_FEW_WORDS}{_PERSON}"
    r"|\b(?:should|ought to|needs? to|must|deserves? to"
    rf"|hope)(?: (?!(?:i|we|my|our)\b)\w+[.]?){{0,4}}? (?:be|get|gets) {_DEADLY}\b"
    rf"|\b(?:{_PERSON}|you|u|they|he|she|him|all) (?:all )?(?:should|ought to|needs? to"
    rf"|must|deserves? to) (?:all )?(?:be|get) {_HARMED}\b"
    rf"|\b(?:{_PERSON}|you|u|they|he|she)(?: \w+){{0,6}}? should (?:all )?(?:hang|burn"
    r"|die|swing)(?=$|[.!,]| for\b| in hell)"
    r"|\bdeserves? (?:to (?:die|suffer|burn|hang|bleed)(?! out\b)"
    r"|an? (?:bullet|noose|rope|beating))\b"
    r"|\bhope (?:you|u|he|she|they|(?:the|that|this|your) \w+)(?: \w+){0,4}? (?:dies?"
    r"|burns? in hell|gets? cancer|drops? dead|bleeds? out)\b"
    rf"|\bhope (?:\w+ ){{1,3}}?burns?(?: \w+){{0,4}} (?:you|them|everyone|staff"
    r"|everybody)\b"
    r"|\b(?:go|please|just|should) (?:and )?(?:kill|hang|shoot) (?:yourself|yourselves"
    r"|urself|ya self|himself|herself|themselves)\b|\bkys\b"
    rf"|(?:{_MEANING_TO} (?:burn|torch|smash|bomb|shoot)(?: up| down)?"
    rf"|(?:{_MEANING_TO} |^)(?:shoot|blow) up) {_FEW_WORDS}{_PLACE}"
    r"|(?:(?<!can )(?<!may )\b(?:i|we|im|ill|ive)\b(?: \w+){0,3}? |^)(?:bring|bringing"
    rf"|com(?:e|ing)(?: \w+){{0,4}}? with|show(?:ing)? up with) {_WEAPON}"
    rf"|\b(?:i|we|ive)(?: \w+)? (?:have|own|keep|got) {_WEAPON}(?=.{{0,80}}\b(?:on"
    r" my way|coming|nothing to lose|use it|loaded|regret|sorry)\b)"
    r"|\b(?:i|we) know where (?:\w+[.]? ){1,3}?(?:lives?|sleeps?|parks?)\b"
    rf"|(?:^|better )watch your back(?=[.!]*$|,? (?:bitch|you|{_PERSON}))"
    r"|\b(?:you|u)(?: are|re| r|ll be| will be)(?: \w+)? dead(?! (?:wrong|right|on"
    r"|tired|to)\b)(?= |$|[!.,])"
    rf"|\b(?:dr(?:[.]? \w+){{0,2}}?|you(?: all)?|(?:the|that|this) {_PERSON})(?: are|re"
    r"| is)? (?:will|going to|gonna) die (?:tonight|today|tomorrow|soon|for"
    r" this)\b(?! if\b)"
    r"|\b(?:im|i am|we are|ill be|i will be) (?:coming|gunning) (?:for|after) (?:you|u)"
    r"(?: all)?(?=$|[.!,]| and\b)"
    r"|\bdie (?:a|in a) (?:\w+ )?(?:death|fire)\b"
    r"|\b(?:ill|i will|im going to|im gonna) make (?:you|u|him|her|them)(?: all)? "
    r"(?:suffer|bleed)\b"
    r"|\bpay(?: for \w+)? with (?:your|his|her|their) (?:li(?:fe|ves)|blood)\b"
    rf"|\b(?:i|we) (?:start|begin) (?:shooting|killing|stabbing) {_SOMEBODY}"
)

_HARMLESS: Final = re.compile(
    r"\b(?:never|not|dont|doesnt|didnt|wont(?! hesitate)|wouldnt|cant|couldnt|nobody"
    r"|no (?:one|man|woman|person|patient|human)|nor|without|afraid|scared|fear"
    r"|thought|threatened|threatening|threats?|said|says|told|asked|sentenced"
    r"|condemned|saying|tells|joke|joking)\b"
)
_NEAR: Final = 40
"""Characters before a threat in which a denial or a report turns it around."""

_BENIGN: Final = re.compile(
    r"\b(?:shoot|shot)(?: (?:you|u|him|her|them|your \w+))? (?:an?|the|some|over)"
    r" (?:\w+ )?(?:e-?mail|message|text|dm|note|call|question)"
    r"|\bhit (?:you|them|him|her) up\b"
    r"|\b\w+ (?:\w+ )?\w+ with (?:\w+ ){0,3}?(?:kindness|love|stars?|reviews?|hugs"
    r"|questions|laughter|calls)\b"
    r"|\b(?:hurt|kill) (?:your|their|his|her) (?:feelings|wallet|budget|credit"
    r"|business|reputation|pockets?)"
)


def threatens(sentences: Iterable[str]) -> bool:
    """Return whether one of the plain `sentences` threatens somebody."""
    return any(map(_threat_in, sentences))


def _threat_in(sentence: str) -> bool:
    said = _BENIGN.sub(" ", undisguised(without_quotes(sentence))).strip()
    return any(
        not _HARMLESS.search(said, max(0, found.start() - _NEAR), found.end())
        for found in _THREATS.finditer(said)
    )
