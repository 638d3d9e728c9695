"""Tests for benchmarks.grave_lessons."""

from benchmarks.grave_lessons import (
    Example,
    Lessons,
    examples,
    held_out,
    train,
    without,
)
from monitor.texts.grave_wordings import Grave
from monitor.texts.heads import Heads
from tests.unit.monitor.texts.saying import saying

OURS = [
    Example(f"she {said} {number}", kind, f"{said} {number % 3}")
    for number in range(9)
    for said, kind in (*((kind.value, kind) for kind in Grave), ("sings", None))
]
ORDINARY = "privacy and a desk"
KNOWN = Lessons(
    OURS, [saying(text) for text in (*(o.text for o in OURS), ORDINARY)], ["there"]
)


def by_terms(heads: Heads) -> dict[str, float]:
    """Return the weights of terms."""
    return dict(heads.words.weights)


def test_terms_are_learned_for_their_kind() -> None:
    """Those of what is harmless speak against it."""
    weights = by_terms(train(KNOWN)[Grave.PRIVACY_BREACH])

    assert weights["privacy"] > 0.05
    assert weights["sings"] < -0.05


def test_what_is_left_out_is_not_learned() -> None:
    """Neither its terms nor its vector."""
    out = [row for row, one in enumerate(OURS) if one.kind is None]

    assert "sings" not in by_terms(train(KNOWN, out)[Grave.PRIVACY_BREACH])


def test_a_source_is_left_out() -> None:
    """What its patients say without harm no longer speaks against anything."""
    with_it = by_terms(train(KNOWN)[Grave.PRIVACY_BREACH])
    without_it = by_terms(without(KNOWN, "there")[Grave.PRIVACY_BREACH])

    assert without_it["privacy"] > with_it["privacy"]


def test_scenes_are_held_out_as_wholes() -> None:
    """And every example once."""
    rows = [left_out for left_out, _ in held_out(KNOWN)]
    scenes = [{OURS[row].scene for row in left_out} for left_out in rows]

    assert sorted(row for left_out in rows for row in left_out) == list(range(54))
    assert sum(map(len, scenes)) == len(set.union(*scenes)) == 18


def test_no_example_is_of_two_kinds() -> None:
    """Each text is there once."""
    texts = [one.text for one in examples()]

    assert len(texts) == len(set(texts))
