"""The signals of images."""

from dataclasses import replace

import pytest

from monitor.detectors.kit.images import (
    copy_signal,
    hit_signals,
    readings_for,
    reported_by,
    shown_signals,
)
from monitor.domain.evidence import EvidenceKind, Wanted, reported_image
from monitor.domain.image_reading import ImageFlag, ImageHit, ImageReading, Metadata
from monitor.domain.phi import PhiKind
from monitor.domain.removed_images import Copy
from monitor.domain.subjects import Subject
from tests.unit.monitor.detectors.cast import OAK, RIVER, concern, own_reply
from tests.unit.monitor.detectors.pictured import image, showing

PERSON = ImageReading(flags=frozenset({ImageFlag.PERSON}))


def names(*readings: ImageReading) -> list[str]:
    """Return the names of what own images show."""
    return [signal.name for signal in shown_signals(readings)]


def test_a_kind_is_told_once_and_is_somebodys_if_any_hit_is() -> None:
    """However many images show it."""
    hits = (
        ImageHit(kind=PhiKind.PHONE, start=0, end=9, tied=False),
        ImageHit(kind=PhiKind.PHONE, start=20, end=29),
    )
    tied, signals = hit_signals([ImageReading(hits=hits), PERSON], own=True)

    assert tied == {PhiKind.PHONE: True}
    assert [signal.name for signal in signals] == ["image_phone"]
    assert signals[0].why == "In an image: it has a telephone number."


@pytest.mark.parametrize("own", [False, True])
def test_days_of_care_of_others_are_their_own(*, own: bool) -> None:
    """As in texts."""
    hit = ImageHit(kind=PhiKind.CARE_DATE, start=0, end=9)
    tied, _ = hit_signals([ImageReading(hits=(hit,))], own=own)

    assert (PhiKind.CARE_DATE in tied) is own


def test_what_one_image_shows_another_need_not_make_likely() -> None:
    """Sure is more than unsure."""
    maybe = ImageReading(unsure=frozenset({ImageFlag.PERSON, ImageFlag.CLINICAL}))

    assert names(maybe, PERSON) == ["person", "may_be_clinical_image"]


def test_only_the_place_of_its_metadata_is_a_signal() -> None:
    """Every camera notes time and device."""
    told = ImageReading(metadata=frozenset(Metadata))
    plain = ImageReading(metadata=frozenset({Metadata.TIME, Metadata.DEVICE}))

    assert (names(told), names(plain)) == (["image_location"], [])


def test_an_image_that_was_too_much_may_show_anything() -> None:
    """Whoever wants to hide something makes it so."""
    assert names(ImageReading(looked=False)) == ["image_unread"]


def test_the_likest_copy_is_told() -> None:
    """Without one there is no signal."""
    copies = [Copy(practice_id=RIVER.id, likeness=value) for value in (0.8, 0.9)]
    found = copy_signal(copies)

    assert found is not None
    assert found.value == 0.9
    assert copy_signal([]) is None


def shown(*wanted: Wanted, own: bool = True) -> Subject:
    """Return a post with images of a person."""
    return showing(own_reply({}, own=own), *(image(PERSON, each) for each in wanted))


def test_images_of_a_post_are_those_of_whom_it_is_about() -> None:
    """Not of a practice that it names by chance."""
    of_post = Wanted(kind=EvidenceKind.POST_IMAGE, key="k", url="u")
    chance = replace(shown(of_post), concerns=(concern(0.1),))

    assert readings_for(shown(of_post), RIVER.id) == (PERSON,)
    assert readings_for(shown(of_post), OAK.id) == ()
    assert readings_for(chance, RIVER.id) == ()


def test_reported_images_are_those_of_whom_they_were_reported_for() -> None:
    """Whatever the rest is about."""
    seen = shown(reported_image(OAK.id, "00", "screen.png"))

    assert reported_by(seen) == {OAK.id}
    assert readings_for(seen, OAK.id) == (PERSON,)
    assert readings_for(seen, RIVER.id) == ()


def test_an_image_that_was_taken_out_shows_nobody_any_more() -> None:
    """Its author edited the post; what was read of it is only evidence."""
    taken_out = replace(own_reply({}), evidence=(image(PERSON),))

    assert readings_for(taken_out, RIVER.id) == ()
