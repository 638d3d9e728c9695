"""Types of fields."""

import pytest
from pydantic import ValidationError

from monitor.settings.fields import Document, Platform, Text


class Note(Document):
    """A mapping of one text."""

    text: Text
    platform: Platform = "x"


def test_platforms_are_lower_case() -> None:
    """Records name platforms in lower case."""
    assert Note(text=" a ", platform=" Bluesky ").platform == "bluesky"


@pytest.mark.parametrize("written", [{"text": " "}, {"text": "a", "more": 1}, {}])
def test_a_document_is_strict(written: dict[str, object]) -> None:
    """Blank texts, unknown keys and missing ones are errors."""
    with pytest.raises(ValidationError):
        Note.model_validate(written)
