"""Rosters: `locations.csv` and `clinicians.csv` beside the practices.

One line a site or person. The column `practice` holds the practice's id; with a
single practice it may be missing. In problems, a column is a cell's number.
"""

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from monitor.domain.sources import JSONValue
from monitor.settings.origin import Step
from monitor.settings.problems import Place, Report, nearest, quoted
from monitor.settings.text_file import MAX_CSV_BYTES, read_text
from monitor.settings.validation import validate

E = TypeVar("E", bound=BaseModel)

PRACTICE: Final = "practice"

_LISTING: Final = "listing_"


@dataclass(frozen=True, slots=True)
class Cell:
    """A line of a roster, or one cell of it."""

    file: Path
    line: int
    header: tuple[str, ...]
    cells: Mapping[str, str]
    column: str = ""

    @property
    def value(self) -> JSONValue:
        """The cell's text, or the whole line."""
        return self.cells.get(self.column) if self.column else dict(self.cells)

    @property
    def place(self) -> Place:
        """Where the cell stands."""
        known = self.column in self.header
        number = self.header.index(self.column) + 1 if known else 1
        return Place(self.file, self.line, number)

    @property
    def key_place(self) -> Place:
        """Where the cell stands; its name stands in the first line."""
        return self.place

    def at(self, *steps: Step) -> "Cell":
        """Return the cell of the column that `steps` name."""
        if not steps:
            return self
        column = f"{_LISTING}{steps[1]}" if len(steps) > 1 else str(steps[0])
        return Cell(self.file, self.line, self.header, self.cells, column)


def read_roster(
    path: Path, model: type[E], practices: Collection[str], report: Report
) -> dict[str, list[tuple[E, Cell]]]:
    """Return the entries of the roster at `path` by practice, each with its line.

    Args:
        path: The CSV file; it may be missing.
        model: What each line should be.
        practices: The ids of all practices.
        report: Takes the problems.
    """
    text = read_text(path, MAX_CSV_BYTES, report) if path.exists() else None
    found: dict[str, list[tuple[E, Cell]]] = {}
    for line in _lines(path, text or "", model, report):
        practice = _practice(line, practices, report)
        entry = validate(model, _data(line), line, report)
        if entry is not None and practice is not None:
            found.setdefault(practice, []).append((entry, line))
    return found


def _lines(
    path: Path, text: str, model: type[BaseModel], report: Report
) -> Iterator[Cell]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = tuple(name.strip().lower() for name in next(reader, ()))
        if not _header_is_known(path, header, model, report):
            return
        before = reader.line_num
        for cells in reader:
            line, before = before + 1, reader.line_num
            if len(cells) > len(header):
                place = Place(path, line, len(header) + 1)
                report.error(place, "more cells than the first line names")
            named = {n: cell.strip() for n, cell in zip(header, cells, strict=False)}
            if any(named.values()):
                yield Cell(path, line, header, named)
    except csv.Error:
        place = Place(path, max(reader.line_num, 1))
        report.error(place, "not valid CSV", 'look for a missing `"`')


def _header_is_known(
    path: Path, header: tuple[str, ...], model: type[BaseModel], report: Report
) -> bool:
    columns = [PRACTICE, *(name for name in model.model_fields if name != "listings")]
    listings = "listings" in model.model_fields
    good = True
    for number, name in enumerate(header, start=1):
        if name in columns or (listings and name.startswith(_LISTING)):
            continue
        good = False
        place, cause = Place(path, 1, number), f"unknown column {quoted(name)}"
        report.error(place, cause, _column_hint(name, columns))
    return good


def _column_hint(name: str, columns: list[str]) -> str:
    if ";" in name or "\t" in name:
        return "separate the columns with commas"
    return nearest(name, columns)


def _practice(line: Cell, practices: Collection[str], report: Report) -> str | None:
    written = line.cells.get(PRACTICE, "")
    if written in practices:
        return written
    if not written and len(practices) == 1:
        return next(iter(practices))
    place = line.at(PRACTICE).place
    if written:
        cause = f"no practice has the id {quoted(written)}"
        report.error(place, cause, nearest(written, practices))
    else:
        report.error(place, "no practice is named", "add a column `practice` with ids")
    return None


def _data(line: Cell) -> dict[str, JSONValue]:
    filled = {n: c for n, c in line.cells.items() if c and n != PRACTICE}
    listings: dict[str, JSONValue] = {
        name.removeprefix(_LISTING): filled.pop(name)
        for name in tuple(filled)
        if name.startswith(_LISTING)
    }
    return {**filled, **({"listings": listings} if listings else {})}
