"""Tests for monitor.texts.phi.sentences."""

from monitor.texts.phi.sentences import sentences


def test_sentences_end_where_people_end_them() -> None:
    """Titles and initials end none."""
    text = "Mr. Abara came. J.D. left! Why?\nNot mrs. park"

    assert [text[start:end].strip() for start, end in sentences(text)] == [
        "Mr. Abara came.",
        "J.D. left!",
        "Why?",
        "Not mrs. park",
    ]


def test_blank_texts_have_none() -> None:
    """Nor have line feeds alone."""
    assert not list(sentences(" \n\n "))
