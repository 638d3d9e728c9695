"""Words that tell what a text about a practice speaks of, in plain letters.

One hit is enough to name the topic; words that mean several things are left to the
heads. Each pattern is linear in the text's length.
"""

from collections.abc import Mapping
from typing import Final

from monitor.domain.text.wording import Wording
from monitor.domain.topics import Topic

TOPIC_WORDS: Final[Mapping[Topic, Wording]] = {
    Topic.ACCESS: Wording(
        r"\b(?:wait(?:ed|ing|s)?|appointments?|reschedul\w+|scheduling|on hold"
        r"|hold time|hours? late|(?:\d+|two|three|four|five|six) (?:hours?|months?"
        r"|weeks) (?:late|to get|wait|before|out|for)|call(?:ed|ing)? back"
        r"|voice ?mails?|voicemail|walk ?in|booked|booking|cancel(?:l?ed|l?ing"
        r"|lation)?|get through|answers? the phone|answer their phones?"
        r"|no one (?:answers|picks up)|never picks? up|refills?|accepting new patients"
        r"|(?:on|not on|never on) time|turned (?:me|us|him|her|people) away|same day"
        r"|(?:an|one|two|three|four|five|six|seven|\d+) (?:hours?|minutes) (?:later"
        r"|past|behind|of waiting|in the (?:waiting|lobby))|over ?book\w*|(?:running"
        r"|run|runs|ran) (?:\w+ ){0,2}(?:late|behind)|openings?|phone (?:system|tree"
        r"|lines?)|squeezed? (?:me|us|him|her) in|fit (?:me|us|him|her) in|(?:took"
        r"|takes|taking) (?:\w+ ){0,2}(?:hours|weeks|months|forever)|easy to (?:book"
        r"|schedule|reach|get)|(?:hard|impossible) to (?:reach|get))\b"
    ),
    Topic.STAFF: Wording(
        r"\b(?:receptionists?|front desk|bedside manner|rude(?:ly|ness)?|attitude"
        r"|friendly|unfriendly|professionalism|unprofessional(?:ly)?|courteous"
        r"|compassion\w*|caring|kind(?:ness)?|disrespect\w*|condescending|dismissive"
        r"|helpful|unhelpful|polite|staff|nasty|arrogant|empath\w+|yelled"
        r"|roll(?:ed|s|ing)? (?:her|his|their) eyes|eye rolls?|sweet(?:est)?|lovely"
        r"|warm(?:th)?|cold and|gentle|snippy|snapped at|mock(?:ed|ing)|scolded"
        r"|yell(?:s|ing)|scream(?:ed|s|ing) at|laughed at|sigh(?:ed|s)|huffed|shrugged"
        r"|judg(?:e|es|ed|ing|ment|y)|respectful\w*|abrupt|mean|nurses|attentive"
        r"|personable|patient with|so patient|very patient|smil(?:e|es|ed|ing)"
        r"|treat(?:s|ed)? (?:me|us|you|her|him|all of us|everyone|my \w+) (?:\w+ )?"
        r"(?:like|as|with|well|badly|poorly|so)|(?:made|makes|make) (?:me|us|you) feel"
        r"|(?:really|truly|genuinely|actually) cares?|couldnt care less"
        r"|went (?:out of|above)|pleasant|nic(?:e|er|est)|customer service|cheerful"
        r"|welcoming|snicker(?:ed|ing)?|smirk(?:ed|ing)?|tyrant|gossip\w*|angels?"
        r"|held (?:my|her|his) hand|hugs?|hugged|hung up on|apologi[sz]ed|hilarious"
        r"|(?:talk|talked|talks|talking|spoke|spoken|speaks) (?:down )?to (?:me|us|you"
        r"|people|patients|my \w+) (?:like|as|that way|with)|talk(?:s|ed|ing)? down"
        r"|on (?:her|his|their) (?:\w+ )?phones?|hurried|belittl\w+"
        r"|humiliat\w+|insult(?:s|ed|ing)|(?:very|so|extremely|always|and) professional"
        r"|(?:great|wonderful|amazing|awesome|best|terrible|lovely|fantastic) (?:team"
        r"|crew|people|ladies|girls|nurses?|hygienists?|assistants?)|at ease)\b"
    ),
    Topic.COMMUNICATION: Wording(
        r"\b(?:explain(?:ed|s|ing)?|listen(?:ed|s|ing)?|communicat\w+|inform(?:ed|ing)"
        r"|answer(?:ed|s)? (?:all )?(?:of )?(?:my|our|her|his|any) (?:\w+ )?questions?"
        r"|return(?:ed|s|ing)? (?:my|our|any|phone)? ?calls?|call(?:ed)? (?:me"
        r"|us) back|didnt hear from|never heard back|no one told|nobody told"
        r"|kept (?:me|us) (?:informed|up)|misinformed|miscommunicat\w+|unclear"
        r"|rush(?:ed|es) (?:me|us|through|out)|(?:never|not|doesnt|dont|didnt|wont)"
        r" (?:\w+ )?(?:listen|call back|respond|reply)|(?:went|goes|talked|walked)"
        r" (?:over|through|me through|us through)|(?:never|nobody|no one) (?:\w+ )?"
        r"(?:called|told|explained|mentioned|told (?:me|us))|keeps? (?:me|you|us)"
        r" (?:informed|posted)|brushed (?:me|it|us|off)|ignored my|interrupt\w*)\b"
    ),
    Topic.CLINICAL: Wording(
        r"\b(?:diagnos\w+|misdiagnos\w+|treatments?|surger(?:y|ies)|operation"
        r"|procedure|symptoms?|prescri\w+|medications?|side effects?|incompetent"
        r"|competen\w+|knowledgeable|root canal|filling|fillings|crown|implant"
        r"|physical therapy|recovery|healed|pain|painful|biopsy|mri|x ?rays?"
        r"|antibiotics?|dosage|referral|second opinion|exam(?:ined)?)\b"
    ),
    Topic.SAFETY: Wording(
        r"\b(?:infections? (?:after|from)|got infected|(?:got"
        r"|caught) an? (?:\w+ )?infection|sepsis|mrsa|unsafe|wrong (?:medication"
        r"|medicine|meds?|dose|drug|patient|tooth|leg|side)|allergic reaction"
        r"|overdose\w*|malpractice|neglig\w+|died|dangerous|contaminated"
        r"|unsterili[sz]ed|no gloves|without gloves|dirty needles?|(?:fell"
        r"|fallen) (?:out of|off) (?:\w+ )?(?:beds?|tables?|chairs?|wheelchair|toilet"
        r"|stretcher|gurney)|bed ?sores?|pressure (?:sores?|ulcers?)|allergic to"
        r"|(?:mixed|mixing) up (?:\w+ ){1,2}(?:pills?|meds?|medications?|patients?"
        r"|blood|samples?|records?)|drug interactions?|unsanitary|sterili[sz]ed?"
        r"|blood clots?|(?:could|almost|nearly|would) (?:have )?killed|septic"
        r"|(?:nicked|punctured|perforated|severed) (?:\w+ ){1,3})\b"
    ),
    Topic.BILLING: Wording(
        r"\b(?:bill(?:s|ed|ing)?|invoic\w+|insurances?|insurer|copays?"
        r"|co ?pay(?:ment)?s?|deductibles?|out of (?:network|pocket)|in network"
        r"|charg(?:e|es|ed|ing)|overcharg\w+|refund\w*|collections|payments?|pa(?:y|id"
        r"|ying)|medicare|medicaid|cost(?:s|ing)?|fees?|price[sd]?|pricey|expensive"
        r"|money|claims? (?:was|were|denied)|upsell\w*|itemi[sz]ed|coding (?:error"
        r"|mistake)s?|covered|coverage|(?:my|a|the) (?:\w+ )?statements?|credit"
        r"(?: card)?|over ?priced|afford\w*|self pay|financ\w+|(?:unpaid|my"
        r"|outstanding) balance|debts?|rip ?offs?|dollars|reimburs\w*|pre ?auth\w*"
        r"|prior auth\w*)\b|\$ ?\d"
    ),
    Topic.FACILITIES: Wording(
        r"\b(?:clean(?:liness)?|unclean|dirty|filthy|parking|building|bathrooms?"
        r"|restrooms?|toilets?|waiting room|lobby|rooms? (?:was|is|were|are)|decor"
        r"|food|meals?|smell(?:s|ed)?|air conditioning|noisy|noise|old equipment"
        r"|equipment|comfortable chairs?|wheelchair|elevator|facilit(?:y|ies)"
        r"|roach(?:es)?|bed ?bugs|linens?|mold)\b"
    ),
    Topic.PRIVACY: Wording(
        r"\b(?:hipaa|privacy|confidential\w*|data breach|leaked|overheard"
        r"|other patients (?:could )?hear|someone elses (?:\w+ ){0,2}(?:records?"
        r"|results?|chart|information)|another patients|without my (?:consent"
        r"|permission)|personal information|private information|hear every(?:thing"
        r"| word)|(?:looked|looking) (?:up|through) (?:my|her|his) (?:file|chart"
        r"|records?)|another (?:family|person|man|woman)s|discuss\w+ my (?:\w+ ){1,3}in"
        r" (?:the (?:hallway|lobby|waiting|open)|front of|public)|out loud in"
        r" (?:the|front))\b"
    ),
    Topic.DISCRIMINATION: Wording(
        r"\b(?:discriminat\w+|racis[mt]|racial\w*|sexis[mt]|homophob\w+|transphob\w+"
        r"|ageis[mt]|prejudic\w+|bias(?:ed)?|bigot\w*|misgender\w*|fat ?sham\w+"
        r"|(?:my|her|his|our|their) (?:race|skin colou?r|accent|religion|disability"
        r"|hijab|ethnicity|sexuality)|racially|judged (?:me )?(?:for|because|by my"
        r"|based on)|treated (?:me |us )?differently|(?:as a|being) (?:trans|black|gay"
        r"|deaf|disabled|muslim|latin[oa]|asian|fat|plus size) ?(?:man|woman|person"
        r"|patient|mother|mom)?|white (?:lady|woman|man|couple|patients?)|of colou?r"
        r"|interpreters?|because i am (?:black|brown|asian|hispanic|latin[oa]|gay"
        r"|trans\w*|muslim|deaf|disabled))\b"
    ),
    Topic.TELEHEALTH: Wording(
        r"\b(?:tele ?health|tele ?medicine|video (?:visits?|calls?|appointments?"
        r"|consult\w*)|virtual (?:visits?|appointments?|care|consult\w*)"
        r"|online (?:visits?|consult\w*|appointments?|sessions?)|zoom|patient portal"
        r"|(?:the|their) portal|mychart|(?:by|on|over) video|the video|webcam|camera"
        r"|(?:phone|telephone) (?:visits?|appointments?|consult\w*)|the app)\b"
    ),
}  # fmt: skip
