"""What the words beside a name say of whom it names: that they are a patient.

Each pattern is tried at the name only, in its sentence. A part is what patients do and
undergo, what belongs to them, and how forms announce them.
"""

import re
from enum import StrEnum
from typing import Final

from monitor.texts.phi.dates import FULL_DATE
from monitor.texts.phi.health_words import CARE, MONEY, RECORDS
from monitor.texts.phi.illness_words import HEALTH, LIMB

KIN: Final = (
    r"(?:son|daughter|kids?|husband|wife|spouse|mother|mom|mum|father|dad|brother|"
    r"sister|sis|baby|child|partner|boyfriend|girlfriend|fianc[e\u00e9]e?|"
    r"step-?\w{3,8}|nephew|niece|aunt|"
    r"uncle|cousin|friend|bestie|neighbou?r|co-?worker|colleague|roommate|boss|twins?|"
    r"grand(?:mother|father|ma|pa|son|daughter)|mother-in-law|father-in-law|"
    r"hij[ao]|espos[ao]|mam[aá]|pap[aá]|madre|padre|herman[ao]|abuel[ao]|t[ií][ao]|"
    r"prim[ao]|vecin[ao]|suegr[ao])"
)


class Part(StrEnum):
    """How a name is tied to a patient's part."""

    PATIENT = "patient"
    """Called a patient, or announced as a form announces one."""
    FIELD = "field"
    """Announced as forms of any office announce people."""
    TOLD = "told"
    """What happened to them, or what they have."""
    OWNED = "owned"
    """Results, records or a body that are theirs."""
    AGED = "aged"
    """Age with a unit, sex or day of birth behind the name, as in charts."""
    NUMBERED = "numbered"
    """A bare number behind the name that may be an age."""
    PRONOUN = "pronoun"
    """A sentence goes on about his or her health."""
    LISTED = "listed"
    """A colon, dash or comma and health follow, as in lists."""
    CLOSE = "close"
    """Health follows within two words."""
    ADDRESSED = "addressed"
    """A letter to them tells of their health."""
    ROOM = "room"
    """A bed, a room or an hour stands beside the name."""
    SELF = "self"
    """Said by whom it names."""
    KIN = "kin"
    """Called somebody's relative or neighbour."""


