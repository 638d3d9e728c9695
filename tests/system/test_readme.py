"""Every command of the README is run, and what it is said to print is printed."""

import re
import shlex
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import yaml

pytestmark = [
    pytest.mark.system,
    pytest.mark.xdist_group("readme"),
    # Two dozen commands; a minute where nothing else runs.
    pytest.mark.timeout(400),
]

ROOT: Final = Path(__file__).parents[2]
ELLIPSIS: Final = "..."
ANSWERS: Final = "Riverside Family Clinic\nriversidefamily.example\n\n\n\n\n"
"""What a newcomer types when `init` asks."""

INSTALLING: Final = ("make install", "make test")
"""Would fetch gigabytes, or run this very test: make only says what it would do."""

INSTALLED: Final = "make -o .venv/.installed"
"""make that takes the environment as it is."""


@dataclass(frozen=True)
class Command:
    """A command of the README.

    Attributes:
        line: As a shell takes it.
        printed: Lines that it is said to print; none where nothing is said.
    """

    line: str
    printed: tuple[str, ...] = ()


def commands() -> Iterator[Command]:
    """Yield the commands of all blocks, in the order of the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for kind, block in re.findall(r"```(sh|console)\n(.*?)```", text, re.DOTALL):
        whole = block.replace("\\\n", "")
        if kind == "sh":
            yield from map(Command, filter(None, map(_bare, whole.splitlines())))
            continue
        for part in whole.split("$ ")[1:]:
            line, *printed = part.splitlines()
            said = (shown.strip() for shown in printed)
            yield Command(line, tuple(s for s in said if s not in {"", ELLIPSIS}))


def _bare(line: str) -> str:
    """Return a line of shell without its comment."""
    return shlex.join(shlex.split(line, comments=True))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks like the checkout, in which commands may write."""
    folder = tmp_path_factory.mktemp("checkout")
    for entry in ROOT.iterdir():
        (folder / entry.name).symlink_to(entry)
    return folder


def only_local(folder: Path) -> None:
    """Leave those connectors of a configuration that stay on this machine."""
    path = folder / "wardwatch.yaml"
    written = yaml.safe_load(path.read_text("utf-8"))
    written["connectors"] = [c for c in written["connectors"] if c["type"] == "import"]
    assert written["connectors"]
    path.write_text(yaml.safe_dump(written), "utf-8")


def run(command: Command, checkout: Path) -> tuple[int, str]:
    """Run `command`; return its exit code and what it printed."""
    line = command.line
    if line.startswith(INSTALLING):
        line = line.replace("make", "make --dry-run", 1)
    else:
        line = re.sub("^make", INSTALLED, line)
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=checkout,
        input=ANSWERS,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def serve(command: Command, checkout: Path) -> tuple[int, str]:
    """Run a command that goes on until it is told to end."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {command.line}"],
        cwd=checkout,
        stderr=subprocess.PIPE,
        text=True,
    ) as service:
        assert service.stderr is not None
        for line in service.stderr:
            if "service_started" in line:
                break
        service.send_signal(signal.SIGTERM)
        _, rest = service.communicate(timeout=60)
        return service.returncode, rest


def missing(wanted: tuple[str, ...], printed: str) -> list[str]:
    """Return those of `wanted` that are no lines of `printed`."""
    lines = {line.strip() for line in printed.splitlines()}
    return [line for line in wanted if line not in lines]


def test_every_command_works(checkout: Path) -> None:
    """In the order of the README, as a newcomer types them."""
    for command in commands():
        endless = command.line.endswith("run --config mine")
        code, printed = (serve if endless else run)(command, checkout)
        if " init " in command.line:
            only_local(checkout / "mine")

        assert code == 0, (command.line, printed[-2000:])
        assert not missing(command.printed, printed), printed[-4000:]


def test_the_commands_are_found() -> None:
    """A README whose blocks are written differently would pass for nothing."""
    lines = [command.line for command in commands()]

    assert {"make install", "make test"} <= set(lines)
    assert any(command.printed for command in commands())
    assert any(line.endswith("run --config mine") for line in lines)
