"""Registered accounts: twice, without proof, and for too long."""

from datetime import date

import pytest

from monitor.settings import load_settings
from tests.unit.monitor.settings.parts import NAME, PRACTICE, SERVICE, ConfigFolder

TODAY = date(2026, 11, 22)


def practice(*lines: str) -> dict[str, str]:
    """Return the file of a practice with `lines` from the second on."""
    return {PRACTICE: NAME + "\n".join(lines)}


def warned(config: ConfigFolder, today: date | None = TODAY) -> str:
    """Return the warnings on that day."""
    loaded = load_settings(
        config.path, connectors={}, channels={}, environ={}, today=today
    )
    return "\n".join(map(config.line, loaded.warnings))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "accounts: [{platform: x, handle: a}]",
            "suppressed: [{platform: x, handle: a, note: n, until: 2027-01-31}]",
        ),
        (
            "accounts: [{platform: twitter, handle: '@A'}]",
            "former_staff: [{platform: x, handle: a}]",
        ),
        (
            "affiliates: [{platform: bluesky, handle: a}]",
            "former_staff: [{platform: bluesky, handle: a.bsky.social}]",
        ),
        (
            "accounts: [{platform: x, handle: a}]",
            "same_name: [{city: Rome, accounts: [{platform: x, handle: a}]}]",
        ),
    ],
)
def test_an_account_in_two_lists_is_refused(
    config: ConfigFolder, first: str, second: str
) -> None:
    """It is one or the other, however it is written."""
    told = config.write(practice(first, second)).told()
    column = second.index("handle: ") + len("handle: ") + 1

    assert told.startswith(f"{PRACTICE}:3:{column}: the account ")
    assert " is registered twice; keep one; the first is at " in told
    assert told.endswith(f"{PRACTICE}:2")


def test_one_handle_on_two_platforms_is_two_accounts(config: ConfigFolder) -> None:
    """Only the platform's own account of that name is meant."""
    lines = (
        "accounts: [{platform: x, handle: a}]",
        "affiliates: [{platform: facebook, handle: a, proof: letter}]",
    )

    assert warned(config.write(practice(*lines))) == ""


@pytest.mark.parametrize(
    "line",
    [
        "affiliates: [{platform: x, handle: a}]",
        "former_staff: [{platform: x, handle: a}]",
        "suppressed: [{platform: x, handle: a, note: n, until: 2027-01-31}]",
        "same_name: [{city: Rome, accounts: [{platform: x, handle: a}]}]",
    ],
)
def test_an_entry_without_proof_is_told(config: ConfigFolder, line: str) -> None:
    """Nobody knows later why it is there."""
    column = line.index("a", line.index("handle: ") + 6) + 1
    told = warned(config.write(practice(line)), None)

    assert told == (
        f'{PRACTICE}:2:{column}: nothing proves "a"; '
        "add `proof: …`, an address or who confirmed it"
    )


@pytest.mark.parametrize(
    "line",
    [
        "accounts: [{platform: x, handle: a}]",
        "same_name: [{city: Rome, proof: p, accounts: [{platform: x, handle: a}]}]",
    ],
)
def test_what_needs_no_proof_of_its_own_is_not_told(
    config: ConfigFolder, line: str
) -> None:
    """The practice's own, and those of a namesake that is proven."""
    assert warned(config.write(practice(line)), None) == ""


def suppressed(until: str) -> dict[str, str]:
    """Return a practice that suppresses an account until then."""
    entry = f"platform: x, handle: a, note: n, proof: p, until: {until}"
    return practice(f"suppressed: [{{{entry}}}]")


@pytest.mark.parametrize(
    ("until", "told"),
    [
        ("2026-11-21", 'the entry of "a" ended with 2026-11-21; remove it'),
        ("2028-11-23", '"a" is suppressed for more than two years; set an earlier'),
    ],
)
def test_an_end_that_is_over_or_far_is_told(
    config: ConfigFolder, until: str, told: str
) -> None:
    """By `check`, which knows the day."""
    config.write(suppressed(until))

    assert warned(config).startswith(f"{PRACTICE}:2:65: {told}")
    assert warned(config, None) == ""


@pytest.mark.parametrize("until", ["2026-11-22", "2028-11-22"])
def test_an_end_within_two_years_is_fine(config: ConfigFolder, until: str) -> None:
    """The last day counts."""
    assert warned(config.write(suppressed(until))) == ""


def test_others_may_use_the_name_for_long(config: ConfigFolder) -> None:
    """Only a suppression hides what nobody looked at."""
    entry = "platform: x, handle: a, proof: p, until: 2040-01-31"

    assert warned(config.write(practice(f"affiliates: [{{{entry}}}]"))) == ""


@pytest.mark.parametrize("key", ["former_staff", "suppressed"])
def test_unknown_platforms_are_told_in_every_list(
    config: ConfigFolder, key: str
) -> None:
    """Their entries would match nothing."""
    entry = "platform: facebok, handle: a, note: n, proof: p, until: 2027-01-31"
    told = warned(config.write(practice(f"{key}: [{{{entry}}}]")))

    assert 'unknown platform "facebok"; did you mean "facebook"?' in told


def test_the_service_still_starts_with_warnings(config: ConfigFolder) -> None:
    """They are only worth telling."""
    config.write({SERVICE: "", **suppressed("2001-01-31")})

    assert config.load().practices[0].suppressed[0].handle == "a"
