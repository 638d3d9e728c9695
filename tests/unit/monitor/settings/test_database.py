"""Addresses of databases."""

from pathlib import Path

import pytest

from monitor.settings.database import check_database, has_password, resolve_database


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("sqlite:///data/w.db", "sqlite:///data/w.db"),
        ("postgresql://u@h/w", "postgresql+psycopg://u@h/w"),
        ("postgres://u@h:5432/w", "postgresql+psycopg://u@h:5432/w"),
        ("postgresql+psycopg://u@h/w", "postgresql+psycopg://u@h/w"),
        ("postgresql:///w?host=/run/pg", "postgresql+psycopg:///w?host=/run/pg"),
    ],
)
def test_an_address_names_its_driver(written: str, normal: str) -> None:
    """However PostgreSQL is written, one driver is used."""
    assert check_database(written) == normal


@pytest.mark.parametrize(
    "written",
    [
        "",
        "data/w.db",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:w.db",
        "mysql://h/w",
        "postgresql+asyncpg://h/w",
        "postgresql:/h/w",
        "postgresql://h",
        "postgresql://[h/w",
        "postgresql://h:port/w",
    ],
)
def test_other_addresses_are_refused(written: str) -> None:
    """The message does not repeat the address, which may hold a password."""
    with pytest.raises(ValueError, match=r"^not the address of a \w+; write sqlite"):
        check_database(written)


@pytest.mark.parametrize(
    ("url", "resolved"),
    [
        ("sqlite:///data/w.db", "sqlite:////etc/ward/data/w.db"),
        ("sqlite:////var/w.db", "sqlite:////var/w.db"),
        ("sqlite:///w.db?mode=ro", "sqlite:////etc/ward/w.db?mode=ro"),
        ("postgresql+psycopg://h/w", "postgresql+psycopg://h/w"),
    ],
)
def test_a_relative_file_starts_at_its_folder(url: str, resolved: str) -> None:
    """The working directory of the service does not matter."""
    assert resolve_database(url, Path("/etc/ward")) == resolved


def test_a_password_is_noticed() -> None:
    """Only what stands behind the user's name is one."""
    assert has_password("postgresql+psycopg://u:p@h/w")
    assert not has_password("postgresql+psycopg://u@h/w")
