"""Problems and what helps to tell them."""

from pathlib import Path

import pytest

from monitor.settings.problems import Place, Report, nearest, quoted


def test_problems_are_sorted_and_told_once() -> None:
    """By file, line and column, however they were found."""
    report = Report()
    for line in (3, 1, 3):
        report.error(Place(Path("a"), line, 2), "wrong", "mend it")

    assert list(map(str, report.errors)) == [
        "a:1:2: wrong; mend it",
        "a:3:2: wrong; mend it",
    ]
    assert report.has_error_at(Place(Path("a"), 3, 2))
    assert not report.has_error_at(Place(Path("a"), 3, 1))


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("handel", 'did you mean "handle"?'),
        ("HANDLE", 'did you mean "handle"?'),
        ("zzz", "known here: Name, handle"),
    ],
)
def test_the_nearest_word_is_offered(word: str, hint: str) -> None:
    """Where none is near, all are named."""
    assert nearest(word, ["handle", "Name"]) == hint


def test_what_is_shown_is_short_and_harmless() -> None:
    """A key may hold what a terminal would obey."""
    assert quoted("a\x1b[2Jb\u202e") == '"a\\u001b[2Jb\\u202e"'
    assert len(quoted("x" * 1000)) < 70
