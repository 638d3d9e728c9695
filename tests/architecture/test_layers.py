"""The import contracts hold, and each catches what it is there for."""

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"][
    "importlinter"
]["contracts"]
NAMES = {contract["id"]: contract["name"] for contract in CONTRACTS}


@dataclass(frozen=True)
class Violation:
    """A line that must not be written: its contract, its file, the import."""

    contract: str
    file: str
    line: str


VIOLATIONS = [
    Violation("layers", "monitor/domain/new.py", "import monitor.ports.channel"),
    Violation("layers", "monitor/ports/new.py", "import monitor.pipeline.cycle"),
    Violation("layers", "monitor/pipeline/judge.py", "import monitor.storage.engine"),
    Violation("layers", "monitor/pipeline/ingest.py", "import monitor.settings"),
    Violation("layers", "monitor/storage/new.py", "import monitor.settings"),
    Violation("layers", "monitor/storage/new.py", "import monitor.fetch"),
    Violation("layers", "monitor/channels/webhook.py", "import connectors.kit"),
    Violation("layers", "monitor/registry.py", "import monitor.settings"),
    Violation("layers", "monitor/settings/new.py", "import monitor.bootstrap"),
    Violation("layers", "connectors/new.py", "import monitor.channels.kit.http"),
    Violation("layers", "connectors/new.py", "import monitor.simulator"),
    Violation("no-strays", "monitor/helpers.py", "import math"),
    Violation("steps", "monitor/pipeline/deliver.py", "import monitor.pipeline.judge"),
    Violation(
        "steps", "monitor/pipeline/detect.py", "import monitor.pipeline.open_cases"
    ),
    Violation("steps", "monitor/pipeline/new.py", "import math"),
    Violation("connectors", "connectors/new.py", "import connectors.bluesky"),
    Violation("connectors", "connectors/kit/new.py", "import connectors.bluesky"),
    Violation(
        "detectors",
        "monitor/detectors/new.py",
        "import monitor.detectors.impersonation",
    ),
    Violation("channels", "monitor/channels/new.py", "import monitor.channels.webhook"),
    Violation("pure", "monitor/detectors/new.py", "import httpx"),
    Violation("pure", "monitor/pipeline/deliver.py", "import smtplib"),
    Violation("pure", "monitor/domain/new.py", "import socket"),
    Violation("pure", "monitor/detectors/new.py", "def late():\n    import subprocess"),
    Violation("sql-home", "monitor/bootstrap.py", "import sqlalchemy.orm"),
    Violation("sql-home", "connectors/kit/new.py", "import sqlite3"),
    Violation("framework-homes", "monitor/cli/new.py", "import apscheduler.job"),
    Violation("acyclic", "monitor/domain/findings.py", "import monitor.domain.cases"),
]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder where one check leaves what it read for the next."""
    return tmp_path_factory.mktemp("import-linter")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the two packages and their contracts."""
    ignored = shutil.ignore_patterns("__pycache__")
    for package in ("monitor", "connectors"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(tree: Path, cache: Path) -> str:
    """Return the report of import-linter on `tree`."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(program), "--no-logo", "--cache-dir", str(cache)],
        cwd=tree,
        env={"PATH": os.defpath, "COLUMNS": "400"},
        check=False,
        capture_output=True,
        text=True,
    )
    return done.stdout + done.stderr


def test_the_tree_as_it_is_passes(tree: Path, cache: Path) -> None:
    """Every contract is kept."""
    report = lint(tree, cache)

    assert f"{len(CONTRACTS)} kept, 0 broken" in report, report


@pytest.mark.parametrize(
    "violation", VIOLATIONS, ids=lambda v: f"{v.contract}-{v.file}"
)
def test_a_violation_breaks_its_contract(
    tree: Path, cache: Path, violation: Violation
) -> None:
    """One forbidden line is reported under the contract that forbids it."""
    file = tree / violation.file
    text = file.read_text() if file.exists() else '"""New."""\n'
    file.write_text(f"{text}\n{violation.line}\n")

    assert f"{NAMES[violation.contract]} BROKEN" in lint(tree, cache)


def test_every_contract_is_proved() -> None:
    """No contract is without a violation that it catches."""
    assert {violation.contract for violation in VIOLATIONS} == NAMES.keys()


@pytest.mark.parametrize(
    ("package", "allowed"),
    [("monitor.domain", {"rapidfuzz"}), ("monitor.ports", {"pydantic"})],
)
def test_the_core_needs_next_to_nothing(package: str, allowed: set[str]) -> None:
    """The domain and the ports import the standard library and one package each.

    What only a type checker reads costs nothing at run time: vectors are NumPy's.
    """
    graph = grimp.build_graph(
        "monitor",
        "connectors",
        include_external_packages=True,
        exclude_type_checking_imports=True,
        cache_dir=None,
    )
    modules = graph.find_descendants(package) | {package}
    imported = {
        name.partition(".")[0]
        for module in modules
        for name in graph.find_modules_directly_imported_by(module)
    }

    assert imported - sys.stdlib_module_names - {"monitor"} <= allowed
