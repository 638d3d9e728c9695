"""Configurations whose secrets are canaries: one that works, and broken ones."""

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final, get_args

from pydantic import BaseModel, SecretStr

from benchmarks.secrets.integrations import (
    Canary,
    Options,
    channels,
    connectors,
    refused_channels,
    refused_connectors,
    refused_service,
    service,
)
from benchmarks.secrets.platform import Places
from monitor.domain.findings import FindingKind
from monitor.registry import channel_specs, connector_specs
from monitor.settings.secrets import fields_of_type
from monitor.settings.service_document import ServiceDocument
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
    told = [*channels(canary, at, letter), _told(canary, receiver)]
    parts = service(canary, at, letter)
    _write(home, _DATABASE, list(connectors(canary, at, letter)), told, parts)
    (home / "in").mkdir()
    (home / "in" / "a.jsonl").write_text(json.dumps(impostor(1)) + "\n")


def signing_home(
    home: Path, canary: Canary, at: Places, receiver: str, *, tls: bool
) -> None:
    """Write a configuration that gives signs of life: all else is well.

    A sign is given only while every receiver is within reach. Arguments are those of
    `working_home`.
    """
    parts = service(canary, at, "s" if tls else "")
    _write(home, _DATABASE, [], [_told(canary, receiver)], parts)


def _told(canary: Canary, receiver: str) -> Options:
    return {"name": TOLD, "type": "webhook", "url": receiver} | {
        "secret": f"whsec_{canary('told secret')}"
    }


def refused_home(home: Path, canary: Canary) -> None:
    """Write a configuration in which everything is refused."""
    database = f"mysql://me:{canary('database unknown driver')}@db.example/w"
    refused = list(refused_connectors(canary)), list(refused_channels(canary))
    _write(home, database, *refused, refused_service(canary), files=False)


def unreachable_home(home: Path, canary: Canary) -> None:
    """Write a configuration whose database does not answer."""
    password, key = canary("database password"), canary("database sslpassword")
    options = f"sslpassword={key}&connect_timeout=2"
    _write(home, f"postgresql://me:{password}@127.0.0.1:9/w?{options}", [], [], {})


def unreadable_home(home: Path, canary: Canary) -> None:
    """Write a configuration that is no YAML, right behind a secret."""
    _write(home, _DATABASE, [], [], {})
    text = f'database: "sqlite:///{canary("unfinished text")}\nchannels: [}}\n'
    (home / "wardwatch.yaml").write_text(text)


def _write(
    home: Path,
    database: str,
    wanted: list[Options],
    told: list[Options],
    parts: Mapping[str, Options],
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
        **(_filed_parts(home, parts) if files else parts),
        "routes": [{"kinds": kinds, "to": names}] if names else [],
    }
    (home / "wardwatch.yaml").write_text(json.dumps(document))


def secrets_by_type() -> Mapping[str, frozenset[str]]:
    """Return the options that hold secrets, by type of connector or channel."""
    models = {kind: spec.options for kind, spec in connector_specs().items()}
    models |= {kind: spec.options for kind, spec in channel_specs().items()}
    return {kind: fields_of_type(model, SecretStr) for kind, model in models.items()}


def secrets_of_service(model: type[BaseModel] = ServiceDocument) -> frozenset[str]:
    """Return the secrets of the service's own fields, those of a part as PART.FIELD."""
    return fields_of_type(model, SecretStr) | {
        f"{name}.{secret}"
        for name, field in model.model_fields.items()
        for part in _models(field.annotation)
        for secret in secrets_of_service(part)
    }


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _filed(home: Path, options: Options) -> Mapping[str, object]:
    """Return `options` with the path of a file in place of each secret."""
    secrets = secrets_by_type()[str(options["type"])]
    return dict(_keys_of(home, str(options["name"]), options, secrets))


def _filed_parts(home: Path, parts: Mapping[str, Options]) -> Mapping[str, object]:
    secrets = secrets_of_service()
    return {
        part: dict(
            _keys_of(
                home,
                part,
                options,
                {key for key in options if f"{part}.{key}" in secrets},
            )
        )
        for part, options in parts.items()
    }


def _keys_of(
    home: Path, name: str, options: Options, secrets: Collection[str]
) -> Iterator[tuple[str, object]]:
    for key, value in options.items():
        if key not in secrets:
            yield key, value
            continue
        file = home / f"{name}.{key}"
        file.touch(mode=0o600)
        file.write_text(str(value))
        yield f"{key}_file", file.name
