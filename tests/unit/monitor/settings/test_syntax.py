"""What the parser refuses is told in words that repeat nothing of the file."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError, YAMLStreamError

from monitor.settings.problems import Report
from monitor.settings.syntax import report_syntax


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: !b!c d", "a:1:4: not valid YAML"),
        ("a: }", "a:1:4: not valid YAML"),
        ("a: [b\n", "a:1:4: this `[` is not closed; add `]`"),
        ('a: "\\q"', "a:1:6: an unknown escape"),
        ("a: \0", "a:1:1: a control character; remove it"),
    ],
)
def test_a_refusal_has_place_and_words(text: str, told: str) -> None:
    """The place is where the mistake begins."""
    report = Report()
    try:
        list(YAML(typ="safe", pure=True).parse(text))
    except (YAMLError, YAMLStreamError) as error:
        report_syntax(Path("a"), error, report)

    assert str(report.errors[0]).startswith(told)
