"""Wordings of what is grave whatever its tone, found in plain sentences.

They know what they say, and need no vector. Each pattern is linear in the sentence's
length.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final

from monitor.domain.text.wording import Wording
from monitor.texts.near_death import NEARLY_DIED, RESCUED
from monitor.texts.patients_named import KIN, PATIENT
from monitor.texts.self_harm_wordings import OVERCOME, SELF_HARM, in_jest


class Grave(StrEnum):
    """What makes a text grave: a person in danger, harm by care, or a wrong."""

    SELF_HARM = "self_harm"
    SAFETY_EVENT = "safety_event"
    LEGAL_THREAT = "legal_threat"
    DISCRIMINATION = "discrimination"
    PRIVACY_BREACH = "privacy_breach"


_ELSEWHERE: Final = (
    r"(?:another|a different|(?:my|our|the) (?:old|former|last|other|previous))"
    r" (?:\w+ )?(?:office|clinic|hospital|practice|pharmacy|doctor|dentist|surgeon"
    r"|provider)"
)
_DENIAL: Final = re.compile(
    r"\b(?:no|not|never|dont|doesnt|didnt|wasnt|werent|isnt|wont|wouldnt|cant|nobody"
    r"|without|none|unaffected|avoid(?:s|ed)?|prevent(?:s|ed)?|thought"
    r"|instead of|rather than"
    rf"|free of|(?:worried|afraid|scared) (?:of|about|that)|{_ELSEWHERE})\b"
    r"(?: (?!(?:and|but|so|then|because|until|who|which|how|why|when|that|they)\b)\w+)"
    r"{0,6} ?$"
)
"""Reaches over six words of its own clause."""

_NEAR: Final = 64
"""Characters before a find in which a denial may stand; "no one was told" has its own
words in between."""

_SPARED: Final = re.compile(
    r"[^.;]{0,80}?\b(?:unaffected|not among|(?:not|never|wasnt|werent|isnt|arent)"
    r" (?:been |directly )?(?:affected|involved|impacted)"
    r"|(?:did not|didnt|does not|doesnt) (?:affect|involve|impact))\b"
)
"""After a find: news of others' trouble names who was spared."""

_BLAME: Final = (
    r"(?:neglig\w+|neglect\w*|mistakes?|errors?|refus\w+|ignor\w+|fail(?:ed|ing)? to"
    r"|fault|malpractice|sent (?:him|her|them|my \w+|us) home|misdiagnos\w+|lack of"
    r"|(?:they|he|she|doctors?|you|who) should have|could have been|their care"
    r"|missed (?:the|his|her|it)|never checked"
    r"|overdose|went wrong|did (?:it |everything )?wrong|after (?:the|his|her|their"
    r"|a routine|routine) (?:\w+ )?(?:surgery"
    r"|procedure|operation))"
)
_DIED: Final = (
    r"(?<!phone )(?<!battery )(?<!almost )(?<!nearly )(?:died(?! laughing\b"
    r"| of (?:laughter|boredom|embarrassment)\b)|dead|death|passed away)"
)
_CAUGHT_HERE: Final = (
    r"(?:after|from|following|during|because of|due to)(?: \w+){0,3}? (?:surgery"
    r"|surgeries|procedure|operation|stay|c ?section|biopsy|injection|implants?|birth"
    r"|extraction|root canal|iv|catheter|filling|stitches|visit(?! to)|appointment)"
    r"|(?:(?:after|from|following) (?:being )?)?(?:here|there)(?=$|[^\w ]| (?:and|after"
    r"|last)\b)|(?:in|at|from) (?:the|this|that|their|your) (?:\w+ )?(?:hospital|clinic"
    r"|office)"
)

