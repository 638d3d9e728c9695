"""Tests for monitor.texts.threat_wordings."""

import pytest

from monitor.texts.threat_wordings import CALL, INTENT, WISH


@pytest.mark.parametrize(
    "said",
    ["we are planning to bomb some of these clinics", "i will end you",
     "im gonna get a shotgun", "you will die for this",
     "you wont make it to christmas",
     "my brother has a gun and he is on his way",
     "im this close to punching the nurse",
     "ill be waiting for the nurse outside with a bat"],
)  # fmt: skip
def test_intents(said: str) -> None:
    """What the writer means to do."""
    assert INTENT.search(said)


@pytest.mark.parametrize(
    "said",
    ["stab them all", "its time to hang those doctors", "hang the lot of them",
     "the nurses should be lined up and shot", "this place should burn",
     "doctors like him belong in front of a firing squad", "death to all quacks"],
)  # fmt: skip
def test_calls(said: str) -> None:
    """What somebody else should do."""
    assert CALL.search(said)


@pytest.mark.parametrize(
    "said",
    ["i hope a truck hits you", "hope that clinic goes up in flames",
     "may you and your children burn", "i hope someone burns that office down",
     "i want every one of these people dead"],
)  # fmt: skip
def test_wishes(said: str) -> None:
    """What should befall somebody."""
    assert WISH.search(said)
