"""Tests of where the parts of a model may be."""

import json
from pathlib import Path

import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.parts import check_parts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model of one part, beside something else."""
    (tmp_path / "mine/1_Pooling").mkdir(parents=True)
    (tmp_path / "mine/1_Pooling/config.json").write_text("{}")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/weights").write_bytes(b"weights")
    return tmp_path / "mine"


def name(folder: Path, *parts: object) -> None:
    """Let the model name its parts."""
    listed = [{"idx": n, "path": part} for n, part in enumerate(parts)]
    (folder / "modules.json").write_text(json.dumps(listed))


def test_parts_in_the_folder_are_fine(folder: Path) -> None:
    """The first is mostly the folder itself; one that loads may have no file."""
    name(folder, "", "1_Pooling", "2_Normalize", "a/..b/c...d")

    check_parts(folder)


def test_a_model_need_not_name_parts(folder: Path) -> None:
    """Then it is one for transformers, of a single part."""
    check_parts(folder)


@pytest.mark.parametrize(
    "part",
    ["..", "../outside", "a/../../outside", "/outside", "..\\outside", "C:x", 5, None],
)
def test_a_part_elsewhere_is_refused(folder: Path, part: object) -> None:
    """Also one that comes back: who asks what is where need not think."""
    name(folder, "", part)

    with pytest.raises(ModelUnusable, match=r"modules\.json names the part"):
        check_parts(folder)


def test_a_route_elsewhere_is_refused(folder: Path) -> None:
    """A part may have parts of its own."""
    routes = {"types": {"query": "Dense", "../../outside": "Dense"}}
    (folder / "1_Pooling/router_config.json").write_text(json.dumps(routes))

    with pytest.raises(ModelUnusable, match=r"router_config\.json names the part"):
        check_parts(folder)


@pytest.mark.parametrize(
    "text", ["{", "5", "[5]", "[{}]", '{"a": 1}', "[" * 100_000, "\ufffe"]
)
def test_what_tells_no_parts_is_refused(folder: Path, text: str) -> None:
    """Not left to the loader."""
    (folder / "modules.json").write_text(text)

    with pytest.raises(ModelUnusable, match="does not tell the parts"):
        check_parts(folder)


def test_a_linked_folder_is_refused(folder: Path) -> None:
    """What is behind it is neither searched for pickles nor part of the id."""
    (folder / "2_Dense").symlink_to(folder.parent / "outside")
    name(folder, "2_Dense")

    with pytest.raises(ModelUnusable, match="2_Dense is a link to a folder"):
        check_parts(folder)


def test_a_linked_file_is_fine(folder: Path) -> None:
    """The hub's own cache has links in its folders, which are read like files."""
    (folder / "model.safetensors").symlink_to(folder.parent / "outside/weights")
    (tmp := folder.parent / "link").symlink_to(folder)

    check_parts(folder)
    check_parts(tmp)
