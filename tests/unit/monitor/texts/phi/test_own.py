"""Tests for monitor.texts.phi.own."""

from monitor.domain.watch import Clinician, Location, Practice, PracticeId
from monitor.texts.phi.own import known_of


def test_what_a_practice_owns_is_known() -> None:
    """Its phones, domains, streets, names and clinicians."""
    practice = Practice(
        id=PracticeId("river"),
        name="Riverside Family Clinic",
        locations=(
            Location(id="main", street="100 River St", phone="+1 512 555 0100"),
            Location(id="bare"),
        ),
        domains=("RiversideFamily.example",),
        clinicians=(Clinician(name="Jane Smith"),),
    )
    known = known_of([practice])

    assert known.phones == {"5125550100"}
    assert known.domains == {"riversidefamily.example"}
    assert known.streets == {"100 river st"}
    assert known.names == {"riverside family clinic", "jane smith"}
