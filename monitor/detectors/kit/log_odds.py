"""From measurements to log-odds: the constants of the impersonation model.

They are rules with reasons, set by hand so that one strong match alone is
suspicious and two are an impersonation, then checked on the development half of
benchmarks/impersonation. They were not fitted: models fitted to made-up attacks
did worse on real ones than rules. Their sum is: see `calibration`.
"""

from typing import Final

from monitor.domain.knots import Knots

PRIOR: Final = -3.0
"""Log-odds of an account that a search for a practice's name brings up: 1 in 20."""

NAME_KNOTS: Final[Knots] = ((0.5, -0.3), (0.7, 0.0), (0.85, 2.2), (1.0, 3.3))
"""Similarity of handle or name to log-odds, straight lines between: nothing at what
half of the words give, full weight where all words are the same, and from 0.85 on
enough to be suspicious by itself, as a rare name is that is spelled nearly so."""

WHOLE_NAME: Final = 2.2
"""Least log-odds of a handle or name that spells all of a name, with one slip at most:
suspicious by itself where nothing speaks against it, even of a generic name."""

SECOND: Final = 0.6
"""What counts of the lesser of handle and name: of innocent accounts that have one of
both, most have the other too."""

DOMAIN_KNOTS: Final[Knots] = ((0.5, -0.3), (0.7, 0.0), (0.85, 1.8), (1.0, 3.0))
"""The same of domains, which have one name and nothing beside it."""

NAME_PART: Final = 0.7
"""As much as a bio that names the practice: shops around it have such a word as well,
so that it takes a lure, or a request for data, to be suspicious."""

BIO_KNOTS: Final[Knots] = ((0.0, -0.2), (0.7, 0.0), (1.0, 0.7))
"""A bio that names the practice: fakes, staff and newspapers all do."""

INTRODUCES: Final = 0.8
"""A bio that opens with the name, as "We are Riverside": others say what they are."""

LOGO_KNOTS: Final[Knots] = ((0.33, 0.0), (0.4, 1.2), (0.5, 2.2), (0.6, 3.2), (0.8, 4.0))
"""Likeness of avatar and logo to log-odds: at most half of the likelihood ratios that
the development half of benchmarks/logos printed in 0.5.0 for drawn logos, more alike
than real ones (2.3 below 0.4, 4.8 above it, 6.7 from 0.5 and 8.7 from 0.6 on); for
those of brands it prints 1 to 3 more. A picture is compared with all that are watched,
so that a ratio for one logo says too much."""

SHOWS_LOGO_FROM: Final = 0.6
"""Likeness from which a logo alone is suspicious; there, of 1,500 pictures that show
none of 200 registered logos, none comes this close to any of those of brands, and at
most three to drawn ones (development half of benchmarks/logos)."""

PICTURE_KNOTS: Final[Knots] = ((0.6, 0.0), (0.7, 1.5), (0.8, 2.5), (0.9, 3.0))
"""Likeness of avatar or banner and a registered portrait or banner: bounded like a
logo's. Of 26,228 pairs of different portraits, drawn as benchmarks/logos/strangers.py
draws them, with heads in one place, 15 are 0.6 alike, 4 are 0.7 and 1 is 0.8; of 78,772
pairs with a scene none is 0.4."""

CLINICIAN_NAME: Final = 1.3
"""A full name that nobody else is expected to bear; in proportion to the name's
rarity, see `monitor.domain.persons.bearers`, so that James Smith says almost nothing.
With a title it is not yet suspicious: that leaves the clinician, who may be new."""

CLINICIAN_HERE: Final = 2.9
"""A clinician's name together with the practice's, as much for a common name as for a
rare one: it leaves the clinician and a fake, so that it is suspicious until something
speaks for a fake."""

CLINICIAN_TITLE: Final = 0.6
NO_CLINICIAN: Final = -1.5
"""One in fifty people is a clinician, which is what a title makes up for in rarity.
Who says something of themselves and no medical word is another of that name."""

ABOUT_CLINICIAN: Final = -4.0
"""Patients, newspapers and mourners deceive nobody by naming whom they speak of."""

