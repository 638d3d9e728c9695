"""Tests for monitor.cli.check_reply."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli import group
from monitor.cli.context import Context
from tests.fakes.runtime import FakeClock

SAFE = "Thank you for your feedback. Please call our office."
SECRET = "536-90-4399"
PRACTICE = """\
name: Riverside Family Clinic
clinicians: [{name: Anil Patel, credentials: MD}]
"""


def check(draft: str | bytes, *arguments: str) -> Result:
    """Run the command on `draft`, as a machine; usage errors exit with 2."""
    return CliRunner().invoke(
        group, ["check-reply", *arguments], input=draft, obj=Context(FakeClock())
    )


def code(draft: str | bytes, *arguments: str) -> int:
    """Return the exit code that the command returns, without that of usage errors."""
    result = CliRunner().invoke(
        group,
        ["check-reply", *arguments],
        input=draft,
        obj=Context(FakeClock()),
        standalone_mode=False,
    )
    returned: int = result.return_value
    return returned


def test_a_safe_draft_is_fine() -> None:
    """Exit code 0."""
    assert code(SAFE) == 0
    assert json.loads(check(SAFE, "--json").stdout) == {
        "ok": True,
        "verdict": "send",
        "problems": [],
        "hint": "",
        "images": [],
    }


def test_problems_have_the_documented_keys() -> None:
    """Exit code 1; others read these."""
    draft = f"Thank you.\nSSN {SECRET}"
    (problem,) = json.loads(check(draft, "--json").stdout)["problems"]

    assert code(draft) == 1
    assert list(problem) == [
        "rule",
        "kind",
        "start",
        "end",
        "line",
        "column",
        "length",
        "why",
        "advice",
    ]
    assert (problem["rule"], problem["kind"]) == ("phi", "ssn")
    assert (problem["line"], problem["column"], problem["length"]) == (2, 5, 11)


@pytest.mark.parametrize("arguments", [(), ("--json",)])
def test_the_draft_is_not_shown_again(arguments: tuple[str, ...]) -> None:
    """Neither on stdout nor on stderr."""
    result = check(f"Maria's MRI: SSN {SECRET}", *arguments)

    assert "ssn" in result.stdout
    assert SECRET not in result.output
    assert "Maria" not in result.output


def test_a_person_is_told_the_place_and_what_to_write() -> None:
    """With a reply that can be sent."""
    said = check("Hi Maria, thank you.").stdout

    assert "line 1, column 1" in said
    assert "What can be sent to anybody" in said


def test_the_review_is_compared(tmp_path: Path) -> None:
    """What it says is not repeated."""
    review = tmp_path / "review.txt"
    review.write_text("They hurt my shoulder.")
    draft = "Any shoulder would hurt."

    assert code(draft) == 0
    assert code(draft, "--review", str(review)) == 1


def test_a_file_is_read(tmp_path: Path) -> None:
    """With or without a byte order mark."""
    file = tmp_path / "draft.txt"
    file.write_bytes(b"\xef\xbb\xbf" + SAFE.encode())

    assert code("", str(file)) == 0


def test_the_hint_names_the_phone_of_the_configuration(tmp_path: Path) -> None:
    """So that whoever reads it knows where to call."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "wardwatch.yaml").write_text("database: sqlite:///test.db\n")
    phone = PRACTICE + 'locations: [{id: main, phone: "+1 512 555 0100"}]\n'
    (tmp_path / "practices" / "river.yaml").write_text(phone)

    told = check("Your visit was fine.", "--config", str(tmp_path), "--json")
    assert "+1 512 555 0100" in json.loads(told.stdout)["hint"]


def test_the_configuration_tells_who_is_no_patient(tmp_path: Path) -> None:
    """A clinician of the practice may be named."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "wardwatch.yaml").write_text("database: sqlite:///test.db\n")
    (tmp_path / "practices" / "river.yaml").write_text(PRACTICE)
    draft = "Ask for Dr. Patel."

    assert code(draft) == 1
    assert code(draft, "--config", str(tmp_path)) == 0


@pytest.mark.parametrize(
    ("draft", "arguments"),
    [
        ("", ()),
        (" \n", ()),
        (b"\xff\xfe", ()),
        ("x" * 20_001, ()),
        ("x" * 100_000, ()),
        ("a\0b", ()),
        ("a\u202eb", ()),
        (SAFE, ("missing.txt",)),
        (SAFE, ("--post", "--review", __file__)),
    ],
)
def test_bad_usage_is_told(draft: str | bytes, arguments: tuple[str, ...]) -> None:
    """Exit code 2; an empty draft was hardly meant."""
    assert check(draft, *arguments).exit_code == 2


def test_a_reply_has_no_images(tmp_path: Path) -> None:
    """They go with posts."""
    picture = tmp_path / "a.png"
    picture.touch()

    assert check(SAFE, "--image", str(picture)).exit_code == 2
