"""Warnings about terms and platforms."""

import pytest

from tests.unit.monitor.settings.parts import PRACTICE, ConfigFolder


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("name: Clinic", '1:7: "Clinic" is an everyday word'),
        ("name: Rio", '1:7: "Rio" is so short'),
        ("name: River Clinic\naliases: [Dental]", '2:11: "Dental" is an everyday'),
        ("name: River Clinic\nwatch: {terms: ['@hospitals']}", '2:17: "@hospitals" is'),
        ("name: River Clinic\nwatch: {terms: [rfc]}", '2:17: "rfc" is so short'),
        (
            "name: River Clinic\naccounts: [{platform: facebok, handle: a}]",
            '2:23: unknown platform "facebok"; did you mean "facebook"?',
        ),
        (
            "name: River Clinic\naffiliates: [{platform: Twitter, handle: a}]",
            '2:25: "twitter" is a former name; write x',
        ),
        (
            "name: River Q\ndomains: [a.example]\nsame_name: [{domains: [A.example]}]",
            "3:23: a domain here is the practice's own; remove it",
        ),
    ],
)
def test_a_risky_word_is_warned_of(
    config: ConfigFolder, written: str, told: str
) -> None:
    """The warning names the place of the word."""
    assert config.write({PRACTICE: written}).warned().startswith(f"{PRACTICE}:{told}")


@pytest.mark.parametrize(
    "written",
    [
        "name: Riverside Family Clinic\naccounts: [{platform: X, handle: a}]",
        "name: Clinic\nwatch: {terms: [Riverside Family Clinic]}",
    ],
)
def test_good_words_are_not_warned_of(config: ConfigFolder, written: str) -> None:
    """Terms replace the name, so only they are searched."""
    assert config.write({PRACTICE: written}).warned() == ""
