"""What profiles claim to be, found with patterns in their plain letters.

Each pattern is linear in the text's length.
"""

import re
from typing import Final

from monitor.detectors.kit.teams import speaks_as_team
from monitor.domain.text.wording import Wording

_OFFICIAL: Final = r"(?:official|officially|verified|authentic|genuine|legit(?:imate)?)"
_ACCOUNT: Final = (
    r"(?:account|page|profile|channel|support|handle|team|site|website|billing|presence"
    r"|feed|representatives?|helpline|hotline|contact|desk|portal|group|home)"
)
_NETWORK: Final = (
    r"(?:twitter|facebook|instagram|x|tiktok|bluesky|threads|fb|ig|youtube|linkedin)"
)
_CLAIM: Final = Wording(
    rf"\b{_OFFICIAL},?(?: [\w&'-]+){{0,6}}? {_ACCOUNT}\b"
    rf"|\b(?:the|our|now) official\b|\bofficial {_NETWORK}\b"
    r"|(?:^|[\n.!|:\u2022-]) {0,3}official\b(?! (?:\w+ ){0,2}(?:partner"
    r"|sponsor|supplier|"
    r"photographer|merch|rival))"
    rf"|\bthe (?:real|true|actual|only)(?: [\w&'-]+){{0,5}}? {_ACCOUNT}\b"
    rf"|\b(?:our|my|this is (?:the|our)) (?:\w+ )?(?:new|backup|back-up"
    rf"|second|secondary"
    rf"|only|real|main|replacement|alternat\w+) (?:[\w-]+ )?{_ACCOUNT}\b"
    r"|\b(?:new|backup|back-up|only|real|replacement) (?:\w+ )?(?:account|page|profile)"
    r" (?:of|for)\b|\b(?:new|backup|back-up) (?:account|page|profile)\b"
    r"|\bonly (?:real|official|legit|true|authentic|verified)\b"
    r"|\b(?:cuenta|pagina|perfil|canal) oficial\b"
)
_LOST: Final = Wording(
    r"\b(?:our|my|the|were|old|other|previous|former|first|main)(?: \w+)?"
    r" (?:account|acct|acc|page|profile|insta|ig|fb)(?: \w+){0,3}? (?:was|got"
    r"|is|has been|been|were) (?:\w+ )?(?:hacked|disabled|suspended|deleted|lost"
    r"|compromised|locked|removed|banned|taken|restricted|reported|stolen)\b"
    r"|\b(?:lost|locked out of|lost access to|hacked)(?: \w+){0,3}? (?:our|my|the|old"
    r"|previous|other|first|main|former) (?:\w+ )?"
    r"(?:account|acct|acc|page|profile)\b"
    r"|\bunfollow (?:it|the|that|our|my|old)\b"
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:not|isnt|never|no|visit|follow|see|find|for|elected|public|un|non"
    r"|as an?|from|to)(?:[ -](?:the|an?|our|their|its|go|to|any|only|this))*[ -]?$"
)
_REACH_OF_OTHERS: Final = 30
_MARKS: Final = frozenset("\u2705\u2611\u2714\u2713\U0001f5f8\U0001f535\U0001f6e1")
"""Signs that look like a platform's mark of verification."""

_DESK: Final = Wording(
    r"\b(?:billing|claims|refunds?|payments?|collections|patient (?:relations|services"
    r"|accounts|support|access)|customer (?:service|support|care)|scheduling"
    r"|appointments?|admissions|intake|enrol?lment|insurance verification|telehealth"
    r"|medical records|help|support|recruit(?:ing|ment)|hiring|human"
    r" resources|hr|talent"
    r"|nurse|referrals?|member services) (?:department|dept|desk|office"
    r"|team|line|center"
    r"|unit|hotline|helpline|division|portal|representatives?|agents?|specialists?)\b"
    r"|\bcustomer (?:service|support|care)\b|\bpatient portal (?:support|help|access"
    r"|login)\b|\b(?:we handle|handles|handling|questions about|help with|here to help"
    r" with|assist(?:ance)? with|help you with) (?:your )?(?:\w+"
    r" ){0,2}?(?:bills?|billing"
    r"|refunds?|claims|insurance|payments?|appointments?)\b"
    r"|\b(?:recruiter|hiring manager|hr manager|talent acquisition)\b"
)

