"""Attacks of a third split: one run, nothing tuned on it.

Written before the detector's words beside a name were, and never run before those
were final. Each row is a handle around a name, and a shown name.
"""

from collections.abc import Sequence
from random import Random
from typing import Final, TypeAlias

from benchmarks.impersonation.attacks.handles import usual_handle
from benchmarks.impersonation.drafts import Draft, Kind, Writer
from monitor.domain.watch import Practice

_Row: TypeAlias = tuple[str, str]

_CONTACT: Final[Sequence[_Row]] = (
    ("{}_customerservice", "{name} Customer Service"),
    ("{}hotline", "{name} Hotline"),
    ("{}livechat", "{name} Live Chat"),
    ("contact{}", "Contact {name}"),
    ("{}frontdesk", "{name} Front Desk"),
    ("{}.patientcare", "{name} Patient Care"),
)
_MONEY: Final[Sequence[_Row]] = (
    ("{}invoices", "{name} Invoices"),
    ("{}reimbursements", "{name} Reimbursements"),
    ("{}_paymentplans", "{name} Payment Plans"),
    ("{}giveaway", "{name} Giveaway"),
    ("{}grants", "{name} Grants"),
)
_DATA: Final[Sequence[_Row]] = (
    ("{}login", "{name} Login"),
    ("my{}chart", "My{name} Chart"),
    ("{}_medicalrecords", "{name} Medical Records"),
    ("{}verification", "{name} Verification Team"),
    ("{}testresults", "{name} Test Results"),
)
_JOBS: Final[Sequence[_Row]] = (
    ("{}hrdept", "{name} HR Dept"),
    ("{}_hiringmanager", "{name} Hiring Manager"),
    ("{}onboarding", "{name} Onboarding"),
    ("{}remotejobs", "{name} Remote Jobs"),
)
_REAL: Final[Sequence[_Row]] = (
    ("real{}", "{name}"),
    ("the{}", "The {name}"),
    ("{}_official_page", "{name} Official Page"),
    ("{}hq", "{name} HQ"),
    ("{}new", "{name}"),
    ("{}backup", "{name}"),
    ("{}_page2", "{name}"),
)
_BARE: Final[Sequence[_Row]] = (
    ("{}.us", "{name}"),
    ("{}_00", "{name}"),
    ("{}2024", "{name}"),
    ("{}online", "{name} Online"),
    ("_{}_", "{name}"),
    ("{}{last}", "{name}"),
)
_GOODS: Final[Sequence[_Row]] = (
    ("{}pharmacy24", "{name} Pharmacy 24"),
    ("{}_kidneydonors", "{name} Kidney Donors"),
    ("{}weightloss", "{name} Weight Loss"),
    ("{}loans", "{name} Loans"),
)


def _writer(rows: Sequence[_Row]) -> Writer:
    def write(chance: Random, practice: Practice) -> Draft:
        handle, name = chance.choice(rows)
        around = usual_handle(chance, practice)
        written = handle.format(around, last=around[-1])
        return Draft(handle=written, name=name.format(name=practice.name))

    return write


def _kind(name: str, rows: Sequence[_Row]) -> Kind:
    return Kind(name=name, write=_writer(rows), by_handle=True)


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
