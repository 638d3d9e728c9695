"""No secret of any plugin is left out."""

from pydantic import SecretStr

from benchmarks.secrets.canaries import Canaries
from benchmarks.secrets.integrations import channels, connectors
from benchmarks.secrets.platform import Places
from monitor.registry import channel_specs, connector_specs
from monitor.settings.secrets import fields_of_type

PLACES = Places(http="127.0.0.1:1", smtp="127.0.0.1:2", imap="127.0.0.1:3", dns="")


def test_every_secret_of_a_plugin_has_its_canary() -> None:
    """A new plugin, or a new secret of an old one, must be added."""
    canaries = Canaries()
    wanted = [*connectors(canaries, PLACES, ""), *channels(canaries, PLACES, "")]
    planted = {(options["type"], key) for options in wanted for key in options}
    specs = {**connector_specs(), **channel_specs()}

    assert {
        (kind, key)
        for kind, spec in specs.items()
        for key in fields_of_type(spec.options, SecretStr)
    } <= planted
    assert {kind for kind, _ in planted} == set(specs)
