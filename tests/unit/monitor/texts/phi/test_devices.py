"""Tests for monitor.texts.phi.devices."""

import pytest

from monitor.texts.phi.devices import devices
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "Pacemaker serial number PJN4482193",
        "insulin pump SN MMT7719402 of his",
        "Her insulin pump serial # MMT-7719402 keeps alarming.",
        "UDI (01)00844588003288(17)141120(10)7654321D is in the patient's knee.",
        "IMEI 490154203237518 of the phone lent to Mr. Aldana",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """In a body, or beside one person's health."""
    assert any(tied(devices, text))


@pytest.mark.parametrize(
    "text",
    [
        "The recall covers pacemakers of lot 88213A, serial no. 44821-44829.",
        "Selling a wheelchair, serial no. WC-20991",
        "IMEI 490154203237519 of Mr. Aldana",
        "serial entrepreneur",
        "The recall covers every pacemaker with serial number PJN4482193",
        "490154203237518 is the account of the patient Mr. Aldana, who has cancer",
    ],
)
def test_others_are_not(text: str) -> None:
    """Recalls, sales and wrong check digits."""
    assert not any(tied(devices, text))
