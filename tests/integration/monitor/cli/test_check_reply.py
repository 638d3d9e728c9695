"""`wardwatch check-reply --post` with the real model."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont

COMMAND = (sys.executable, "-m", "monitor", "check-reply", "--post", "--json")


def checked(draft: str, *images: Path) -> Any:
    """Return what the command says of a draft."""
    shown = [part for path in images for part in ("--image", str(path))]
    done = subprocess.run(
        [*COMMAND, *shown], input=draft.encode(), capture_output=True, check=False
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


def test_images_of_a_post_are_read(tmp_path: Path) -> None:
    """By the rules of texts; what is no image is for people."""
    chart, broken = tmp_path / "chart.png", tmp_path / "broken.png"
    picture = Image.new("RGB", (900, 300), "white")
    font = ImageFont.load_default(36)
    for line, said in enumerate(("Patient: Maria Lopez", "SSN: 536-90-4399")):
        ImageDraw.Draw(picture).text((40, 40 + 90 * line), said, "black", font)
    picture.save(chart)
    broken.write_bytes(b"no image")
    told = checked("Flu shots are here. Walk in on Saturdays.", chart, broken)

    assert (1, "ssn") in {(one["image"], one["kind"]) for one in told["images"]}
    assert [one["kind"] for one in told["images"] if one["image"] == 2] == ["not_read"]
    assert told["verdict"] == "change"
    assert "536-90-4399" not in json.dumps(told)
