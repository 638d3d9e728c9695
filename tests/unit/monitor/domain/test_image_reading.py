"""Readings of images: which may show a patient."""

import pytest

from monitor.domain.image_reading import ImageFlag, ImageHit, ImageReading, Metadata
from monitor.domain.phi import PhiKind


@pytest.mark.parametrize(
    ("reading", "telling"),
    [
        (ImageReading(), False),
        (ImageReading(metadata=frozenset(Metadata)), False),
        (ImageReading(flags=frozenset({ImageFlag.PERSON})), True),
        (ImageReading(unsure=frozenset({ImageFlag.CLINICAL})), True),
        (ImageReading(looked=False), True),
        (ImageReading(hits=(ImageHit(kind=PhiKind.SSN, start=0, end=9),)), True),
        (
            ImageReading(
                hits=(ImageHit(kind=PhiKind.PHONE, start=0, end=9, tied=False),)
            ),
            False,
        ),
    ],
)
def test_a_reading_is_telling_if_it_may_show_a_patient(
    reading: ImageReading, *, telling: bool
) -> None:
    """Copies of a logo beside a patient's chart are nothing."""
    assert reading.telling is telling
