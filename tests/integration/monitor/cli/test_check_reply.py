"""`wardwatch check-reply --post` with the real model."""

import json
import subprocess
import sys
from typing import Any

import pytest

COMMAND = (sys.executable, "-m", "monitor", "check-reply", "--post", "--json")


def checked(draft: str) -> Any:
    """Return what the command says of a draft."""
    done = subprocess.run(
        COMMAND, input=draft.encode(), capture_output=True, check=False
    )
    assert done.returncode in {0, 1}
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("draft", "kinds"),
    [
        ("Flu shots are here. Walk in on Saturdays.", set()),
        (
            "Vaccines cause autism. Maria's MRI: SSN 536-90-4399",
            {"known_claim", "ssn", "named_care"},
        ),
    ],
)
def test_posts_are_read_for_claims_too(draft: str, kinds: set[str]) -> None:
    """Beside patient information, and not shown again."""
    told = checked(draft)

    assert {problem["kind"] for problem in told["problems"]} == kinds
    assert told["ok"] is (not kinds)
    assert "536-90-4399" not in json.dumps(told)
