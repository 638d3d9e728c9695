"""Tests of the simulator as a process."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest


@pytest.fixture
def base_url(tmp_path: Path) -> Iterator[str]:
    """Where a simulator runs, with one account in its world."""
    world = tmp_path / "world.json"
    account = {"did": "did:plc:a", "handle": "a.example", "after": 2}
    world.write_text(json.dumps({"accounts": [account]}), encoding="utf-8")
    command = [sys.executable, "-m", "monitor.simulator", "--world", str(world)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.kill()


def test_its_first_line_is_the_port_that_it_serves(base_url: str) -> None:
    """Once the port is told, requests are answered and the world moves."""
    search = f"{base_url}/xrpc/app.bsky.actor.searchActors?q=a"
    with httpx.Client(trust_env=False) as client:
        assert client.get(search).json() == {"actors": []}
        client.post(f"{base_url}/control", json={"advance": 1})
        assert client.get(search).json()["actors"][0]["did"] == "did:plc:a"
        told = client.get(f"{base_url}/control").json()
    assert (told["searches"], told["visible"]) == (3, 1)
