"""Practices of a CSV: any columns, two halves."""

from pathlib import Path

import pytest

from benchmarks.impersonation.identities import half_of, practices_in
from monitor.domain.watch import Practice

_NAMES = ("Riverside Family Clinic", "Mercy Pediatrics", "Lakeview Dental", "Oak Eye")


def _both(tmp_path: Path, text: str) -> list[Practice]:
    file = tmp_path / "names.csv"
    file.write_text(text, encoding="utf-8")
    return practices_in(file, "dev") + practices_in(file, "test")


def test_halves_are_disjoint_and_complete(tmp_path: Path) -> None:
    """Every practice is in one half."""
    rows = "\n".join(f"{name},Austin" for name in _NAMES)
    found = _both(tmp_path, f"name,city\n{rows}\n")

    assert sorted(practice.name for practice in found) == sorted(_NAMES)


@pytest.mark.parametrize("other", ["ST. MARY'S HOSPITAL", "st marys  hospital"])
def test_namesakes_are_in_one_half(other: str) -> None:
    """Capitals, dots, apostrophes and spaces draw no other half."""
    assert half_of("St Mary's Hospital") == half_of(other)


def test_both_halves_are_drawn() -> None:
    """Neither half gets all."""
    assert {half_of(f"Clinic {number}") for number in range(20)} == {"dev", "test"}


def test_columns_in_capitals(tmp_path: Path) -> None:
    """What the list of hospitals tells is taken over, in a sign's capitals."""
    head = "ID,NAME,ADDRESS,CITY,STATE,TELEPHONE,WEBSITE"
    row = "1,LAKEVIEW DENTAL,1 MAIN ST,BOISE,ID,208 555 0100,http://www.lakeview.example/x"
    [found] = _both(tmp_path, f"{head}\n{row}\n")
    [place] = found.locations

    assert (found.name, place.street) == ("Lakeview Dental", "1 Main St")
    assert (place.city, place.state) == ("Boise", "ID")
    assert (place.phone, found.domains) == ("208 555 0100", ("lakeview.example",))


@pytest.mark.parametrize(
    "missing", ["NOT AVAILABLE", "n/a", "NULL", "none", "-999", ""]
)
def test_what_is_not_available_is_missing(tmp_path: Path, missing: str) -> None:
    """A site that isn't told becomes one of the name."""
    [found] = _both(tmp_path, f"name,telephone,website\nOak Eye,{missing},{missing}\n")

    assert found.locations[0].phone == ""
    assert found.domains == ("oakeye.example",)


def test_a_file_without_names_is_refused(tmp_path: Path) -> None:
    """It says what is missing."""
    with pytest.raises(ValueError, match="no column of names"):
        _both(tmp_path, "city\nAustin\n")
