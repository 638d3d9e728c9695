"""A folder for each test."""

from pathlib import Path

import pytest

from tests.unit.connectors.import_folder.builders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty watched folder."""
    return Folder(tmp_path)
