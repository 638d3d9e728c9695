"""Tests of `wardwatch scan` as a process: streaming, what it loads, its memory."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

ROOT = Path(__file__).parents[4]
UNWANTED = {"torch", "scipy", "numpy", "sqlalchemy", "PIL", "atproto", "httpx"}
REPORT = (
    "import sys; from monitor.__main__ import main\n"
    "try: main()\n"
    "finally: print(' '.join(sys.modules), file=sys.stderr)"
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a directory with one practice."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "wardwatch.yaml").write_text("database: sqlite:///test.db\n")
    (tmp_path / "practices" / "river.yaml").write_text("name: Riverside Clinic\n")
    return tmp_path


@contextmanager
def scanning(config: Path) -> Iterator["subprocess.Popen[str]"]:
    """Start the command on stdin and stop it at the end."""
    command = [sys.executable, "-c", REPORT, "scan", "--config", str(config), "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_each_line_is_answered_before_the_next_is_read(config: Path) -> None:
    """A program on the other end may wait for the answer."""
    with scanning(config) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": number}) + "\n")
            process.stdin.flush()

            assert json.loads(process.stdout.readline())["id"] == number


def test_nothing_heavy_is_loaded(config: Path) -> None:
    """Scoring names needs no model, no database and no SDK."""
    with scanning(config) as process:
        _, loaded = process.communicate('{"id": 1, "handle": "riversideclinic"}\n')

    assert {module.partition(".")[0] for module in loaded.split()}.isdisjoint(UNWANTED)


def test_a_long_line_is_not_kept_in_memory(config: Path) -> None:
    """A line of 100 MB is refused in less memory than it has."""
    limited = (
        "import resource; size = 400 * 2**20\n"
        "resource.setrlimit(resource.RLIMIT_AS, (size, size))\n"
        "from monitor.__main__ import main; main()"
    )
    path = config / "long.jsonl"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"x" * 2**20)
        file.write(b'\n{"id": 2}\n')
    done = subprocess.run(
        [sys.executable, "-c", limited, "scan", "--config", str(config), str(path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "line 1: longer than 8 MiB" in done.stderr
    assert json.loads(done.stdout)["id"] == 2


def drawn(path: Path, letters: str) -> Path:
    """Draw a picture that looks like `letters`."""
    image = Image.new("RGB", (200, 200), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((20, 120, 90, 180), fill="teal")
    draw.text((20, 10), letters, fill="navy", font_size=90)
    path.parent.mkdir(exist_ok=True)
    image.save(path)
    return path


def likeness_of(row: dict[str, Any]) -> float:
    """Return how like the logo an avatar is; -1 if it was not compared."""
    signals = {signal["name"]: signal["value"] for signal in row["signals"]}
    return float(signals.get("logo_similarity", -1.0))


def test_avatars_are_compared_with_logos(config: Path) -> None:
    """A path is relative to the current folder; a bad one is told and left out."""
    practice = "name: Riverside Clinic\nlogos: [logos/river.png]\n"
    (config / "practices" / "river.yaml").write_text(practice)
    drawn(config / "practices" / "logos" / "river.png", "RC")
    drawn(config / "other.png", "XO")
    (config / "broken.png").write_bytes(b"\x89PNG")
    avatars = "practices/logos/river.png", "other.png", "broken.png", "none.png"
    lines = (json.dumps({"id": a, "handle": "acme", "avatar": a}) for a in avatars)
    done = subprocess.run(
        [sys.executable, "-m", "monitor", "scan", "--config", ".", "-"],
        input="\n".join(lines),
        cwd=config,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    values = [likeness_of(row) for row in rows]

    assert [row["verdict"] for row in rows] == ["suspicious", *["clear"] * 3]
    # Letters are commonplace: even a copy of them is not certain.
    assert 0.9 < values[0] < 1.0
    assert 0.0 <= values[1] < 0.7
    assert values[2:] == [-1.0, -1.0]
    assert [line[:23] for line in done.stderr.splitlines()] == [
        "line 3: avatar not used",
        "line 4: avatar not used",
    ]


def test_logos_alone_load_nothing_heavy(config: Path) -> None:
    """They are decoded when the first avatar comes."""
    practice = "name: Riverside Clinic\nlogos: [river.png]\n"
    (config / "practices" / "river.yaml").write_text(practice)
    drawn(config / "practices" / "river.png", "RC")
    with scanning(config) as process:
        answer, loaded = process.communicate('{"id": 1, "handle": "acme"}\n')

    assert json.loads(answer)["verdict"] == "clear"
    assert {module.partition(".")[0] for module in loaded.split()}.isdisjoint(UNWANTED)