_ROLE: Final = (
    r"(?:nurse|rn|bsn|lpn|lvn|cna|np|aprn|crna|doctor|physician|surgeon"
    r"|resident|fellow|intern|student|volunteer|paramedic|emt|tech(?:nician"
    r"|nologist)?|pharmacist|pharmd|chaplain|employee|staff|therapist|dietitian"
    r"|social worker|scribe|hygienist|dentist|professor|researcher|scientist"
    r"|\w{3,20}(?:ologist|iatrist|iatrician)|hospitalist|midwife|phlebotomist"
    r"|radiographer|librarian|anesthetist|clerk|janitor|cook|engineer|orderly"
    r"|physician assistant|caregiver)"
)
_OF_ANYBODY: Final = (
    r"(?:your?|our|any|all|every|each|one|no|some|this|these|home|work|heart|least|last"
    r"|best|once|\d+)"
)
"""What follows "at" where it is no employer: "staff at your service"."""
_STAFF: Final = Wording(
    rf"\b(?:employees? (?:at|of)|employed (?:at|by)"
    rf"|(?:works?|working|worked|used (?:to|2) work) at (?!{_OF_ANYBODY}\b)\w+"
    rf"|(?:i|who) (?:\w+ )?work(?:s|ed)? for (?!an? |{_OF_ANYBODY}\b)\w+"
    rf"|proud (?:nurse|employee|member of)"
    r"|(?:opinions|views|thoughts|tweets|posts|takes)(?: (?:here|expressed|are|is|all"
    r"|strictly|solely|and|opinions|tweets|posts|retweets)){0,9}"
    r" (?:my|mine|our) ?(?:own)?"
    r"|opinions|(?:my|own) views|views (?:are )?(?:my|mine)|tweets (?:are )?my"
    r"|personal (?:account|views|opinions|page)|off[ -]duty|day job"
    r"|retired (?:nurse|doctor|physician|rn|from)"
    r"|(?:med|medical|nursing|dental) student|matched (?:at|into)|pgy ?-?\d)\b"
)
_NOT_ENDORSED: Final = Wording(
    r"\b(?:rts?|retweets?|reposts?|likes|follows)\b[^.\n]{0,20}\bendorse\w*\b"
)
"""What practices write as well, and so whoever copies them."""
_OF_PATIENTS: Final = Wording(r"(?:^\W*|\b(?:former|fellow) )patients of\b")
_ROLE_AT: Final = Wording(
    rf"\b{_ROLE}(?:[ -]\w+){{0,3}}? ?(?:\bat |@ ?)(?!{_OF_ANYBODY}\b)\w"
)
_SPOKEN_OF: Final = re.compile(
    r"\b(?:your|our|the|every|any|each|caring|friendly|expert|trusted|great|best"
    r"|(?:find|see|meet|ask|call|visit|need|want|book|consult|with|talk to|speak to)"
    r"(?: an?| the)?)(?: \w+)? ?$"
)
"""What stands before a role that a practice offers: "see a nurse at"."""
_REACH_OF_SPOKEN: Final = 30

_NURSES_UNITED: Final = r"(?:nurses|workers|staff|residents|doctors) united"
_UNION: Final = Wording(
    r"\b(?:(?<!credit )(?<!western )unions?(?! (?:st|street|ave|avenue|rd|road|square"
    r"|station|city|county|hospital|pacific)\b)"
    r"|local (?!\d?11\b)\d{2,5}(?=\W*$|[.,!;|)\n](?!\d)| (?:unions?|nurses|workers"
    rf"|members|seiu|afscme|of)\b)|on strike|{_NURSES_UNITED})\b"
)
"""Locals have numbers; so have emergency lines."""

