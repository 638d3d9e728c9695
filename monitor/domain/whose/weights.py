"""From what a mention has to log-odds: the constants of the "about us" probability.

They are rules with reasons, set by hand so that a telling name alone is enough, a
common one needs one thing that fits, and another place close to the name outweighs
any name; then checked on the development half of benchmarks/about_us.py.
"""

from typing import Final

from monitor.domain.knots import Knots

PRIOR: Final = -3.0
"""Log-odds of a text that a search brings up, before it is read: 1 in 20."""

NAME_KNOTS: Final[Knots] = ((0.2, 0.5), (0.5, 1.5), (0.8, 3.5), (1.4, 4.5), (2.0, 5.0))
"""Weight of the words of the term to log-odds, straight lines between. "Memorial
Hospital" has .4 and "University Hospital" .5, which many bear; "St. Joseph's
Hospital" 1.0; no name of 2.0 is shared by two in the list of US hospitals."""

TELLING: Final = 0.8
"""Weight from which a name alone is enough."""

OWNED: Final = 8.0
"""What the practice's own page or listing shows is about it."""

LISTING: Final = 8.0
"""The source names one of the practice's locations or listings."""

CITY: Final = 3.0
STREET: Final = 4.0
STATE: Final = 1.0
"""A state has hundreds of practices, a city few of a name, a street one."""

OTHER_PLACE_BESIDE: Final = -5.5
"""Another place at the name itself: "Riverside Clinic in Fresno". It outweighs the
most telling name, as namesakes elsewhere are told of in just this way."""

GUESSED_BESIDE: Final = -2.5
"""A capitalised word after "in" that no list has: more often a town than a part of
ours; it outweighs a name, and not a name with anything else of ours."""

OTHER_PLACE: Final = -2.5
"""Another place somewhere in a text that does not name ours: most often where it
happened."""

PLACE_ON_THE_WAY: Final = -1.0
"""Where people come from or go to, or one place beside ours."""

LONGER_NAME: Final = -2.0
"""A name goes on before the term: "Boston Children's Hospital"."""

OWN_DOMAIN: Final = 5.0
PHONE: Final = 5.0
OWN_HANDLE: Final = 5.0
"""Nobody else has them."""

CLINICIAN: Final = 3.5
CLINICIAN_SHORT: Final = 2.0
"""Full names are borne by others too, but not together with the practice's; a family
name with a title or initial by more."""

REGION: Final = 3.0
"""Where its neighbours talk, a name is that of the one nearby."""

REGION_ALONE: Final = 0.5
"""Neighbours talk of much else."""

OTHER_REGION: Final = -2.5
"""In another city's community a name is that of the one there."""

SAME_NAME_SITE: Final = -6.5
"""The domain or telephone number of a namesake."""

SAME_NAME_PLACE: Final = -4.0
"""The city of a namesake that was registered because people confuse them; or its
longer name."""
