"""Tests of the real model in a process that may do nothing else."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("model")

ALONE = """
import ctypes, json, sys
from concurrent.futures import ThreadPoolExecutor

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
encoder = build_encoder()
early = [encoder.id, "torch" in sys.modules]
vectors = encoder.encode(["rude staff"] * 3)

import huggingface_hub, torch
try:
    hub = huggingface_hub.model_info("sentence-transformers/all-MiniLM-L6-v2").id
except huggingface_hub.errors.OfflineModeIsEnabled:
    hub = "offline"
with ThreadPoolExecutor(1) as pool:
    elsewhere = pool.submit(torch.get_num_threads).result()
print(json.dumps({
    "early": early,
    "shape": vectors.shape,
    "threads": [torch.get_num_threads(), torch.get_num_interop_threads(), elsewhere],
    "refused": refused,
    "hub": hub,
}))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home directory."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def ran(home: Path) -> "subprocess.CompletedProcess[str]":
    """A process that may not connect, unpickle or write code, run to its end."""
    return subprocess.run(
        [sys.executable, "-c", ALONE],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[4],
        env={"HOME": str(home), "PYTHONWARNINGS": "error"},
    )


@pytest.fixture(scope="module")
def told(ran: "subprocess.CompletedProcess[str]") -> dict[str, Any]:
    """What the process told of itself, in the one line that it printed."""
    assert ran.stderr == ""
    told: dict[str, Any] = json.loads(ran.stdout)
    return told


def test_it_needs_no_network_no_pickle_and_no_new_code(told: dict[str, Any]) -> None:
    """It encodes without, and does not even try to connect or unpickle."""
    assert told["shape"] == [3, 384]
    assert told["refused"] == []


def test_the_hub_is_out_of_reach(told: dict[str, Any]) -> None:
    """For anything in this process."""
    assert told["hub"] == "offline"


def test_it_says_nothing(ran: "subprocess.CompletedProcess[str]") -> None:
    """No progress bar and no warning, beside the line that tells."""
    assert (ran.returncode, ran.stderr, ran.stdout.count("\n")) == (0, "", 1)


def test_it_leaves_no_trace(told: dict[str, Any], home: Path) -> None:
    """No cache in the home directory."""
    assert told
    assert [*home.iterdir()] == []


def test_it_is_built_for_nothing(told: dict[str, Any]) -> None:
    """The id is there before anything slow is imported."""
    assert told["early"] == ["all-MiniLM-L6-v2/53aa51172d14/fp32", False]


def test_it_works_in_one_thread(told: dict[str, Any]) -> None:
    """Within an operation, between them, and whichever thread asks."""
    assert told["threads"] == [1, 1, 1]
