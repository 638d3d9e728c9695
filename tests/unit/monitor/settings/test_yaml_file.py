"""Reading YAML: what is refused, and where things stand."""

from pathlib import Path

import pytest

from monitor.settings.origin import Section
from monitor.settings.problems import Place, Report
from monitor.settings.yaml_file import MAX_DEPTH, MAX_PROBLEMS, read_yaml


def read(tmp_path: Path, text: str) -> tuple[Section | None, str]:
    """Return what `text` holds, and the first cause against it."""
    path, report = tmp_path / "a.yaml", Report()
    path.write_text(text, encoding="utf-8")
    section = read_yaml(path, report)
    return section, report.errors[0].cause if report.errors else ""


def test_places_are_lines_and_columns(tmp_path: Path) -> None:
    """Keys and values are found where they were written, from one."""
    section, _ = read(tmp_path, "a:\n  - b: [x, y]\n")

    assert section is not None
    spot = section.at("a", 0, "b", 1)
    assert spot.value == "y"
    assert (spot.place.line, spot.place.column) == (2, 12)
    assert section.at("a", 0, "b").key_place == Place(tmp_path / "a.yaml", 2, 5)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "null\n"])
def test_an_empty_file_is_an_empty_mapping(tmp_path: Path, text: str) -> None:
    """Nothing written is nothing configured."""
    section, cause = read(tmp_path, text)

    assert section is not None
    assert (section.value, cause) == ({}, "")


def test_a_bomb_stops_at_its_first_alias(tmp_path: Path) -> None:
    """Nested aliases are never expanded."""
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    section, cause = read(tmp_path, "\n".join(lines))

    assert section is None
    assert "anchor" in cause


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused(tmp_path: Path, opening: str) -> None:
    """A hundred thousand brackets do not exhaust the stack."""
    section, cause = read(tmp_path, opening * 200)

    assert section is None
    assert cause in {f"nested more than {MAX_DEPTH} deep", "not valid YAML"}


def test_endless_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A megabyte of commas is no configuration, and costs a tree of it."""
    monkeypatch.setattr("monitor.settings.yaml_file.MAX_PARTS", 20)
    section, cause = read(tmp_path, "a: [b, b, b, b, b, b, b, b, b, b, b, b, b, b, b]")

    assert (section, cause) == (None, "too many values")


def test_a_repeated_key_keeps_its_first_value(tmp_path: Path) -> None:
    """Reading goes on behind a repeated key, however large its value."""
    section, cause = read(tmp_path, "a: 1\na: {b: [1, {c: 2}]}\nd: 3\n")

    assert section is not None
    assert section.value == {"a": 1, "d": 3}
    assert cause == '"a" is written twice'


@pytest.mark.parametrize("line", ["k{0}: &a{0} v", "k{0}: !t v", "a: {0}"])
def test_only_so_many_problems_are_told(tmp_path: Path, line: str) -> None:
    """Nobody mends thousands at once, and telling them takes time."""
    path, report = tmp_path / "a.yaml", Report()
    path.write_text("\n".join(line.format(n) for n in range(MAX_PROBLEMS + 20)))

    assert read_yaml(path, report) is None
    assert len(report.errors) == MAX_PROBLEMS + 1
    assert report.errors[-1].cause == f"more than {MAX_PROBLEMS} problems"


def test_anchors_and_tags_are_told_together(tmp_path: Path) -> None:
    """Whoever mends a file need not come back for each."""
    path, report = tmp_path / "a.yaml", Report()
    path.write_text("a: &b 1\nc: !d 2\n")

    assert read_yaml(path, report) is None
    assert [error.line for error in report.errors] == [1, 2]


def test_quoted_scalars_are_text(tmp_path: Path) -> None:
    """Quotes make text of whatever stands between them."""
    section, _ = read(tmp_path, "a: '5'\nb: \"no\"\nc: |\n  7\n")

    assert section is not None
    assert section.value == {"a": "5", "b": "no", "c": "7\n"}


def test_a_directive_changes_nothing(tmp_path: Path) -> None:
    """A file cannot ask for the truth values of YAML 1.1."""
    section, _ = read(tmp_path, "%YAML 1.1\n---\na: no\n")

    assert section is not None
    assert section.value == {"a": "no"}
