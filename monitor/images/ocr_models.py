"""The models that read text on pictures, by their SHA-256: no others are ever loaded.

The package rapidocr brings them, so that nothing is fetched.
"""

import hashlib
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from monitor.domain.errors import ModelUnusable

PINS: Final[Mapping[str, str]] = {
    "PP-OCRv6_det_small.onnx": (
        "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
    ),
    "ch_ppocr_mobile_v2.0_cls_mobile.onnx": (
        "e47acedf663230f8863ff1ab0e64dd2d82b838fceb5957146dab185a89d6215c"
    ),
    "PP-OCRv6_rec_small.onnx": (
        "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
    ),
}
"""What finds lines of text, what turns them and what reads them, in this order."""

_REINSTALL: Final = "install it again: pip install --force-reinstall --no-deps rapidocr"


def installed_models() -> tuple[Path, ...]:
    """Return the files of the installed models, in the order of `PINS`.

    Raises:
        ModelUnusable: They are not there, or not those that are pinned.
    """
    found = find_spec("rapidocr")
    if found is None or found.origin is None:
        raise ModelUnusable(f"rapidocr is not installed; {_REINSTALL}")
    return verified(Path(found.origin).with_name("models"))


def verified(folder: Path, pins: Mapping[str, str] = PINS) -> tuple[Path, ...]:
    """Return the pinned files in `folder`.

    Raises:
        ModelUnusable: One is missing, or another file than the pinned one.
    """
    for name, pin in pins.items():
        try:
            with (folder / name).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ModelUnusable(f"the model {name} is missing; {_REINSTALL}") from error
        if digest != pin:
            raise ModelUnusable(f"the model {name} is not the pinned one; {_REINSTALL}")
    return tuple(folder / name for name in pins)
