"""Attacks by words beside the name that make it a desk, a person or another country."""

from collections.abc import Sequence
from typing import Final

from benchmarks.impersonation.attacks.rows import Row, writer_of
from benchmarks.impersonation.drafts import Kind

_DESKS: Final[Sequence[Row]] = (
    ("{}careteam", "{name} Care Team"),
    ("{}_helpdesk", "{name} Help Desk"),
    ("{}whatsapp", "{name} WhatsApp"),
    ("{}telegram", "{name} on Telegram"),
    ("{}bookings", "{name} Bookings"),
    ("{}patientportal", "{name} Patient Portal"),
    ("{}billingoffice", "{name} Billing Office"),
    ("{}_paymybill", "{name} Pay My Bill"),
    ("{}refunddept", "{name} Refund Dept"),
    ("{}insurance", "{name} Insurance"),
    ("{}hr", "{name} HR"),
    ("{}recruiter", "{name} Recruiter"),
    ("{}alerts", "{name} Alerts"),
    ("verify{}", "{name} Verify"),
)
_SHAPES: Final[Sequence[Row]] = (
    ("{}usa", "{name} USA"),
    ("{}med", "{name}"),
    ("dr{}", "Dr. {name}"),
    ("{}team", "{name} Team"),
    ("{}.official", "{name} Official"),
    ("{}1", "{name}"),
    ("i{}", "{name}"),
    ("{}clinic", "{name} Clinic"),
)


def _kind(name: str, rows: Sequence[Row]) -> Kind:
    return Kind(name=name, write=writer_of(rows), by_handle=True)


BESIDE: Final = (_kind("desk words", _DESKS), _kind("small additions", _SHAPES))
