"""What makes a text grave whatever its tone, found in plain sentences.

Each pattern is linear in the sentence's length.
"""

import re
from collections.abc import Iterable
from typing import Final

_DENIAL: Final = re.compile(
    r"\b(?:no|not|never|dont|doesnt|didnt|wasnt|werent|isnt|wont|wouldnt|cant|nobody"
    r"|without|none|avoid(?:s|ed)?|prevent(?:s|ed)?|instead of|rather than|free of"
    r"|(?:worried|afraid|scared) (?:of|about|that))\b(?: \w+){0,3} ?$"
)
_NEAR: Final = 48
"""Characters before a find in which a denial may stand; "no one was told" has its own
words in between."""

_WHO: Final = r"(?:me|us|him|her|them|my|our|his|their|the|a|an|someone|somebody)"
_KIN: Final = (
    r"(?:my|our|his|her|their) (?:\w+ )?(?:mother|mom|mum|father|dad|husband|wife|son"
    r"|daughter|baby|child|kid|brother|sister|grand\w+|uncle|aunt|friend|partner|nana"
    r"|parents?|dog|cat)"
)
_BLAME: Final = (
    r"(?:because|due to|neglig\w+|neglect\w*|mistakes?|errors?|refus\w+|ignor\w+"
    r"|fail\w*|fault|malpractice|sent (?:him|her|them|my \w+|us) home|waiting"
    r"|misdiagnos\w+"
    r"|lack of|should have|could have been|their care|missed|never checked|overdose"
    r"|wrong|after (?:the|a|his|her|their|routine) (?:\w+ )?(?:surgery|procedure"
    r"|operation))"
)

_SAFETY: Final = re.compile(
    r"\bwrong (?:medication|medicine|meds?|drug|dose|dosage|prescription|pills?"
    r"|injection|shot|vaccine|blood|patient|side|leg|knee|hip|arm|eye|foot|hand"
    r"|finger|tooth|teeth|kidney|breast|organ|site|procedure|surgery|operation"
    r"|tablets|insulin|treatment)\b"
    r"|\b(?:gave|given|prescribed|administered|injected)\b(?: [\w,]+){0,8}?"
    r" allergic\b|\bwent into anaphyla\w+"
    r"|\b(?:double|triple|twice|ten times|10 times)(?: \w+){0,2} dose\b"
    r"|\boverdosed (?:me|him|her|my|the)\b"
    r"|\b(?:got|gets|developed|caught|contracted|picked up|gave (?:me|him|her)|have"
    r"|has|had|with)(?: \w+){0,3} (?:infections?|sepsis|mrsa|c ?diff)(?: \w+){0,3}?"
    r" (?:after|from|following|because|due|at the|in the hospital|in hospital|there)\b"
    r"|\b(?:incision|wound|site|stitches|sutures|implant|surg\w+)(?: \w+){0,4}?"
    r" (?:got|became|is|was|badly) infected\b|\b(?:went|gone|became) septic\b"
    r"|\bleft (?:a |an )?(?:\w+ )?(?:sponge|gauze|needle|instrument|clamp|swab|tool)s?"
    r"(?: \w+){0,3}? (?:in|inside)\b"
    r"|\b(?:fell|fall|fallen|dropped)(?: \w+){0,2} (?:out of|off|from)(?: \w+){0,3}?"
    r" (?:bed|table|chair|stretcher|gurney|wheelchair|trolley|toilet)\b"
    r"|\b(?:let|dropped)(?: \w+){1,3} (?:fall|baby)\b"
    r"|\bslipped (?:on|and fell)(?: \w+){0,4} (?:floor|lobby|ramp|hallway|entrance)\b"
    rf"|\b(?:killed|let) {_KIN}\b(?: die)?|\bwrongful death\b"
    rf"|\b(?:died|dead|death|passed away|lost (?:the|our|my|her) baby)\b"
    rf"(?=.{{0,200}}\b{_BLAME}\b)|\b{_BLAME}\b.{{0,200}}\b(?:died|dead|death|passed"
    rf" away)\b"
    r"|\b(?:almost|nearly|could have|couldve) (?:died|killed|bled to death)\b"
    r"|\b(?:burned|burnt|perforated|punctured|nicked|cut|severed|collapsed)"
    r" (?:my|his|her|the) (?:\w+ )?(?:bowel|lung|artery|nerve|bladder|colon|uterus"
    r"|intestine|vein|face|skin|gums?|lip|tongue)\b"
    r"|\b(?:paralyzed|paralysed|permanent(?:ly)? (?:nerve )?(?:damage|disabled"
    r"|injur\w+))\b"
)

_SELF_HARM: Final = re.compile(
    r"\b(?:i|ill|id|im|ive)\b(?: (?!(?:dont|not|never|wont|wouldnt"
    r"|didnt)\b)\w+){0,6}? (?:kill(?:ing)? myself|end(?:ing)? my"
    r" (?:own )?"
    r"life|end it all|hurt(?:ing)? myself|harm(?:ing)? myself|cut(?:ting)? myself"
    r"|take my own life|wish i was dead|wish i were dead|better off dead)\b"
    r"|\bi (?:just )?(?:want|wish) to (?:die|be dead|disappear forever)\b"
    r"|\b(?:i am|im|i feel|feeling|i have been|ive been) (?:\w+ )?suicidal\b"
    r"|\bi (?:dont|do not|cant|no longer) want to (?:live|be alive|be here) (?:any"
    r" ?more|like"
    r" this|any longer)\b|\bthinking (?:about|of) suicide\b"
)

