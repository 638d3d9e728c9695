"""Whether a text reads like a chart, an order or a message between those who care."""

import re
from typing import Final

from monitor.texts.phi.phrases import compile_phrases

_WORKING: Final = compile_phrases(r"""
    (pts?|dx|hx|c/o|s/p|f/u|h/o|d/c|dob|dnr|rx|appt|labs?|sx|(?-i:tx|Tx)|nkda|prn|bid)
    (caller|guarantor|guardian|next of kin|emergency contact|attending|injured employee)
    (progress|chart|discharge|nursing|intake|triage|visit|phone|telephone) (note|\
    summary)
    (consult|referral|imaging|records?|transfer) (requested|for|to|from|sent|received)
    (handoff|cultures|bloods|vanc|post-?op|npo|oncology|potassium|cc ?:|allergies ?:)
    (order|orders|referral|consult|results?|reminder|re|fyi|message|specimen|dx) ?:
    (call ?back|callback|pick ?up|no[- ]show) ?(x\d|\d|number)?
    needs? (a )?(refill|prior auth\w*|walker|order|referral|interpreter|follow-?up)
    (prior auth\w*|workers'? comp) ?(claim|request|number|denied|approved)?
    (room|bed|rm|bay) ?#?\d{1,4}[A-Z]?
    (mom|wife|husband|family|daughter|son|GP|PCP|provider|cardiology|\
    surgery) (notified|informed|aware|paged)
    (wound|vitals|BP|HR|temp|sats?|EF|hgb|wbc|a1c|glucose|troponin) (clean|stable|wnl|\
    is|of|\d)
    \d{1,3} ?(y/?o|[MF])
    (discharge|surgery|procedure|transfer) (planned|scheduled|pending|cancelled)
    (adm|admit(ted)?|d/c|discharged?|admission|seen|service|surgery|expired)\
( date)?( on)?:? \d{1,4}[/-]\d+
    (date of (service|death|admission|discharge|surgery|visit)|DOS)
    (patient|pt) (was )?(seen|discharged|admitted|expired|transferred|intubated)
    (patient|pt) (states|reports)
    (denies|admits to|complains of|presented with|presents with|unresponsive)
""")
_FIRST_PERSON: Final = re.compile(
    r"\b(?:I|I'm|I've|my|we|our|us|mi|nuestr[ao])\b", re.IGNORECASE
)


def is_chart(text: str) -> bool:
    """Return whether `text` is written about somebody by those who care for them."""
    return not _FIRST_PERSON.search(text) and _WORKING.search(text) is not None
