"""Tests for monitor.texts.replies.pictures."""

import pytest

from monitor.domain.image_reading import ImageFlag, ImageHit, ImageReading, Metadata
from monitor.domain.phi import PhiKind
from monitor.texts.replies.check import check_post
from monitor.texts.replies.pictures import LOCATION, NOT_READ, image_problems
from monitor.texts.replies.verdict import Verdict

SSN = ImageHit(kind=PhiKind.SSN, start=0, end=11)
PERSON = frozenset({ImageFlag.PERSON})


def kinds(*images: ImageReading | None, permitted: bool = False) -> list[str]:
    """Return what is wrong with `images`."""
    return [found.kind for found in image_problems(images, permitted=permitted)]


def test_an_image_of_nothing_may_be_sent() -> None:
    """There is nobody on it."""
    assert kinds(ImageReading()) == []


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (ImageReading(hits=(SSN, SSN)), PhiKind.SSN),
        (ImageReading(flags=PERSON), ImageFlag.PERSON),
        (ImageReading(unsure=PERSON), ImageFlag.PERSON),
        (ImageReading(metadata=frozenset({Metadata.LOCATION})), LOCATION),
        (ImageReading(looked=False), NOT_READ),
        (None, NOT_READ),
    ],
)
def test_what_may_show_a_patient_is_told_once(
    image: ImageReading | None, kind: str
) -> None:
    """And what could not be looked at."""
    assert kinds(image) == [kind]


def test_office_numbers_and_devices_harm_nobody() -> None:
    """A poster has the office's telephone number."""
    phone = ImageHit(kind=PhiKind.PHONE, start=0, end=9, tied=False)
    device = frozenset({Metadata.DEVICE, Metadata.TIME})

    assert kinds(ImageReading(hits=(phone,), metadata=device)) == []


def test_who_authorised_it_may_be_shown() -> None:
    """Their number may not."""
    image = ImageReading(flags=PERSON, unsure=PERSON, hits=(SSN,))

    assert kinds(image, permitted=True) == [PhiKind.SSN]


def test_images_are_told_by_their_number() -> None:
    """From 1, as people count."""
    found = image_problems([ImageReading(), None], permitted=False)

    assert [one.image for one in found] == [2]


def test_a_post_with_such_an_image_is_to_be_changed() -> None:
    """Whatever its words."""
    draft = "Flu shots are here. Walk in on Saturdays."

    assert check_post(draft).verdict is Verdict.SEND
    assert check_post(draft, images=[None]).verdict is Verdict.CHANGE


def test_what_is_sure_is_not_told_as_unsure_too() -> None:
    """Once is enough."""
    assert kinds(ImageReading(flags=PERSON, unsure=PERSON)) == [ImageFlag.PERSON]


def test_who_authorised_it_may_perhaps_be_shown() -> None:
    """Sure or not."""
    assert kinds(ImageReading(unsure=PERSON), permitted=True) == []
