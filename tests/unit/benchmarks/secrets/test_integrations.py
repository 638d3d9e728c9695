"""No secret of any plugin is left out."""

from benchmarks.secrets.canaries import Canaries
from benchmarks.secrets.homes import secrets_by_type
from benchmarks.secrets.integrations import channels, connectors
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
