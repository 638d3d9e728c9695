"""`wardwatch classify FILE`: label texts from JSONL.

One line of output for each line of input, in order. Lines that are there together
are read together, which is faster; nobody waits for a second line to get the first.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BufferedIOBase
from pathlib import Path

import click

from monitor.cli import FAILED
from monitor.cli.context import load_config, on_terminal, say, say_json
from monitor.cli.json_lines import Line, lines_at_hand
from monitor.cli.text_lines import TextLine, parse_text
from monitor.domain.errors import BadItem
from monitor.domain.reading import Label, LabelScore, Reading
from monitor.encoders import build_encoders
from monitor.ports.encoder_choice import AUTO, EncoderChoice, parse_encoder
from monitor.ports.reader import TextReader
from monitor.reading import build_more, build_reader
from monitor.settings.cache import cache_folder
from monitor.settings.claims import shipped_claims
from monitor.settings.environ import environ
from monitor.texts.phi.own import known_of
from monitor.texts.phi.spans import NOTHING_KNOWN
from monitor.texts.sentiment import DISAGREES

MOST_TOGETHER = 1024
"""Texts of like length are encoded together; of more there are more such."""


def _choice(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> EncoderChoice | None:
    """Return the encoder that `--encoder` names."""
    try:
        return None if value is None else parse_encoder(value, Path.cwd())
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from None


@click.command("classify")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Folder of a configuration whose claims/ and phi: count; the shipped without.",
)
@click.option(
    "--presidio",
    is_flag=True,
    help="Let Presidio look for patient information, too; needs wardwatch[presidio].",
)
@click.option(
    "--encoder",
    callback=_choice,
    metavar="NAME",
    help="What encodes texts, as `encoder:` names it in wardwatch.yaml.",
)
@click.argument("file", type=click.File("rb"))
def command(
    file: BufferedIOBase,
    config: Path | None,
    encoder: EncoderChoice | None,
    *,
    presidio: bool,
) -> int:
    """Label the texts in FILE, one JSON object a line; - reads them from stdin."""
    settings = load_config(config) if config else None
    choice = encoder or (settings.encoder if settings else AUTO)
    reader = build_reader(
        build_encoders(choice, cache_folder(environ())),
        settings.claims if settings else shipped_claims(),
        known_of(settings.practices) if settings else NOTHING_KNOWN,
        more=build_more(presidio=presidio or bool(settings and settings.presidio)),
    )
    bad = 0
    with click.progressbar(
        _answered(lines_at_hand(file), reader),
        label="classified",
        show_pos=True,
        file=sys.stderr,
        hidden=not on_terminal() or sys.stdout.isatty(),
    ) as answers:
        for answer in answers:
            if isinstance(answer, Mapping):
                say_json(answer)
            else:
                bad += 1
                number, why = answer
                say(f"line {number}: {why}", err=True)
    if bad:
        say(f"{bad} lines could not be read", err=True)
    return FAILED if bad else 0


Answer = Mapping[str, object] | tuple[int, BadItem]
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


def _row(line: TextLine, reading: Reading) -> Mapping[str, object]:
    scores = {label: reading.labels.get(label) for label in Label}
    return {
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
        "rating_disagrees": any(map(_disagrees, reading.labels.values())),
    }


def _disagrees(found: LabelScore) -> bool:
    """Return whether the text says otherwise than its stars."""
    return any(signal.name == DISAGREES for signal in found.signals)
