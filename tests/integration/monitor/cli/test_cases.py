"""Tests of `wardwatch cases`."""

import getpass
from pathlib import Path
from typing import Any

import pytest

from monitor.cli import cases, reported
from monitor.domain.time import DAY
from tests.command import Ran, Wardwatch, impostor
from tests.servers.webhook_receiver import WebhookReceiver
from tests.system.children import PRACTICE

HOSTILE = "\x1b[2J\u202eriverside"


def report(wardwatch: Wardwatch, where: str, *options: str) -> Ran:
    """Open a case for the practice."""
    return wardwatch("cases open", "--practice", "riverside", *options, "--", where)


@pytest.fixture
def empty(wardwatch: Wardwatch, prepared_url: str) -> Wardwatch:
    """The command with a database that nothing is in."""
    wardwatch.configure(prepared_url)
    return wardwatch


@pytest.fixture
def filled(wardwatch: Wardwatch, prepared_url: str) -> Wardwatch:
    """The command after a cycle that opened a case with a hostile handle."""
    wardwatch.configure(prepared_url)
    wardwatch.drop("a.jsonl", [impostor(1, handle=f"riversidefam{HOSTILE}")])
    wardwatch("run", "--once")
    return wardwatch


@pytest.mark.parametrize("command", ["cases list", "cases show", "health"])
def test_before_the_first_run(
    wardwatch: Wardwatch, database_url: str, command: str
) -> None:
    """The message says what to do; no file is left behind."""
    wardwatch.configure(database_url)
    ran = wardwatch(command, *(["1"] if command == "cases show" else []))

    assert (ran.code, ran.out) == (1, "")
    assert "start `wardwatch run`" in ran.err
    assert not (wardwatch.home / "wardwatch.db").exists()


def listed(wardwatch: Wardwatch, *options: str) -> list[dict[str, Any]]:
    """Return the cases that machines are told of."""
    ran = wardwatch("cases list", "--json", *options)
    cases: list[dict[str, Any]] = ran.json["cases"]
    return cases


def test_no_cases_are_no_error(empty: Wardwatch) -> None:
    """Machines get an empty list, people a word."""
    people = empty("cases list")

    assert (people.code, people.err) == (0, "")
    assert people.out.startswith("no cases\n")
    assert listed(empty) == []


def test_a_case_has_a_line(filled: Wardwatch) -> None:
    """What a terminal would obey is written as code points."""
    ran = filled("cases list")

    assert ran.code == 0
    assert ran.out.splitlines()[0].endswith(
        "  impersonation     open    Riverside Family Clinic  "
        "x:riversidefam<U+001B>[2J<U+202E>riverside"
    )


def test_everything_about_a_case_is_shown(filled: Wardwatch) -> None:
    """Why it was opened, with signals, and what was sent; all of it inert."""
    text, machine = filled("cases show", "1"), filled("cases show", "1", "--json").json

    assert "\x1b" not in text.out
    assert "handle_similarity" in text.out
    assert "Alert to soc: " in text.out
    assert {"prior", "handle_similarity"} <= {
        signal["name"] for signal in machine["findings"][0]["signals"]
    }
    assert machine["handle"].startswith("riversidefam")
    assert machine["state"] == "open"


@pytest.mark.parametrize("group", ["default", "north"])
def test_only_the_groups_asked_for(filled: Wardwatch, group: str) -> None:
    """A case of another group is as if it did not exist."""
    shown = filled("cases show", "1", "--group", group)

    assert len(listed(filled, "--group", group)) == (group == "default")
    assert shown.code == (group != "default")


def test_a_closed_case_is_out_of_the_way(filled: Wardwatch) -> None:
    """`--all` lists it too; the decision is kept with who and why."""
    closing = ("--as", "dismissed", "--reason", "a fan", "--by", "kim", "1")
    closed = filled("cases close", *closing)
    (row,) = listed(filled, "--all")
    decisions = filled("cases show", "1", "--json").json["decisions"]

    assert closed.out == "case 1 is closed\n"
    assert listed(filled) == []
    assert (row["state"], row["resolution"]) == ("closed", "dismissed")
    assert decisions == [
        {
            "at": "2026-03-02T12:00:00Z",
            "by": "kim",
            "action": "dismissed",
            "reason": "a fan",
        }
    ]


def test_who_was_told_of_a_case_hears_of_its_end(
    wardwatch: Wardwatch, database_url: str, tmp_path: Path
) -> None:
    """Neither who closed it nor the reason leaves this machine."""
    with WebhookReceiver(tmp_path / "journal") as receiver:
        wardwatch.configure(database_url, receiver=receiver.url)
        wardwatch.drop("a.jsonl", [impostor(1)])
        wardwatch("run", "--once")
        closing = ("--as", "resolved", "--reason", "taken down", "--by", "kim", "1")
        wardwatch("cases close", *closing)
        wardwatch("run", "--once")
        told = [delivery.data["alerts"][0] for delivery in receiver.deliveries]

    assert [(one["change"], one["state"]) for one in told] == [
        ("opened", "open"),
        ("closed", "closed"),
    ]
    assert not [word for word in ("kim", "taken down") if word in str(told)]


def test_a_case_of_another_organisation_is_closed(filled: Wardwatch) -> None:
    """Its verdict is kept as such."""
    filled("cases close", "--as", "not_us", "--reason", "the one in Ohio", "1")
    (row,) = listed(filled, "--all")

    assert (row["state"], row["resolution"]) == ("closed", "not_us")


