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
        r"\b(?:wait(?:ed|ing|s)?|appointments?|reschedul\w+|scheduling|on hold"
        r"|hold time|hours? late|(?:\d+|two|three|four|five|six) (?:hours?|months?"
        r"|weeks) (?:late|to get|wait|before|out|for)|call(?:ed|ing)? back"
        r"|voice ?mails?|voicemail|walk ?in|booked|booking|cancel(?:l?ed|l?ing"
        r"|lation)?|get through|answers? the phone|answer their phones?"
        r"|no one (?:answers|picks up)|never pick up|refills?|accepting new patients)\b"
    ),
    Topic.STAFF: re.compile(
        r"\b(?:receptionists?|front desk|bedside manner|rude(?:ly|ness)?|attitude"
        r"|friendly|unfriendly|professionalism|unprofessional(?:ly)?|courteous"
        r"|compassion\w*|caring|kind(?:ness)?|disrespect\w*|condescending|dismissive"
        r"|helpful|unhelpful|polite|staff|nasty|arrogant|empath\w+|yelled"
        r"|rolled (?:her|his|their) eyes)\b"
    ),
    Topic.COMMUNICATION: re.compile(
        r"\b(?:explain(?:ed|s|ing)?|listen(?:ed|s|ing)?|communicat\w+|inform(?:ed|ing)"
        r"|answer(?:ed|s)? (?:all )?(?:of )?(?:my|our|her|his|any) (?:\w+ )?questions?"
        r"|return(?:ed|s|ing)? (?:my|our|any|phone)? ?calls?|call(?:ed)? (?:me"
        r"|us) back|didnt hear from|never heard back|no one told|nobody told"
        r"|kept (?:me|us) (?:informed|up)|misinformed|miscommunicat\w+|unclear"
        r"|rush(?:ed|es) (?:me|us|through|out))\b"
    ),
    Topic.CLINICAL: re.compile(
        r"\b(?:diagnos\w+|misdiagnos\w+|treatments?|surger(?:y|ies)|operation"
        r"|procedure|symptoms?|prescri\w+|medications?|side effects?|incompetent"
        r"|competen\w+|knowledgeable|root canal|filling|fillings|crown|implant"
        r"|physical therapy|recovery|healed|pain|painful|biopsy|mri|x ?rays?"
        r"|antibiotics?|dosage|referral|second opinion|exam(?:ined)?)\b"
    ),
    Topic.SAFETY: re.compile(
        r"\b(?:infections? (?:after|from)|got infected|(?:got"
        r"|caught) an? (?:\w+ )?infection|sepsis|mrsa|unsafe|wrong (?:medication"
        r"|medicine|meds?|dose|drug|patient|tooth|leg|side)|allergic reaction"
        r"|overdose\w*|malpractice|neglig\w+|died|dangerous|contaminated"
        r"|unsterili[sz]ed|no gloves|without gloves|dirty needles?|(?:fell"
        r"|fallen) (?:out of|off))\b"
    ),
    Topic.BILLING: re.compile(
        r"\b(?:bill(?:s|ed|ing)?|invoic\w+|insurances?|insurer|copays?"
        r"|co ?pay(?:ment)?s?|deductibles?|out of (?:network|pocket)|in network"
        r"|charg(?:e|es|ed|ing)|overcharg\w+|refund\w*|collections|payments?|pa(?:y|id"
        r"|ying)|medicare|medicaid|cost(?:s|ing)?|fees?|price[sd]?|pricey|expensive"
        r"|money|claims? (?:was|were|denied)|upsell\w*)\b|\$ ?\d"
    ),
    Topic.FACILITIES: re.compile(
        r"\b(?:clean(?:liness)?|unclean|dirty|filthy|parking|building|bathrooms?"
        r"|restrooms?|toilets?|waiting room|lobby|rooms? (?:was|is|were|are)|decor"
        r"|food|meals?|smell(?:s|ed)?|air conditioning|noisy|noise|old equipment"
        r"|equipment|comfortable chairs?|wheelchair|elevator|facilit(?:y|ies)"
        r"|roach(?:es)?|bed ?bugs|linens?|mold)\b"
    ),
    Topic.PRIVACY: re.compile(
        r"\b(?:hipaa|privacy|confidential\w*|data breach|leaked|overheard"
        r"|other patients (?:could )?hear|someone elses (?:\w+ ){0,2}(?:records?"
        r"|results?|chart|information)|another patients|without my (?:consent"
        r"|permission)|personal information)\b"
    ),
    Topic.DISCRIMINATION: re.compile(
        r"\b(?:discriminat\w+|racis[mt]|racial\w*|sexis[mt]|homophob\w+|transphob\w+"
        r"|ageis[mt]|prejudic\w+|bias(?:ed)?|bigot\w*|misgender\w*|fat ?sham\w+"
        r"|my (?:race|skin colou?r|accent|religion|disability|weight|hijab)"
        r"|interpreters?|because i am (?:black|brown|asian|hispanic|latin[oa]|gay"
        r"|trans\w*|muslim|deaf|disabled))\b"
    ),
    Topic.TELEHEALTH: re.compile(
        r"\b(?:tele ?health|tele ?medicine|video (?:visits?|calls?|appointments?"
        r"|consult\w*)|virtual (?:visits?|appointments?|care|consult\w*)"
        r"|online (?:visits?|consult\w*)|zoom|patient portal|the portal|my ?chart"
        r"|(?:phone|telephone) (?:appointments?|consult\w*)|the app)\b"
    ),
}  # fmt: skip
