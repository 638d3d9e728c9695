"""Tests for benchmarks.text.harassment: rows from texts that were read."""

from pathlib import Path

from benchmarks.text import harassment
from monitor.domain.reading import LabelScore
from tests.unit.benchmarks.text.sources import write_sources


def score(of: float) -> LabelScore:
    """Return a score, flagged from .5 on."""
    return LabelScore(score=of, flagged=of >= 0.5, signals=())


def test_flags_are_shares_and_who_abstains_has_none() -> None:
    """At most so many where there is a bound."""
    group = harassment._Group("angry", ["a", "b", "c"], most=0.01)
    row = harassment._flags(group, {"a": score(0.9), "b": score(0.1), "c": None})

    assert (row.count, row.figure, row.met) == (3, 1 / 3, False)


def test_a_group_without_a_bound_has_no_target() -> None:
    """More flags of threats are no fault."""
    row = harassment._flags(harassment._Group("threats", ["a"]), {"a": score(1)})

    assert row.figure == 1
    assert row.met is None


def test_threats_rank_above_what_is_calm() -> None:
    """Or else the figure falls; who abstains ranks last."""
    read = {"threat": score(0.4), "calm": score(0.2), "mute": None}
    good = harassment._ranking("x", [["threat"], ["calm", "mute"]], read)
    bad = harassment._ranking("x", [["mute"], ["calm", "threat"]], read)

    assert (good.figure, good.met) == (1, True)
    assert (bad.figure < 0.5, bad.met) == (True, False)


def test_only_angry_reviews_and_complaints_have_a_bound(tmp_path: Path) -> None:
    """What is aimed at are threats, wherever they are."""
    groups = harassment._groups(write_sources(tmp_path), ["a"], ["b"], final=False)

    assert {group.name for group in groups if group.most is not None} == {
        "complaints of patients", "angry reviews of our own",
    }  # fmt: skip
