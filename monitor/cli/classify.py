"""`wardwatch classify FILE`: label texts from JSONL.

One line of output for each line of input, in order. Lines that are there together
are read together, which is faster; nobody waits for a second line to get the first.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedIOBase
from pathlib import Path

import click

from monitor.cli import FAILED
from monitor.cli.context import load_config, on_terminal
from monitor.cli.json_lines import Line, lines_at_hand
from monitor.cli.text_lines import TextLine, parse_text
from monitor.domain.errors import BadItem
from monitor.domain.reading import Label, Reading
from monitor.encoders import build_encoder
from monitor.ports.reader import TextReader
from monitor.reading import build_reader
from monitor.settings.claims import shipped_claims

MOST_TOGETHER = 32


@click.command("classify")
@click.argument("file", type=click.File("rb"))
@click.option(
    "--config",
    "config",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Configuration whose false claims are known, too; needs none.",
)
def command(file: BufferedIOBase, config: Path | None) -> int:
    """Label the texts in FILE, one JSON object a line; - reads them from stdin."""
    claims = load_config(config).claims if config else shipped_claims()
    reader = build_reader(build_encoder(), claims=claims)
    bad = 0
    with click.progressbar(
        _answered(lines_at_hand(file), reader),
        label="classified",
        show_pos=True,
        file=sys.stderr,
        hidden=not on_terminal() or sys.stdout.isatty(),
    ) as answers:
        for answer in answers:
            if isinstance(answer, str):
                click.echo(answer)
            else:
                bad += 1
                number, why = answer
                click.echo(f"line {number}: {why}", err=True)
    if bad:
        click.echo(f"{bad} lines could not be read", err=True)
    return FAILED if bad else 0


Answer = str | tuple[int, BadItem]
"""A row, or the number of a line and why it could not be read."""


def _answered(
    arrivals: Iterable[Sequence[Line]], reader: TextReader
) -> Iterator[Answer]:
    for lines in arrivals:
        for start in range(0, len(lines), MOST_TOGETHER):
            yield from _rows(lines[start : start + MOST_TOGETHER], reader)


def _rows(lines: Sequence[Line], reader: TextReader) -> Iterator[Answer]:
    """Yield the answer to each of `lines`, whose texts are read together."""
    parsed = [_parsed(line) for line in lines]
    texts = [one.text for one in parsed if isinstance(one, TextLine)]
    readings = iter(reader.read(texts))
    for one in parsed:
        yield _row(one, next(readings)) if isinstance(one, TextLine) else one


def _parsed(line: Line) -> TextLine | tuple[int, BadItem]:
    number, content = line
    try:
        return parse_text(content)
    except BadItem as error:
        return number, error


def _row(line: TextLine, reading: Reading) -> str:
    scores = {label: reading.labels.get(label) for label in Label}
    return json.dumps(
        {
            "id": line.id,
            "labels": {
                label: None if found is None else found.score
                for label, found in scores.items()
            },
            "flags": [label for label in Label if reading.flagged(label)],
            "topics": dict(reading.topics),
            "severity": reading.severity or "none",
            "claim": reading.claim,
            "stance": reading.stance,
        }
    )
