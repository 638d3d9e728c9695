"""A configuration directory, and plugins that exist only here."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr, field_validator

from monitor.ports.options import Options
from monitor.settings import ConfigProblems, Problem, Settings, load_settings

PRACTICE = "practices/river.yaml"
SERVICE = "wardwatch.yaml"
NAME = "name: Riverside Family Clinic\n"


class GullOptions(Options):
    """Options of an invented connector."""

    token: SecretStr | None = None
    folder: Path | None = None
    limit: int = 10
    queries: tuple[str, ...] = ()


class HornOptions(Options):
    """Options of an invented channel."""

    url: str
    secret: SecretStr

    @field_validator("url")
    @classmethod
    def https(cls, url: str) -> str:
        """Refuse, and quote what was refused, as a careless plugin would."""
        if not url.startswith("https://"):
            raise ValueError(f"{url} is no https; write https://")
        return url

    @field_validator("secret")
    @classmethod
    def long(cls, secret: SecretStr) -> SecretStr:
        """Refuse, and quote the secret, as a careless plugin would."""
        if len(secret.get_secret_value()) < 8:
            raise ValueError(f"{secret.get_secret_value()} is short; write more")
        return secret


CONNECTORS = {"gull": GullOptions}
CHANNELS = {"horn": HornOptions}


@dataclass(frozen=True)
class ConfigFolder:
    """A configuration directory that tests write into."""

    path: Path

    def write(self, files: Mapping[str, str]) -> "ConfigFolder":
        """Write `files`, beside an empty service and a practice of one line."""
        for name, text in {SERVICE: "", PRACTICE: NAME, **files}.items():
            file = self.path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return self

    def place(self, name: str, body: bytes) -> None:
        """Write a file that is no text."""
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)

    def load(self, **environ: str) -> Settings:
        """Load it."""
        return load_settings(
            self.path, connectors=CONNECTORS, channels=CHANNELS, environ=environ
        )

    def told(self, **environ: str) -> str:
        """Return the errors of a configuration that must be refused."""
        try:
            self.load(**environ)
        except ConfigProblems as found:
            return "\n".join(map(self.line, found.problems))
        raise AssertionError("it was accepted")

    def warned(self, **environ: str) -> str:
        """Return the warnings."""
        return "\n".join(map(self.line, self.load(**environ).warnings))

    def line(self, problem: Problem) -> str:
        """Return `problem` with its file relative to the directory."""
        return str(problem).removeprefix(f"{self.path}/")