SELLS_CURES: Final = 1.5
COPIED_NPI: Final = 1.5
OTHER_NPI: Final = -1.5
"""Clinicians rarely show their number, and it is public; another's is a namesake's."""

NAMESAKE_THERE: Final = -3.0
ONLY_BEARER: Final = 0.7
"""A clinician of that name is registered where the account says to be, as much as
another place; or the registry has nobody else of that name."""

DISGUISE: Final = 2.0
"""Nobody needs look-alike letters to write their own name."""

DESK: Final = 1.0
SUPPORT: Final = 0.7
CLAIMS_OFFICIAL: Final = 1.0
ASKS_FOR_DATA: Final = 2.5
CONTACT: Final = 1.0
RISKY_LINK: Final = 1.7
SHORT_LINK: Final = 0.7
LOOKALIKE_LINK: Final = 0.7
"""What fakes have and those with the same name rarely do."""

OWN_LINK: Final = -0.5
HOME: Final = -1.0
"""Fakes copy the practice's link as often as fans set it. Who leads nowhere else and
asks for nothing may be an account that nobody registered: under name and handle it is
suspicious, and no more."""

TWO_WAY_PROOF: Final = -7.0
"""The practice's own site links back, which no fake can arrange: as much as a person's
word, so that a department's account with name, handle and logo is clear."""

DEPARTMENT: Final = -6.5
COPY_OF_HOME: Final = DEPARTMENT / 2
STANDING_AGE: Final[Knots] = ((2.26, 0.0), (2.86, 1.0))
STANDING_AUDIENCE: Final[Knots] = ((1.5, 0.0), (2.5, 1.0))
"""An account that leads home alone, in full from two years of age (half a year has
none of it) and 300 followers (30 have none): as much as a name and a logo say
together. A department adds a word to the name: under the bare one it counts half, so
that a perfect copy stays suspicious. The knots are decimal logarithms."""

OTHER_SITE: Final = -0.7
"""An organisation of its own has a site of its own."""

OWN_PLACE: Final = 0.2
NEAR_PLACE: Final = -2.0
OTHER_PLACE: Final = -3.5
HINTED_PLACE: Final = -1.5
"""Everybody around a practice names its city. The same name elsewhere says where it
is; a fake would give itself away by it. A copied text may name a suburb, so that
another city of the state says less; a mention ("as in Boston") may be of anything, and
numbers and sites of elsewhere are bought, so that they say little; nor does a place say
more of who asks for passwords or runs a scam. Name and handle are 5.3: with another
place it takes the logo, such a scam, or a request for data from a young account, to be
an impersonation."""

OWN_ADDRESS: Final = 0.3
OTHER_ADDRESS: Final = -1.2
OWN_PHONE: Final = -0.3
OTHER_PHONE: Final = 0.7
"""Streets and numbers are copied as names are; a fake wants to be called, though, and
says where it is for no reason but to be believed."""

VERIFIED_BY_TRUSTED: Final = -3.0
VERIFIED_AS_NOTABLE: Final = -1.2
VERIFIED_BY_PAYING_META: Final = -0.6
VERIFIED_BY_PAYING_X: Final = -0.2
"""How hard it is to be verified as another; set by hand, no figures are published."""

FOLLOWING_KNOTS: Final[Knots] = ((0.3, 0.0), (1.0, 0.3), (2.0, 0.6))
"""Decimal logarithm of accounts followed for each follower to log-odds. Fakes follow
patients to be seen; so do people, so that it is weak."""

POSTING_KNOTS: Final[Knots] = ((0.3, 0.4), (1.0, 0.25), (2.0, 0.0), (3.3, -0.6))
"""Decimal logarithm of posts to log-odds: from two posts to two thousand. Copying
posts is work that few fakes do; private practices post little, too."""

ESTABLISHED: Final = -2.0
"""An account that stood for years, with readers, and tries nothing: more likely a
namesake. Name and handle leave it suspicious with it, unless its followers are many;
knots as for departments, which lead home besides."""

LURE: Final = 2.0
"""Refunds, grants and jobs from home are what imposters promise (FTC, 2024)."""

