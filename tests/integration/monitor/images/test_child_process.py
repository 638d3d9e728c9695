"""The image child as a process: its limits, and parents of children gone mad."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.domain.errors import ImageRefused, Unavailable
from monitor.images import build_picture_decoder, decoder
from monitor.images.children import start
from monitor.images.decoder import ChildDecoder
from tests.integration.monitor.images.pictures import flat_png

CHILD = [sys.executable, "-I", str(Path(decoder.__file__).with_name("child.py"))]


@pytest.fixture
def child() -> Iterator[Path]:
    """The /proc folder of a child that has set its limits and waits."""
    with start(CHILD) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        yield Path(f"/proc/{process.pid}")
        process.kill()


@pytest.mark.parametrize(
    ("limit", "value"),
    [
        ("Max address space", 384 * 1024 * 1024),
        ("Max cpu time", 5),
        ("Max open files", 3),
        ("Max processes", 0),
        ("Max file size", 0),
        ("Max core file size", 0),
    ],
)
def test_limit_is_set_for_good(child: Path, limit: str, value: int) -> None:
    """Soft and hard limit are equal, so the child cannot raise it."""
    lines = (child / "limits").read_text().splitlines()
    line = next(line for line in lines if line.startswith(limit))

    assert line.removeprefix(limit).split()[:2] == [str(value), str(value)]


def test_child_has_no_environment(child: Path) -> None:
    """No secret of the service is in reach."""
    assert (child / "environ").read_bytes() == b""


def test_child_has_no_open_files_but_its_pipes(child: Path) -> None:
    """Nothing of the service's files and sockets is inherited."""
    targets = {link.name: str(link.readlink()) for link in (child / "fd").iterdir()}

    assert sorted(targets) == ["0", "1", "2"]
    assert targets["2"] == "/dev/null"
    assert targets["0"].startswith("pipe:")
    assert targets["1"].startswith("pipe:")


def test_child_is_a_new_program_in_its_own_session(child: Path) -> None:
    """It is no fork of this process, and a Ctrl-C here does not reach it."""
    command = (child / "cmdline").read_bytes().split(b"\0")

    assert command[1] == b"-I"
    assert os.getsid(int(child.name)) == int(child.name)


def scripted(tmp_path: Path, script: str, seconds: float = 10.0) -> ChildDecoder:
    """Return a decoder whose child runs `script` after it noted its id."""
    first = f"import os, sys, time; open({str(tmp_path / 'id')!r}, 'w').write("
    path = tmp_path / "child.py"
    path.write_text(f"{first}str(os.getpid()))\n{script}\n")
    return ChildDecoder([sys.executable, "-I", str(path)], seconds)


READY = "print('ready', flush=True)\n"
HONEST = READY + (
    "sys.stdin.read()\n"
    'print(\'{"media_type": "image/png", "width": 1, "height": 1}\', flush=True)\n'
)


@pytest.mark.parametrize(
    "script",
    [
        READY + "sys.stdin.read()",
        READY + "print('{}')",
        READY + "sys.exit(3)",
        READY + "os.abort()",
        READY + "os.kill(os.getpid(), 11)",
        READY + "sys.stdin.buffer.read(); print('{' * 100000)",
        READY + "print('{}'); sys.stdout.buffer.write(bytes(49152))",
        HONEST,
        HONEST + "sys.stdout.buffer.write(bytes(49151))",
        HONEST + "sys.stdout.buffer.write(bytes(49153))",
        HONEST + "sys.stdout.buffer.write(bytes(100_000_000))",
        READY + "os.close(0); os.close(1)",
    ],
)
def test_child_gone_mad_is_a_refusal(tmp_path: Path, script: str) -> None:
    """However a child ends after it was ready, the picture is refused."""
    with pytest.raises(ImageRefused):
        scripted(tmp_path, script).decode(b"x" * 1_000_000)

    assert is_gone(tmp_path)


@pytest.mark.parametrize(
    "script",
    [
        READY + "time.sleep(60)",
        READY + "os.close(1); time.sleep(60)",
        READY + "sys.stdin.read(); time.sleep(60)",
        READY + "os.fork(); time.sleep(60)",
        READY + "while True: pass",
        READY + "while True: print('x' * 100000)",
    ],
)
def test_child_that_hangs_is_killed(tmp_path: Path, script: str) -> None:
    """Time out is a refusal; child and grandchild are ended and reaped."""
    began = time.monotonic()

    with pytest.raises(ImageRefused, match="signal 9"):
        scripted(tmp_path, script, seconds=1.0).decode(b"x" * 1_000_000)

    assert time.monotonic() - began < 5.0
    assert is_gone(tmp_path)


@pytest.mark.parametrize("script", ["sys.exit(1)", "import no_such_module", "print(1)"])
def test_child_that_is_never_ready_is_no_verdict(tmp_path: Path, script: str) -> None:
    """A broken installation condemns no picture."""
    with pytest.raises(Unavailable):
        scripted(tmp_path, script).decode(b"x")


def waiting() -> set[int]:
    """Return the ids of this process's children."""
    listed = Path("/proc/thread-self/children").read_text()
    return set(map(int, listed.split()))


def test_the_next_pictures_find_children_that_wait() -> None:
    """Each takes one, which is replaced; none is left when the decoder is gone."""
    before, decoder = waiting(), build_picture_decoder()
    decoder.decode(flat_png(8, 8))
    first = waiting() - before
    decoder.decode(flat_png(8, 8))
    second = waiting() - before
    del decoder

    assert (len(first), len(second)) == (2, 2)
    assert len(first & second) == 1
    assert waiting() == before


def test_a_child_that_died_waiting_is_no_verdict() -> None:
    """A new one is started."""
    before, decoder = waiting(), build_picture_decoder()
    decoder.decode(flat_png(8, 8))
    for child in waiting() - before:
        os.kill(child, signal.SIGKILL)
        os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)

    assert decoder.decode(flat_png(8, 8)).width == 8


def test_no_child_outlives_a_parent_that_is_killed() -> None:
    """They wait for a question on a pipe that ends with it."""
    code = (
        "import os\n"
        "from monitor.images import build_picture_decoder\n"
        "from tests.integration.monitor.images.pictures import flat_png\n"
        "decoder = build_picture_decoder()\n"
        "decoder.decode(flat_png(8, 8))\n"
        "print(open('/proc/thread-self/children').read(), flush=True)\n"
        "os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, text=True
    )
    left = [child for child in map(int, done.stdout.split()) if not ends(child)]

    assert len(done.stdout.split()) == 2
    assert left == []


def ends(process: int) -> bool:
    """Return whether a process, of whomever, is gone within 10 seconds."""
    try:
        watched = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    with os.fdopen(watched) as file:
        return bool(select.select([file], [], [], 10)[0])


def test_pillow_stays_out_of_the_parent() -> None:
    """A picture that is refused does not import PIL into the service."""
    code = (
        "import sys; from monitor.images import build_picture_decoder as build\n"
        "from monitor.domain.errors import ImageRefused\n"
        "try: build().decode(b'x')\n"
        "except ImageRefused: print('PIL' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )

    assert done.stdout == "False\n"


def is_gone(tmp_path: Path) -> bool:
    """Return whether the scripted child was ended and reaped."""
    return not Path(f"/proc/{(tmp_path / 'id').read_text()}").exists()
