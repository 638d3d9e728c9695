"""Tests for monitor.texts.doxxing."""

import pytest

from monitor.texts.doxxing import gives_away


@pytest.mark.parametrize(
    "said",
    ["she lives at 48 alder court, go pay her a visit", "nurse kelly lives on oak lane",
     "lets all meet at dr howes home tonight", "post the home addresses of the staff",
     "here is the cell number of the billing lady", "his home address is known now",
     "anyone know where she lives", "call her day and night until she quits"],
)  # fmt: skip
def test_giving_away_staff_is_found(said: str) -> None:
    """Where they live, and calls to go there."""
    assert gives_away([said])


@pytest.mark.parametrize(
    "said",
    ["she lives on oak street and needs a ride",
     "dr grant gave me her cell phone number",
     "my mother lives at 5 oak street",
     "the clinic is at 100 river street",
     "the nurse drives to his home every tuesday", "never share the home address",
     "her kids go to the same school as mine",
     'he wrote "nurse kelly lives on oak lane" to us'],
)  # fmt: skip
def test_other_addresses_are_none(said: str) -> None:
    """The writer's own people, the clinic, home care."""
    assert not gives_away([said])
