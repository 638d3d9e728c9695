"""The options of an Apprise channel."""

import pytest
from pydantic import ValidationError

from monitor.channels.apprise import AppriseOptions


def test_an_address_is_enough() -> None:
    """It holds everything that there is to know."""
    AppriseOptions.model_validate({"name": "soc", "url": "jsons://clinic.example/x"})


@pytest.mark.parametrize(
    "url",
    [
        "nosuch://canary",
        "json://clinic.example/canary",
        "jsons://clinic.example/canary\njsons://other.example",
        f"jsons://clinic.example/canary/{'x' * 2048}",
        "jsons://clinic.example/canary,jsons://other.example",
        "jsons://clinic.example/canary JSONS://other.example",
    ],
)
def test_what_apprise_or_we_refuse_is_told_before_the_start(url: str) -> None:
    """Without showing the address."""
    with pytest.raises(ValidationError) as raised:
        AppriseOptions.model_validate({"name": "soc", "url": url})

    assert "canary" not in str(raised.value)
