"""Texts that threaten and abuse, and texts that don't, by source.

Sources: HateCheck, CC BY 4.0; Davidson et al., hate speech and offensive language,
MIT; NHS comments, MIT; texts of our own. Halves are drawn by the texts' hashes.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from benchmarks.passages import csv_rows, harmless_chat
from benchmarks.patient_comments import TEST_SOURCE, comments
from monitor.texts.disguise import undisguised

OWN: Final = Path(__file__).parents[1] / "data/harassment_examples.json"

_VIOLENT: Final = (
    "kill", "murder", "shoot", "shot", "stab", "burn", "hang", "execut", "suffer",
    "die", "dead", "death", "throat", "neck", "hurt", "tortur", "eradicat",
)  # fmt: skip
_AT_OTHERS: Final = ("target_indiv_nh", "target_group_nh")
"""Threats and insults of persons and groups that the law doesn't protect."""
_OF_ONESELF: Final = "derog_impl_h"
"""What says "kill" there speaks of the writer's own death."""


def half(texts: Iterable[str], *, final: bool) -> list[str]:
    """Return the texts of one half."""
    return [text for text in texts if _is_final(text) == final]


def _is_final(text: str) -> bool:
    return hashlib.sha256(text.lower().encode()).digest()[0] >= 128


def threats_and_rest(data: Path) -> tuple[list[str], list[str]]:
    """Return what threatens in HateCheck, and everything else there."""
    rows = list(csv_rows(data / "hatecheck/test_suite_cases.csv"))
    threats = [row["test_case"] for row in rows if _threat(row)]
    return threats, [row["test_case"] for row in rows if not _threat(row)]


def _threat(row: dict[str, str]) -> bool:
    aimed = row["label_gold"] == "hateful" or row["functionality"] in _AT_OTHERS
    said = undisguised(row["test_case"].lower())
    return (
        aimed
        and row["functionality"] != _OF_ONESELF
        and any(word in said for word in _VIOLENT)
    )


def hateful(data: Path) -> list[str]:
    """Return the tweets that people called hate speech."""
    return _tweets(data, "0")


def harmless_tweets(data: Path) -> list[str]:
    """Return the tweets that people called neither hateful nor offensive."""
    return _tweets(data, "2")


def _tweets(data: Path, called: str) -> list[str]:
    rows = csv_rows(data / "hate_offensive/labeled_data.csv")
    return [row["tweet"] for row in rows if row["class"] == called]


def complaints(data: Path, *, final: bool) -> list[str]:
    """Return patients' complaints: of the trust kept for tests, or of the others."""
    return [
        one.text
        for one in comments(data)
        if one.sentiment == -1 and (one.source == TEST_SOURCE) == final
    ]


def patients(data: Path, *, final: bool) -> list[str]:
    """Return all that patients wrote: of the trust kept for tests, or of the others."""
    known = comments(data)
    return [one.text for one in known if (one.source == TEST_SOURCE) == final]


def friends(data: Path, *, final: bool) -> list[str]:
    """Return one half of the messages between friends."""
    return half(harmless_chat(data), final=final)


def own(kind: str, *, final: bool) -> list[str]:
    """Return texts of our own: `threats`, `insults` or `angry` reviews."""
    halves: dict[str, dict[str, list[str]]] = json.loads(OWN.read_text("utf-8"))
    return halves["held_out" if final else "development"][kind]
