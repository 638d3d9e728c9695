"""Offers of medicines to whoever writes, with no prescription.

Patients write of prescriptions that they didn't get; an offer names a medicine, says
that none is needed and tells how to get it, or sells and ships a controlled one.
"""

from collections.abc import Sequence
from typing import Final

from monitor.domain.text.wording import Wording

_UNPRESCRIBED: Final = Wording(
    r"\b(?:no|without(?: an?)?) (?:prescriptions?|rx|scripts?)\b"
    r"|\bwithout (?:ever )?(?:seeing|visiting|asking|going to|needing|talking to)"
    r" (?:an?|any|the|your) (?:doctor|physician|dr)\b(?! in person)"
    r"|\bno (?:doctors?|physician|questions?)(?: \w+){0,2}? (?:needed"
    r"|required|necessary|asked)\b"
)
_CONTROLLED: Final = (
    r"(?:oxy(?:codone|contin|s)?|percocet|vicodin|hydrocodone|fentanyl|codeine|adderall"
    r"|xanax|valium|klonopin|ketamine)"
)
_MEDICINE: Final = Wording(
    rf"\b(?:{_CONTROLLED}|tramadol|ambien|ozempic|wegovy|mounjaro|semaglutide"
    r"|tirzepatide|glp ?-?1|viagra|cialis|antibiotics|pills|meds|medications?)\b"
)
_REFILLED: Final = Wording(r"\brefill\w*\b")
"""Who was seen before needs no visit for that."""
_OFFER: Final = Wording(
    r"\b(?:cheap\w*|buy|order|for sale|ship\w*|in stock|dm|message|inbox|whats ?app"
    r"|telegram)\b"
)
_SALE: Final = Wording(
    rf"\b(?:buy|order|cheap|selling|get) (?:\w+ )?{_CONTROLLED}"
    r" (?:online|here|now|from)\b"
    rf"|\b{_CONTROLLED} (?:for sale|in stock)\b"
)
_DELIVERED: Final = Wording(
    r"\b(?:overnight|discreet\w*|next[ -]day|worldwide|fast|same[ -]day) (?:\w+ )?"
    r"(?:ship\w*|deliver\w*|packag\w*)\b|\b(?:ship\w*|deliver\w*|packag\w*)"
    r"(?: \w+)? discreet\w*\b"
    r"|\b(?:dm|text|message|inbox|pm|hit|whats ?app|telegram) (?:me|us)\b"
    r"|\b(?:text|message|order|available|find (?:me|us)|hmu) (?:me |us )?(?:on|via)"
    r" (?:whats ?app|telegram|signal|wickr|snap ?chat)\b"
)
"""How a seller tells to get it, in a sentence of its own as often as not."""


def sells_drugs(sentences: Sequence[str]) -> bool:
    """Return whether `sentences`, in plain letters, offer medicines past a doctor.

    One names the medicine and says that no prescription is needed; how to get it may
    stand in another.
    """
    if any(map(_SALE.search, sentences)):
        return True
    unprescribed = [
        said
        for said in sentences
        if _UNPRESCRIBED.search(said)
        and _MEDICINE.search(said)
        and not _REFILLED.search(said)
    ]
    return any(map(_OFFER.search, unprescribed)) or (
        bool(unprescribed) and any(map(_DELIVERED.search, sentences))
    )
