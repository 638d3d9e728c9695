"""Who speaks of hurting themselves."""

import pytest

from monitor.texts.self_harm_wordings import OVERCOME, SELF_HARM, aloud, in_jest


@pytest.mark.parametrize(
    "said",
    [
        "im going to overdose tonight",
        "i am thinking about ending it",
        "i want to kill myself",
        "i see no reason to live",
        "my daughter tried to hurt herself and they sent her home",
    ],
)
def test_somebody_is_in_danger(said: str) -> None:
    """In plain words or others."""
    assert SELF_HARM.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "i am thinking about ending my membership",
        "i overdosed on their free coffee",
        "i would never hurt anybody",
        "they ended the appointment early",
    ],
)
def test_nobody_is(said: str) -> None:
    """Words alone say nothing."""
    assert not SELF_HARM.search(said)


def test_what_is_over_is_told_after_it() -> None:
    """Thanks to whoever helped."""
    assert OVERCOME.match(" five years ago. today i am happy")
    assert not OVERCOME.match(" tonight")


@pytest.mark.parametrize(
    "said",
    [
        "i waited so long i wanted to die lol",
        "the hold music made me want to die lmao",
        "i was so embarrassed i wanted to die",
        "that gown, i wanted to die of embarrassment",
        "the queue. it was so boring i want to die haha",
    ],
)
def test_a_queue_is_no_danger(said: str) -> None:
    """Laughing at a trifle, or blushing."""
    assert in_jest(said)


@pytest.mark.parametrize(
    "said",
    [
        "i want to die lol",
        "i want to die. haha nobody cares",
        "lol the wait. i want to die",
        "the wait and the pain are so bad i want to die lol",
        "im so embarrassed by my scars i want to die",
        "i hate myself, im awkward and i want to die",
        "so depressed i want to die lol waiting",
        "the wait was long lol",
    ],
)
def test_laughter_alone_excuses_no_wish(said: str) -> None:
    """Nor does a trifle beside something worse."""
    assert not in_jest(said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("I\u2019m dead \U0001f602\U0001f923!", "im dead lol !"),
        ("I\u2019m dead. \U0001f639", "im dead lol."),
        ("\U0001f606 OK", "lol  ok"),
        ("\U0001f62d \U0001f480 OK", "ok"),
    ],
)
def test_laughing_faces_are_read_aloud(written: str, said: str) -> None:
    """Before the sentence's end; other faces are not."""
    assert aloud(written) == said


@pytest.mark.parametrize("many", [". " * 5_000, "\U0001f602" * 9_999, " " * 9_999])
def test_long_texts_are_read_aloud_at_once(many: str) -> None:
    """No text is searched twice."""
    assert len(aloud(f"{many}\U0001f602")) <= 10_000
