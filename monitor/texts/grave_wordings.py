"""Wordings of what is grave whatever its tone, found in plain sentences.

They know what they say, and need no vector. Each pattern is linear in the sentence's
length.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final

from monitor.domain.text.wording import Wording
from monitor.texts.everyday import is_errand, is_hasty_care
from monitor.texts.near_death import NEARLY_DIED, RESCUED
from monitor.texts.patients_named import KIN, PATIENT, PERSON
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
_SOMEONE: Final = rf"(?:them|{PERSON})"
_NO_THING: Final = (
    r"(?<!phone )(?<!phones )(?<!purse )(?<!bag )(?<!keys )(?<!glasses )(?<!apple )"
    r"(?<!toy )(?<!toys )(?<!pen )(?<!cup )(?<!book )(?<!paper )(?<!papers )"
    r"(?<!crayon )(?<!crayons )(?<!shoe )(?<!hat )(?<!bear )(?<!doll )(?<!ball )"
)
"""Toys and telephones fall, too."""
_CAUGHT_HERE: Final = (
    r"(?:after|from|following|during|because of|due to)(?: \w+){0,3}? (?:surgery"
    r"|surgeries|procedure|operation|stay|c ?section|biopsy|injection|implants?|birth"
    r"|extraction|root canal|iv|catheter|filling|stitches|visit(?! to)|appointment)"
    r"|(?:(?:after|from|following) (?:being )?)?(?:here|there)(?=$|[^\w ]| (?:and|after"
    r"|last)\b)|(?:in|at|from) (?:the|this|that|their|your) (?:\w+ )?(?:hospital|clinic"
    r"|office)"
)

_TOOL: Final = (
    r"(?:needles?|syringes?|lancets?|scalpels?|speculums?|catheters?|(?:dental "
    r"|surgical )"
    r"?instruments?|drill bits?|iv lines?)\b"
)
"""What must be new or sterile for each patient."""

_SAFETY: Final = Wording(
    r"\bwrong (?:medication|medicine|meds?|drug|dose|dosage|prescription|pills?"
    r"|injection|shot|vaccine|blood|patient|side|leg|knee|hip|arm|eye|foot|hand|finger"
    r"|tooth|teeth|kidney|breast|organ|site|procedure|surgery|operation|tablets"
    r"|insulin|treatment)\b(?! (?:desk|counter|office|floor|door|entrance|room|of the"
    r" (?:building|street|road|hall\w*|parking|lot|town))\b)"
    r"|\b(?:gave|given(?! that\b)|prescribed|administered|injected)\b(?: (?!(?:since"
    r"|because|as|list|tips|advice|instead|info\w*|leaflet|safe|free)\b)[\w,]+){0,8}?"
    r" allergic\b(?! (?:to )?(?:\w+ )?(?:son|daughter|kid|child|boy|girl|husband|wife"
    r"|mom|dad|dog|cat)s?\b)"
    r"|\bwent into anaphyla\w+"
    r"|\b(?:double|triple|twice|ten times|10 times)(?: \w+){0,2} dose\b(?! of (?:\w+"
    r" )?(?:kindness|love|care|patience|laugh\w*|fun|humou?r|compassion|joy|sass"
    r"|sunshine|empathy|caffeine|cute\w*)\b)"
    r"|\boverdosed (?:me|him|her|my|the)\b"
    r"|\b(?:got|gets|developed|caught|contracted|picked up|gave (?:me|him|her)|have"
    r"|has|had)(?: \w+){0,3} (?:infections?|sepsis|mrsa|c ?diff) "
    rf"(?:\w+ )?(?:{_CAUGHT_HERE})\b"
    r"|\b(?:incision|wound|site|stitches|sutures|implant|surg\w+)(?: \w+){0,4}? (?:got"
    r"|became|is|was|badly) infected\b|\b(?:went|gone|became) septic\b"
    r"|\bleft (?:a |an )?(?:\w+ )?(?:sponge|gauze|needle|instrument|clamp|swab"
    r"|tool)s?(?: \w+){0,3}? (?:in|inside)\b"
    rf"|{_NO_THING}\b(?:fell|fall|fallen|dropped {_SOMEONE})(?: \w+){{0,2}} (?:out of"
    r"|off|from)(?: \w+){0,3}? (?:bed|table|chair|stretcher|gurney|wheelchair|trolley"
    r"|toilet)\b"
    rf"|\blet {_SOMEONE}(?: \w+)? fall\b(?! (?:asleep|in love)\b)"
    rf"|\bdropped (?:{_SOMEONE} (?:\w+ )?(?:on|onto|to) (?:the|his|her|my|their)"
    r" (?:\w+ )?(?:floor|ground|head|face)|(?:my|our|the|her|his|their|a) (?:\w+ )?"
    r"(?:baby|newborn|infant)\b(?!.{0,40}\boff\b))"
    r"|\bslipped (?:on|and fell)(?: \w+){0,4} (?:floor|lobby|ramp|hallway|entrance)\b"
    rf"|\bkilled {KIN}\b(?! (?:\w+ )?(?:fears?|dreams?|interest|mood|confidence|hopes?"
    r"|appetite|cough|pain|vibe|buzz)\b)"
    rf"|\blet {_SOMEONE}(?: \w+)? (?:lie|lay|sit|crawl)\b.{{0,40}}\b(?:blood|urine|pee"
    r"|vomit|feces|faeces|poop|filth)\b"
    rf"|\blet {_SOMEONE}(?: \w+)? (?:lie|lay) on the (?:\w+ )?floor\b"
    rf"|\blet {_SOMEONE} (?:\w+ )?(?:die|choke|bleed|suffocate|starve|drown|slip|tumble"
    r"|(?:turn|go) (?:blue|septic|into shock)|deteriorate)\b(?! (?:in peace|peacefully"
    r"|with dignity|at home|in (?:his|her|their) own)\b)|\bwrongful death\b"
    rf"|\b(?:{_DIED}|lost (?:the|our|my|her) baby)\b(?=.{{0,200}}\b{_BLAME}\b)"
    rf"|\b{_BLAME}\b.{{0,200}}\b{_DIED}\b"
    rf"|\b{_DIED}(?: \w+){{0,3}}? (?:because|due to) (?:they|their|nobody|no one|the"
    r" (?:doctors?|nurses?|staff|hospital|clinic))\b"
    rf"|\b(?:he|she|who|{KIN}|{PATIENT})(?: (?:had|has|have|then|just|later))? died"
    r" (?:\w+ )?(?:waiting for|in (?:the|your|their) waiting)\b"
    r"|(?<!\bi )\b(?:burned|burnt|perforated|punctured|nicked|cut|severed|collapsed)"
    r" (?:my|his|her|the) (?:\w+ )?(?:bowel|lung|artery|nerve|bladder|colon|uterus"
    r"|intestine|vein|face|skin|gums?|lip|tongue)\b"
    r"|\bre-?us(?:ed?|ing) (?:an?|the|that|their|old|dirty|my) (?:\w+ )?"
    rf"{_TOOL}|\bre-?us(?:ed?|ing) {_TOOL} (?:on|for|from)\b"
    rf"|\b(?:dirty|bloody|contaminated|unsterili[sz]ed|unsterile) {_TOOL}"
    rf"|\bsame {_TOOL} (?:on|for|in) (?:me|him|her|us|both|the|two|another|everyone"
    rf"|my)\b"
    r"|\b(?:gave|given|got|injected|administered|received|used)(?: \w+){0,4}? expired"
    r" (?:vaccines?|shots?|vials?|medic\w+|meds|drugs?|insulin|an[a]?esthetics?"
    r"|epipens?)\b"
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
    r"(?! (?:\w+ )?(?:line|number|to (?:sign|witness|notari[sz]e))\b)"
    r"|\b(?:lawyers?|attorneys?|solicitors?) (?:will|(?:is|are) (?:going"
    r"|looking)|has been|have been|says?)\b"
    r"|\bsee you in court\b|\btak(?:e|ing) (?:you|them|this) to court\b"
    r"|\bclass action\b|\bsmall claims\b"
    r"|\b(?:report\w*|complain\w*|complaint|filed?|filing|contact\w*|take (?:this|it)"
    r"|go(?:ing)?)\b.{0,60}\b(?:(?:medical|state|dental|nursing|licensing) board"
    r"|attorney general|hhs|ocr|joint commission|bbb|osha"
    r"|office for civil rights|better business bureau|ombudsman|gmc|cqc|authorities)\b"
    # Offices that people have other business with.
    r"|\b(?:reported\b|report(?:ing)? (?!to\b)|complain\w*\b|complaints?\b|grievance\b"
    r"|going to\b|take (?:this|it)\b).{0,60}\b(?:cms|fda|department of (?:health"
    r"|insurance|labor)|health department)\b"
)

_DISCRIMINATION: Final = Wording(
    r"\bdiscriminat(?:ed?|es|ing|ory)\b|\bracists?\b"
    r"|\bracial(?:ly)? (?:profil\w+|abus\w+|slurs?|bias\w*)"
    r"|\b(?:sexis[mt]|homophob\w+|transphob\w+|ageis[mt]|xenophob\w+|islamophob\w+"
    r"|anti ?semit\w+|ableis[mt]|bigot\w*|fat ?sham\w+|prejudiced?)\b"
    r"|\b(?:treated(?! for\b)|turned away|refused|ignored|denied|mocked"
    r"|judged)\b.{0,60}\bbecause (?:of (?:my|her|his|our) (?:race|skin|colou?r|accent"
    r"|religion|gender|age|weight|disability|ethnicity|nationality|sexuality|hijab"
    r"|language|immigration)|(?:i am|im|shes|hes|she is|he is"
    r"|we are) (?:an? )?(?:black|brown|white|asian|hispanic|latin[oa]|mexican|muslim"
    r"|jewish|gay|lesbian|trans\w*|disabled|deaf|blind|fat|old|immigrants?|native"
    r"|indian|african|arab))\b"
    r"|(?<!\bi )\b(?:refused|denied|no(?! (?:need|use)\b))(?: \w+){0,4} interpreter\b"
    r"|\bada violations?\b|\b(?:not|isnt|arent|wasnt|never|hardly|far from) ada"
    r"[ -]compliant\b"
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

    So do a wish to be dead in jest, and what happens every day.

    Args:
        kind: What it may tell of.
        sentence: In plain letters without apostrophes.
    """
    if kind is Grave.SELF_HARM and in_jest(sentence):
        return True
    if kind in _EVERYDAY and _EVERYDAY[kind](sentence):
        return True
    return kind in _SPARED_BY and _SPARED_BY[kind].search(sentence) is not None


