"""Readings, and what is read of a post."""

from monitor.domain.reading import Label, Reading, text_of
from monitor.domain.records import MAX_POST, Post, PostForm, PostImage
from tests.unit.monitor.detectors.cast import label_score


def test_a_text_is_title_and_body_with_the_stars() -> None:
    """Without the lines that are missing."""
    post = Post(form=PostForm.REVIEW, title="Slow", text="Hours.", rating=1.0)
    text = text_of(post, own=True)

    assert (text.body, text.rating, text.own) == ("Slow\nHours.", 1.0, True)
    assert text_of(Post(form=PostForm.POST, text="Hours.")).body == "Hours."


def test_a_text_can_be_stored_and_encoded() -> None:
    """Whatever an attacker put into it."""
    hostile = Post(form=PostForm.POST, text="\ud83d\0" + "x" * (2 * MAX_POST))
    body = text_of(hostile).body

    assert len(body.encode()) < 2 * MAX_POST
    assert body.startswith("\ufffd\ufffdx")


def test_descriptions_of_images_are_read_too() -> None:
    """Screen readers say them aloud."""
    images = (PostImage(key="a", alt="Jane's chart"), PostImage(key="b"))

    assert text_of(Post(form=PostForm.POST, text="Hi", images=images)).body == (
        "Hi\nJane's chart"
    )


def test_a_label_counts_once_it_is_over_its_threshold() -> None:
    """Below it, and where it abstains, there is none."""
    reading = Reading(
        labels={Label.SCAM: label_score(0.9), Label.PRAISE: label_score(0.2)}
    )

    assert reading.flagged(Label.SCAM) == label_score(0.9)
    assert reading.flagged(Label.PRAISE) is None
    assert reading.flagged(Label.PHI) is None
