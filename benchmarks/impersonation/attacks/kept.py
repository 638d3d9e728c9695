"""Attacks of a third split: one run, nothing tuned on it.

Written before the detector's words beside a name were, and never run before those
were final. Each row is a handle around a name, and a shown name.
"""

from collections.abc import Sequence
from typing import Final

from benchmarks.impersonation.attacks.rows import Row, writer_of
from benchmarks.impersonation.drafts import Kind

_CONTACT: Final[Sequence[Row]] = (
    ("{}_customerservice", "{name} Customer Service"),
    ("{}hotline", "{name} Hotline"),
    ("{}livechat", "{name} Live Chat"),
    ("contact{}", "Contact {name}"),
    ("{}frontdesk", "{name} Front Desk"),
    ("{}.patientcare", "{name} Patient Care"),
)
_MONEY: Final[Sequence[Row]] = (
    ("{}invoices", "{name} Invoices"),
    ("{}reimbursements", "{name} Reimbursements"),
    ("{}_paymentplans", "{name} Payment Plans"),
    ("{}giveaway", "{name} Giveaway"),
    ("{}grants", "{name} Grants"),
)
_DATA: Final[Sequence[Row]] = (
    ("{}login", "{name} Login"),
    ("my{}chart", "My{name} Chart"),
    ("{}_medicalrecords", "{name} Medical Records"),
    ("{}verification", "{name} Verification Team"),
    ("{}testresults", "{name} Test Results"),
)
_JOBS: Final[Sequence[Row]] = (
    ("{}hrdept", "{name} HR Dept"),
    ("{}_hiringmanager", "{name} Hiring Manager"),
    ("{}onboarding", "{name} Onboarding"),
    ("{}remotejobs", "{name} Remote Jobs"),
)
_REAL: Final[Sequence[Row]] = (
    ("real{}", "{name}"),
    ("the{}", "The {name}"),
    ("{}_official_page", "{name} Official Page"),
    ("{}hq", "{name} HQ"),
    ("{}new", "{name}"),
    ("{}backup", "{name}"),
    ("{}_page2", "{name}"),
)
_BARE: Final[Sequence[Row]] = (
    ("{}.us", "{name}"),
    ("{}_00", "{name}"),
    ("{}2024", "{name}"),
    ("{}online", "{name} Online"),
    ("_{}_", "{name}"),
    ("{}{last}", "{name}"),
)
_GOODS: Final[Sequence[Row]] = (
    ("{}pharmacy24", "{name} Pharmacy 24"),
    ("{}_kidneydonors", "{name} Kidney Donors"),
    ("{}weightloss", "{name} Weight Loss"),
    ("{}loans", "{name} Loans"),
)


def _kind(name: str, rows: Sequence[Row]) -> Kind:
    return Kind(name=name, write=writer_of(rows), held_out=True, by_handle=True)


KEPT_ATTACKS: Final = (
    _kind("contact desks", _CONTACT),
    _kind("money desks", _MONEY),
    _kind("logins and records", _DATA),
    _kind("hiring", _JOBS),
    _kind("the real one", _REAL),
    _kind("a sign more", _BARE),
    _kind("goods", _GOODS),
)
"""Thirty-seven patterns of fakes around a name."""
