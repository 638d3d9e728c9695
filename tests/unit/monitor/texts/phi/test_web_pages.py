"""Tests for monitor.texts.phi.web_pages."""

import pytest

from monitor.texts.phi.web_pages import web_pages
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "Look me up, instagram.com/marlowe_bex, I have a broken jaw.",
        "My facebook is facebook.com/abara.9 and I was diagnosed here.",
        "The patient's website www.abara.example tells of her cancer.",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """Said to be somebody's, beside their health."""
    assert any(tied(web_pages, text))


@pytest.mark.parametrize(
    "text",
    [
        "Follow us at facebook.com/riverside",
        "Learn more at www.heartfacts.example/basics",
        "my results are at https://portal.example",
    ],
)
def test_others_are_not(text: str) -> None:
    """The practice's own and information."""
    assert not any(tied(web_pages, text))
