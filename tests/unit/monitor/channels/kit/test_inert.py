"""Text in which services find nothing to act on."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.channels.kit.inert import inert


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@everyone", "@ everyone"),
        ("@@here", "@ @ here"),
        ("\N{FULLWIDTH COMMERCIAL AT}here", "\N{FULLWIDTH COMMERCIAL AT} here"),
        ("@**all**", "@ **all**"),
        ("[bank](//192.0.2.1)", "[bank] (//192.0.2.1)"),
        ("[bank]: //192.0.2.1", "[bank] : //192.0.2.1"),
        ("riverside_fam1ly[.]example", "riverside_fam1ly[.]example"),
        ("hxxps[:]//a[.]example/(b)", "hxxps[:]//a[.]example/(b)"),
    ],
)
def test_what_services_look_for_is_broken(text: str, told: str) -> None:
    """And what only names somebody is left as it was."""
    assert inert(text) == told


@pytest.mark.parametrize(
    "tag", ["<!channel>", "<@U123>", "<#C1>", '<at id="all">', "<b>", "<//a|b>"]
)
def test_a_tag_is_none(tag: str) -> None:
    """Whatever a service means by it."""
    assert not re.search("[<>]", inert(tag))


@given(st.text(alphabet="@<>[]():a ", max_size=40))
def test_it_is_as_inert_as_it_gets(text: str) -> None:
    """Nothing appears where something else was taken out."""
    assert inert(inert(text)) == inert(text)
