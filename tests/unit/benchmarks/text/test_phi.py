"""Tests for benchmarks.text.phi: what it counts."""

import json
from pathlib import Path

import pytest

from benchmarks.text.phi import rows
from benchmarks.text.rows import Row

SENTENCE = {
    "full_text": "my phone is 512-555-0143",
    "masked": "my phone is {{PHONE_NUMBER}}",
    "spans": [
        {"entity_type": "PHONE_NUMBER", "start_position": 12, "end_position": 24}
    ],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a directory with one row of each source that is read."""
    for name, lines in {
        "nhs_comments/v6framework_230831.csv": "FFT answer,Trust,Comment sentiment,"
        "Labelling not possible\nKind staff,B,1,0\n",
        "nhs_comments/phase1_text_data.csv": "feedback,organization,subcategory,"
        "criticality\nLong wait,C,x,-3\n",
        "hate_offensive/labeled_data.csv": "tweet,class\nhello,2\n",
        "sms_phishing/Dataset_5971.csv": "TEXT,LABEL\nhi,ham\n",
        "pii_synthetic/synth_dataset_v2.json": json.dumps(
            [{**SENTENCE, "template_id": number} for number in range(8)]
        ),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(lines)
    return tmp_path


def told(data: Path, *, final: bool) -> dict[tuple[str, str], Row]:
    """Return the rows by measure and source."""
    return {(row.measure, row.tested): row for row in rows(data, final)}


def test_each_source_has_its_row(data: Path) -> None:
    """With the targets of what is found and of what is let alone."""
    found = told(data, final=False)

    assert found["recall", "synthetic sentences"].figure == 1
    assert found["recall", "texts of clinics"].target == 0.97
    assert found["flags", "reviews of patients"].at_most


def test_a_template_is_in_one_half(data: Path) -> None:
    """All of its sentences are."""
    source = ("recall", "synthetic sentences")
    halves = [told(data, final=final)[source].count for final in (False, True)]

    assert sum(halves) == 8
    assert min(halves) > 0
