"""Tests of the demo's configuration."""

from pathlib import Path

from connectors.import_folder import SPEC as IMPORT
from monitor.cli.context import load_config
from monitor.cli.demo_files import Served, export_reviews, write_config
from monitor.registry import connector_specs
from monitor.simulator.staging import BEGAN_AT
from monitor.simulator.story import shipped_story

STORY = shipped_story()
SERVED = Served(
    base_url="http://127.0.0.1:4711", resolver="127.0.0.1:53", imap="127.0.0.1:4143"
)


def test_the_configuration_is_right(tmp_path: Path) -> None:
    """It is loaded as any other, and every part of it is used."""
    write_config(tmp_path, STORY, SERVED)
    settings = load_config(tmp_path)

    assert len(settings.practices) == len(STORY.practices)
    assert {one.type for one in settings.connectors} == {*connector_specs()}
    assert len(settings.channels) == 3
    assert len(settings.logos) == len(STORY.practices)


def test_reviews_are_exported_at_their_step(tmp_path: Path) -> None:
    """As files that the import reads; a step without any leaves none."""
    write_config(tmp_path, STORY, SERVED)
    for step in range(STORY.last_step + 1):
        export_reviews(tmp_path, STORY, step, BEGAN_AT)
    lines = [
        line
        for path in (tmp_path / "inbox").glob("*.jsonl")
        for line in path.read_text().splitlines()
    ]

    assert IMPORT.type == "import"
    assert len(lines) == len(STORY.reviews)
