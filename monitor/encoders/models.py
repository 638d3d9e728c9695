"""Models of a person's own choice, by path or by name on the Hugging Face hub."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from monitor.domain.errors import ModelUnusable
from monitor.encoders.packaged import MODEL, is_packaged, packaged_folder
from monitor.encoders.parts import check_parts

_WANTED: Final = ("*.safetensors", "*.json", "*.txt", "*.model")
_PICKLE: Final = "pytorch_model.bin"
_INSTEAD: Final = "model.safetensors"
"""Beside a pickle, this is what the loader takes; without, it unpickles."""
_UNWANTED: Final = ("onnx/*", "openvino/*", ".*")


class PackagedModel:
    """The one that comes with Wardwatch."""

    @property
    def id(self) -> str:
        """Its name and the first digits of its weights' SHA-256."""
        return MODEL

    @property
    def folder(self) -> Path:
        """Where it is, after a look at each file. Raises `ModelUnusable`."""
        return packaged_folder()


@dataclass(frozen=True)
class OwnModel:
    """One that the configuration names; fetched when it is first asked for.

    Attributes:
        name: A folder, or OWNER/NAME on the hub.
    """

    name: str

    @cached_property
    def id(self) -> str:
        """Its name and the first digits of its files' SHA-256.

        The packaged model is the same from wherever it is loaded.

        Raises:
            ModelUnusable: It is not there, or cannot be fetched.
        """
        names = [path.relative_to(self.folder) for path in _files(self.folder)]
        if is_packaged(self.folder, map(Path.as_posix, names)):
            return MODEL
        digest = hashlib.sha256()
        for name in names:
            digest.update(name.as_posix().encode() + b"\0")
            digest.update(hashlib.sha256((self.folder / name).read_bytes()).digest())
        return f"{Path(self.name).name}/{digest.hexdigest()[:12]}"

    @cached_property
    def folder(self) -> Path:
        """Where its files are.

        Raises:
            ModelUnusable: It is not there, cannot be fetched, names parts outside of
                it, or a part of it has its weights as a pickle alone.
        """
        folder = Path(self.name) if Path(self.name).is_absolute() else self._fetched()
        if not any(path.suffix == ".safetensors" for path in _files(folder)):
            raise ModelUnusable(
                f"no weights as safetensors in {folder}; others may hold code"
                " and are not read"
            )
        check_parts(folder)
        for pickle in folder.rglob(_PICKLE):
            if not pickle.with_name(_INSTEAD).exists():
                raise ModelUnusable(
                    f"{pickle} may hold code and is not read; convert it to"
                    f" {_INSTEAD}, or remove it"
                )
        return folder

    def _fetched(self) -> Path:
        try:
            from huggingface_hub import snapshot_download

            found = snapshot_download(
                self.name, allow_patterns=[*_WANTED], ignore_patterns=[*_UNWANTED]
            )
        # What the hub's client raises: of connections, of HTTP and of its own cache,
        # all of them OSError, and ValueError for names that cannot be.
        except (ImportError, OSError, ValueError) as error:
            raise ModelUnusable(
                f"the model {self.name} cannot be fetched from the hub"
                f" ({type(error).__name__}); name a folder that has it, or check the"
                " name and the connection"
            ) from error
        return Path(found)


def _files(folder: Path) -> Iterator[Path]:
    return (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(map(path.match, _WANTED))
    )
