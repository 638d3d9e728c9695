"""How thresholds of an encoder are chosen."""

from collections.abc import Mapping

from benchmarks.thresholds import threshold
from monitor.domain.reading import Label, LabelScore


def scored(*scores: float) -> list[Mapping[Label, LabelScore]]:
    """Return readings with these scores of `negative`."""
    return [
        {Label.NEGATIVE: LabelScore(score=score, flagged=score >= 0.5, signals=())}
        for score in scores
    ]


WANTED = scored(0.3, 0.49, 0.51, 0.9)


def test_it_is_where_the_fewest_flags_differ() -> None:
    """Whatever was shifted is shifted back."""
    shifted = scored(0.28, 0.47, 0.49, 0.88)

    assert 0.47 < threshold(WANTED, shifted, Label.NEGATIVE) <= 0.49


def test_it_stays_where_it_is_as_good() -> None:
    """Nothing is moved for nothing."""
    assert threshold(WANTED, WANTED, Label.NEGATIVE) == 0.5
    assert threshold(WANTED, [{}] * 4, Label.NEGATIVE) == 0.5