_LABEL_END: Final = (
    r"(?:'?s? (?:full |legal )?name(?: is| was)?)?(?: is| was)? ?[:#=,-]? ?$"
)
_PATIENT_BEFORE: Final = re.compile(
    r"(?:(?<!\w)(?:patients?|pts?|inpatient|resident|claimant|donor|recipient|decedent|"
    r"injured (?:employee|worker)|newborn of|baby of|newborn|pacient(?:e|it[oa]))"
    rf"(?: of the (?:week|month|day),?)?{_LABEL_END}"
    r"|(?<!\w)(?:pt|patient)'?s? (?:\w{2,12} )?(?:wife|husband|mother|father|son|"
    r"daughter|name),? (?:is )?$"
    r"|(?<!\w)(?:discharge|discharged|admitted|admit|admission|intubated|diagnosed|"
    r"treated|treat|treating|hospitali[sz]ed|operated on|prescribed|referring|refer|"
    r"delivered|examined|resuscitated|evaluation of|evaluate|care for|cared for|"
    r"biopsied|transfuse|intake (?:of|for)) (?:for )?(?:the |a |baby |little )?$"
    r"|(?<!\w)(?:ambulance|paramedics|ems|911|stretcher|squad) (?:\w+ ){0,2}"
    r"(?:took|brought|for|got|picked up|rushed|carried) (?:\w+ ){0,2}$"
    r"|(?<!\w)guess who(?!\w)[^?!\n]{0,60}[,:.?] ?$"
    r"|(?<!\w)(?:bed|cama|rm|room|bay|cuarto|cubicle) ?#?\d{1,4}[a-z]?,?"
    r"(?: (?:is|was|is for|tenemos|al?|to|has|for|belongs to|esta|:|-))?"
    r"(?: al?| the)?[ :,-]{1,3}$"
    r"|(?<!\w)(?:labs|labels?|charts?|mychart|transport(?: needed)?|"
    r"(?:appt|appointment|rx|refill|order|consent|referral|specimen|chart|discharge"
    r"(?: instructions| summary| papers)?|records?|results?|cbc|pickup|pick up|claim|"
    r"authori[sz]ation|reminder)"
    r"(?: (?:reminder|request|card|ready|instructions|summary|note|form|needed))?"
    r"(?: for| of)?) ?[:,-] ?$)",
    re.IGNORECASE,
)
_FIELD_BEFORE: Final = re.compile(
    r"(?<!\w)(?:(?:my |her |his |full |last |first |legal )?names?|named|called|caller|"
    r"nombre(?: del? (?:la )?paciente)?|guarantor|guardian|subscriber|"
    r"insured|member|dependent|employee|student|client|applicant|beneficiary|mother|"
    r"child|attention|attn|to|re|regarding|excuse|for|sub|about|abt|w/|"
    r"reminder|se llama|contact|caregiver)"
    r"(?: on file)?(?: is| was| es)? ?[:#=-]? ?(?:an? |one )?$",
    re.IGNORECASE,
)
_SELF_BEFORE: Final = re.compile(
    r"(?<!\w)(?:this is|i'm|i am|it's|its|my (?:full )?name is|my name's|me llamo|soy|"
    r"mi nombre es|signed)[,:]? (?:again )?$",
    re.IGNORECASE,
)
_THEIRS: Final = (
    rf"(?:{HEALTH}|{CARE}|{RECORDS}|{MONEY}|charts?|notes|reports?|EOB|statements?|"
    rf"paperwork|"
    rf"scripts?|stay|coverage|caso)"
)
_OWNED_BEFORE: Final = re.compile(
    rf"(?<!\w){_THEIRS}(?!\w)(?: [\w/'-]{{1,15}}){{0,3}}? "
    r"(?:for|of|on|belongs? to|de|del|re|back for|back on)"
    r"(?: (?:an?|one|our|my|his|her|the|el|la|someone|somebody|some|another|patient|"
    r"person|woman|man|named|called)){0,4} $",
    re.IGNORECASE,
)
_KIN_BEFORE: Final = re.compile(
    rf"(?:(?<!\w)(?:my|his|her|our|their|your|mi|su|tu|\w{{2,20}}'s?)"
    rf" (?:[\w-]{{1,15}} ){{0,2}}{KIN},? $"
    rf"|(?<!\w){KIN} (?:of|de) $)",
    re.IGNORECASE,
)
_ROOM_BEFORE: Final = re.compile(
    r"(?:(?<!\w)(?:rm|room|bed|bay|or|ward) ?#?\d{1,4}[a-z]? ?[-:,|]? ?"
    r"|(?<!\w)\d{1,2}[:.]?\d\d ?(?:[ap]\.?m\.?)? ?[-|]? ?)$",
    re.IGNORECASE,
)

_GAP: Final = r"(?:[ ,]{1,2}(?!<stop>)[\w#&$/'.%+-]{1,20}){0,<most>}?"
_STOP: Final = (
    r"(?:I|me|my|mine|myself|I'm|I've|we|us|our|you|your|mi|me|nos|working|works?|"
    r"worked|helps?|helped|helping|explain\w*|performs?|performed|drew|draws|did|does|"
    r"said|says|told us|wrote|writes|reports? (?:that|ivermectin)|discovered|invented|"
    r"founded|lead|leads|led|teach\w*|taught|studie[ds]|study|research\w*|treats|"
    r"treating|recommend\w*|cared|caring|joins?|joined|speaks?|spoke|shares?|answers?|"
    r"explica|explic[oó]|atiende|offers?|hosts?|organi\w+|donat\w+|"
    r"announced|raised|sponsor\w*|sells?|sold|gave|gives|took (?:time|my|care)|"
    r"great|gentle|kind|friendly|amazing|wonderful|awesome|helpful|patient with|rude|"
    r"professional|knowledgeable|best|better|and (?:I|we|my|our)|but|because|"
    r"if)(?![\w-])"
)


def _after(pattern: str, most: int = 4) -> str:
    gap = _GAP.replace("<stop>", _STOP)
    return re.sub(
        r"<gap(\d)?>",
        lambda found: gap.replace("<most>", found[1] or str(most)),
        pattern,
    )


