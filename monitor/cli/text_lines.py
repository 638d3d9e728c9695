"""Lines of JSON that each hold one text, written by anybody."""

from dataclasses import dataclass
from typing import Final

from monitor.cli.json_lines import id_of, json_object, text_of
from monitor.domain.errors import BadItem
from monitor.domain.reading import Text
from monitor.domain.records import PostForm

_FORMS: Final = {form.value: form for form in PostForm}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One text to read.

    Attributes:
        id: Given back as it came.
        text: What it says.
    """

    id: str | int
    text: Text


def parse_text(line: bytes | None) -> TextLine:
    """Return the text that `line` holds.

    Args:
        line: JSON in UTF-8, or None for a line that was too long.

    Raises:
        BadItem: It holds none; the message says why without quoting it.
    """
    found = json_object(line)
    if not isinstance(found.get("text"), str):
        raise BadItem('"text" must be there, as text')
    return TextLine(
        id=id_of(found),
        text=Text(
            body=text_of(found, "text"),
            form=_form(found),
            rating=_number(found, "rating"),
            max_rating=_number(found, "max_rating"),
            own=_own(found),
        ),
    )


def _form(found: dict[str, object]) -> PostForm:
    kind = text_of(found, "kind") or PostForm.POST.value
    if kind not in _FORMS:
        raise BadItem(f'"kind" must be one of {", ".join(_FORMS)}')
    return _FORMS[kind]


def _number(found: dict[str, object], key: str) -> float | None:
    value = found.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float | None):
        raise BadItem(f'"{key}" must be a number')
    try:
        return None if value is None else float(value)
    except OverflowError:
        raise BadItem(f'"{key}" is too large') from None


def _own(found: dict[str, object]) -> bool:
    own = found.get("own")
    if not isinstance(own, bool | None):
        raise BadItem('"own" must be true or false')
    return bool(own)
