"""Wordings: patterns that are searched only in texts which may have them.

A search costs as much where nothing is found, which is nearly everywhere; to see that
a text lacks what the pattern needs costs a hundredth of it. Nothing else differs.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

from monitor.domain.text.openings import Needs, needs_of, openings_in


class Wording:
    """A regular expression, compiled for the first text that may have it.

    Args:
        pattern: As `re` has it; in small letters, or without regard to case.
        flags: Of `re`.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern: Final = pattern
        self._flags = flags

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in `text`, if there is one."""
        return self._compiled.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches in `text`."""
        return self._compiled.finditer(text) if self.may_be_in(text) else iter(())

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return `text` with every match replaced."""
        return self._compiled.sub(by, text) if self.may_be_in(text) else text

    def without(self, text: str) -> str:
        """Return `text` without every match; its blanks are single then.

        Rows of blanks would be looked over again and again.
        """
        if not self.may_be_in(text):
            return text
        return self._compiled.sub(" ", " ".join(text.split()))

    def may_be_in(self, text: str) -> bool:
        """Return False if `text` lacks what every match needs."""
        needs = self.needs
        return needs is None or needs.are_met(openings_in(text))

    @cached_property
    def needs(self) -> Needs | None:
        """What a text needs to have a match, or None if that is unknown."""
        return needs_of(self.pattern, self._flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)


class Wordings:
    """Wordings of which most texts can have none, which is told at once.

    Args:
        wordings: Some.
    """

    def __init__(self, *wordings: Wording) -> None:
        self._wordings: Final = wordings

    def perhaps_in(self, text: str) -> list[Wording]:
        """Return those of which `text` has what every match needs."""
        needs = self._needs
        if needs is not None and not needs.are_met(openings_in(text)):
            return []
        return [wording for wording in self._wordings if wording.may_be_in(text)]

    @cached_property
    def _needs(self) -> Needs | None:
        known = [wording.needs for wording in self._wordings]
        needs = [one for one in known if one is not None]
        if len(needs) < len(known):
            return None
        return Needs(way for one in needs for way in one.ways)
