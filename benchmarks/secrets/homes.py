"""Configurations whose secrets are canaries: one that works, and broken ones."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from benchmarks.secrets.integrations import (
    Canary,
    Options,
    channels,
    connectors,
    refused_channels,
    refused_connectors,
)
from benchmarks.secrets.platform import Places
from monitor.domain.findings import FindingKind
from monitor.registry import channel_specs, connector_specs
from monitor.settings.secrets import fields_of_type
from tests.command import impostor
from tests.system.children import PRACTICE

TOLD: Final = "told"
"""Name of the one channel whose receiver takes everything."""
_DATABASE: Final = "sqlite:///wardwatch.db"


def working_home(
    home: Path, canary: Canary, at: Places, receiver: str, *, tls: bool
) -> None:
    """Write a configuration that is right, for platforms that are not.

    Args:
        home: The folder, which is made.
        canary: Gives the secrets.
        at: Where everything is.
        receiver: Address of the receiver that takes alerts.
        tls: Whether to expect TLS where there is none.
    """
    letter = "s" if tls else ""
    told: Options = {"name": TOLD, "type": "webhook", "url": receiver} | {
        "secret": f"whsec_{canary('told secret')}"
    }
    wanted = [*channels(canary, at, letter), told]
    _write(home, _DATABASE, list(connectors(canary, at, letter)), wanted)
    (home / "in").mkdir()
    (home / "in" / "a.jsonl").write_text(json.dumps(impostor(1)) + "\n")


def refused_home(home: Path, canary: Canary) -> None:
    """Write a configuration in which everything is refused."""
    database = f"mysql://me:{canary('database unknown driver')}@db.example/w"
    refused = list(refused_connectors(canary)), list(refused_channels(canary))
    _write(home, database, *refused, files=False)


def unreachable_home(home: Path, canary: Canary) -> None:
    """Write a configuration whose database does not answer."""
    password, key = canary("database password"), canary("database sslpassword")
    options = f"sslpassword={key}&connect_timeout=2"
    _write(home, f"postgresql://me:{password}@127.0.0.1:9/w?{options}", [], [])


def unreadable_home(home: Path, canary: Canary) -> None:
    """Write a configuration that is no YAML, right behind a secret."""
    _write(home, _DATABASE, [], [])
    text = f'database: "sqlite:///{canary("unfinished text")}\nchannels: [}}\n'
    (home / "wardwatch.yaml").write_text(text)


def _write(
    home: Path,
    database: str,
    wanted: list[Options],
    told: list[Options],
    *,
    files: bool = True,
) -> None:
    """Write a configuration, each secret in a file of its own if `files`."""
    (home / "practices").mkdir(parents=True)
    (home / "practices" / "riverside.yaml").write_text(PRACTICE)
    names = [str(channel["name"]) for channel in told]
    kinds = [kind.value for kind in FindingKind]
    document = {
        "database": database,
        "encoder": "onnx",
        "fetch": {"nppes": None},
        "connectors": [_filed(home, one) for one in wanted] if files else wanted,
        "channels": [_filed(home, one) for one in told] if files else told,
        "routes": [{"kinds": kinds, "to": names}] if names else [],
    }
    (home / "wardwatch.yaml").write_text(json.dumps(document))


def _filed(home: Path, options: Options) -> Mapping[str, object]:
    """Return `options` with the path of a file in place of each secret."""
    return dict(_keys_of(home, options))


def secrets_by_type() -> Mapping[str, frozenset[str]]:
    """Return the options that hold secrets, by type of connector or channel."""
    models = {kind: spec.options for kind, spec in connector_specs().items()}
    models |= {kind: spec.options for kind, spec in channel_specs().items()}
    return {kind: fields_of_type(model, SecretStr) for kind, model in models.items()}


def _keys_of(home: Path, options: Options) -> Iterator[tuple[str, object]]:
    secrets = secrets_by_type()[str(options["type"])]
    for key, value in options.items():
        if key not in secrets:
            yield key, value
            continue
        file = home / f"{options['name']}.{key}"
        file.touch(mode=0o600)
        file.write_text(str(value))
        yield f"{key}_file", file.name
