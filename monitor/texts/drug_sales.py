"""Offers of medicines to whoever writes, with no prescription.

Patients write of prescriptions that they didn't get; an offer names a medicine, says
that none is needed and tells how to get it, or sells and ships a controlled one.
"""

from typing import Final

from monitor.domain.text.wording import Wording

_UNPRESCRIBED: Final = Wording(
    r"\b(?:no|without(?: an?)?) (?:prescriptions?|rx|scripts?)\b"
)
_CONTROLLED: Final = (
    r"(?:oxy(?:codone|contin|s)?|percocet|vicodin|hydrocodone|fentanyl|codeine|adderall"
    r"|xanax|valium|klonopin|ketamine)"
)
_MEDICINE: Final = Wording(
    rf"\b(?:{_CONTROLLED}|tramadol|ambien|ozempic|wegovy|mounjaro|semaglutide"
    r"|tirzepatide|viagra|cialis|antibiotics|pills|meds|medications?)\b"
)
_OFFER: Final = Wording(
    r"\b(?:cheap\w*|buy|order|for sale|ship\w*|in stock|dm|message|inbox|whats ?app"
    r"|telegram)\b"
)
_SALE: Final = Wording(
    rf"\b(?:buy|order|cheap|selling|get) (?:\w+ )?{_CONTROLLED}"
    r" (?:online|here|now|from)\b"
    rf"|\b{_CONTROLLED} (?:for sale|in stock)\b"
)


def sells_drugs(sentence: str) -> bool:
    """Return whether `sentence`, in plain letters, offers medicines past a doctor."""
    if _SALE.search(sentence):
        return True
    patterns = (_UNPRESCRIBED, _MEDICINE, _OFFER)
    return all(pattern.search(sentence) for pattern in patterns)