_PAST: Final = (
    r"(?:staff|employees?|workers?|colleagues?|patients?|residents?|fellows?|interns?"
    r"|students?|trainees?|volunteers?|nurses?|doctors?|physicians?|members?)"
)
_COMMUNITY: Final = Wording(
    r"\b(?:alum(?:ni|na|nus|nae|s)?|class of (?:19|20)?\d\d|graduates? of|reunions?"
    r"|bargaining|strike fund|picket(?:ing|s)?"
    r"|seiu|afscme|teamsters|nnu|nurses association|organi[sz]ing|rank[ -]and[ -]file"
    rf"|safe staffing|contract fight|former (?:\w+ )?{_PAST}|ex[ -]{_PAST}"
    r"|news(?:paper)? about|(?:covering|coverage of) (?:\w+ )?(?:news"
    r"|health ?care|hospitals?|medicine|business|politics|courts?|crime)|reporters?"
    r"|journalis(?:t|ts|m)"
    r"|(?:local|independent) (?:news|paper|reporting|media)|headlines"
    r"|community (?:newspaper|paper|reporting)"
    r"|(?:friends|fans|supporters|lovers) of|in memory of|tribute to|history of"
    r"|appreciation (?:page|account|society)"
    r"|(?<!our )(?<!your )(?<!join )(?<!free )support groups?|survivors?"
    r"|patients? (?:groups?|community|stories|advocates?|advocacy|voices|reviews"
    r"|council|forum)|(?:families|parents|moms) of|auxiliary|volunteers?"
    r" (?:group|at|of)"
    r"|community (?:group|forum)|discussion (?:group|forum)|boosters?"
    r"|(?:fight(?:ing)?|stop(?:ping)?|against) (?:the|its|her) clos(?:ure|ing)"
    r"|watchdog|accountability|class action|lawsuits?|justice for|boycott|whistleblow"
    r"\w*|truth about|horror stories|reviews? (?:of|about)|complaints (?:about|against)"
    r"|(?:overcharged|overbilled|botched|misdiagnosed|mistreated|traumati[sz]ed"
    r"|failed|hurt|ruined|killed) (?:me|us|by|my)|victims? of"
    r"|memes?|shitpost\w*|jokes about|confessions(?! (?:are )?heard)|gossip|overheard"
    r"|jobs? (?:board|listings?|alerts?|postings?|aggregator)|nurse jobs)\b"
)
_PERHAPS: Final = Wording(
    r"\bnews(?: and (?:updates|events|information))? (?:from|and|for|on)\b"
)
"""What the practice's own bio says as well, and so whoever copies it."""


def claims_official(text: str) -> bool:
    """Return whether `text` claims to be official, or in place of who is."""
    return bool(_LOST.search(text)) or any(
        not _of_others(text, found.start()) for found in _CLAIM.finditer(text)
    )


def speaks_as_desk(text: str) -> bool:
    """Return whether `text` says that it is billing, a help desk or recruiting."""
    return bool(_DESK.search(text))


def has_mark(name: str) -> bool:
    """Return whether a display name, as written, has a mark as of verification."""
    return not _MARKS.isdisjoint(name)


def speaks_as_community(text: str) -> bool:
    """Return whether `text` speaks as staff, alumni, a union, a team or news."""
    others = speaks_as_union(text) or bool(_COMMUNITY.search(text))
    return others or speaks_as_team(text) or speaks_as_staff(text)


def speaks_as_staff(text: str) -> bool:
    """Return whether `text` speaks as one who works there, or for oneself."""
    return bool(_STAFF.search(text)) or any(
        not _SPOKEN_OF.search(
            text, max(0, found.start() - _REACH_OF_SPOKEN), found.start()
        )
        for found in _ROLE_AT.finditer(text)
    )


def denies_endorsing(text: str) -> bool:
    """Return whether `text` says that it endorses nothing that it passes on."""
    return bool(_NOT_ENDORSED.search(text))


def names_patients(name: str) -> bool:
    """Return whether a display name in plain letters is that of a group of patients."""
    return bool(_OF_PATIENTS.search(name))


def speaks_as_union(text: str) -> bool:
    """Return whether `text` speaks as a union, or as workers on strike."""
    return bool(_UNION.search(text))


def speaks_of_news(text: str) -> bool:
    """Return whether `text` brings news, as newspapers do and practices too."""
    return bool(_PERHAPS.search(text))


def _of_others(text: str, end: int) -> bool:
    """Return whether what stands before `end` denies the claim, or sends elsewhere."""
    return bool(_OF_OTHERS.search(text, max(0, end - _REACH_OF_OTHERS), end))
