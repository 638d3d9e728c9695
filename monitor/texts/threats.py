"""Threats of violence, found in plain sentences.

A threat is what the writer means to do, or wishes, calls for or hints at. "They
nearly killed my father", "the wait is killing me" and "he threatened to hit me" are
none. Each pattern is linear in the sentence's length.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final

from monitor.domain.text.wording import Wording
from monitor.texts import spanish_threats
from monitor.texts.disguise import undisguised
from monitor.texts.quotes import without_quotes
from monitor.texts.threat_wordings import CALL, INTENT, WISH
from monitor.texts.veiled import VEILED


class Threat(StrEnum):
    """How somebody is threatened, the gravest first."""

    INTENT = "intent"
    CALL = "call"
    WISH = "wish"
    VEILED = "veiled"


_KINDS: Final = (
    (Threat.INTENT, INTENT),
    (Threat.CALL, CALL),
    (Threat.WISH, WISH),
    (Threat.VEILED, VEILED),
)

_SPANISH: Final = {
    Threat.INTENT: spanish_threats.INTENT,
    Threat.CALL: spanish_threats.CALL,
    Threat.WISH: spanish_threats.WISH,
    Threat.VEILED: spanish_threats.VEILED,
}
"""Asked in whatever language: no other has these words."""

_HARMLESS: Final = re.compile(
    r"\b(?:never|not|dont|doesnt|didnt|wont|wouldnt|cant|couldnt|nobody"
    r"|no \w+(?: \w+)?(?= (?:deserves?|should|ought|must|needs?)\b)|no (?:one|man|woman"
    r"|person|patient|human)|nor|without|afraid|scared|fear"
    r"|thought|threatened|threatening|threats?|said|says|told|asked|sentenced"
    r"|condemned|saying|tells|joke|joking|yelling|yelled|screaming|screamed)\b"
)
_NEAR: Final = 40
"""Characters before a threat in which a denial or a report turns it around."""

_EARNEST: Final = re.compile(
    r"\bno jokes?\b|\b(?:not|aint) (?:even )?(?:a )?(?:jok|kidd)\w+"
    r"|\bcant (?:wait|believe)\b|\bwont hesitate\b|\bi (?:said|told (?:you|u))\b"
    r"|\b(?:this|its) (?:is )?not a threat\b|\bbomb threat\b"
    r"|\b(?:mistake|wrong|harm|problem) (?:in|with) saying\b"
    r"|(?<=think )(?:i|we) wont\b|(?<=thinking )(?:i|we) wont\b"
    r"|\b(?:if|unless|until|when|since|because|for|who) (?:\w+ ){0,3}?(?:dont|doesnt"
    r"|didnt|wont|cant|not|never|said|told|tells|threatened)\b"
)
"""Turns nothing around: conditions, reasons, and what vouches for a threat."""

_THINGS: Final = (
    r"(?:plans?|orders?|warrants?|contracts?|wills?|strateg(?:y|ies)|procedures?"
    r"|ideas?|bills?|budgets?|systems?|business|company|practice|app|portal|website"
    r"|trend|pain|cough|infection|virus|bug|cancer|tumou?rs?)"
)
_COMPANY: Final = (
    r"moms?|mum|dads?|mother|father|grand\w+|wife|husband|partner|kids?|child(?:ren)?"
    r"|bab(?:y|ies)|son|daughter|sister|brother|twins|toddler|dog|puppy|stroller|family"
    r"|coffee|sandwich|book|car running|engine running|walker|wheelchair"
)
"""With whom and what somebody waits who means no harm."""
_BENIGN: Final = Wording(
    r"\b(?:shoot|shot)(?: (?:you|u|him|her|them|your \w+))? (?:an?|another|the|some"
    r"|over)"
    r" (?:\w+ )?(?:e-?mail|message|text|dm|note|call|question)"
    r"|\bhit (?:you|them|him|her) up\b"
    r"|\b(?:text|call|phone|ring|message|page|buzz) (?:me|us)(?= ?[,-]| (?:when|if|once"
    r"|and|as|at|on|after|please|ill|im)\b)[^.!?]{0,60}? (?:ill|im|i will|well|we will)"
    r" (?:be )?(?:\w+ )?waiting (?:outside|in the (?:parking|car ?park)(?: \w+)?)"
    r"(?! (?:when|until|till|for) (?:you|your|u|ur|him|her|his|she|he|them)\b"
    r"| with (?:an?|my) )"
    r"|\b(?:shot|fired) (?:\w+ )?(?:(?:out of|from) an? (?:\w+ )?cannon\b|(?:in)?to"
    r" (?:orbit|(?:outer |deep )?space|the (?:sun|moon|stars|stratosphere)\b))"
    r"|\b(?:burn|tear|blow) (?:\w+ ){1,3}(?:down|up) and (?:start|begin|rebuild"
    r"|build)\b"
    rf"|\b{_THINGS}(?: \w+)? (?:should|ought to|must|needs? to|(?:has|have) to) be"
    rf" (?:\w+ )?(?:executed|killed|shot|hanged|burned)\b|\b{_THINGS} (?:dies|rots)\b"
    r"|\b(?:die|dies|pass|passes) (?:in peace|peacefully|with dignity|at home)\b"
    r"|\b\w+ (?:\w+ )?\w+ with (?:\w+ ){0,3}?(?:kindness|love|stars?|reviews?|hugs"
    r"|questions|laughter|calls)\b"
    r"|\b(?:hurt|kill) (?:your|their|his|her) (?:feelings|wallet|budget|credit"
    r"|business|reputation|pockets?|credibility|chances?|career)"
    r"|\bwho(?:ever)? (?:\w+ )?(?:designed|invented|built|planned|programmed|thought"
    r"|decided|came up with|set up|wrote|picked|chose)\b.{1,60}?\b(?:shot|hanged"
    r"|flogged|fired)\b"
    r"|\b(?:destroy|bury|hit|attack|kill|hurt|beat|smash|crush|murder) (?:you|them|him"
    r"|her)(?: all)? (?:where it hurts|(?:in|with|by) (?:\w+ ){0,2}?(?:court"
    r"|small claims|reviews?|paperwork|complaints?|lawsuits?|bad press))\b"
    r"|\b(?:slap|hit|smack) (?:you|them|him|her|the \w+) with (?:an? |my )?(?:\w+ )?"
    r"(?:lawsuit|bill|fine|complaint|subpoena|letter|lawyer)\w*"
)
_FRIENDLY: Final = Wording(
    rf"\bwaiting (?:outside|in the (?:parking|car ?park)(?: lot)?)(?:,? [\w,]+)"
    rf"{{0,5}}? (?:when (?:you|they|the \w+) opens?|(?:till|until|for) (?:you|they"
    r"|someone|somebody|the \w+) (?:to )?(?:calls?|texts?|opens?|are ready|is ready)"
    r"|to be called|for my (?:name|turn|number|appointment|ride)|if (?:you|they|anyone)"
    rf" needs? me|with (?:my|the|our|both) (?:\w+ )?(?:{_COMPANY}))\b"
    r"|\bcom(?:e|ing) (?:for|after) .{1,40}? with (?:\w+ ){0,3}?(?:cupcakes?"
    r"|cookies|donuts?|doughnuts?|flowers?|chocolates?|cakes?|hugs?|coffees?|balloons?"
    r"|pizza|cards?|treats?|gifts?|presents?|muffins?|brownies|pie)\b"
)
"""Whoever waits or comes so means no harm, unless something else in it tells."""
_HOSTILE: Final = Wording(
    r"\b(?:guns?|knife|knives|rifles?|shotguns?|pistols?|glock|bats?|axe|hatchet|hammer"
    r"|machete|crowbar|bombs?|blades?|razor|weapons?|armed|fists?|beat\w*|kill\w*|hurt"
    r"|stab\w*|sho(?:ot|t)\w*|punch\w*|break|smash\w*|burn\w*|blood\w*|pay for"
    r"|funeral|coffin|grave|regret|sorry)\b"
)
_RUN_TOGETHER: Final = Wording(
    r"\b(kill|stab|shoot|hang|burn|murder|lynch|rape|behead|bomb)"
    r"(all|those|these|them|every|the|you|this|that)\b|\b(death)(to)\b|\b(to)(die)\b"
)


def threatens(sentences: Iterable[str]) -> bool:
    """Return whether one of the plain `sentences` threatens somebody."""
    return gravest_threat(tuple(sentences)) is not None


# Harassment and severity ask it of the same text, one after the other.
@lru_cache(maxsize=4)
def gravest_threat(sentences: tuple[str, ...]) -> Threat | None:
    """Return how the plain `sentences` threaten somebody at worst; None if not."""
    said = [_meant(sentence) for sentence in sentences]
    for kind, wording in _KINDS:
        hints = kind is Threat.VEILED
        if any(_stands(wording, sentence, hints=hints) for sentence in said):
            return kind
        if any(spanish_threats.stands(_SPANISH[kind], sentence) for sentence in said):
            return kind
    return None


def _meant(sentence: str) -> str:
    """Return what the writer says, without others' words and figures of speech."""
    said = undisguised(without_quotes(sentence))
    meant = _BENIGN.sub(" ", _RUN_TOGETHER.sub(r"\1\3\5 \2\4\6", said))
    if not _HOSTILE.search(meant):
        meant = _FRIENDLY.sub(" ", meant)
    return meant.strip()


def _stands(wording: Wording, said: str, *, hints: bool) -> bool:
    """Return whether `said` has `wording`, and nothing turns it around.

    Args:
        wording: A pattern of threats.
        said: A sentence.
        hints: Whether denials within the wording are its own ("you can't hide").
    """
    return any(
        not _turned_around(said[max(0, found.start() - _NEAR) : end])
        for found in wording.finditer(said)
        for end in (found.start() if hints else found.end(),)
    )


def _turned_around(said: str) -> bool:
    return bool(_HARMLESS.search(_EARNEST.sub(" ", said)))
