"""Options of a plugin: its own part of the configuration.

A plugin declares a frozen subclass of `Options`. Secrets are `SecretStr`, which
never prints; the loader fills them from `NAME_file:` or `${ENV}`.
"""

from pydantic import BaseModel, ConfigDict


class Options(BaseModel):
    """Base of every plugin's options: frozen, unknown keys refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        # A problem must not quote a secret.
        hide_input_in_errors=True,
    )

    name: str
    """Name of this connector or channel in the configuration."""


class OwnedOptions(Options):
    """Options of a connector that reads what belongs to some practices alone."""

    practices: tuple[str, ...] = ()
    """Ids of the practices that own it; may be left out where there is one."""


OptionsClass = type[Options]
"""Any plugin's options class."""
