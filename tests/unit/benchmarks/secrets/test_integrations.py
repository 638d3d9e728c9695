"""No secret of any plugin, and none of the service's own, is left out."""

from pathlib import Path

import yaml
from pydantic import BaseModel, SecretStr

from benchmarks.secrets.canaries import Canaries
from benchmarks.secrets.homes import (
    secrets_by_type,
    secrets_of_service,
    unreachable_home,
    working_home,
)
from benchmarks.secrets.integrations import channels, connectors, service
from benchmarks.secrets.platform import Places

PLACES = Places(http="127.0.0.1:1", smtp="127.0.0.1:2", imap="127.0.0.1:3", dns="")


def test_every_secret_of_a_plugin_has_its_canary() -> None:
    """A new plugin, or a new secret of an old one, must be added."""
    canaries = Canaries()
    wanted = [*connectors(canaries, PLACES, ""), *channels(canaries, PLACES, "")]
    planted = {(options["type"], key) for options in wanted for key in options}
    secrets = secrets_by_type()

    assert {(kind, key) for kind, keys in secrets.items() for key in keys} <= planted
    assert {kind for kind, _ in planted} == set(secrets)


def test_every_secret_of_the_service_has_its_canary() -> None:
    """A new secret beside the plugins must be added."""
    parts = service(Canaries(), PLACES, "")

    assert secrets_of_service() == {
        f"{part}.{key}" for part, options in parts.items() for key in options
    } - {"heartbeat.every"}


class Part(BaseModel):
    """A new part of the service's document."""

    token: SecretStr | None = None


class Whole(BaseModel):
    """A document with secrets at every depth."""

    key: SecretStr
    parts: tuple[Part, ...] = ()


def test_a_new_secret_of_the_service_is_noticed() -> None:
    """At any depth."""
    assert secrets_of_service(Whole) == {"key", "parts.token"}


def test_forty_secrets_are_in_one_configuration(tmp_path: Path) -> None:
    """Each of its own, and each in a file of its own."""
    canaries = Canaries()
    working_home(tmp_path / "home", canaries, PLACES, "http://127.0.0.1:4", tls=False)
    files = {file.suffix for file in (tmp_path / "home").iterdir()}

    assert len(canaries.planted) >= 40
    assert len({*canaries.planted.values()}) == len(canaries.planted)
    assert {".url", ".secret", ".token"} <= files


def test_the_database_s_password_is_one(tmp_path: Path) -> None:
    """It stands in an address, whose type does not tell of it."""
    canaries = Canaries()
    unreachable_home(tmp_path / "home", canaries)
    written = yaml.safe_load((tmp_path / "home" / "wardwatch.yaml").read_text())

    assert len(canaries.planted) == 2
    assert all(one in written["database"] for one in canaries.planted.values())
