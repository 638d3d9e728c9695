"""The service works under its unit's restrictions, as far as this machine has them."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import pytest

from tests.command import impostor
from tests.servers.webhook_receiver import receiver_process
from tests.system.children import simulator_process, write_config
from tests.system.confined import allowed_calls
from tests.system.test_service_files import ROOT, UNIT, installed, settings
from tests.waiting import wait_for

pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(200),
    # One process of a parallel run loads the model, not each of them.
    pytest.mark.xdist_group("model"),
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can confine"),
]

LAUNCHER: Final = Path(__file__).with_name("confined.py")
TRIES: Final = """
import ctypes, json, mmap, os, socket
def refused(trial):
    try:
        trial()
    except OSError as error:
        return True
    return False
kernel = ctypes.CDLL(None)
print(json.dumps({
    "write": refused(lambda: open("{root}/pyproject.toml", "a")),
    "chown": refused(lambda: os.chown("{state}", 1, 1)),
    "code": refused(lambda: mmap.mmap(-1, 4096, prot=7)),
    "mount": kernel.mount(b"none", b"/mnt", b"tmpfs", 0, None) == -1,
    "trace": kernel.ptrace(16, os.getppid(), 0, 0) == -1,
    "capability": "CapEff:\\t0000000000000000" in open("/proc/self/status").read(),
    "state": not refused(lambda: open("{state}/file", "w")),
}))
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The folder that the service may write to."""
    for tool in ("systemd-analyze", "unshare", "setpriv"):
        installed(tool)
    (tmp_path / "state").mkdir()
    return tmp_path / "state"


@pytest.fixture
def home(tmp_path: Path, state: Path) -> Iterator[Path]:
    """A configuration whose platform and receiver are there."""
    with (
        simulator_process() as simulator,
        receiver_process(tmp_path / "journal") as receiver,
    ):
        home = tmp_path / "etc"
        home.mkdir()
        write_config(home, f"sqlite:///{state}/wardwatch.db", simulator, receiver)
        (home / "in").mkdir()
        (home / "in" / "a.jsonl").write_text(json.dumps(impostor(1)) + "\n")
        yield home


def confined(state: Path, *words: str) -> list[str]:
    """Return the command that runs Python with `words` under the unit."""
    launch = [sys.executable, str(LAUNCHER), str(UNIT), str(state)]
    return [*launch, sys.executable, *words]


def environment(state: Path, **more: str) -> dict[str, str]:
    """Return what systemd would hand over."""
    folders = {"CACHE_DIRECTORY": f"{state}/cache", "PATH": "/usr/bin:/bin"}
    return {**folders, **more, "PYTHONDONTWRITEBYTECODE": "1"}


def test_what_the_unit_forbids_is_forbidden(state: Path) -> None:
    """Otherwise that the service works would say nothing."""
    tries = TRIES.replace("{root}", str(ROOT)).replace("{state}", str(state))
    done = subprocess.run(
        confined(state, "-c", tries), capture_output=True, text=True, check=True
    )

    assert all(json.loads(done.stdout).values()), done.stdout


def test_the_filter_is_the_units() -> None:
    """Lines that take away and lines that give back, in their order."""
    installed("systemd-analyze")
    calls = allowed_calls(settings()["SystemCallFilter"])

    assert {"read", "connect", "execve", "setrlimit"} <= calls
    assert calls.isdisjoint(
        {"mount", "ptrace", "bpf", "setuid", "chown", "init_module"}
    )


def test_the_doctor_finds_everything_well(home: Path, state: Path) -> None:
    """Pictures, model, disk, connectors and channels."""
    words = ("-m", "monitor", "doctor", "--json", "--config", str(home))
    done = subprocess.run(
        confined(state, *words),
        capture_output=True,
        text=True,
        check=False,
        env=environment(state),
        cwd=ROOT,
    )
    checks = json.loads(done.stdout)

    assert done.returncode == 0, done.stdout
    assert {check["part"] for check in checks if check["state"] == "ok"} >= {
        *("disk", "pictures", "model", "connector", "channel"),
    }


def cases(state: Path) -> int:
    """Return how many cases the service opened."""
    with (
        suppress(sqlite3.OperationalError),
        closing(sqlite3.connect(state / "wardwatch.db")) as database,
    ):
        [(count,)] = database.execute("SELECT count(*) FROM cases")
        return int(count)
    return 0


def test_the_service_starts_works_and_stops(home: Path, state: Path) -> None:
    """It tells systemd that it is ready, and opens the case of an impostor."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(state / "notify"))
        systemd.settimeout(60)
        words = ("-m", "monitor", "run", "--config", str(home))
        with subprocess.Popen(
            confined(state, *words),
            stderr=subprocess.DEVNULL,
            env=environment(state, NOTIFY_SOCKET=str(state / "notify")),
            cwd=ROOT,
        ) as service:
            assert b"READY=1" in systemd.recv(4096)
            wait_for(lambda: cases(state))
            service.terminate()

    assert service.returncode == 0
