"""Tests of models of a person's own choice that load none."""

import json
import os
import pickle
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import huggingface_hub.constants
import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.build import build_bare
from monitor.encoders.models import OwnModel
from monitor.encoders.packaged import MODEL, packaged_folder
from monitor.encoders.torch_encoder import TorchEncoder
from monitor.ports.encoder_choice import parse_encoder

DENSE = "sentence_transformers.models.Dense"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What looks like a model."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/model.safetensors").write_bytes(b"weights")
    (tmp_path / "mine/config.json").write_text("{}")
    return tmp_path / "mine"


def test_its_id_is_of_its_files(folder: Path) -> None:
    """Whatever changes vectors changes the id."""
    before = OwnModel(str(folder)).id
    (folder / "config.json").write_text('{"pooling": "max"}')

    assert before.startswith("mine/")
    assert OwnModel(str(folder)).id != before


def test_the_packaged_model_is_itself_wherever_it_lies(tmp_path: Path) -> None:
    """Its weights make it, not its folder's name."""
    mine = tmp_path / "mine"
    mine.symlink_to(packaged_folder())

    assert OwnModel(str(mine)).id == MODEL


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the packaged model; its weights are linked."""
    source = packaged_folder()
    unlinked = shutil.ignore_patterns("*.safetensors")
    copied = Path(shutil.copytree(source, tmp_path / "copied", ignore=unlinked))
    (copied / "model.safetensors").symlink_to(source / "model.safetensors")
    return copied


def test_a_copy_is_the_packaged_model(copied: Path) -> None:
    """Whatever is written about it."""
    (copied / "README.md").write_text("Mine.")

    assert OwnModel(str(copied)).id == MODEL


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("sentence_bert_config.json", '"max_seq_length": 256', '"max_seq_length": 128'),
        ("config.json", '"gelu"', '"relu"'),
        ("tokenizer_config.json", '"do_lower_case": true', '"do_lower_case": false'),
        ("config_sentence_transformers.json", "{", '{"prompts": {"mine": "Say: "},'),
        ("modules.json", "models.Normalize", "models.Dense"),
    ],
)
def test_what_changes_vectors_of_the_same_weights_changes_the_id(
    copied: Path, name: str, before: str, after: str
) -> None:
    """Vectors are kept by it."""
    written = (copied / name).read_text()
    (copied / name).write_text(written.replace(before, after, 1))

    assert before in written
    assert OwnModel(str(copied)).id.startswith("copied/")


def test_an_adapter_of_the_packaged_weights_is_another_model(copied: Path) -> None:
    """The loader obeys what lies beside them."""
    (copied / "adapter_config.json").write_text("{}")

    assert OwnModel(str(copied)).id.startswith("copied/")


def test_weights_that_may_hold_code_are_refused(folder: Path) -> None:
    """A pickle is no model."""
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")

    with pytest.raises(ModelUnusable, match="no weights as safetensors"):
        assert OwnModel(str(folder)).id


@dataclass(frozen=True)
class Trap:
    """Makes a folder when it is unpickled."""

    sprung: Path

    def __reduce__(self) -> tuple[Callable[[Path], None], tuple[Path]]:
        """Return what unpickling calls."""
        return os.mkdir, (self.sprung,)


@pytest.fixture
def trap(tmp_path: Path) -> Trap:
    """One that goes off, as a look at it shows."""
    pickle.loads(pickle.dumps(Trap(tmp_path / "proof")))
    assert (tmp_path / "proof").exists()
    return Trap(tmp_path / "sprung")


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "model.pkl"])
def test_a_model_that_is_a_pickle_is_not_unpickled(
    tmp_path: Path, trap: Trap, name: str
) -> None:
    """Whatever it is called."""
    (tmp_path / "evil").mkdir()
    (tmp_path / "evil" / name).write_bytes(pickle.dumps(trap))
    choice = parse_encoder("./evil", tmp_path)

    with pytest.raises(ModelUnusable, match="no weights as safetensors"):
        build_bare(choice, None).encode(["clinic"])
    assert not trap.sprung.exists()


def test_a_part_that_is_a_pickle_is_not_unpickled(copied: Path, trap: Trap) -> None:
    """Though the weights before it are none."""
    parts = json.loads((copied / "modules.json").read_text())
    dense = {"idx": 3, "name": "3", "path": "3_Dense", "type": DENSE}
    (copied / "modules.json").write_text(json.dumps([*parts, dense]))
    (copied / "3_Dense").mkdir()
    sizes = {"in_features": 384, "out_features": 384, "bias": True}
    (copied / "3_Dense/config.json").write_text(json.dumps(sizes))
    (copied / "3_Dense/pytorch_model.bin").write_bytes(pickle.dumps(trap))

    with pytest.raises(
        ModelUnusable, match=r"3_Dense/pytorch_model\.bin may hold code"
    ):
        TorchEncoder(OwnModel(str(copied))).encode(["clinic"])
    assert not trap.sprung.exists()


def test_a_part_outside_of_the_folder_is_not_read(copied: Path, trap: Trap) -> None:
    """No search for pickles would come there."""
    outside = copied.parent / "outside"
    outside.mkdir()
    (outside / "pytorch_model.bin").write_bytes(pickle.dumps(trap))
    parts = json.loads((copied / "modules.json").read_text())
    dense = {"idx": 3, "name": "3", "path": "../outside", "type": DENSE}
    (copied / "modules.json").write_text(json.dumps([*parts, dense]))

    with pytest.raises(ModelUnusable, match=r'names the part "\.\./outside"'):
        TorchEncoder(OwnModel(str(copied))).encode(["clinic"])
    assert not trap.sprung.exists()


def test_a_pickle_beside_its_safetensors_is_passed_over(folder: Path) -> None:
    """Many a model on the hub has both; the loader takes the harmless one."""
    (folder / "pytorch_model.bin").write_bytes(b"no pickle")

    assert OwnModel(str(folder)).folder == folder


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    """When it is asked for, not before."""
    model = OwnModel(str(tmp_path / "none"))

    with pytest.raises(ModelUnusable, match="no weights"):
        assert model.folder.name


def test_a_hub_out_of_reach_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what can be done."""
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)

    with pytest.raises(ModelUnusable, match="cannot be fetched from the hub"):
        assert OwnModel("nobody/no-such-model").id