OFFERS_KNOTS: Final[Knots] = (
    (1.0, 0.0),
    (2.0, 0.2),
    (3.0, 0.8),
    (4.0, 1.6),
    (6.0, 2.2),
)
OFFERS_FROM: Final = 3
"""Words that talk readers into something to log-odds, about half of the likelihood
ratios among 2,803 profiles that strangers invented and that neither ask for data nor
lure (two .6, three 2.1, four 3.0, five and more 3.5 to 5.0), and from how many on an
account wants something. Shops and angry patients have them, too."""

OTHER_SUBJECT: Final = -1.5
"""A bio with no word of medicine under a name without one, of who wants nothing. Among
2,073 profiles that strangers invented with names like a practice's, six times as many
of the innocent have one, whether they want something or not (-1.8)."""

LOOKALIKE_DESK: Final = 1.5
"""A site with the practice's name and "billing" is what phishers register; one with
the name alone may be a namesake's."""

PRIVATE_MESSAGES: Final = 0.5
"""Small practices write "DM us to book", and fakes do."""

OTHER_TRADE: Final = -2.5
TRADE_MEANT: Final = -1.2
"""Who poses as a clinic doesn't call it a pizzeria; as much as another place, less a
little, since such words turn up in family names. Half of it for who speaks of the
practice, or leads to payments, forms or private messages, as shops do and as fakes with
any word more."""

DECLARED: Final = -5.0
COMMUNITY: Final = -4.0
COMMUNITY_TWICE: Final = -5.0
COMMUNITY_BARE: Final = -1.0
TEAM: Final = -1.5
MENTIONS_TEAM: Final = -1.0
NEWS: Final = -1.0
JOBS: Final = -2.8
HOUSE: Final = -2.8
NURSE: Final = -1.5
"""Parody and fan accounts that say so are no deception, nor do staff and unions
deceive by naming their employer, nor teams that run for it. Under the practice's bare
name and handle such words may be a copied bio's, so that they say little. "News from"
and walking clubs are in practices' own bios as well, which fakes copy; jobs are listed
by boards, by practices and by fakes."""

APART_SOLICITING: Final = 1.0
APART_BY_LOGO: Final = -2.5
"""What is taken off from who leads to a payment, a form or private messages, and what
is left under the practice's logo. Name and handle are 5.3, and a link to a payment
with its name 2.5 more, so that a parody that collects money is suspicious at most; a
copy of name and logo, which are 7.3, and .5 for private messages, remains an
impersonation."""

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

BIO_COPY_KNOTS: Final[Knots] = ((0.8, 0.0), (0.9, 1.0), (1.0, 2.0))
"""Share of the official account's bio that it repeats: nobody writes forty characters
alike by chance, but practices copy their own from network to network."""

YOUNGER: Final = 0.3
OLDER: Final = -0.8
"""Against the practice's own account. Fakes come after what they copy; an older one
may be an account that the practice forgot, or a namesake's. Weak, as old accounts
are sold."""

REGISTERED: Final = -4.0
"""A person registered the account. With the prior that is 1 in 1,000 that it was
taken over, or was never what it was registered as; an estimate, as nobody counts."""

TURNED: Final = 6.3
"""What a registered account does not do: ask for patients' data, promise or threaten
what scams do, send patients to a site that is named like the practice, or pose as the
practice. One such sign is suspicious alone, two are an impersonation."""

ASKEW: Final = 2.2
"""What many of them do as well, forms, donations and private messages: never enough
alone or together, and enough beside one of the signs above."""

RENAMED: Final = TURNED
"""A registered account under another handle. Whoever takes one over renames it, and
the old handle is free to take: suspicious alone, so that a person looks and updates
the register, and an impersonation beside another sign."""

ID_CHANGED: Final = 6.0
"""Platforms don't give an account a new id. Whoever holds the handle now got it after
the account was renamed or deleted: alone an impersonation, whatever it is called."""

SUSPICIOUS_FROM: Final = 0.3
"""Probability from which an account opens a low case for digests."""

IMPERSONATION_FROM: Final = 0.9
"""Probability from which an account alerts."""
