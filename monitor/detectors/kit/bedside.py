"""What profiles under a clinician's name say: a medical role, of whom, what they sell.

Found with patterns in their plain letters, each linear in the text's length, and by
the endings of hosts.
"""

from typing import Final

from monitor.domain.text.wording import Wording

_ROLE: Final = Wording(
    r"\b(?:dr|dra|doctor|m\.?d|d\.o|r\.?n|dds|dmd|dnp|aprn|crna|pa-c|mbbs)\b"
    r"|\b(?:physician|surgeon|dentist|orthodontist|periodontist|pediatrician"
    r"|paediatrician|psychiatrist|podiatrist|chiropractor|optometrist|obstetrician"
    r"|internist|hospitalist|intensivist|geriatrician|midwife|nurse|pharmacist"
    r"|(?:physical|occupational|speech) therapist|clinician)s?\b"
    r"|\b(?:dermat|cardi|neur|onc|gynec|ur|radi|gastroenter|endocrin|rheumat|pulmon"
    r"|nephr|hemat|anesthesi|ophthalm|immun|path|audi|neonat)olog(?:ists?|y)\b"
    r"|\b(?:psychologists?|pediatrics|psychiatry|dentistry|obstetrics|orthopa?edics"
    r"|board[- ]certified|ob[-/ ]?gyn|(?:family|internal|emergency) medicine"
    r"|(?:plastic|cosmetic|oral|orthopa?edic|spine|heart) surgery|my patients"
    r"|medical (?:doctor|director)|telehealth|telemedicine)\b"
)

_LEADER: Final = Wording(
    r"\b(?:ceo|cfo|coo|chief (?:\w+ )?officer|president|chairman|(?:executive|managing)"
    r" director)\b"
)

_DOCTOR: Final = r"(?:dr|doctor)\b"

_ABOUT: Final = Wording(
    rf"\b(?:patients? of {_DOCTOR}|(?:fans?|friends|supporters|victims|stories) of\b"
    rf"|fan (?:page|club|account)|{_DOCTOR}[^.\n]{{0,40}}\b(?:saved|changed) (?:my|our)"
    r"|(?:saved|changed) my (?:life|smile|skin)|in (?:loving )?memory|in memoriam"
    r"|obituar(?:y|ies)|memorial (?:page|fund|scholarship)|tribute to|remembering"
    r"|rest in peace|r\.?i\.?p\b|passed away|celebration of life|funeral"
    rf"|(?:justice|thanks?|grateful|pray(?:ing|ers)?) (?:for|to) {_DOCTOR}"
    rf"|thank you,? {_DOCTOR}|my (?:(?:amazing|wonderful|great|favou?rite) )?(?:doctor"
    r"|surgeon|dentist|dermatologist|pediatrician|physician|therapist),? (?:dr|is)\b"
    r"|(?:news|updates|coverage|stories|reviews?|facts|truth|podcast|articles?)"
    rf"(?: \w+){{0,3}} (?:about|on|of) (?:{_DOCTOR}|the (?:doctor|case|trial)\b)"
    rf"|(?:reviews?|reviewing) (?:of|for) {_DOCTOR}|patient (?:reviews?|experiences?)\b"
    r"|(?:lawsuit|trial|malpractice|arrest(?:ed)?|charged|sued|suspended)\b)"
)

_ILLNESS: Final = (
    r"(?:(?:type \d )?diabet\w+|cancers?|herpes|hpv|hiv|arthritis|psoriasis|anxiety"
    r"|hypertension|high blood pressure|neuropathy|tinnitus|all \w+)"
)

_CURES: Final = Wording(
    r"\b(?:supplements?|herbal (?:cure|remed|medicine)\w*|miracle|detox\w*|gummies"
    r"|(?:cures?|curing|reverse[sd]?|reversing|get rid of|eliminate|heal)"
    rf" (?:your |my )?{_ILLNESS}|natural (?:cure|remed)\w*"
    r"|tonics?(?![ -]?clonic)|pain (?:is )?gone"
    r"|(?:gone|cured?|healed|results?|reversed|pounds|lbs|kilos) (?:\w+ )?in"
    r" (?:just |only )?\d{1,3} (?:minutes|hours|days|weeks)"
    r"|weight[- ]loss (?:\w+ )?(?:drops|pills|tea|patch|formula|program|injections?)"
    r"|(?:promo|discount|coupon) code|use (?:my )?code|order (?:now|yours|here|today)"
    r"|shop my|limited (?:offer|stock|slots)|\d{1,3} ?% off|forex|crypto\w*|bitcoin"
    r"|trading(?! cards?\b)|invest(?:ments?|ing)?|giveaway|ozempic|semaglutide"
    r"|no prescription|without (?:a )?prescription|prescriptions? online)\b"
)

_FEE: Final = Wording(
    r"\b(?:fees?|consult(?:s|ation|ations)?|sessions?|appointments?)\b[^.\n]{0,20}"
    r"(?:\$ ?\d|\b\d{1,4} ?(?:usd|dollars)\b)"
    r"|\$ ?\d{1,4}(?: (?:for|per|a))?(?: \w+)? (?:fee|consult\w*|sessions?)\b"
)

_COURTS: Final = Wording(
    r"\b(?:widow(?:er|ed)?|god[- ]fearing|single (?:dad|mom|father|mother)"
    r"|(?:looking|searching) for (?:\w+ ){0,2}?(?:love|soulmate|wife|husband)"
    r"|(?:un|united nations|nato|military|army) (?:doctor|surgeon|physician|mission)"
    r"|(?:working|deployed|stationed|serving) (?:\w+ ){0,3}?(?:in )?(?:yemen|syria"
    r"|iraq|afghanistan|ukraine|gaza|sudan))\b"
)
"""What those who court victims say. Source: the FTC's advice on romance scams."""

_STORES: Final = (".shop", ".store")
"""Endings of hosts that sell things (IANA root zone)."""


def claims_role(text: str) -> bool:
    """Return whether `text` claims a clinician's title, specialty or work."""
    return bool(_ROLE.search(text))


def leads(text: str) -> bool:
    """Return whether `text` claims to lead a house: its president, its chief."""
    return bool(_LEADER.search(text))


def speaks_about(text: str) -> bool:
    """Return whether `text` speaks about a clinician, as patients and news do."""
    return bool(_ABOUT.search(text))


def sells_cures(text: str) -> bool:
    """Return whether `text` sells remedies, drugs or investments."""
    return bool(_CURES.search(text))


def charges(text: str) -> bool:
    """Return whether `text` names a fee for a consultation."""
    return bool(_FEE.search(text))


def courts(text: str) -> bool:
    """Return whether `text` courts its readers, as romance scams do."""
    return bool(_COURTS.search(text))


def is_store(host: str) -> bool:
    """Return whether `host` calls itself a store by its ending."""
    return host.endswith(_STORES)
