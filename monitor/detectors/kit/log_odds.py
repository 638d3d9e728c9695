"""From measurements to log-odds: the constants of the impersonation model.

They are rules with reasons, set by hand so that one strong match alone is
suspicious and two are an impersonation, then checked on the development half of
benchmarks/impersonation.py. They were not fitted: models fitted to made-up attacks
did worse on real ones than rules.
"""

from typing import Final

from monitor.domain.knots import Knots

PRIOR: Final = -3.0
"""Log-odds of an account that a search for a practice's name brings up: 1 in 20."""

HANDLE_KNOTS: Final[Knots] = ((0.5, -0.3), (0.7, 0.0), (0.85, 1.8), (1.0, 3.0))
NAME_KNOTS: Final[Knots] = ((0.5, -0.3), (0.7, 0.0), (0.85, 1.8), (1.0, 3.0))
"""Similarity to log-odds, straight lines between: nothing at what half of the
words give, full weight where all words are the same."""

BIO_KNOTS: Final[Knots] = ((0.0, -0.2), (0.7, 0.0), (1.0, 0.7))
"""A bio that names the practice: fakes, staff and newspapers all do."""

LOGO_KNOTS: Final[Knots] = ((0.33, 0.0), (0.4, 1.2), (0.5, 2.2), (0.6, 3.2), (0.8, 4.0))
"""Likeness of avatar and logo to log-odds: at most half of the likelihood ratios that
the development half of benchmarks/logos prints for drawn logos, which are more alike
than real ones: for those of brands it prints 4 to 5 more from 0.5 on."""

SHOWS_LOGO_FROM: Final = 0.6
"""Likeness from which a logo alone is suspicious; there, of pictures that show none of
200 registered brands, one in 500 comes this close to any of them."""

PICTURE_KNOTS: Final[Knots] = ((0.5, 0.0), (0.6, 1.5), (0.7, 2.5), (0.8, 3.0))
"""Likeness of avatar or banner and a registered portrait or banner: bounded like a
logo's, though no pair of different pictures in 100,000 is 0.5 alike there."""

CLINICIAN_KNOTS: Final[Knots] = ((0.85, 0.4), (1.0, 0.9))
CLINICIAN_HERE: Final = 2.5
"""A person's name says little, young accounts without followers included: others bear
it too. Together with the practice it leaves the clinician and a fake."""

DISGUISE: Final = 2.0
"""Nobody needs look-alike letters to write their own name."""

DESK: Final = 1.0
SUPPORT: Final = 0.7
CLAIMS_OFFICIAL: Final = 1.0
ASKS_FOR_DATA: Final = 2.5
CONTACT: Final = 1.0
RISKY_LINK: Final = 1.5
SHORT_LINK: Final = 0.7
LOOKALIKE_LINK: Final = 0.7
"""What fakes have and those with the same name rarely do."""

OWN_LINK: Final = -0.5
"""Fakes copy the practice's link as often as fans set it."""

DEPARTMENT: Final = -6.5
STANDING_AGE: Final[Knots] = ((2.26, 0.0), (2.86, 1.0))
STANDING_AUDIENCE: Final[Knots] = ((1.5, 0.0), (2.5, 1.0))
"""An account that leads home alone, in full from two years of age (half a year has
none of it) and 300 followers (30 have none): as much as a name and a logo say
together, so that a perfect copy stays suspicious. The knots are decimal logarithms."""

OTHER_SITE: Final = -0.7
"""An organisation of its own has a site of its own."""

OWN_PLACE: Final = 0.5
OTHER_PLACE: Final = -3.0
"""The same name elsewhere says where it is; a fake would give itself away by it."""

OTHER_TRADE: Final = -2.5
"""Who poses as a clinic doesn't call it a pizzeria; as much as another place, less a
little, since such words turn up in family names."""

DECLARED: Final = -5.0
COMMUNITY: Final = -4.0
"""Parody and fan accounts that say so are no deception, nor do staff and unions
deceive by naming their employer."""

APART_SOLICITING: Final = 1.0
APART_BY_LOGO: Final = -3.0
"""What is taken off from who leads to a payment, a form or private messages, and what
is left under the practice's logo. Name and handle are 6, and a link to a payment with
its name 2.5 more, so that a parody that collects money is suspicious at most; a copy
of name and logo, which are 7, and 1 for private messages, remains an impersonation."""

AUDIENCE_KNOTS: Final[Knots] = ((1.0, 0.3), (2.0, 0.2), (3.0, -0.3), (4.0, -0.8))
"""Decimal logarithm of the followers to log-odds. The median double on Bluesky has
90 (Faked Up, 2024); it is weak on purpose, so that reach decides nothing alone."""

AGE_KNOTS: Final[Knots] = (
    (1.5, 0.7),
    (2.0, 0.4),
    (2.56, 0.0),
    (3.04, -0.4),
    (3.56, -0.8),
)
"""Decimal logarithm of the age in days when first seen to log-odds; knots at 1 month,
3 months, 1, 3 and 10 years. Fakes are reported and removed, so most are young; those
of people are mostly years old. Aged accounts are sold, so that it is weak as well."""

REGISTERED: Final = -7.0
"""A person registered the account."""

SUSPICIOUS_FROM: Final = 0.3
"""Probability from which an account opens a low case for digests."""

IMPERSONATION_FROM: Final = 0.8
"""Probability from which an account alerts."""
