"""Fills `${NAME}` in strings from the environment."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Final

from monitor.domain.sources import JSONValue
from monitor.settings.origin import Section
from monitor.settings.problems import Report

_REFERENCE: Final = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_BROKEN: Final = re.compile(r"\$\{(?![A-Za-z_][A-Za-z0-9_]*\})")


@dataclass(frozen=True, slots=True)
class Environment:
    """Fills in values and reports the names that are not set.

    Attributes:
        values: The environment.
        report: Takes the problems.
    """

    values: Mapping[str, str]
    report: Report

    def fill_mapping(
        self, section: Section, without: Container[str] = ()
    ) -> dict[str, JSONValue]:
        """Return the mapping at `section` as a plain one, ready to be validated.

        A key without a value counts as missing and is left out.

        Args:
            section: Where the mapping is.
            without: Keys to leave out, unread.
        """
        return {
            key: self.fill(section.at(key))
            for key, value in section.mapping.items()
            if value is not None and key not in without
        }

    def fill(self, section: Section) -> JSONValue:
        """Return the value at `section` with every reference filled in."""
        value = section.value
        if isinstance(value, dict):
            return self.fill_mapping(section)
        if isinstance(value, list):
            return [self.fill(section.at(index)) for index in range(len(value))]
        return self._filled(value, section) if isinstance(value, str) else value

    def _filled(self, text: str, section: Section) -> str:
        if _BROKEN.search(text):
            self.report.error(
                section.place, "an unfinished `${`", "write ${NAME} with a plain name"
            )
        for name in _REFERENCE.findall(text):
            if name not in self.values:
                self.report.error(
                    section.place,
                    f"the environment has no {name}",
                    f"set {name}, or write the value into a file and name it "
                    "with a key that ends in _file",
                )
        return _REFERENCE.sub(lambda found: self.values.get(found[1], ""), text)
