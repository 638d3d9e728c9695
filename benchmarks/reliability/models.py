"""S18: models that are code, where an admin's model is expected."""

import os
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.reliability.rows import Row
from monitor.domain.errors import ModelUnusable
from monitor.encoders.models import OwnModel

_NAMES: Final = (
    "pytorch_model.bin",
    "model.pt",
    "model.pth",
    "model.ckpt",
    "model.pkl",
    "model.joblib",
    "model.npy",
)


class _Harmful:
    """Makes a directory when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self._mark),)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield one row; quickly it is the same."""
    del quick
    with tempfile.TemporaryDirectory() as folder:
        mark = Path(folder) / "obeyed"
        code = pickle.dumps(_Harmful(mark))
        refused = sum(_is_refused(Path(folder) / name, code) for name in _NAMES)
        obeyed = mark.exists()
    yield Row(
        id="S18",
        tried="models as pickles, alone in their folder",
        times=len(_NAMES),
        crashed=int(obeyed),
        measured=f"{refused} refused",
        goal="each refused unread; only safetensors, ONNX and JSON are loaded",
        held=refused == len(_NAMES) and not obeyed,
    )


def _is_refused(file: Path, code: bytes) -> bool:
    folder = file.with_suffix(f"{file.suffix}.d")
    folder.mkdir()
    (folder / file.name).write_bytes(code)
    (folder / "config.json").write_text("{}")
    try:
        _ = OwnModel(str(folder)).id
    except ModelUnusable:
        return True
    return False