_SAFETY: Final = Wording(
    r"\bwrong (?:medication|medicine|meds?|drug|dose|dosage|prescription|pills?"
    r"|injection|shot|vaccine|blood|patient|side|leg|knee|hip|arm|eye|foot|hand|finger"
    r"|tooth|teeth|kidney|breast|organ|site|procedure|surgery|operation|tablets"
    r"|insulin|treatment)\b"
    r"|\b(?:gave|given|prescribed|administered|injected)\b(?: [\w,]+){0,8}? allergic\b"
    r"|\bwent into anaphyla\w+"
    r"|\b(?:double|triple|twice|ten times|10 times)(?: \w+){0,2} dose\b"
    r"|\boverdosed (?:me|him|her|my|the)\b"
    r"|\b(?:got|gets|developed|caught|contracted|picked up|gave (?:me|him|her)|have"
    r"|has|had)(?: \w+){0,3} (?:infections?|sepsis|mrsa|c ?diff) "
    rf"(?:\w+ )?(?:{_CAUGHT_HERE})\b"
    r"|\b(?:incision|wound|site|stitches|sutures|implant|surg\w+)(?: \w+){0,4}? (?:got"
    r"|became|is|was|badly) infected\b|\b(?:went|gone|became) septic\b"
    r"|\bleft (?:a |an )?(?:\w+ )?(?:sponge|gauze|needle|instrument|clamp|swab"
    r"|tool)s?(?: \w+){0,3}? (?:in|inside)\b"
    r"|\b(?:fell|fall|fallen|dropped)(?: \w+){0,2} (?:out of|off"
    r"|from)(?: \w+){0,3}? (?:bed|table|chair|stretcher|gurney|wheelchair|trolley"
    r"|toilet)\b"
    r"|\b(?:let|dropped)(?: \w+){1,3} (?:fall|baby)\b"
    r"|\bslipped (?:on|and fell)(?: \w+){0,4} (?:floor|lobby|ramp|hallway|entrance)\b"
    rf"|\b(?:killed|let) {KIN}\b(?: die)?|\bwrongful death\b"
    rf"|\b(?:{_DIED}|lost (?:the|our|my|her) baby)\b(?=.{{0,200}}\b{_BLAME}\b)"
    rf"|\b{_BLAME}\b.{{0,200}}\b{_DIED}\b"
    rf"|\b{_DIED}(?: \w+){{0,3}}? (?:because|due to) (?:they|their|nobody|no one|the"
    r" (?:doctors?|nurses?|staff|hospital|clinic))\b"
    rf"|\b(?:he|she|who|{KIN}|{PATIENT})(?: (?:had|has|have|then|just|later))? died"
    r" (?:\w+ )?(?:waiting for|in (?:the|your|their) waiting)\b"
    r"|\b(?:burned|burnt|perforated|punctured|nicked|cut|severed|collapsed) (?:my|his"
    r"|her|the) (?:\w+ )?(?:bowel|lung|artery|nerve|bladder|colon|uterus|intestine"
    r"|vein|face|skin|gums?|lip|tongue)\b"
    r"|\b(?:paralyzed|paralysed|permanent(?:ly)? (?:nerve )?(?:damage|disabled"
    r"|injur\w+))\b"
)

_LEGAL: Final = Wording(
    r"\blaw ?suits?\b|\b(?:will|gonna|should|could|can|ill|id|am|im|are|be|we|(?:going"
    r"|want|need|have|ready|trying|about|plan\w*|decided|forced) to) (?:sue|suing)"
    r" (?:you|them|him|her|this|the|for|everyone|your|these)\b"
    r"|\blegal (?:action|proceedings|counsel)\b|\blawyer(?:ing)? up\b"
    r"|\bmalpractice\b(?! (?:insur\w+|premiums?|cover\w*|attorneys?|lawyers?|law|plot))"
    r"|\b(?:hear\w* from|contact\w*|call\w*|hir\w+|consult\w*|sp(?:eak|oke)\w*"
    r" (?:to|with)|talk\w* (?:to|with)|g[eo]t\w*|retain\w*|find\w*)"
    r" (?:(?:my|our|an?|the) )?(?:\w+ )?(?:lawyers?|attorneys?|solicitors?)\b"
    r"|\b(?:lawyers?|attorneys?|solicitors?) (?:will|(?:is|are) (?:going"
    r"|looking)|has been|have been|says?)\b"
    r"|\bsee you in court\b|\btak(?:e|ing) (?:you|them|this) to court\b"
    r"|\bclass action\b|\bsmall claims\b"
    r"|\b(?:report\w*|complain\w*|complaint|filed?|filing|contact\w*|take (?:this|it)"
    r"|go(?:ing)?)\b.{0,60}\b(?:(?:medical|state|dental|nursing|licensing) board"
    r"|attorney general|hhs|ocr|cms|joint commission"
    r"|department of (?:health|insurance|labor)|bbb|osha|fda|health department"
    r"|office for civil rights|better business bureau|ombudsman|gmc|cqc|authorities)\b"
)

_DISCRIMINATION: Final = Wording(
    r"\bdiscriminat(?:ed?|es|ing|ory)\b|\bracists?\b"
    r"|\bracial(?:ly)? (?:profil\w+|abus\w+|slurs?|bias\w*)"
    r"|\b(?:sexis[mt]|homophob\w+|transphob\w+|ageis[mt]|xenophob\w+|islamophob\w+"
    r"|anti ?semit\w+|ableis[mt]|bigot\w*|fat ?sham\w+|prejudiced?)\b"
    r"|\b(?:treated|turned away|refused|ignored|denied|mocked"
    r"|judged)\b.{0,60}\bbecause (?:of (?:my|her|his|our) (?:race|skin|colou?r|accent"
    r"|religion|gender|age|weight|disability|ethnicity|nationality|sexuality|hijab"
    r"|language|immigration)|(?:i am|im|shes|hes|she is|he is"
    r"|we are) (?:an? )?(?:black|brown|white|asian|hispanic|latin[oa]|mexican|muslim"
    r"|jewish|gay|lesbian|trans\w*|disabled|deaf|blind|fat|old|immigrants?|native"
    r"|indian|african|arab))\b"
    r"|\b(?:refused|denied|no)(?: \w+){0,4} interpreter\b|\bada (?:violation"
    r"|compliant)\b"
)

