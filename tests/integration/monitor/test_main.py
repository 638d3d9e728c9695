"""Tests of the command as a process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.cli import _COMMANDS

COMMAND = [sys.executable, "-m", "monitor"]
LOADED = (
    "import sys; from monitor.__main__ import main\n"
    "try: main()\n"
    "finally: print(' '.join(sys.modules), file=sys.stderr)"
)
SDKS = {
    *("apprise", "atproto", "numpy", "scipy"),
    *("sentence_transformers", "torch", "transformers"),
    *("onnx", "onnxruntime", "safetensors", "tokenizers"),
}
SLOW = {*SDKS, "sqlalchemy", "alembic", "apscheduler", "httpx", "PIL"}


def wardwatch(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the command to its end."""
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, check=False
    )


def test_help_names_every_command_and_loads_nothing_slow() -> None:
    """It answers at once."""
    command = [sys.executable, "-c", LOADED, "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    for name in _COMMANDS:
        assert f"  {name} " in done.stdout
    loaded = {module.partition(".")[0] for module in done.stderr.split()}
    assert loaded.isdisjoint(SLOW)


@pytest.mark.parametrize("command", _COMMANDS)
def test_help_of_a_command_loads_no_sdk(command: str) -> None:
    """SDKs and models wait until they are used."""
    started = [sys.executable, "-c", LOADED, command, "--help"]
    done = subprocess.run(started, capture_output=True, text=True, check=True)

    assert done.stdout.startswith(f"Usage: wardwatch {command} ")
    loaded = {module.partition(".")[0] for module in done.stderr.split()}
    assert loaded.isdisjoint(SDKS)


def test_the_version_is_a_result() -> None:
    """On stdout."""
    done = wardwatch("--version")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("wardwatch, version ")


@pytest.mark.parametrize(
    "arguments",
    [(), ("rum",), ("run", "--onse"), ("cases", "close", "1"), ("cases", "show", "x")],
)
def test_bad_usage(arguments: tuple[str, ...]) -> None:
    """Exit code 2, with everything on stderr."""
    done = wardwatch(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage: wardwatch" in done.stderr


def test_a_missing_configuration(tmp_path: Path) -> None:
    """Exit code 2, and a sentence instead of a traceback."""
    done = wardwatch("cases", "list", "--config", str(tmp_path / "none"))

    assert (done.returncode, done.stdout) == (2, "")
    assert str(tmp_path / "none") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_leaves(tmp_path: Path) -> None:
    """As `head` does: the command ends without a traceback."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "wardwatch.yaml").write_text("")
    (tmp_path / "practices" / "a.yaml").write_text("name: Riverside Clinic\n")
    accounts = tmp_path / "accounts.jsonl"
    accounts.write_text("".join(json.dumps({"id": n}) + "\n" for n in range(5000)))
    scan = [*COMMAND, "scan", "--config", str(tmp_path), str(accounts)]
    pipe = subprocess.PIPE
    with subprocess.Popen(scan, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert process.returncode == 1
    assert said == ""
