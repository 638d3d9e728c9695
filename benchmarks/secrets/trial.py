"""Runs commands on configurations full of canaries, and looks for them everywhere."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.secrets.canaries import Canaries, found
from benchmarks.secrets.homes import (
    refused_home,
    signing_home,
    unreachable_home,
    unreadable_home,
    working_home,
)
from benchmarks.secrets.platform import Fault, Places, Platform, listening
from benchmarks.secrets.shell import Shell, shell
from tests.servers.http_recorder import HttpRecorder, http_recorder

Line = tuple[int, str]
"""A command, and on which day from now it is run."""

_LOOKS: Final[Sequence[Line]] = (
    (0, "run --once"),
    (4, "run --once --json"),
    (4, "coverage"),
    (4, "coverage --json"),
    (4, "health --json"),
)
_EVERYTHING: Final[Sequence[Line]] = (
    (0, "check"),
    (0, "doctor --send-test"),
    (0, "run --once --dry-run"),
    *_LOOKS,
    (4, "doctor --json --send-test"),
    (8, "run --once"),
    (8, "cases list --all --json"),
    (8, "cases show 1"),
    (8, "report --json"),
    (8, "scan"),
)
_NOWHERE: Final[Sequence[Line]] = tuple(
    (0, line)
    for line in (
        *("check", "doctor", "run --once", "coverage", "health", "db upgrade"),
        *("cases list", "report", "scan", "run --dry-run"),
    )
)
_SIGN: Final = "heartbeat url's path"
_BROKEN: Final = {
    "refused by the configuration": refused_home,
    "no YAML": unreadable_home,
    "a database that does not answer": unreachable_home,
}


@dataclass(kw_only=True)
class Trial:
    """What became of the canaries under one fault.

    Attributes:
        name: The fault.
        planted: Canaries by the field that held them.
        outputs: How many outputs were searched.
        shown: Places where a canary was, each with the field.
        arrived: Fields whose canaries the platform got: they were really used.
        crashed: Commands that ended the process.
        sound: Whether what should work meanwhile did: alerts came to who takes them,
            and signs of life were tried.
    """

    name: str
    planted: Mapping[str, str]
    outputs: int = 0
    shown: set[tuple[str, str]] = field(default_factory=set)
    arrived: frozenset[str] = frozenset()
    crashed: int = 0
    sound: bool = True

    def search(self, where: str, output: bytes) -> None:
        """Look for every canary in what was shown at `where`."""
        self.outputs += 1
        self.shown |= {(where, name) for name in found(output, self.planted)}


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Where trials run: a folder, a shell, platforms, and a receiver that works."""

    folder: Path
    shell: Shell
    platform: Platform
    places: Places
    receiver: HttpRecorder

    def under(self, fault: Fault, *, everything: bool) -> Trial:
        """Return what is shown while every integration has `fault`."""
        canaries = Canaries()
        canary_of_token = canaries("reddit issued token")
        self.platform.tokens["access_token"] = canary_of_token
        self.platform.fault = fault
        self.platform.heard.clear()
        self.receiver.requests.clear()
        home = self.folder / fault.name
        tls = fault is Fault.TLS
        working_home(home, canaries, self.places, self.receiver.address, tls=tls)
        trial = Trial(name=f"answers: {fault}", planted=canaries.planted)
        self._run(trial, home, _EVERYTHING if everything else _LOOKS)
        self._run(trial, home, [(8, f"backup {home}/copy")])
        trial.search("backup", (home / "copy").read_bytes())
        for request in self.receiver.requests:
            trial.search("alert", request.body)
        signed = self._sign(trial, canaries, tls=tls)
        trial.sound = bool(self.receiver.requests) and signed
        trial.arrived = found(b"\n".join(self.platform.heard), canaries.planted)
        return trial

    def _sign(self, trial: Trial, canaries: Canaries, *, tls: bool) -> bool:
        """Run the service until it gave, or could not give, a sign; return whether."""
        home = self.folder / f"signing{len([*self.folder.iterdir()])}"
        signing_home(home, canaries, self.places, self.receiver.address, tls=tls)

        def tried(errors: bytes) -> bool:
            return _SIGN in found(
                b"\n".join(self.platform.heard), canaries.planted
            ) or any(
                b"tick_failed" in line and b"heartbeat" in line
                for line in errors.splitlines()
            )

        before = self.shell.errors.stat().st_size
        printed = self.shell.serve("run", "--config", str(home), until=tried)
        trial.search("run", printed)
        return tried(self.shell.errors.read_bytes()[before:])

    def broken(self) -> Iterator[Trial]:
        """Yield what is shown of configurations that cannot be used."""
        for number, (name, write) in enumerate(_BROKEN.items()):
            canaries, home = Canaries(), self.folder / f"broken{number}"
            write(home, canaries)
            trial = Trial(name=name, planted=canaries.planted)
            self._run(trial, home, _NOWHERE)
            yield trial

    def _run(self, trial: Trial, home: Path, lines: Sequence[Line]) -> None:
        for days, line in lines:
            if self.shell.crashed:
                trial.crashed += 1
                return
            words = [*line.split(), "--config", str(home)]
            trial.search(line, self.shell.run(*words, days=days))
        trial.search("list of processes", b"\n".join(self.shell.listed))


@contextmanager
def ground(folder: Path) -> Iterator[Ground]:
    """Start everything that trials need."""
    platform = Platform(tokens={})
    with ExitStack() as stack:
        yield Ground(
            folder=folder,
            shell=stack.enter_context(shell(folder / "errors")),
            platform=platform,
            places=stack.enter_context(listening(platform)),
            receiver=stack.enter_context(http_recorder()),
        )
