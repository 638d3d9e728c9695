"""What the parser refuses is told in words that repeat nothing of the file."""

from pathlib import Path

import pytest
import yaml

from monitor.settings.problems import Report
from monitor.settings.syntax import report_syntax


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: !b!c d", "a:1:4: not valid YAML"),
        ("a: }", "a:1:4: not valid YAML"),
        ("a: [b\n", "a:1:4: this `[` is not closed; add `]`"),
        ('a: "\\q"', "a:1:5: an unknown escape"),
        ("a: é\n\tb", "a:2:1: a tab; indent with spaces"),
        ("a: \0", "a:1:1: a control character; remove it"),
    ],
)
def test_a_refusal_has_place_and_words(text: str, told: str) -> None:
    """The place is where the mistake begins."""
    report = Report()
    try:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        report_syntax(Path("a"), text, error, report)

    assert str(report.errors[0]).startswith(told)
