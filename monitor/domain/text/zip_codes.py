"""ZIP codes: which state one is in, by its first three digits.

Source: prefixes of the United States Postal Service (Publication 65, public facts).
"""

from bisect import bisect_right
from typing import Final

from monitor.domain.text.states import STATES

_STARTS: Final = (
    (5, "NY"), (6, "PR"), (8, "VI"), (9, "PR"), (10, "MA"), (28, "RI"), (30, "NH"),
    (39, "ME"), (50, "VT"), (55, "MA"), (56, "VT"), (60, "CT"), (63, "NY"),
    (64, "CT"), (70, "NJ"), (90, ""), (100, "NY"), (150, "PA"), (197, "DE"),
    (200, "DC"), (201, "VA"), (202, "DC"), (206, "MD"), (220, "VA"), (247, "WV"),
    (270, "NC"), (290, "SC"), (300, "GA"), (320, "FL"), (340, ""), (341, "FL"),
    (350, "AL"), (370, "TN"), (386, "MS"), (398, "GA"), (400, "KY"), (430, "OH"),
    (460, "IN"), (480, "MI"), (500, "IA"), (530, "WI"), (550, "MN"), (569, "DC"),
    (570, "SD"), (580, "ND"), (590, "MT"), (600, "IL"), (630, "MO"), (660, "KS"),
    (680, "NE"), (700, "LA"), (716, "AR"), (730, "OK"), (733, "TX"), (734, "OK"),
    (750, "TX"), (800, "CO"), (820, "WY"), (832, "ID"), (840, "UT"), (850, "AZ"),
    (870, "NM"), (885, "TX"), (889, "NV"), (900, "CA"), (962, ""), (967, "HI"),
    (969, "GU"), (970, "OR"), (980, "WA"), (995, "AK"),
)  # fmt: skip
"""First prefix of each stretch and its state; empty for the military and none."""

_PREFIXES: Final = [start for start, _ in _STARTS]


def state_of_zip(code: str) -> str | None:
    """Return the state of a ZIP code of five digits, or None if it is of none."""
    at = bisect_right(_PREFIXES, int(code[:3])) - 1
    return STATES.get(_STARTS[at][1]) if at >= 0 else None
