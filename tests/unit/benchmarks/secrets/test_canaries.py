"""A search that misses a notation would prove nothing."""

import base64
import json
from urllib.parse import quote

import pytest

from benchmarks.secrets.canaries import Canaries, found

CANARIES = Canaries()
SECRET = CANARIES("a token")


@pytest.mark.parametrize(
    "shown",
    [
        f"https://me:{SECRET}@a.example/",
        quote(f"key={SECRET}"),
        json.dumps({"key": SECRET}),
        SECRET.encode().hex(),
        *(base64.b64encode(f"{'x' * n}:{SECRET}:".encode()).decode() for n in range(3)),
    ],
)
def test_a_canary_is_found(shown: str) -> None:
    """Plain, in hex, and wherever it begins inside of base64."""
    assert found(shown.encode(), CANARIES.planted) == {"a token"}


def test_each_field_has_its_own() -> None:
    """So that a hit tells whose it is."""
    canaries = Canaries()
    canaries("one"), canaries("two")

    assert found(canaries("two").encode(), canaries.planted) == {"two"}
