"""Reads JSONL: one JSON object a line."""

from connectors.import_folder.forms import Form
from connectors.import_folder.reading import Reading
from monitor.domain.json_text import parsed


def read_jsonl(reading: Reading) -> None:
    """Read lines until the page is full or the file ends.

    A last line without its end is being written: it waits until it parses.
    """
    reading.stop(done=False)
    reading.stream.seek(reading.mark.offset)
    while reading.open:
        line = reading.next_line()
        if reading.skip_long_line(line):
            continue
        if not line or not (line.endswith(b"\n") or _parses(line)):
            reading.stop(done=True)
            return
        if line.strip():
            reading.emit(Form.ROW, line.rstrip(b"\r\n"))
        reading.consume(line)


def _parses(line: bytes) -> bool:
    try:
        parsed(line)
    except ValueError:
        return False
    return True
