"""Entries whose options belong to plugins."""

import pytest

from tests.unit.monitor.settings.parts import (
    SERVICE,
    ConfigFolder,
    GullOptions,
)

CHANNEL = 'channels: [{name: soc, type: horn, url: "https://a", secret: "${KEY}"'


def test_a_connector_gets_its_options(config: ConfigFolder) -> None:
    """The plugin's class validates them, paths start at the file's folder."""
    line = "{name: a, type: gull, limit: '3', folder: inbox, queries: ['${Q}']}"
    [gull] = config.write({SERVICE: f"connectors: [{line}]"}).load(Q="b").connectors

    assert (gull.name, gull.type) == ("a", "gull")
    assert gull.options == GullOptions(
        name="a", limit=3, folder=config.path / "inbox", queries=("b",)
    )


def test_an_absolute_path_stays(config: ConfigFolder) -> None:
    """Only relative paths start somewhere."""
    line = "connectors: [{name: a, type: gull, folder: /var/inbox}]"
    [gull] = config.write({SERVICE: line}).load().connectors

    assert str(getattr(gull.options, "folder", "")) == "/var/inbox"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{name: a b, type: gull}", "name: not a plain name; use letters"),
        ("{name: 5, type: gull}", "name: not text"),
        ("{name: a, type: 5}", "type: not text"),
        ("{name: a, type: gull, folder: 5}", "folder: not a path"),
        ('{name: a, type: gull, folder: "a\\0b"}', ""),
    ],
)
def test_an_entry_is_checked(config: ConfigFolder, written: str, told: str) -> None:
    """Names, types and paths are what they should be."""
    config.write({SERVICE: f"connectors: [{written}]"})

    if told:
        assert told in config.told()
    else:
        assert len(config.load().connectors) == 1


def test_a_validator_that_quotes_the_environment_is_silenced(
    config: ConfigFolder,
) -> None:
    """What the environment gave counts as secret, even to a careless plugin."""
    line = '{name: soc, type: horn, url: "${URL}", secret: "${KEY}"}'
    told = config.write({SERVICE: f"channels: [{line}]"}).told(URL="gopher", KEY="k")

    assert "url: not valid" in told
    assert "gopher" not in told


def test_a_type_of_a_wrong_type_is_told(config: ConfigFolder) -> None:
    """A mapping cannot be looked up among the types."""
    told = config.write({SERVICE: "channels: [{name: a, type: {b: c}}]"}).told()

    assert told.startswith("wardwatch.yaml:1:28: type: not text")


def test_connectors_and_channels_may_share_a_name(config: ConfigFolder) -> None:
    """Names are unique among their own sort."""
    told = config.write(
        {SERVICE: f"{CHANNEL}}}]\nconnectors: [{{name: soc, type: gull}}]"}
    ).told(KEY="long-enough")

    assert "are called" not in told
