"""Wordings of those who speak of killing or hurting themselves.

People in danger tell what they mean to do, that they see no reason to live, or that
they have begun; families tell it of those who need care.
"""

import re
from typing import Final

from monitor.domain.records import MAX_POST
from monitor.domain.text.folding import fold_text
from monitor.domain.text.wording import Wording
from monitor.texts.patients_named import KIN

_PILLS: Final = r"(?:pills?|tablets?|meds?|medications?|tylenol|insulin|opioids?|xanax)"
_DEED: Final = (
    r"(?:(?:kill|hurt|harm|cut|hang|shoot|drown|starv|poison)(?:e|t?ing)? myself"
    r"|end(?:ing)? (?:my (?:own )?life|it all)|tak(?:e|ing) my (?:own )?life"
    r"|(?:slit|slash|cut)(?:t?ing)? my (?:wrists?|arms|thighs|throat)"
    r"|jump(?:ing)? (?:off|from) (?:an?|the|that|this|my) (?:\w+ )?(?:bridge|roof"
    r"|building|balcony|window|cliff|overpass)"
    r"|(?:jump|step|walk)(?:p?ing)? in front of (?:an?|the) (?:train|bus|truck|car)"
    r"|driv(?:e|ing) (?:my car )?(?:into|off) (?:an?|the) (?:tree|wall|pole|bridge"
    r"|cliff|river|truck))"
)
_MEANS_TO: Final = (
    r"(?:going to|gonna|will|want to|wanna|might|about to|ready to|tempted to|plan to"
    r"|planning to|planning on|thinking (?:about|of)|think (?:about|of)|thoughts of"
    r"|feel like|tried to|have to|try to)"
)
_WISHED_DEAD: Final = (
    r"\bwish i (?:was|were) (?:dead|never born)\b|\bi (?:just )?(?:want|wish) to (?:die"
    r"|be dead|disappear forever)\b(?! (?:of|from|laughing|my|his|her)\b)"
    r"|\bi(?:d| would)? rather (?:be dead|die) than (?:go|live|keep|face|be)\b"
    r"|\b(?:i|im)\b(?: \w+){0,4}? better off dead\b"
    r"|\bbetter off (?:without me|if i (?:was|were) (?:dead|gone))\b"
    r"|\b(?:no one|nobody) (?:would|will) (?:(?:care|miss me) (?:if|when) i\b"
    r"|(?:even )?notice (?:if|when) i (?:\w+ )?(?:die|died|dead|disappear\w*"
    r"|vanish\w*|gone|was|were|wasnt|werent|stopped|left|did|didnt|killed|ended"
    r"|never)\b)"
    r"|\b(?:(?:see|is|theres|have|got)(?: absolutely)? no(?: \w+)?|(?:dont|do not|cant"
    r"|cannot) (?:see|find|have) (?:an?|any|the|much)|what is the|whats the) (?:reason"
    r"|point|purpose) (?:to|in|of) (?:go(?:ing)? on |keep |keep on |continu\w+ )?"
    r"(?:live|living|being alive|be alive|life|existing|exist)\b"
    r"|\blife (?:isnt|is not|is no longer|aint|not) worth (?:living|it any ?more)\b"
    r"|\b(?:i|im|ill|id)\b(?: \w+){0,6}? (?:never|not) (?:have to )?wake up(?: again)?"
    r"(?=$|[.!,;]| (?:tomorrow|and|because|any ?more))"
    r"|\bi (?:dont|do not|cant|no longer) want to (?:live|be alive|exist|be here"
    r"|wake up)(?: any ?more| like this| any longer|(?=$|[.!,;]))"
    r"|\ball i (?:can |do is )?think (?:about|of) is (?:dying|death|killing|suicide)\b"
    r"|\bi (?:just )?(?:cant|cannot) go on(?=$|[.!,;]| (?:living|any ?more))"
)
_TOLD_OF_OTHERS: Final = (
    rf"\b(?:{KIN}|he|she|patient)\b(?: \w+){{0,5}}? (?:wants?|wanted|tried|tries|trying"
    r"|going|threaten\w*|plan\w*|attempt\w*|about|talk\w* (?:about|of))(?: to)? (?:kill"
    r"|hurt|harm|hang|shoot|cut)(?:t?ing)? (?:him|her|them)sel(?:f|ves)\b"
    r"|\b(?:attempt\w*|committ?\w*) suicide (?:after|because|when|while|the (?:same"
    r"|next)? ?(?:day|night|week))\b"
    r"|\bsuicide attempts? (?:after|because|when)\b"
    r"|\b(?:i|im|ive|he|she|whos|"
    rf"{KIN})\b(?: (?:am|is|are|was|feel\w*|felt|ha(?:ve|s|d)|been|getting|got"
    r"|became|still|again|so|now|very|actively)){0,3} suicidal\b"
    r"|\b(?:feeling|having|have|has|been) (?:\w+ )?suicidal\b"
    r"|\bthink\w* (?:about|of) suicide\b"
)

