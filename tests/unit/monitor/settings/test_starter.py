"""The text of a new configuration."""

from pathlib import Path

import pytest

from monitor.channels.webhook import WebhookOptions
from monitor.domain.findings import FindingKind
from monitor.registry import connector_specs
from monitor.settings import Settings, load_settings
from monitor.settings.starter import (
    ADDRESS_FILE,
    SIGNING_FILE,
    Answers,
    service_text,
    starter_files,
)

CONFIG = Path(__file__).parents[4] / "config"


def loaded(directory: Path, answers: Answers) -> Settings:
    """Write what `answers` make, with secrets, and load it."""
    secrets = {ADDRESS_FILE: "https://horn.example/", SIGNING_FILE: "whsec_" + "A" * 44}
    for name, text in {**starter_files(answers), **secrets}.items():
        path = directory / name
        path.parent.mkdir(exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8")
    return load_settings(
        directory,
        connectors={word: spec.options for word, spec in connector_specs().items()},
        channels={"webhook": WebhookOptions},
        environ={},
    )


def test_a_webhook_is_told_everything(tmp_path: Path) -> None:
    """The route table is complete, and nothing is worth a warning."""
    settings = loaded(tmp_path, Answers(name="Riverside Family Clinic", tells=True))

    routed = {kind for route in settings.routes for kind in route.kinds}
    assert routed == set(FindingKind)
    assert [channel.type for channel in settings.channels] == ["webhook"]
    assert settings.warnings == ()


def test_what_is_commented_out_works(tmp_path: Path) -> None:
    """Removing the marks gives the configuration of those who have a webhook."""
    quiet, told = service_text(tells=False), service_text(tells=True)
    commented = quiet[quiet.index("# channels:") :].splitlines()
    freed = "\n".join(line[2:] for line in commented)

    assert told.endswith(f"{freed}\n")


@pytest.mark.parametrize(
    "name", ['A "quoted" name', "a: b # c", "\\", "川崎医院", "&x"]
)
def test_any_name_survives(tmp_path: Path, name: str) -> None:
    """Answers are quoted, so that none of them is taken for YAML."""
    answers = Answers(name=name, accounts=(("X", "@river"),))
    [practice] = loaded(tmp_path, answers).practices

    assert practice.name == name
    assert practice.accounts[0].handle == "river"


def test_the_shipped_service_is_a_starter() -> None:
    """config/wardwatch.yaml is what `init` writes without a webhook."""
    shipped = (CONFIG / "wardwatch.yaml").read_text(encoding="utf-8")

    assert shipped == service_text(tells=False)


def test_the_shipped_configuration_loads() -> None:
    """It can be run as it is, and warns of nothing."""
    settings = load_settings(
        CONFIG,
        connectors={word: spec.options for word, spec in connector_specs().items()},
        channels={},
        environ={},
    )

    assert [connector.type for connector in settings.connectors] == [
        "bluesky",
        "mastodon",
        "feeds",
        "domains",
        "import",
    ]
    assert [practice.id for practice in settings.practices] == ["example"]
    assert settings.warnings == ()
