"""`wardwatch classify` with the real model."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from monitor.cli import run_command
from monitor.runtime import SystemClock
from tests.command import Ran

# One process of a parallel run loads the model, not each of them.
pytestmark = pytest.mark.xdist_group("model")

COMMAND = (sys.executable, "-m", "monitor", "classify", "-")
TEXTS = {
    "rude": "Waited two hours and the receptionist was rude.",
    "kind": "Wonderful staff, thank you for the kind care.",
    "plain": "Open on Saturdays.",
    "empty": "",
    "half": "\ud83d",
    "nul": "a\x00b",
    "arabic": "\u0645\u0631\u062d\u0628\u0627",
    "emoji": "\U0001f600",
    "long": "word " * 20_000,
}


def classify(lines: Sequence[bytes]) -> subprocess.CompletedProcess[bytes]:
    """Run the command on `lines`."""
    given = b"\n".join(lines)
    return subprocess.run(
        COMMAND, input=given, capture_output=True, check=False, timeout=120
    )


@pytest.fixture(scope="module")
def done() -> subprocess.CompletedProcess[bytes]:
    """Run the command once on all that people send."""
    lines = [json.dumps({"id": n, "text": t}).encode() for n, t in TEXTS.items()]
    return classify([*lines, b"no JSON", b'{"id": "last", "text": "ok"}'])


def test_every_text_is_answered(done: subprocess.CompletedProcess[bytes]) -> None:
    """In order, the one after a bad line too."""
    found = [json.loads(row)["id"] for row in done.stdout.splitlines()]

    assert found == [*TEXTS, "last"]


def test_a_bad_line_is_told_by_its_number(
    done: subprocess.CompletedProcess[bytes],
) -> None:
    """And the exit code says that there was one."""
    assert f"line {len(TEXTS) + 1}: not JSON" in done.stderr.decode()
    assert done.returncode == 1


def test_complaint_praise_and_announcement_are_told_apart(
    done: subprocess.CompletedProcess[bytes],
) -> None:
    """Without any rating."""
    flags = {
        row["id"]: row["flags"] for row in map(json.loads, done.stdout.splitlines())
    }

    assert [flags[name] for name in ("rude", "kind", "plain", "empty")] == [
        ["negative"], ["praise"], [], [],
    ]  # fmt: skip


def test_an_answer_comes_before_the_next_line_is_there() -> None:
    """Nobody waits for a batch to fill."""
    with subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"id": 1, "text": "Rude staff."}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        process.stdin.close()


def test_reading_needs_no_model_before_the_first_text() -> None:
    """Help starts at once."""
    code = (
        "import sys; from monitor.cli import run_command;"
        "from monitor.runtime import SystemClock;"
        "run_command(['classify', '--help'], SystemClock());"
        "sys.exit(not {'torch', 'numpy', 'vaderSentiment', 'sqlalchemy', 'httpx'}"
        ".isdisjoint(sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@dataclass(frozen=True)
class Classify:
    """The command in this process, on one text."""

    file: Path
    capsys: pytest.CaptureFixture[str]
    text: str = "Vaccines cause autism, wake up."

    def __call__(self, *options: str) -> Ran:
        """Run it and return what it did."""
        self.file.write_text(json.dumps({"id": "1", "text": self.text}))
        words = ["classify", *options, str(self.file)]
        code = run_command(words, SystemClock())
        return Ran(code, *self.capsys.readouterr())


@pytest.fixture
def spread(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Classify:
    """What is made of a false claim."""
    return Classify(tmp_path / "texts.jsonl", capsys)


def test_shipped_claims_need_no_configuration(spread: Classify) -> None:
    """They are known wherever the command runs."""
    answer = spread().json

    assert (answer["claim"], answer["stance"]) == ("vaccines-cause-autism", "promotes")
    assert answer["flags"] == ["misinformation"]


def test_a_configuration_may_disable_a_claim(spread: Classify, tmp_path: Path) -> None:
    """What it disables is not known any more."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "wardwatch.yaml").touch()
    disabled = "{id: vaccines-cause-autism, disabled: true}"
    (tmp_path / "claims" / "own.yaml").write_text(disabled)

    assert spread("--config", str(tmp_path)).json["claim"] is None


@pytest.mark.parametrize("name", ["onnx-int8", "sentence-transformers"])
def test_another_encoder_can_be_named(spread: Classify, name: str) -> None:
    """It finds what the default finds."""
    said = replace(spread, text=TEXTS["rude"])

    assert said("--encoder", name).json["flags"] == ["negative"]


def test_the_configuration_names_the_encoder(spread: Classify, tmp_path: Path) -> None:
    """A model that isn't there is told, and what can be done."""
    (tmp_path / "wardwatch.yaml").write_text("encoder: ./models/none")
    ran = spread("--config", str(tmp_path))

    assert ran.code == 1
    assert f"no weights as safetensors in {tmp_path}/models/none" in ran.err


def test_a_word_that_names_no_encoder_is_bad_usage(spread: Classify) -> None:
    """With those that there are."""
    ran = spread("--encoder", "onxx")

    assert ran.code == 2
    assert "write one of auto, onnx, " in ran.err
