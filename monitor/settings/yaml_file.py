"""Reads a YAML file and remembers where each key and value stands.

The tree is built from the parser's events, so that nothing is expanded: aliases,
anchors and tags are refused, nesting and size are limited, keys are unique.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from monitor.domain.errors import ConfigError
from monitor.domain.sources import JSONValue
from monitor.settings.origin import Section, Steps, YamlFile
from monitor.settings.problems import Place, Report, quoted
from monitor.settings.scalars import plain_scalar
from monitor.settings.syntax import report_syntax
from monitor.settings.text_file import MAX_YAML_BYTES, read_text

MAX_DEPTH: Final = 50
MAX_PARTS: Final = 50_000
"""Keys, values and ends of lists: what a file of a megabyte has that people write."""
MAX_PROBLEMS: Final = 100
"""Told of one file: more than anyone mends at once, few enough to cost nothing."""

_QUOTE_IT: Final = 'put the text in "quotes" if it is meant as text'


def read_yaml(path: Path, report: Report) -> Section | None:
    """Return the mapping in `path`, or None after reporting what is wrong.

    An empty file is an empty mapping.
    """
    text = read_text(path, MAX_YAML_BYTES, report)
    if text is None:
        return None
    tree = _Tree(path, report)
    try:
        # Twice: a tree costs three times the events, and a bomb is to cost little.
        tree.check(yaml.parse(text, Loader=yaml.CSafeLoader))
        data = tree.build(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        report_syntax(path, text, error, report)
        return None
    except _Unreadable:
        return None
    if not isinstance(data, dict):
        report.error(tree.values[()], "not a mapping", "write lines of `key: value`")
        return None
    return Section(YamlFile(path, data, tree.values, tree.keys))


class _Unreadable(ConfigError):
    """The file cannot be read on; the problem has been reported."""


class _Tree:
    """Builds plain values from events and notes their places."""

    def __init__(self, path: Path, report: Report) -> None:
        self.values: dict[Steps, Place] = {(): Place(path)}
        self.keys: dict[Steps, Place] = {}
        self._path = path
        self._report = report
        self._told = 0

    def check(self, events: Iterator[Event]) -> None:
        """Refuse what makes bombs, and what no configuration needs.

        Raises:
            _Unreadable: An alias, anchors or tags, a second document, too many
                parts, or nested too deeply.
        """
        depth = documents = 0
        for count, event in enumerate(events):
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
            if depth > MAX_DEPTH:
                self._refuse(event, f"nested more than {MAX_DEPTH} deep")
            if count > MAX_PARTS:
                hint = "split the file, or use rosters in CSV"
                self._refuse(event, "too many values", hint)
            if isinstance(event, AliasEvent):
                self._refuse(event, "a YAML alias (`*`)", _QUOTE_IT)
            documents += isinstance(event, DocumentStartEvent)
            if documents > 1:
                self._refuse(event, "a second document", "remove the `---`")
            self._tell_marks(event)
        if self._told:
            raise _Unreadable

    def _tell_marks(self, event: Event) -> None:
        if getattr(event, "anchor", None):
            self._tell(event, "a YAML anchor (`&`)", _QUOTE_IT)
        if getattr(event, "tag", None):
            self._tell(event, "a YAML tag (`!`)", _QUOTE_IT)

    def _tell(self, event: Event, cause: str, hint: str) -> None:
        """Report and go on, up to a number that costs nothing."""
        if self._told == MAX_PROBLEMS:
            self._refuse(event, f"more than {MAX_PROBLEMS} problems", "mend those")
        self._told += 1
        self._report.error(self._place(event), cause, hint)

    def _refuse(self, event: Event, cause: str, hint: str = "") -> NoReturn:
        self._report.error(self._place(event), cause, hint)
        raise _Unreadable

    def build(self, events: Iterator[Event]) -> JSONValue:
        """Return what the only document of a file holds.

        Raises:
            _Unreadable: It cannot be read on.
        """
        data: JSONValue = None
        for event in events:
            if isinstance(event, NodeEvent):
                data = self._node(event, events, ())
        return {} if data is None else data

    def _node(self, event: Event, events: Iterator[Event], steps: Steps) -> JSONValue:
        self.values[steps] = self._place(event)
        if isinstance(event, ScalarEvent):
            return event.value if event.style else plain_scalar(event.value)
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, steps)
        return self._sequence(events, steps)

    def _sequence(self, events: Iterator[Event], steps: Steps) -> list[JSONValue]:
        items: list[JSONValue] = []
        for event in events:
            if isinstance(event, CollectionEndEvent):
                break
            items.append(self._node(event, events, (*steps, len(items))))
        return items

    def _mapping(self, events: Iterator[Event], steps: Steps) -> dict[str, JSONValue]:
        found: dict[str, JSONValue] = {}
        for event in events:
            if isinstance(event, CollectionEndEvent):
                break
            key = self._key(event)
            if key in found:
                self._report_repeated(key, event, (*steps, key))
                _skip_node(events)
                continue
            self.keys[*steps, key] = self._place(event)
            found[key] = self._node(next(events), events, (*steps, key))
        return found

    def _key(self, event: Event) -> str:
        if not isinstance(event, ScalarEvent):
            self._refuse(event, "a key that is no word", "write `key: value`")
        return str(event.value)

    def _report_repeated(self, key: str, event: Event, steps: Steps) -> None:
        cause = f"{quoted(key)} is written twice"
        first = self.keys[steps].line
        self._tell(event, cause, f"keep one; the first is in line {first}")

    def _place(self, event: Event) -> Place:
        mark = event.start_mark
        return Place(self._path, mark.line + 1, mark.column + 1)


def _skip_node(events: Iterator[Event]) -> None:
    depth = 0
    for event in events:
        depth += isinstance(event, CollectionStartEvent)
        depth -= isinstance(event, CollectionEndEvent)
        if depth == 0:
            return
