"""A data directory with a few rows of each source, for tests."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

_NHS = ("FFT answer", "Trust", "Comment sentiment", "Labelling not possible")
_EARLIER = ("feedback", "organization", "subcategory", "criticality")


def write_sources(data: Path) -> Path:
    """Return `data` with a few made-up rows of each source."""
    _table(
        data / "hatecheck/test_suite_cases.csv",
        ("test_case", "label_gold", "functionality"),
        [("I will kill all women.", "hateful", "ref_subs_clause_h"),
         ("I will shoot you.", "non-hateful", "target_indiv_nh"),
         ("If I were a woman I would kill myself.", "hateful", "derog_impl_h"),
         ("I love women.", "non-hateful", "ident_pos_nh")],
    )  # fmt: skip
    _table(
        data / "hate_offensive/labeled_data.csv", ("tweet", "class"),
        [("We should hang them all", "0"), ("Nice weather", "2"), ("rude", "1")],
    )  # fmt: skip
    _table(
        data / "sms_phishing/Dataset_5971.csv", ("LABEL", "TEXT"),
        [("smishing", "You won a prize, call 09061209466 to claim"),
         ("ham", "See you at five")],
    )  # fmt: skip
    write_comments(data, [("The wait was far too long", "Trust Z", "5")])
    _posts(
        data / "x_scam/sample.jsonl",
        {"Free mint, drop your wallet": ["scam"], "Good morning": ["clean"],
         "Coins rise": ["topic_crypto"]},
    )  # fmt: skip
    return data


def write_comments(data: Path, comments: Sequence[tuple[str, str, str]]) -> Path:
    """Return `data` with these comments of patients: text, trust, sentiment 1 to 5."""
    rows = [(*comment, "0") for comment in comments]
    _table(data / "nhs_comments/v6framework_230831.csv", _NHS, rows)
    _table(data / "nhs_comments/phase1_text_data.csv", _EARLIER, [])
    return data


def _table(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def _posts(path: Path, posts: Mapping[str, Sequence[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"text": t, "labels": list(ls)}) for t, ls in posts.items()]
    path.write_text("\n".join(lines), "utf-8")
