"""Reads CSV (RFC 4180): a header, then rows, which may hold line breaks in quotes.

Each row becomes a JSON object, so that rows of both formats are parsed alike.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from connectors.import_folder.forms import Form
from connectors.import_folder.reading import ITEM_BYTES, Reading
from connectors.import_folder.rows import FIELDS


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """One row as it was read.

    Attributes:
        raw: Its bytes, line breaks in quotes included; empty at the file's end.
        first: Its first line: if it is bad, the next row may start behind that.
        fields: Its fields; none in a blank line or if it cannot be read.
        form: What it is.
        ended: Whether a line's end follows, so that it is complete.
    """

    raw: bytes
    first: bytes
    fields: Sequence[str]
    form: Form
    ended: bool


class _Lines(Iterator[str]):
    """Hands lines to the csv module and remembers them."""

    def __init__(self, reading: Reading) -> None:
        self.read: list[bytes] = []
        self.at_end = False
        self._reading = reading
        self._left = ITEM_BYTES

    def __next__(self) -> str:
        line = self._reading.next_line()
        if not line:
            self.at_end = True
            raise StopIteration
        self.read.append(line)
        self._left -= len(line)
        if self._left < 0:
            raise csv.Error("a row is larger than an item")
        return line.decode("utf-8-sig")


def read_csv(reading: Reading) -> None:
    """Read rows until the page is full or the file ends.

    A last row without a line's end is being written: it waits for one until the
    file has been quiet for a while. Then it is read, and again if the file grows.
    """
    reading.stop(done=False)
    columns = _columns(reading)
    while columns and reading.open:
        reading.stream.seek(reading.mark.offset)
        record = _next_record(reading)
        if reading.skip_long_line(record.first):
            continue
        if not record.raw or not (record.ended or reading.quiet):
            reading.stop(done=not record.raw)
            return
        if not _take(reading, record, columns):
            reading.stop(done=True)
            return


def _columns(reading: Reading) -> Sequence[str]:
    """Return the names in the header, none if there is no usable one."""
    reading.stream.seek(0)
    record = _next_record(reading)
    if not record.raw or not (record.ended or reading.quiet):
        return ()
    names = [name.strip().lower().replace(" ", "_") for name in record.fields]
    known = [name for name in names if name in FIELDS]
    if not {"platform", "source"} & set(known) or len(known) > len(set(known)):
        reading.emit(Form.HEADER, record.first[:ITEM_BYTES])
        reading.stop(done=True)
        return ()
    if reading.mark.offset == 0:
        reading.consume(record.raw)
    return names


def _next_record(reading: Reading) -> _Record:
    lines = _Lines(reading)
    fields: Sequence[str] = ()
    form = Form.ROW
    try:
        fields = next(csv.reader(lines, strict=True), ())
    except UnicodeDecodeError:
        form = Form.UNDECODABLE
    except csv.Error:
        form = Form.RAGGED
    raw = b"".join(lines.read)
    return _Record(
        raw=raw,
        first=b"".join(lines.read[:1]),
        fields=fields,
        form=form,
        ended=raw.endswith(b"\n") and not lines.at_end,
    )


def _take(reading: Reading, record: _Record, columns: Sequence[str]) -> bool:
    """Emit `record` and move on; return whether there is more to read."""
    blank = record.form is Form.ROW and not record.fields
    if blank or (record.fields and len(record.fields) == len(columns)):
        raw = record.raw
        if not blank:
            reading.emit(Form.ROW, _as_json(columns, record.fields))
    else:
        # Only the first line: a stray quote must not swallow the rows behind it.
        raw = record.first
        reading.emit(_refused(record.form), raw)
    if raw.endswith(b"\n"):
        reading.consume(raw)
        return True
    return False


def _refused(form: Form) -> Form:
    return Form.RAGGED if form is Form.ROW else form


def _as_json(columns: Sequence[str], fields: Sequence[str]) -> bytes:
    return json.dumps(dict(zip(columns, fields, strict=True))).encode()