def test_a_later_run_keeps_a_decision(filled: Wardwatch) -> None:
    """A dismissed subject that changes stays closed."""
    filled("cases close", "--as", "dismissed", "--reason", "a fan", "1")
    filled.clock.advance(DAY)
    filled.drop("b.jsonl", [impostor(1, bio="Now send us your card number.")])
    ran = filled("run", "--once", "--json")

    assert ran.json["connectors"]["files"]["stored"] == 1
    assert ran.json["cases"] == 0
    assert listed(filled) == []


def test_a_case_is_reopened(filled: Wardwatch) -> None:
    """By a person, with a reason."""
    filled("cases close", "--as", "resolved", "--reason", "gone", "1")
    ran = filled("cases reopen", "--reason", "back", "1")

    assert ran.out == "case 1 is open\n"
    assert len(listed(filled)) == 1


@pytest.mark.parametrize(
    "command",
    ["show", "close --as resolved --reason r", "reopen --reason r"],
)
def test_an_unknown_case(empty: Wardwatch, command: str) -> None:
    """Nothing is done, exit code 1."""
    ran = empty(f"cases {command}", "7")

    assert (ran.code, ran.out, ran.err) == (1, "", "there is no case 7\n")


@pytest.mark.parametrize("number", ["0", "x", str(2**63)])
def test_what_is_no_number_of_a_case(empty: Wardwatch, number: str) -> None:
    """Bad usage, on every database."""
    assert empty("cases show", number).code == 2


@pytest.mark.parametrize(
    ("where", "handle", "url"),
    [
        (
            "https://fake-riverside.example/pay",
            "",
            "https://fake-riverside.example/pay",
        ),
        ("Twitter:@riversidepay", "riversidepay", None),
    ],
)
def test_a_report_opens_a_case(
    empty: Wardwatch, where: str, handle: str, url: str | None
) -> None:
    """For an address or an account; again, it joins the case."""
    first, second = report(empty, where), report(empty, where)
    (row,) = listed(empty)

    assert first.out == "case 1: opened\n"
    assert second.out == "case 1: updated\n"
    assert (row["url"], row["severity"]) == (url, "medium")
    assert row["platform"] == ("web" if url else "x")
    assert not handle or row["handle"] == handle


def test_a_report_is_shown_with_who_made_it(empty: Wardwatch) -> None:
    """Its address is not clickable, its files are evidence."""
    screenshot = empty.home / "screen.png"
    screenshot.write_bytes(b"picture")
    options = ("--by", "kim", "--severity", "high", "--file", str(screenshot))
    report(empty, "https://fake.example/", *options)
    ran = empty("cases show", "1")
    evidence = empty("cases show", "1", "--json").json["evidence"]

    assert "Address:  hxxps://fake[.]example/\n" in ran.out
    assert "reported by kim" in ran.out
    assert "None" not in ran.out
    assert {one["kind"]: one["state"] for one in evidence} == {
        "file": "ok",
        "reported_image": "wanted",
    }


@pytest.mark.parametrize(
    "where", ["riverside", "https://", "http://[", "x:", "\x1b[2J:name", "ftp://a/"]
)
def test_what_cannot_be_reported(empty: Wardwatch, where: str) -> None:
    """Neither an address nor an account: bad usage, and no case."""
    assert report(empty, where).code == 2
    assert listed(empty) == []


def test_a_report_for_nobody(empty: Wardwatch) -> None:
    """The practice must be one of the configuration's."""
    ran = empty("cases open", "--practice", "rivreside", "x:name")

    assert ran.code == 2
    assert "no practice has the id 'rivreside'" in ran.err


def test_a_file_that_is_too_large(
    empty: Wardwatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is stored, not even the case."""
    monkeypatch.setattr(reported, "LARGEST_FILE", 3)
    file = empty.home / "screen.png"
    file.write_bytes(b"four")
    ran = report(empty, "x:name", "--file", str(file))

    assert ran.code == 2
    assert "screen.png is larger than" in ran.err
    assert listed(empty) == []


def test_a_cut_list_says_so(empty: Wardwatch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left out silently."""
    monkeypatch.setattr(cases, "MOST_LISTED", 2)
    for number in range(3):
        report(empty, f"x:name{number}")
    ran = empty("cases list")

    assert len(ran.out.splitlines()) == 3
    assert ran.err == "only the first 2 cases are listed\n"


def test_a_user_without_a_name(
    empty: Wardwatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container's user often has none; the number is kept."""

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)
    report(empty, "x:name")

    assert "uid " in empty("cases show", "1").out


def test_practices_keep_their_group(wardwatch: Wardwatch, database_url: str) -> None:
    """The group is the one of the configuration."""
    wardwatch.configure(database_url, practice=PRACTICE + "group: north\n")
    wardwatch.drop("a.jsonl", [impostor(1)])
    wardwatch("run", "--once")

    assert len(listed(wardwatch, "--group", "north")) == 1
    assert listed(wardwatch, "--group", "default") == []


@pytest.mark.parametrize(
    "asked",
    [
        (),
        ("1", "--all-dead"),
        ("1", "--channel", "soc"),
        ("--channel", "soc"),
        ("--since", "soon"),
        ("--since", "2026-03-02", "1"),
    ],
)
def test_it_must_be_clear_what_is_sent_again(
    wardwatch: Wardwatch, asked: tuple[str, ...]
) -> None:
    """Nothing is sent by mistake."""
    wardwatch.configure("sqlite:///wardwatch.db")

    assert wardwatch("cases resend", *asked).code == 2


def test_no_alert_in_a_range_is_no_error(empty: Wardwatch) -> None:
    """There is nothing to mend."""
    ran = empty("cases resend", "--all-dead")

    assert (ran.code, ran.out) == (0, "0 alerts queued again\n")