_IDIOM: Final = Wording(
    r"\blife (?:or|and) death\b|\bdead (?:on|right|wrong)\b|\bdiscriminates? between\b"
    # Who keeps the law is no breach of it.
    r"|\b(?:follow(?:s|ed|ing)?|respect(?:s|ed|ing)?|careful (?:about|with)"
    r"|compl(?:y|ies|ying) with|adher\w+ to|honou?r(?:s|ed|ing)?|about|under"
    r"|explain(?:s|ed|ing)?) (?:the |all |every )?hipaa\b(?! (?:violat\w+|breach\w*"
    r"|complaint))"
    r"|\bhipaa (?:was |is |are |were )?(?:\w+ )?(?:explained|respected|followed|rules?"
    r" (?:are|were) (?:explained|followed|respected)|compliant|taken seriously)\b"
)
_NOTHING: Final = re.compile(r"(?!)")

_WORDINGS: Final = {
    Grave.SELF_HARM: SELF_HARM,
    Grave.SAFETY_EVENT: _SAFETY,
    Grave.LEGAL_THREAT: _LEGAL,
    Grave.DISCRIMINATION: _DISCRIMINATION,
    Grave.PRIVACY_BREACH: _PRIVACY,
}
_EVERYDAY: Final[Mapping[Grave, Callable[[str], bool]]] = {
    Grave.SELF_HARM: is_errand,
    Grave.SAFETY_EVENT: is_hasty_care,
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
