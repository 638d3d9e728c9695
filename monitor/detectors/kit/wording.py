"""What profiles say of themselves, found with patterns in their plain letters.

Each pattern is linear in the text's length.
"""

import re
from typing import Final

_CLAIM: Final = re.compile(
    r"\b(?<!not the )(?<!not an )(?:official|verified|authentic)"
    r"(?: \w+){0,5} (?:account|page|profile|channel|support|handle|team|site|billing)\b"
    r"|\b(?<!not )the official\b|\bofficial (?:twitter|facebook|instagram|x)\b"
)

_STAFF: Final = re.compile(
    r"\b(?:employees? (?:at|of)|(?:works?|working|worked) (?:at|for)"
    r"|(?:nurse|rn|doctor|physician|surgeon|resident|intern|student|volunteers?"
    r"|paramedic|tech|pharmacist|chaplain|employee|staff) (?:at|with|for)"
    r"|opinions|views (?:are )?(?:my|mine)|tweets (?:are )?my)\b"
)

_COMMUNITY: Final = re.compile(
    r"\b(?:alum(?:ni|na|nus)|union|local \d+|(?:nurses|workers) united|former"
    r"|news(?:paper)? (?:about|from|and|for|on)|friends of|support group"
    r"|survivors?|patients? (?:group|community|stories)|auxiliary)\b"
)


def claims_official(text: str) -> bool:
    """Return whether `text` claims to be official."""
    return bool(_CLAIM.search(text))


def speaks_as_community(text: str) -> bool:
    """Return whether `text` speaks as staff, alumni, a union, patients or news."""
    return speaks_as_staff(text) or bool(_COMMUNITY.search(text))


def speaks_as_staff(text: str) -> bool:
    """Return whether `text` speaks as one who works there, or for oneself."""
    return bool(_STAFF.search(text))
