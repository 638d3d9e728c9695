"""Tests that share something dear run in one worker: a model, the story of the demo.

pytest-xdist 3.8 appends the group of a test to its id, which pytest 9.2 no longer lets
it do: it says nothing and deals the tests out one by one. So the marks are read from
the files.
"""

import re
from pathlib import Path
from typing import Any, Final

from xdist.scheduler import LoadScopeScheduling

_HERE: Final = Path(__file__).parent
_MARK: Final = re.compile(r'xdist_group\("(\w+)"\)')


def groups() -> dict[str, str]:
    """Return the group of each file whose tests have one, by its path."""
    found = {
        path.relative_to(_HERE.parent).as_posix(): _MARK.search(path.read_text("utf-8"))
        for path in _HERE.rglob("test_*.py")
    }
    return {path: mark[1] for path, mark in found.items() if mark}


class ByGroup(LoadScopeScheduling):  # type: ignore[misc]  # the library has no types
    """Deals out tests one by one, and those of a group together."""

    def __init__(self, config: Any, log: Any) -> None:
        super().__init__(config, log)
        self._groups = groups()

    def _split_scope(self, nodeid: str) -> str:
        path, _, _ = nodeid.partition("::")
        return self._groups.get(path, nodeid)
