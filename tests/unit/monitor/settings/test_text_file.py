"""Reading files as text."""

from pathlib import Path

import pytest

from monitor.settings.problems import Report
from monitor.settings.text_file import read_text


def read(path: Path, limit: int = 100) -> tuple[str | None, str]:
    """Return the text, or what was told instead."""
    report = Report()
    text = read_text(path, limit, report)
    return text, "".join(str(problem) for problem in report.errors)


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """Editors on Windows write one."""
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfname: x")

    assert read(tmp_path / "a") == ("name: x", "")


def test_other_encodings_are_told_with_their_place(tmp_path: Path) -> None:
    """The first byte that is no UTF-8 is found."""
    (tmp_path / "a").write_bytes("a: b\nc: é\xfc".encode("latin-1"))
    text, told = read(tmp_path / "a")

    assert text is None
    assert told.endswith(':2:4: not UTF-8 text; save the file as "UTF-8"')


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    """One byte over the limit is too much."""
    (tmp_path / "a").write_bytes(b"x" * 2049)

    assert "larger than 2 KiB" in read(tmp_path / "a", limit=2048)[1]


@pytest.mark.parametrize("name", ["missing", "."])
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    """Missing files and folders are problems, not crashes."""
    assert "cannot be read" in read(tmp_path / name)[1]