_LEGAL: Final = re.compile(
    r"\blaw ?suits?\b|\b(?:will|to|gonna|should|could|can|ill|id|be|am|im|are|we|and) "
    r"(?:sue|suing) (?:you|them|him|her|this|the|for|everyone|your|these)\b|\blegal"
    r" (?:action|proceedings|counsel)\b|\bmalpractice\b"
    r"|\b(?:my|our|an?|the|from|contact\w*|call\w*|hir\w+) (?:\w+ )?(?:lawyers?"
    r"|attorneys?"
    r"|solicitors?)\b|\bsee you in court\b|\btak(?:e|ing) (?:you|them|this) to court\b"
    r"|\bclass action\b|\bsmall claims\b|\b(?:medical|state|dental|nursing|licensing)"
    r" board\b"
    r"|\b(?:report\w*|complain\w*|complaint|filed?|filing)\b.{0,60}\b(?:attorney"
    r" general|hhs"
    r"|ocr|cms|joint commission|department of (?:health|insurance|labor)|bbb|osha|fda"
    r"|health department|office for civil rights|better business bureau|ombudsman|gmc"
    r"|cqc"
    r"|authorities)\b"
)

_DISCRIMINATION: Final = re.compile(
    r"\bdiscriminat\w+|\bracis[mt]s?\b|\bracial(?:ly)? (?:profil\w+|abus\w+|slurs?"
    r"|bias\w*)"
    r"|\b(?:sexis[mt]|homophob\w+|transphob\w+|ageis[mt]|xenophob\w+|islamophob\w+"
    r"|anti ?semit\w+|ableis[mt]|bigot\w*|fat ?sham\w+|prejudiced?)\b"
    r"|\b(?:treated|turned away|refused|ignored|denied|mocked|judged)\b.{0,60}\bbecause"
    r" (?:of (?:my|her|his|our) (?:race|skin|colou?r|accent|religion|gender|age|weight"
    r"|disability|ethnicity|nationality|sexuality|hijab|language|immigration)"
    r"|(?:i am|im|shes|hes|she is|he is|we are) (?:an? )?(?:black|brown|white|asian"
    r"|hispanic"
    r"|latin[oa]|mexican|muslim|jewish|gay|lesbian|trans\w*|disabled|deaf|blind|fat|old"
    r"|immigrants?|native|indian|african|arab))\b"
    r"|\b(?:refused|denied|no)(?: \w+){0,4} interpreter\b|\bada (?:violation"
    r"|compliant)\b"
)

_PAPERS: Final = (
    r"(?:records?|charts?|results?|info\w*|diagnosis|history|files?|paperwork|x ?rays?"
    r"|labs?|prescriptions?|documents?|details|address|data|condition)"
)
_PRIVACY: Final = re.compile(
    r"\bhipaa\b|\bdata (?:breach|leak)\b|\b(?:privacy|confidentiality) (?:breach\w*"
    r"|violat\w+)"
    r"|\b(?:breach\w*|violat\w+|invasion) (?:of |my |our |her |his |patient"
    r" )*(?:privacy"
    r"|confidentiality)\b"
    rf"|\b(?:someone elses|another (?:patient|person)s?|(?:other|different) (?:patient"
    rf"|people)s?"
    rf"|(?:a )?strangers?|wrong (?:patient|person)s?)(?: \w+){{0,3}}? {_PAPERS}\b"
    rf"|\b(?:my|our|her|his|patients?)(?: \w+){{0,3}}? {_PAPERS}\b.{{0,40}}\b(?:to"
    rf"|with|in front"
    r" of|on) (?:my (?:ex|boss|employer|job|neighbou?rs?)|another (?:patient|person)"
    r"|someone else|somebody else|the wrong|other (?:patients|people)|(?:a )?strangers?"
    r"|everyone|everybody|the (?:whole|entire)|social media|facebook|the internet)\b"
    r"|\b(?:announced|yelled|shouted|discuss\w+|talk\w+ about)\b.{0,30}\bmy (?:\w+"
    r" )?(?:"
    r"diagnosis|condition|medical|health|std|pregnancy|weight"
    r"|medications?)\b.{0,60}\b(?:"
    r"waiting room|lobby|hallway|front of|everyone|loud\w*|other patients)\b"
)


def safety_event(sentences: Iterable[str]) -> bool:
    """Return whether a patient came, or might have come, to harm by the care."""
    return _stands(_SAFETY, sentences)


def self_harm(sentences: Iterable[str]) -> bool:
    """Return whether the writer speaks of killing or hurting themselves."""
    return _stands(_SELF_HARM, sentences)


def legal_threat(sentences: Iterable[str]) -> bool:
    """Return whether courts, boards or authorities come into it."""
    return _stands(_LEGAL, sentences)


def discrimination(sentences: Iterable[str]) -> bool:
    """Return whether somebody was treated worse for who they are."""
    return _stands(_DISCRIMINATION, sentences)


def privacy_breach(sentences: Iterable[str]) -> bool:
    """Return whether patients' information went to others."""
    return _stands(_PRIVACY, sentences)


_IDIOM: Final = re.compile(r"\blife (?:or|and) death\b|\bdead (?:on|right|wrong)\b")


def _stands(pattern: re.Pattern[str], sentences: Iterable[str]) -> bool:
    """Return whether `pattern` is found where nothing denies it just before."""
    return any(
        not _DENIAL.search(said, max(0, found.start() - _NEAR), found.start())
        for said in (_IDIOM.sub(" ", sentence) for sentence in sentences)
        for found in pattern.finditer(said)
    )
