"""Tests of an X connector's options."""

import pytest
from pydantic import ValidationError

from connectors.x.options import XOptions

KEYS = ("consumer_key", "consumer_secret", "access_token", "access_token_secret")


def test_twenty_dollars_a_month() -> None:
    """Unless the configuration says otherwise."""
    options = XOptions.model_validate({"name": "x", "bearer_token": "b"})
    assert options.monthly_budget_usd == 20
    assert options.user_keys is None


def test_keys_of_a_user_come_together() -> None:
    """One alone signs nothing."""
    whole = {"name": "x", "bearer_token": "b", **dict.fromkeys(KEYS, "k")}
    assert XOptions.model_validate(whole).user_keys == dict.fromkeys(KEYS, "k")
    for key in KEYS:
        with pytest.raises(ValidationError, match="all of"):
            XOptions.model_validate({k: v for k, v in whole.items() if k != key})


@pytest.mark.parametrize("amount", [0, -1, float("nan"), float("inf"), "much"])
def test_a_budget_is_an_amount(amount: object) -> None:
    """More than nothing."""
    with pytest.raises(ValidationError):
        XOptions.model_validate(
            {"name": "x", "bearer_token": "b", "monthly_budget_usd": amount}
        )


def test_no_secret_is_printed() -> None:
    """Neither token nor keys."""
    values = {"name": "x", "bearer_token": "hunter2", **dict.fromkeys(KEYS, "hunter2")}
    assert "hunter2" not in repr(XOptions.model_validate(values))
