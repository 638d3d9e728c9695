"""Tests of the real model in processes that may do nothing else."""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from monitor.encoders.chip import computes_bf16

pytestmark = pytest.mark.xdist_group("model")

START = """
import ctypes, json, sys

REFUSED = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "pickle.find_class")
refused = []

def guard(event, arguments):
    if event in REFUSED:
        refused.append(event)
        raise PermissionError(event)

sys.addaudithook(guard)
# PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN: no page that is written becomes code. It is
# what MemoryDenyWriteExecute sets; kernels before Linux 6.3 don't know it.
ctypes.CDLL(None).prctl(65, 1, 0, 0, 0)
from monitor.encoders import build_encoder
from monitor.ports.encoder_choice import EncoderChoice, EncoderName
encoder = build_encoder(EncoderChoice(name=EncoderName(sys.argv[1])), None)
SLOW = ("torch", "scipy", "onnxruntime", "transformers", "onnx")
early = [encoder.id, [name for name in SLOW if name in sys.modules]]
import numpy
from pathlib import Path

def threads():
    return len([*Path("/proc/self/task").iterdir()])

before = threads()
vectors = encoder.encode(["rude staff"] * 3)
told = {"early": early, "shape": vectors.shape, "refused": refused}
"""

TORCH = """
from concurrent.futures import ThreadPoolExecutor
import huggingface_hub, torch
try:
    hub = huggingface_hub.model_info("sentence-transformers/all-MiniLM-L6-v2").id
except huggingface_hub.errors.OfflineModeIsEnabled:
    hub = "offline"
with ThreadPoolExecutor(1) as pool:
    elsewhere = pool.submit(torch.get_num_threads).result()
threads = [torch.get_num_threads(), torch.get_num_interop_threads(), elsewhere]

from monitor.domain.errors import ModelUnusable
from monitor.encoders.build import build_bare
bare = build_bare(EncoderChoice(name=EncoderName.SENTENCE_TRANSFORMERS_BF16), None)
try:
    bare.encode(["rude staff"])
    bf16 = "encodes"
except ModelUnusable as error:
    bf16 = str(error)
print(json.dumps(told | {"threads": threads, "hub": hub, "bf16": bf16}))
"""

ONNX = """
loaded = [name for name in ("torch", "scipy", "transformers") if name in sys.modules]
print(json.dumps(told | {"threads": threads() - before, "loaded": loaded}))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home directory."""
    return tmp_path_factory.mktemp("home")


RUNS = {"sentence-transformers": TORCH, "onnx": ONNX, "onnx-int8": ONNX}

Ran: TypeAlias = "subprocess.CompletedProcess[str]"


@pytest.fixture(scope="module")
def run(home: Path) -> Callable[[str], Ran]:
    """A process for each encoder that may not connect, unpickle or write code."""

    @cache
    def to_its_end(encoder: str) -> Ran:
        return subprocess.run(
            [sys.executable, "-c", START + RUNS[encoder], encoder],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[4],
            env={"HOME": str(home), "PYTHONWARNINGS": "error"},
        )

    return to_its_end


@pytest.fixture(params=RUNS)
def ran(request: pytest.FixtureRequest, run: Callable[[str], Ran]) -> Ran:
    """The process of each encoder."""
    return run(request.param)


@pytest.fixture
def told(ran: Ran) -> dict[str, Any]:
    """What the process told of itself, in the one line that it printed."""
    assert ran.stderr == ""
    told: dict[str, Any] = json.loads(ran.stdout)
    return told


def test_it_needs_no_network_no_pickle_and_no_new_code(told: dict[str, Any]) -> None:
    """It encodes without, and does not even try to connect or unpickle."""
    assert told["shape"] == [3, 384]
    assert told["refused"] == []


def test_it_says_nothing(ran: Ran) -> None:
    """No progress bar and no warning, beside the line that tells."""
    assert (ran.returncode, ran.stderr, ran.stdout.count("\n")) == (0, "", 1)


def test_it_leaves_no_trace(told: dict[str, Any], home: Path) -> None:
    """No cache in the home directory, no id for telemetry."""
    assert told
    assert [*home.iterdir()] == []


def test_it_is_built_for_nothing(told: dict[str, Any]) -> None:
    """The id is there before anything slow is imported."""
    name, imported = told["early"]

    assert name.startswith("all-MiniLM-L6-v2/53aa51172d14/")
    assert imported == []


@pytest.fixture
def torch(run: Callable[[str], Ran]) -> dict[str, Any]:
    """What the process with sentence-transformers told of itself."""
    told: dict[str, Any] = json.loads(run("sentence-transformers").stdout)
    return told


def test_the_hub_is_out_of_reach(torch: dict[str, Any]) -> None:
    """For anything in this process."""
    assert torch["hub"] == "offline"


def test_torch_works_in_one_thread(torch: dict[str, Any]) -> None:
    """Within an operation, between them, and whichever thread asks."""
    assert torch["threads"] == [1, 1, 1]


@pytest.mark.skipif(not computes_bf16(), reason="the chip has no bf16")
def test_bf16_says_that_it_may_not_write_code(torch: dict[str, Any]) -> None:
    """It writes what it computes with, which the service's unit forbids."""
    assert "MemoryDenyWriteExecute" in torch["bf16"]


@pytest.mark.parametrize("encoder", ["onnx", "onnx-int8"])
def test_onnx_runtime_works_in_one_thread(
    encoder: str, run: Callable[[str], Ran]
) -> None:
    """Beside those that NumPy has, and nothing of PyTorch."""
    told = json.loads(run(encoder).stdout)

    assert told["threads"] == 0
    assert told["loaded"] == []
