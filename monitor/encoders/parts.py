"""Parts of a model for sentence-transformers: that each lies in the model's folder.

What a model names elsewhere is neither looked at for pickles nor part of its id.
"""

import json
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from typing import Any, Final

from monitor.domain.errors import ModelUnusable

_PARTS: Final = "modules.json"
"""In the model's folder: a list of parts, each with its `path`."""

_ROUTES: Final = "router_config.json"
"""In a part's folder: its own parts are the keys of `types`."""


def check_parts(folder: Path) -> None:
    """Look at where the parts of the model in `folder` are.

    Its files may be links, of which the hub's own cache is made: what is behind them is
    read and hashed like any other. Folders may not: no search follows them.

    Raises:
        ModelUnusable: A part is outside, behind a link, or cannot be told.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and path.is_dir():
            raise ModelUnusable(
                f"{path} is a link to a folder, into which nobody looks; copy the"
                " folder there"
            )
    for file in sorted({folder / _PARTS, *folder.rglob(_ROUTES)}):
        for part in _named(file) if file.exists() else ():
            if not isinstance(part, str) or _leaves(part):
                raise ModelUnusable(
                    f"{file} names the part {json.dumps(part)}, which is not in its"
                    " folder and is not read; copy it there, and name it from there"
                )


def _named(file: Path) -> Iterator[object]:
    """Yield the paths that `file` names.

    Raises:
        ModelUnusable: It is no file that names any.
    """
    # Any: what is written there.
    try:
        written: Any = json.loads(file.read_text(encoding="utf-8"))
        if file.name == _PARTS:
            yield from [part["path"] for part in written]
        else:
            yield from [*written["types"]]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ModelUnusable(
            f"{file} does not tell the parts of the model ({type(error).__name__});"
            " take the file that came with it"
        ) from error


def _leaves(part: str) -> bool:
    """Return whether a path leads out of its folder, wherever it is read."""
    path = PureWindowsPath(part)
    return bool(path.anchor) or ".." in path.parts
