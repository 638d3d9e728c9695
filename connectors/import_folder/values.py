"""Types of the fields of an imported row, for JSON values and for text from CSV.

Each refuses with what was expected, never with the value.
"""

import re
from typing import Annotated, Final

from pydantic import BeforeValidator, Field

from connectors.kit.fields import (
    LARGEST,
    clean_text,
    moment_of,
    unique_links,
    web_url_of,
)

_WORD: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")
_ID_LIMIT: Final = 500


def _word(value: object) -> str:
    word = str(value).strip().lower()
    if not _WORD.fullmatch(word):
        raise ValueError("expected a word of letters, digits, dots and hyphens")
    return word


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("expected text")  # noqa: TRY004  pydantic wants a ValueError
    return clean_text(value)


def _id(value: object) -> str:
    text = str(value).strip()
    if isinstance(value, (bool, dict, list)) or len(text) > _ID_LIMIT:
        raise ValueError(f"expected text or a number of at most {_ID_LIMIT} characters")
    return clean_text(text)


def _moment(value: object) -> int:
    moment = moment_of(value.strip() if isinstance(value, str) else value)
    if moment is None:
        raise ValueError("expected a time such as 2026-01-31T08:00:00Z")
    return moment


def _url(value: object) -> str:
    url = web_url_of(value)
    if url is None:
        raise ValueError("expected an http or https address")
    return url


def _links(value: object) -> tuple[str, ...]:
    links = value.split() if isinstance(value, str) else value
    if not isinstance(links, list) or not all(isinstance(x, str) for x in links):
        raise ValueError("expected a list of addresses")
    return unique_links(links)


Text = Annotated[str, BeforeValidator(_text)]
Url = Annotated[str, BeforeValidator(_url)]
Moment = Annotated[int, BeforeValidator(_moment)]
Count = Annotated[int, Field(ge=0, le=LARGEST)]
Stars = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]


Word = Annotated[str, BeforeValidator(_word)]
ExternalId = Annotated[str, BeforeValidator(_id)]
Links = Annotated[tuple[str, ...], BeforeValidator(_links)]
