"""The address of the database."""

from pathlib import Path
from typing import Annotated, Final, TypeAlias
from urllib.parse import urlsplit

from pydantic import AfterValidator

_FILE: Final = "sqlite:///"
_DRIVER: Final = "postgresql+psycopg"
_SCHEMES: Final = frozenset({"postgresql", "postgres", _DRIVER})
_HINT: Final = "write sqlite:///PATH or postgresql://USER@HOST/NAME"


def check_database(url: str) -> str:
    """Return `url` with the driver that is used.

    Raises:
        ValueError: It is no address of a database that can be used.
    """
    if url.startswith("sqlite:"):
        path = url.removeprefix(_FILE)
        if path == url or not path or path.startswith((":memory:", "?")):
            raise ValueError("not the address of a file; write sqlite:///PATH")
        return url
    scheme, separator, rest = url.partition("://")
    if scheme not in _SCHEMES or not separator or not _has_name(rest):
        raise ValueError(f"not the address of a database; {_HINT}")
    return f"{_DRIVER}://{rest}"


def has_password(url: str) -> bool:
    """Return whether the checked `url` holds a password."""
    return bool(urlsplit(url).password)


def resolve_database(url: str, folder: Path) -> str:
    """Return the checked `url` with a relative SQLite path made absolute."""
    if not url.startswith(_FILE):
        return url
    path, question_mark, query = url.removeprefix(_FILE).partition("?")
    return f"{_FILE}{folder.resolve() / path}{question_mark}{query}"


def _has_name(rest: str) -> bool:
    try:
        parts = urlsplit(f"postgresql://{rest}")
        return bool(parts.path.strip("/")) and parts.port != 0
    except ValueError:
        return False


Database: TypeAlias = Annotated[str, AfterValidator(check_database)]
"""A database's address."""