_HAPPENED: Final = (
    r"(?:diagnosed|admitted|discharged|treated|hospitali[sz]ed|billed|prescribed|"
    r"operated|seen|referred|intubated|sedated|pregnant|recovering|a patient|"
    r"our patient|"
    r"in remission|cancer[- ]free|positive|readmitted|resuscitated|vaccinated|biopsied|"
    r"rushed|transferred|airlifted|pronounced|born|tested|stabili[sz]ed|induced|"
    r"dying|unconscious|unresponsive|septic|"
    r"coded|stable|unstable|back in (?:rehab|detox|the hospital)|critical|contagious|"
    r"checked in)"
)
_TOLD_AFTER: Final = re.compile(
    _after(
        r"(?:"
        r"<gap3>[ ,]{1,2}(?:was|is|found|were|got|gets|being|been|be|has been|"
        r"had been|fue|"
        rf"est[aá])<gap3>[ ,]{{1,2}}{_HAPPENED}(?!\w)"
        r"|<gap3>[ ,]{1,2}(?:miscarried|relapsed|overdosed|od'd|denies|"
        r"complain\w* of|c/o|"
        r"presented with|presents with|continues to|tolerated|collapsed|fainted|seized|"
        r"coded|died|passed away|expired|gave birth|no-?showed|no show|"
        r"desatted|fell|vomited|passed out|bled|"
        rf"(?:broke|fractured|tore|sprained|hurt|injured|burned|cut|lost|shattered) "
        rf"(?:\w+ ){{0,3}}?{LIMB}|"
        r"came to (?:us|me|our \w+)(?! from| with \d+ years| after \w+ years| as an?)|"
        r"(?:was|is|were|stayed|spent \w+ \w+) with us (?:on|in) the|"
        r"delivered (?:an? (?:\w+ ){0,2}(?:baby|boy|girl)|her|twins|at \d+)|"
        r"checked (?:in|out)|is in labor|went into labor|left ama|states|"
        r"rang the bell|walked out of our|came in (?:with|for|again|by))(?!\w)"
        r"|<gap8>[ ,]{1,2}(?:has|had|have|having|got|gets?|getting|is|isn't|'s|was|be|"
        r"wants?|"
        r"needs?|needed|takes?|taking|takin|underwent|undergoing|suffers?|suffered|"
        r"suffering|received|receives|beat|beats|beating|battled|battles|battling|"
        r"fighting|fights|fought|survived|survives|weighed|weighs|hit|hits|reached|"
        r"celebrat\w+|with|"
        r"w/|for|after|on|missed|refuses|"
        r"refused|refusing|reports|lost|losing|broke|tested|starts?|started|finished|"
        r"completed|began|stopped|came (?:home|back) from|came in|comes in|went|"
        r"showed up|ran out of|tiene|"
        r"ten[ií]a|tuvo|necesita|empieza|terminó|sufre|sali[oó]|padece)"
        rf"<gap4>[ ,]{{1,2}}{HEALTH}(?!\w)"
        r")"
    ),
    re.IGNORECASE,
)
_OWNED_AFTER: Final = re.compile(
    _after(rf"(?:'s?|[,!:]? your)<gap3>[ ]{_THEIRS}(?!\w)"), re.IGNORECASE
)
_AGED_AFTER: Final = re.compile(
    r"[ ,|(-]{1,4}(?:(?:an? |age |aged |is )?\(?\d{1,3}[ -]?(?:y/?o|yr?s?|"
    r"years?[ -]old|"
    r"(?-i:[MF])|male|female|a[nñ]os)(?!\w)|(?:sex:? ?)?(?-i:[MF])\b(?!')|DOB\b|"
    r"d\.o\.b|"
    rf"born (?:on )?{FULL_DATE}|{FULL_DATE}|\((?:19|20)\d\d\))",
    re.IGNORECASE,
)
_NUMBERED_AFTER: Final = re.compile(r"(?:, ?|,? \(|,? age )\d{1,3}(?=[),.;]|$)")
_PATIENT_AFTER: Final = re.compile(
    r"(?:,? (?:is |was )?(?:our|my|a|your|nuestr[ao]|su|the) (?:[\w-]{1,15} ){0,2}"
    r"(?:patient|paciente|graduate|survivor|resident|client|warrior|"
    r"preemie)(?!\w)(?! (?:advocate|care|coord|relation|serv|exper|access))|"
    r",? (?:is |was )?(?:one|another) of (?:our|my) (?:[\w-]{1,15} ){0,3}(?:patients|"
    r"residents|clients|kids|babies|preemies)(?!\w)|"
    r",? for (?:trusting|choosing|letting|allowing) (?:us|me|our)(?!\w)|"
    r" ?\((?:pt|patient)\)|, (?:pt|patient)(?!\w))",
    re.IGNORECASE,
)
_ROOM_AFTER: Final = re.compile(
    r"(?: in| from| at)? ?[,(-]? ?(?:(?:room|rm|bed|bay|ward) ?#?\d{1,4}|"
    r"(?<=in )\d{3}[A-Z]?\b)"
    r"| in (?:\d{3}[A-Z]?|\d{1,3}[A-Z]? (?:is|needs|wants|has|was|keeps))(?!\w)",
    re.IGNORECASE,
)
_LISTED_AFTER: Final = re.compile(
    _after(rf" ?[:;|,/(-]{{1,2}}(?!\w+ing)<gap3>[ :;|,/(-]{{1,3}}{HEALTH}(?!\w)"),
    re.IGNORECASE,
)
_CLOSE_AFTER: Final = re.compile(_after(rf"<gap2> {HEALTH}(?!\w)"), re.IGNORECASE)
_SELF_AFTER: Final = re.compile(r",? here(?=[.,!])|,? calling\b", re.IGNORECASE)
_KIN_AFTER: Final = re.compile(
    rf"(?:'s? {KIN}| (?:boy|girl|kids?|baby|twins?|family|newborn))(?!\w)",
    re.IGNORECASE,
)
_PLACE_AFTER: Final = re.compile(
    r",? (?:is |was )?(?:back )?(?:in|at) (?:the |our |your |my )?(?:ER|ED|ICU|NICU|"
    r"PICU|CCU|hospital|emergency|waiting room|psych|rehab|detox|recovery room|"
    r"trauma bay|cath lab|exam room|labor and delivery)(?!\w)",
    re.IGNORECASE,
)
_DEAR_BEFORE: Final = re.compile(
    r"(?<!\w)(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)),? $",
    re.IGNORECASE,
)
_YOURS_AFTER: Final = re.compile(
    rf"(?<!\w)your (?:[\w'/-]{{1,20}} ){{0,4}}?{_THEIRS}(?!\w)", re.IGNORECASE
)
_PRONOUN_AFTER: Final = re.compile(
    r"(?<!\w)(?:his|her|hers|she|he|she's|he's|su)(?: (?!(?:my|me|us|your|you)\b)"
    rf"[\w'/-]{{1,20}}){{0,6}}? {HEALTH}(?!\w)",
    re.IGNORECASE,
)
_BEFORE: Final = (
    (Part.PATIENT, _PATIENT_BEFORE),
    (Part.OWNED, _OWNED_BEFORE),
    (Part.FIELD, _FIELD_BEFORE),
    (Part.ROOM, _ROOM_BEFORE),
    (Part.SELF, _SELF_BEFORE),
    (Part.KIN, _KIN_BEFORE),
)
_AFTER: Final = (
    (Part.PATIENT, _PATIENT_AFTER),
    (Part.TOLD, _TOLD_AFTER),
    (Part.OWNED, _OWNED_AFTER),
    (Part.AGED, _AGED_AFTER),
    (Part.NUMBERED, _NUMBERED_AFTER),
    (Part.ROOM, _ROOM_AFTER),
    (Part.ROOM, _PLACE_AFTER),
    (Part.LISTED, _LISTED_AFTER),
    (Part.CLOSE, _CLOSE_AFTER),
    (Part.SELF, _SELF_AFTER),
    (Part.KIN, _KIN_AFTER),
)
_CALL: Final = re.compile(
    r"(?<!\w)(?:coach|little|sweet|young|brave|pastor|deputy|officer|principal|"
    r"mayor) $",
    re.IGNORECASE,
)
"""What people are called by, between a part and their name."""
_LEFT: Final = 70
_RIGHT: Final = 130
"""Characters before and behind a name that are looked at."""


def is_called(text: str, start: int, end: int) -> bool:
    """Return whether any word at `start` to `end` is a name, by the words beside it."""
    left = text[max(0, start - _LEFT) : start]
    return bool(
        _KIN_BEFORE.search(left)
        or _SELF_BEFORE.search(left)
        or _KIN_AFTER.match(text, end)
        or _SELF_AFTER.match(text, end)
    )


def parts(text: str, start: int, end: int, stop: int) -> frozenset[Part]:
    """Return how the name at `start` to `end` is tied to a patient's part.

    Args:
        text: Plain text.
        start: The name's first character.
        end: One after its last.
        stop: Where its sentence ends.
    """
    left = _CALL.sub("", text[max(0, start - _LEFT) : start])
    stop = min(stop, end + _RIGHT)
    found = {part for part, pattern in _BEFORE if pattern.search(left)}
    found |= {part for part, each in _AFTER if each.match(text, end, stop)}
    if _PRONOUN_AFTER.search(text, end, end + _RIGHT):
        found.add(Part.PRONOUN)
    if _DEAR_BEFORE.search(left) and _YOURS_AFTER.search(text, end, end + _RIGHT):
        found.add(Part.ADDRESSED)
    return frozenset(found)
