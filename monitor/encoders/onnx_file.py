"""Where the ONNX graph of a model is kept: written once, checked whenever it is read.

A folder is named by the model's weights, by precision and by the module that wrote
it, and has the SHA-256 of its files beside them. Whatever doesn't fit is written anew.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from monitor.encoders import onnx_graph
from monitor.encoders.onnx_graph import WEIGHTS_FILE, Graph

GRAPH_FILE: Final = "graph.onnx"

_DIGEST_FILE: Final = "sha256"


def kept_graph(cache: Path, name: str, build: Callable[[], Graph]) -> Path:
    """Return the graph's file below `cache`, written if it isn't there or damaged.

    Args:
        cache: May be missing; processes may share it.
        name: Of weights and precision.
        build: Makes the graph.

    Raises:
        OSError: Nothing can be written there.
    """
    folder = cache / "onnx" / f"{name}-{_recipe()}"
    if not _sound(folder):
        _write(folder, build())
    return folder / GRAPH_FILE


def _recipe() -> str:
    """Return what changes when graphs are written otherwise."""
    return hashlib.sha256(Path(onnx_graph.__file__).read_bytes()).hexdigest()[:12]


def _sound(folder: Path) -> bool:
    try:
        return (folder / _DIGEST_FILE).read_text("ascii") == _digest(folder)
    except (OSError, ValueError):
        return False


def _digest(folder: Path) -> str:
    digests = []
    for name in (GRAPH_FILE, WEIGHTS_FILE):
        with (folder / name).open("rb") as file:
            digests.append(hashlib.file_digest(file, "sha256").hexdigest())
    return " ".join(digests)


def _write(folder: Path, graph: Graph) -> None:
    """Write beside and rename: nobody ever sees a part of it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".", dir=folder.parent))
    try:
        with (made / WEIGHTS_FILE).open("wb") as file:
            for tensor in graph.tensors.values():
                file.write(tensor.tobytes())
        (made / GRAPH_FILE).write_bytes(graph.model.SerializeToString())
        (made / _DIGEST_FILE).write_text(_digest(made), "ascii")
        _put(made, folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _put(made: Path, folder: Path) -> None:
    with suppress(OSError):
        made.rename(folder)
        return
    # It is there: damaged, or another process was faster.
    if not _sound(folder):
        shutil.rmtree(folder)
        made.rename(folder)