SELF_HARM: Final = Wording(
    r"\b(?:i|ill|id|im|ive)\b(?: (?!(?:dont|not|never|wont|wouldnt"
    rf"|didnt)\b)\w+){{0,6}}? {_DEED}\b"
    rf"|\b(?:i|im|ill|id|ive)\b(?: \w+){{0,3}}? {_MEANS_TO} (?:\w+ )?(?:overdos(?:e"
    rf"|ing)\b(?! on\b(?!(?: \w+){{0,3}} {_PILLS}\b))|(?:dying\b(?! of| from))"
    r"|end(?:ing)? (?:it|things|everything)(?=$|[.!,;]| (?:all|tonight|now|today|soon"
    r"|because|since|and|but|once|for good)\b))"
    r"|\bi(?: have|ve)?(?: \w+)? (?:cut|slit|slashed) my (?:wrists?|arms|thighs)\b"
    r"|\bi(?: have|ve)?(?: \w+)? (?:took|taken|swallowed) (?:an? |the )?(?:whole "
    rf"|entire |full )?(?:bottle|handful|box|pack) of (?:\w+ ){{0,2}}{_PILLS}\b"
    r"|\bi(?: have|ve)? (?:just )?overdosed\b(?! on\b(?!(?: \w+){0,3} "
    rf"{_PILLS}\b))"
    rf"|\b(?:bottle|handful) of (?:\w+ )?{_PILLS} (?:in my hand|in front of me|next to"
    r" me|beside me|ready)\b"
    r"|\b(?:my|an?) (?:suicide|goodbye) (?:note|letter)s?\b|\bwritten my note\b"
    rf"|{_WISHED_DEAD}|{_TOLD_OF_OTHERS}"
)

_WISH: Final = re.compile(
    r"\b(?:want|wanted|wanna|wish|wished|rather|ready|about|made (?:me|us) want|could"
    r"|going|gonna)(?: to)? (?:just )?(?:die|be dead|curl up and die|disappear)\b"
)
_LAUGHS: Final = re.compile(
    r"\b(?:lol\w*|lmf?ao\w*|rofl|(?:ha){2,}h?|(?:he){2,}h?|jk|xd)\b"
)
_TRIFLE: Final = re.compile(
    r"\b(?:wait(?:ed|ing|s)?|line|queue|hold|music|paperwork|forms?|parking|traffic"
    r"|gown|lobby|prices?|bill|smell\w*|tv|website|portal|app|tast\w+|questions?)\b"
)
_ABASHED: Final = re.compile(
    r"\b(?:embarrass\w*|awkward\w*|cring\w*|mortif\w*|bor(?:ed|ing|edom)"
    r"|laugh\w*|blush\w*)\b"
)
_IN_EARNEST: Final = re.compile(
    r"\b(?:pain\w*|hurt\w*|agony|suffer\w*|depress\w*|anxi\w+|suicid\w*|hopeless"
    r"|meds?|medication\w*|therap\w+|alone|cry\w*|cried|every ?day|any ?more|myself"
    r"|my life|help(?:ed)? me|nobody|no one|sick|ill|crisis|honestly|seriously"
    r"|plan|scars?|hate|ashamed|worthless|useless|tired of)\b"
)
_PART_END: Final = re.compile(r"[.!?;]+")
LAUGHING_FACE: Final = re.compile("[\U0001f602\U0001f606\U0001f639\U0001f923]")
"""One with tears of joy, or that rolls on the floor; folding takes them away."""
_LAUGHED_AT: Final = re.compile(
    rf"([.!?;\u2026]{{0,8}})\s{{0,3}}{LAUGHING_FACE.pattern}+"
)


def aloud(written: str) -> str:
    """Return a sentence in plain letters, its laughing faces as a word.

    The word stands before the sentence's end, which the face may follow.
    """
    return fold_text(_LAUGHED_AT.sub(r" lol\1 ", written), MAX_POST).strip()


def in_jest(sentence: str) -> bool:
    """Return whether `sentence` wishes to be dead as people do of a long queue.

    That is of embarrassment or boredom, or laughing at a trifle, without a word of
    anything worse, and once: laughter alone excuses nobody's wish.
    """
    wishes = [part for part in _PART_END.split(sentence) if _WISH.search(part)]
    return bool(wishes) and all(map(_jests, wishes))


def _jests(part: str) -> bool:
    if _IN_EARNEST.search(part) or len(_WISH.findall(part)) > 1:
        return False
    laughs = _LAUGHS.search(part) and _TRIFLE.search(part)
    return bool(laughs or _ABASHED.search(part))


OVERCOME: Final = re.compile(
    r"[^;]{0,120}?\b(?:years? ago|(?:thanks|thankful|grateful) to (?:this|the|dr|their"
    r"|them|her|him|you)|saved (?:my|his|her) life|helped (?:me|him|her|us) (?:through"
    r"|out|heal|recover)|(?:today|now) (?:i am|im|he is|hes|she is|shes) (?:happy|well"
    r"|fine|alive|healthy|doing))\b"
)
"""After a find: news of a danger that is over."""
