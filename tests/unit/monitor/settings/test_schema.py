"""JSON Schema: in step with the models, and true of what we ship."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import SecretStr

from monitor.registry import channel_specs, connector_specs
from monitor.settings.schema import CLAIM, FOLDER, PRACTICE, SERVICE, schema_files
from monitor.settings.starter import Answers, starter_files
from tests.unit.monitor.settings.parts import CHANNELS, CONNECTORS

CONFIG = Path(__file__).parents[4] / "config"
SHIPPED = {
    path.relative_to(CONFIG).as_posix(): path.read_text(encoding="utf-8")
    for path in CONFIG.rglob("*.yaml")
}
WRITTEN = starter_files(
    Answers(
        name='Río "Verde"',
        domains=("rio.example",),
        accounts=(("x", "@rio"),),
        tells=True,
    )
)


def is_valid(schema: Any, data: Any) -> bool:
    """Return whether `data` is as `schema` says."""
    return bool(jsonschema.Draft202012Validator(schema).is_valid(data))


def schema_of(name: str) -> Any:
    """Return a schema of the plugins that exist only in tests."""
    return json.loads(schema_files(CONNECTORS, CHANNELS)[name])


@pytest.mark.parametrize("name", [SERVICE, PRACTICE, CLAIM])
def test_the_shipped_schema_is_in_step(name: str) -> None:
    """If this fails, copy schema/ from what `wardwatch init` writes to config/."""
    files = schema_files(
        {word: spec.options for word, spec in connector_specs().items()},
        {word: spec.options for word, spec in channel_specs().items()},
    )

    assert (CONFIG / FOLDER / name).read_text(encoding="utf-8") == files[name]


@pytest.mark.parametrize("name", [SERVICE, PRACTICE, CLAIM])
def test_a_schema_is_a_schema(name: str) -> None:
    """It keeps to the dialect that it names."""
    jsonschema.Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize(
    ("name", "text"), [*SHIPPED.items(), *WRITTEN.items()], ids=[*SHIPPED, *WRITTEN]
)
def test_our_files_fit_their_schema(name: str, text: str) -> None:
    """The first line leads editors to a schema that holds."""
    first, _, _ = text.partition("\n")
    _, _, reference = first.partition("# yaml-language-server: $schema=")
    schema = json.loads((CONFIG / name).parent.joinpath(reference).read_text("utf-8"))

    assert is_valid(schema, yaml.safe_load(text))


@pytest.mark.parametrize("written", [{"secret": "s"}, {"secret_file": "f"}])
def test_a_secret_may_be_a_file(written: dict[str, str]) -> None:
    """Editors offer and accept both forms of a secret."""
    entry = {"name": "soc", "type": "horn", "url": "https://a", **written}

    assert is_valid(schema_of(SERVICE), {"channels": [entry]})


@pytest.mark.parametrize(
    "entry",
    [
        {"name": "soc", "type": "horn", "url": "https://a"},
        {"name": "soc", "type": "gull"},
        {"name": "soc", "type": "horn", "url": "a", "secret": "s", "every": "5m"},
    ],
)
def test_a_wrong_channel_does_not_fit(entry: dict[str, str]) -> None:
    """Missing secrets, types of connectors and unknown keys are marked."""
    assert not is_valid(schema_of(SERVICE), {"channels": [entry]})


@pytest.mark.parametrize(("most", "fits"), [(30, True), (0, False), ("1m", False)])
def test_a_channel_may_be_calmer(most: object, *, fits: bool) -> None:
    """Editors know the key of every channel, and what it takes."""
    entry = {"name": "soc", "type": "horn", "url": "https://a", "secret": "s"}
    written = {"channels": [{**entry, "most_an_hour": most}]}

    assert is_valid(schema_of(SERVICE), written) == fits


def test_secrets_have_no_default() -> None:
    """No schema shows more of a secret than its name."""
    options = CHANNELS["horn"].model_fields["secret"]

    assert options.annotation is SecretStr
    assert (
        "default"
        not in schema_of(SERVICE)["$defs"]["HornOptions"]["properties"]["secret"]
    )
