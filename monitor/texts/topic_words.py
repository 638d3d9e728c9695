"""Words that tell what a text about a practice speaks of, in plain letters.

One hit is enough to name the topic; words that mean several things are left to the
heads. Each pattern is linear in the text's length.
"""

import re
from collections.abc import Mapping
from typing import Final

from monitor.domain.topics import Topic

TOPIC_WORDS: Final[Mapping[Topic, re.Pattern[str]]] = {
    Topic.ACCESS: re.compile(
        r"\b(?:wait(?:ed|ing|s)?|appointments?|reschedul\w+|scheduling|on hold|hold"
        r" time"
        r"|hours? late|(?:\d+|two|three|four|five|six) (?:hours?|months?|weeks)"
        r" (?:late|to get"
        r"|wait|before|out|for)|call(?:ed|ing)? back|voice ?mails?|voicemail|walk ?in"
        r"|booked"
        r"|booking|cancel(?:l?ed|l?ing|lation)?|get through|answers? the phone|answer"
        r" their"
        r" phones?|no one (?:answers|picks up)|never pick up|refills?|accepting new"
        r" patients)\b"
    ),
    Topic.STAFF: re.compile(
        r"\b(?:receptionists?|front desk|bedside manner|rude(?:ly|ness)?|attitude"
        r"|friendly"
        r"|unfriendly|professionalism|unprofessional(?:ly)?|courteous|compassion\w*"
        r"|caring"
        r"|kind(?:ness)?|disrespect\w*|condescending|dismissive|helpful|unhelpful"
        r"|polite|staff"
        r"|nasty|arrogant|empath\w+|yelled|rolled (?:her|his|their) eyes)\b"
    ),
    Topic.COMMUNICATION: re.compile(
        r"\b(?:explain(?:ed|s|ing)?|listen(?:ed|s|ing)?|communicat\w+|inform(?:ed|ing)"
        r"|answer(?:ed|s)? (?:all )?(?:of )?(?:my|our|her|his|any) (?:\w+ )?questions?"
        r"|return(?:ed|s|ing)? (?:my|our|any|phone)? ?calls?|call(?:ed)? (?:me|us) back"
        r"|didnt hear from|never heard back|no one told|nobody told|kept (?:me|us)"
        r" (?:informed|up)"
        r"|misinformed|miscommunicat\w+|unclear|rush(?:ed|es) (?:me|us|through|out))\b"
    ),
    Topic.CLINICAL: re.compile(
        r"\b(?:diagnos\w+|misdiagnos\w+|treatments?|surger(?:y|ies)|operation|procedure"
        r"|symptoms?|prescri\w+|medications?|side effects?|incompetent|competen\w+"
        r"|knowledgeable"
        r"|root canal|filling|fillings|crown|implant|physical therapy|recovery|healed"
        r"|pain"
        r"|painful|biopsy|mri|x ?rays?|antibiotics?|dosage|referral|second opinion"
        r"|exam(?:ined)?)\b"
    ),
    Topic.SAFETY: re.compile(
        r"\b(?:infection|infected|sepsis|mrsa|unsafe|wrong (?:medication|medicine"
        r"|meds?|dose"
        r"|drug|patient|tooth|leg|side)|allergic reaction|overdose\w*|malpractice"
        r"|neglig\w+|died"
        r"|dangerous|contaminated|unsterili[sz]ed|no gloves|without gloves|dirty"
        r" needles?"
        r"|(?:fell|fallen) (?:out of|off))\b"
    ),
    Topic.BILLING: re.compile(
        r"\b(?:bill(?:s|ed|ing)?|invoic\w+|insurances?|insurer|copays?|co"
        r" ?pay(?:ment)?s?"
        r"|deductibles?|out of (?:network|pocket)|in network|charg(?:e|es|ed|ing)"
        r"|overcharg\w+"
        r"|refund\w*|collections|payments?|pa(?:y|id|ying)|medicare|medicaid|cost(?:s"
        r"|ing)?|fees?"
        r"|price[sd]?|pricey|expensive|money|claims? (?:was|were|denied)|upsell\w*)\b"
        r"|\$ ?\d"
    ),
    Topic.FACILITIES: re.compile(
        r"\b(?:clean(?:liness)?|unclean|dirty|filthy|parking|building|bathrooms?"
        r"|restrooms?"
        r"|toilets?|waiting room|lobby|rooms? (?:was|is|were|are)|decor|food|meals?"
        r"|smell(?:s|ed)?"
        r"|air conditioning|noisy|noise|old equipment|equipment|comfortable chairs?"
        r"|wheelchair"
        r"|elevator|facilit(?:y|ies)|roach(?:es)?|bed ?bugs|linens?|mold)\b"
    ),
    Topic.PRIVACY: re.compile(
        r"\b(?:hipaa|privacy|confidential\w*|data breach|leaked|overheard|other"
        r" patients"
        r" (?:could )?hear|someone elses (?:\w+ ){0,2}(?:records?|results?|chart"
        r"|information)"
        r"|another patients|without my (?:consent|permission)|personal information)\b"
    ),
    Topic.DISCRIMINATION: re.compile(
        r"\b(?:discriminat\w+|racis[mt]|racial\w*|sexis[mt]|homophob\w+|transphob\w+"
        r"|ageis[mt]"
        r"|prejudic\w+|bias(?:ed)?|bigot\w*|misgender\w*|fat ?sham\w+|my (?:race|skin"
        r" colou?r"
        r"|accent|religion|disability|weight|hijab)|interpreters?|because i am"
        r" (?:black|brown"
        r"|asian|hispanic|latin[oa]|gay|trans\w*|muslim|deaf|disabled))\b"
    ),
    Topic.TELEHEALTH: re.compile(
        r"\b(?:tele ?health|tele ?medicine|video (?:visits?|calls?|appointments?"
        r"|consult\w*)"
        r"|virtual (?:visits?|appointments?|care|consult\w*)|online (?:visits?"
        r"|consult\w*)"
        r"|zoom|patient portal|the portal|my ?chart|(?:phone|telephone)"
        r" (?:appointments?"
        r"|consult\w*)|the app)\b"
    ),
}  # fmt: skip
