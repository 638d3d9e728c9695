"""Wordings of people who nearly died, by care and not of a bill or of laughter."""

from typing import Final

from monitor.domain.text.wording import Wording
from monitor.texts.patients_named import CARER, KIN, PATIENT, PERSON

NEARLY: Final = r"(?:almost|nearly|couldve|could(?: easily)? have|might have)"

_TRIFLE: Final = (
    r"(?:park\w*|waits?|waiting|bills?|pric\w+|costs?|invoices?|heat\w*|air|cold|traffic"
    r"|drives?|stairs|lines?|jokes?|music|coffee|smell|food|bor\w+|kindness|laugh\w*"
    r"|humou?r|view|walk\w*|chairs?|hold|phone|elevator|commute|decor|tv)"
)
_TREATMENT: Final = (
    r"(?:medic(?:ation|ine)s?|meds|drugs?|dos(?:e|age)|pills?|injections?|shots?"
    r"|vaccines?|anesthe\w+|sedation|prescriptions?|surger(?:y|ies)|procedures?"
    r"|operations?|treatment|infections?|transfusion|mistakes?|errors?|neglect"
    r"|negligence|carelessness|incompetence|misdiagnos\w+|malpractice|delays?|births?"
    r"|deliver(?:y|ies)|care)"
)
_NO_TRIFLE: Final = rf"(?: (?!{_TRIFLE}\b)\w+){{0,3}}?"

TRIFLING: Final = (
    rf"(?: right there| right then| there| here)?(?: (?:just )?(?:laughing|cracking"
    rf"|giggling|crying|seeing|reading|hearing|opening|when (?:i|we|he|she)"
    rf" (?:saw|heard|read|got|opened|realised|realized)|waiting (?!for (?:\w+ )?"
    rf"(?:ambulance|surgery|help|a doctor|a bed|a transplant))|trying to (?:find|park"
    rf"|get)|in (?:that |the |this )?(?:heat|line|traffic)|at (?:how|(?:the"
    rf"|that|their) (?:price|bill|cost|sight|thought))|(?:of|from|with|in) (?:the |that"
    rf" |pure |sheer |all the |his |her |their |my )?(?:\w+ )?(?:{_TRIFLE}|laughter"
    rf"|embarrassment|shame|shock|joy|happiness|hunger|thirst|fright|fear|stress"
    rf"|exhaustion|cuteness|delight|anxiety|nerves|excitement)))\b"
)
"""What follows "died" where nobody was in danger."""

_OLD_STORY: Final = (
    r"(?: (?:in (?:\d+|a \w*|the (?:army|war|crash|accident|fire))|as (?:an?|my|our)"
    r"|(?:\w+ )?years? ago|(?:at|in) (?:another|a different|the other|my (?:old|last))"
    r"|(?:of|from) (?:an? |the |my )?(?:\w+ )?(?:heart (?:attack|disease|failure)"
    r"|stroke|cancer|covid|pneumonia|flu|diabetes|leuk\w+|asthma|accident|crash"
    r"|burst appendix)))\b"
)
"""What follows where it was an illness or an accident of its own."""

NEARLY_DIED: Final = Wording(
    rf"\b(?:{CARER}|{_TREATMENT}){_NO_TRIFLE} {NEARLY} (?:killed {PERSON}"
    r"|cost (?:me|him|her|my \w+|us) (?:my|his|her|their|our) li(?:fe|ves)"
    r")\b(?! (?:with (?:his|her|their|kindness|the)|laugh\w*|of laugh\w*))"
    rf"|\b(?:i|we|he|she|{KIN}|{PATIENT})(?: (?:have|had|just|then|really|also))?"
    rf" {NEARLY} (?:died|bled (?:to death|out)|lost (?:my|his|her|their) (?:own )?"
    rf"li(?:fe|ves))\b(?!{TRIFLING})(?!{_OLD_STORY})"
)
RESCUED: Final = Wording(
    r"\bsav(?:ed|ing) (?:me|him|us|(?:my|his|her|our|their)(?: \w+){0,2})\b"
    r"|\blife ?sav\w+|\bbrought (?:me|him|her|us|my \w+) (?:back|through)\b"
    r"|\bpulled (?:me|him|her|us|my \w+) through\b|\b(?:alive|here today) (?:because of"
    r"|thanks to)\b"
)
"""Whoever was saved tells of a danger that others brought."""
