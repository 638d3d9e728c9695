"""Drawn images of the benchmark."""

import pytest

from benchmarks.post_images.pages import DRAWN, chart, saved
from monitor.domain.phi import PhiKind
from monitor.reading import hits_in


def test_a_chart_has_patient_information() -> None:
    """As the rules see it in its text."""
    kinds = {hit.kind for hit in hits_in("\n".join(chart(1))) if hit.tied}

    assert {PhiKind.BIRTH_DATE, PhiKind.RECORD_NUMBER, PhiKind.MEMBER_ID} <= kinds


@pytest.mark.parametrize("kind", DRAWN)
def test_the_same_seed_draws_the_same(kind: str) -> None:
    """And another seed something else."""
    one, again, other = (saved(DRAWN[kind](seed)) for seed in (1, 1, 2))

    assert one == again
    assert one != other
