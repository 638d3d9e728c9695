"""From registered accounts as written to the domain's values."""

import pytest

from monitor.domain.time import from_iso
from monitor.domain.watch import Handle
from monitor.settings.register_document import (
    AccountEntry,
    KnownAccountEntry,
    SameNameEntry,
    SuppressedEntry,
    to_handle,
    to_same_name,
)
from tests.unit.monitor.settings.parts import NAME, PRACTICE, ConfigFolder

WRITTEN = {"platform": "X", "handle": "@river", "id": "17", "proof": "HR", "note": "a"}
ENDS = {**WRITTEN, "until": "2027-01-31"}


def test_an_entry_keeps_everything() -> None:
    """In normal form."""
    handle = to_handle(AccountEntry.model_validate(WRITTEN))

    assert handle == Handle(
        platform="x", handle="river", native_id="17", proof="HR", note="a"
    )


@pytest.mark.parametrize("entry", [KnownAccountEntry, SuppressedEntry])
def test_an_entry_ends_with_its_last_day(entry: type[AccountEntry]) -> None:
    """By UTC."""
    handle = to_handle(entry.model_validate(ENDS))

    assert handle.until == from_iso("2027-02-01")


def test_who_may_use_the_name_may_do_so_for_ever() -> None:
    """Without a last day."""
    assert to_handle(KnownAccountEntry.model_validate(WRITTEN)).until is None


def test_a_namesake_has_accounts() -> None:
    """They are registered as those of another."""
    written = {"city": "Rome", "proof": "its site", "accounts": [WRITTEN]}
    other = to_same_name(SameNameEntry.model_validate(written))

    assert (other.proof, other.accounts[0].handle) == ("its site", "river")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "suppressed: [{platform: x, handle: a, note: n}]",
            '2:14: "until" is missing; add `until: …`',
        ),
        (
            "suppressed: [{platform: x, handle: a, until: 2027-01-31}]",
            '2:14: "note" is missing; add `note: …`',
        ),
        (
            "suppressed: [{platform: x, handle: a, note: '', until: 2027-01-31}]",
            "2:45: note: empty; write a text or remove it",
        ),
        (
            "former_staff: [{platform: x, handle: a, until: soon}]",
            "2:48: until: not a day; write it like 2026-11-22",
        ),
        (
            "affiliates: [{platform: x, handle: a, id: 17}]",
            '2:43: id: not text; write it as text in "quotes"',
        ),
        (
            "accounts: [{platform: x, handle: a, until: 2027-01-31}]",
            '2:37: unknown key "until"; known here: handle, id, note, platform, proof',
        ),
    ],
)
def test_a_broken_entry_is_explained(
    config: ConfigFolder, line: str, told: str
) -> None:
    """With its place, and what to write."""
    assert config.write({PRACTICE: NAME + line}).told() == f"{PRACTICE}:{told}"