_PAPERS: Final = (
    r"(?:records?|charts?|results?|info\w*|diagnosis|history|files?|paperwork|x ?rays?"
    r"|labs?|prescriptions?|documents?|details|address|data|condition)"
)
_PRIVACY: Final = Wording(
    r"\bhipaa\b(?! (?:training|complian\w+|forms?|notice|certified|class))"
    r"|\bdata (?:breach|leak)\b|\b(?:privacy|confidentiality) (?:breach\w*"
    r"|violat\w+)"
    r"|\b(?:breach\w*|violat\w+|invasion) (?:of |my |our |her |his "
    r"|patient )*(?:privacy|confidentiality)\b"
    rf"|\b(?:someone elses|another (?:patient|person)s?|(?:other|different) (?:patient"
    rf"|people)s?|(?:a )?strangers?|wrong (?:patient"
    rf"|person)s?)(?: \w+){{0,3}}? {_PAPERS}\b"
    rf"|\b(?:my|our|her|his|patients?)(?: \w+){{0,3}}? {_PAPERS}\b.{{0,40}}\b(?:to"
    rf"|with|in front"
    r" of|on) (?:my (?:ex|boss|employer|job|neighbou?rs?)|another (?:patient|person)"
    r"|someone else|somebody else|the wrong|other (?:patients|people)"
    r"|(?:a )?strangers?|everyone|everybody|the (?:whole|entire)|social media|facebook"
    r"|the internet)\b"
    r"|\b(?:announced|yelled|shouted|discuss\w+"
    r"|talk\w+ about)\b.{0,30}\bmy (?:\w+ )?(?:diagnosis|condition|medical|health|std"
    r"|pregnancy|weight|medications?)\b.{0,60}\b(?:waiting room|lobby|hallway|front of"
    r"|everyone|loud\w*|other patients)\b"
)


def worded(kind: Grave, sentences: Iterable[str]) -> bool:
    """Return whether a known wording in `sentences` tells of what is grave.

    Args:
        kind: What is looked for.
        sentences: All of a text, in plain letters without apostrophes.
    """
    said = tuple(sentences)
    if kind is Grave.SELF_HARM:
        said = tuple(each for each in said if not in_jest(each))
    if _stands(_WORDINGS[kind], said, _SPARED_BY.get(kind, _NOTHING)):
        return True
    if kind is not Grave.SAFETY_EVENT or any(map(RESCUED.search, said)):
        return False
    return _stands(NEARLY_DIED, said)


def spared(kind: Grave, sentence: str) -> bool:
    """Return whether a plain sentence says that nobody here came to this harm.

    So does a wish to be dead in jest.

    Args:
        kind: What it may tell of.
        sentence: In plain letters without apostrophes.
    """
    if kind is Grave.SELF_HARM and in_jest(sentence):
        return True
    return kind in _SPARED_BY and _SPARED_BY[kind].search(sentence) is not None


_IDIOM: Final = Wording(r"\blife (?:or|and) death\b|\bdead (?:on|right|wrong)\b")
_NOTHING: Final = re.compile(r"(?!)")

_WORDINGS: Final = {
    Grave.SELF_HARM: SELF_HARM,
    Grave.SAFETY_EVENT: _SAFETY,
    Grave.LEGAL_THREAT: _LEGAL,
    Grave.DISCRIMINATION: _DISCRIMINATION,
    Grave.PRIVACY_BREACH: _PRIVACY,
}
_SPARED_BY: Final = {
    Grave.SELF_HARM: OVERCOME,
    Grave.LEGAL_THREAT: _SPARED,
    Grave.PRIVACY_BREACH: _SPARED,
}


# Complaints, topics and severity ask the same of a text, one after the other.
@lru_cache(maxsize=64)
def _stands(
    pattern: Wording,
    sentences: tuple[str, ...],
    spared: re.Pattern[str] = _NOTHING,
) -> bool:
    """Return whether `pattern` is found with no denial before, no `spared` after."""
    return any(
        not _DENIAL.search(said, max(0, found.start() - _NEAR), found.start())
        and not spared.match(said, found.end())
        for sentence in sentences
        if pattern.may_be_in(sentence)
        for said in (_IDIOM.sub(" ", sentence),)
        for found in pattern.finditer(said)
    )
