"""Where values came from, so that every problem can name its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from monitor.domain.sources import JSONValue
from monitor.settings.problems import Place

Step: TypeAlias = str | int
Steps: TypeAlias = tuple[Step, ...]


class Origin(Protocol):
    """A value as it was written, and its place."""

    @property
    def value(self) -> JSONValue:
        """The value as written, before anything was filled in; None if absent."""
        ...

    @property
    def place(self) -> Place:
        """Where the value stands, or what should hold it."""
        ...

    @property
    def key_place(self) -> Place:
        """Where the value's key stands, or what should hold it."""
        ...

    def at(self, *steps: Step) -> "Origin":
        """Return what stands deeper inside: keys of mappings, indexes of lists."""
        ...


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A YAML file that was read.

    Attributes:
        path: The file.
        data: The mapping it holds.
        values: Where each value stands.
        keys: Where each key of a mapping stands.
    """

    path: Path
    data: dict[str, JSONValue]
    values: Mapping[Steps, Place]
    keys: Mapping[Steps, Place]


@dataclass(frozen=True, slots=True)
class Section:
    """A value in a YAML file: the whole file, or what `steps` lead to."""

    file: YamlFile
    steps: Steps = ()

    @property
    def value(self) -> JSONValue:
        """The value as written; None if there is none."""
        value: JSONValue = self.file.data
        for step in self.steps:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int):
                value = value[step] if step < len(value) else None
            else:
                return None
        return value

    @property
    def mapping(self) -> dict[str, JSONValue]:
        """The value if it is a mapping, else an empty one."""
        value = self.value
        return value if isinstance(value, dict) else {}

    @property
    def sequence(self) -> list[JSONValue]:
        """The value if it is a list, else an empty one."""
        value = self.value
        return value if isinstance(value, list) else []

    @property
    def place(self) -> Place:
        """Where the value stands, or the closest thing around it."""
        return _closest(self.file.values, self.steps)

    @property
    def key_place(self) -> Place:
        """Where the key stands, or the closest thing around it."""
        return self.file.keys.get(self.steps) or self.place

    def at(self, *steps: Step) -> "Section":
        """Return what stands deeper inside."""
        return Section(self.file, (*self.steps, *steps))


def _closest(places: Mapping[Steps, Place], steps: Steps) -> Place:
    for length in range(len(steps), -1, -1):
        around = steps[:length]
        if around in places:
            return places[around]
        # A secret may have been written as NAME_file.
        *before, last = around or ("",)
        if (*before, f"{last}_file") in places:
            return places[*before, f"{last}_file"]
    raise KeyError(steps)
