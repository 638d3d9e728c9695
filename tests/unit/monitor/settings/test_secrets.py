"""Secrets come from files or the environment, and are never shown."""

from pathlib import Path

import pytest

from monitor.settings import ConfigProblems
from tests.unit.monitor.settings.parts import (
    SERVICE,
    ConfigFolder,
    GullOptions,
    HornOptions,
)

CANARY = "canary-7f3a91"
CHANNEL = "channels:\n  - name: soc\n    type: horn\n"
ROUTED = (
    "routes:\n  - {kinds: [impersonation, takeover, lookalike_domain, listing_hijack,"
    " negative_review, negative_mention, surge, misinformation, phi_exposure,"
    " harassment, scam, praise, coverage], to: [soc]}\n"
)
ADDRESS = '    url: "https://horn.example/"\n'


def secret_file(config: ConfigFolder, text: str, mode: int = 0o600) -> Path:
    """Write a file with a secret."""
    file = config.path / "secret"
    file.write_text(text)
    file.chmod(mode)
    return file


def secret_of(config: ConfigFolder, written: str, **environ: str) -> str:
    """Return the secret that the channel gets."""
    config.write({SERVICE: f"{CHANNEL}{ADDRESS}{written}\n{ROUTED}"})
    options = config.load(**environ).channels[0].options
    assert isinstance(options, HornOptions)
    return options.secret.get_secret_value()


def test_a_secret_is_read_from_a_file_beside_the_config(config: ConfigFolder) -> None:
    """The path starts at the configuration's folder; line ends do not count."""
    secret_file(config, f"{CANARY}\n")

    assert secret_of(config, "    secret_file: secret") == CANARY


def test_a_secret_is_read_from_the_environment(config: ConfigFolder) -> None:
    """A reference may stand anywhere in a text."""
    assert secret_of(config, '    secret: "a-${KEY}-b"', KEY=CANARY) == f"a-{CANARY}-b"


def test_an_inline_secret_works_with_a_warning(config: ConfigFolder) -> None:
    """The warning names the place and the better ways, not the secret."""
    assert secret_of(config, f"    secret: {CANARY}") == CANARY

    told = config.warned()
    assert told.startswith("wardwatch.yaml:5:13: secret is a secret written into")
    assert "secret_file: PATH" in told
    assert CANARY not in told


def test_an_open_file_is_warned_of(config: ConfigFolder) -> None:
    """Whoever else may read the file is told to be shut out."""
    secret_file(config, CANARY, mode=0o644)
    secret_of(config, "    secret_file: secret")

    assert "others may read the secret's file; chmod 600" in config.warned()


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe", b"x" * 70_000])
def test_a_file_without_a_secret_is_refused(
    config: ConfigFolder, content: bytes
) -> None:
    """Empty, huge and binary files hold no secret."""
    secret_file(config, "").write_bytes(content)
    config.write({SERVICE: f"{CHANNEL}{ADDRESS}    secret_file: secret\n{ROUTED}"})

    assert config.told().startswith("wardwatch.yaml:5:18: the secret's file is empty")


def test_a_secret_is_given_once(config: ConfigFolder) -> None:
    """Both forms at once leave open which one counts."""
    secret_file(config, CANARY)
    written = f"    secret: {CANARY}\n    secret_file: secret\n"
    told = config.write({SERVICE: f"{CHANNEL}{ADDRESS}{written}{ROUTED}"}).told()

    assert told == "wardwatch.yaml:6:5: secret is given twice; keep one"


@pytest.mark.parametrize(
    "written",
    [
        'url: "https://a"\n    secret: [canary-7f3a91]',
        'url: "https://a"\n    secret: {canary-7f3a91: canary-7f3a91}',
        "url: canary-7f3a91\n    secret: ${KEY}",
        "url: ${KEY}\n    secret: canary-7f3a91",
        'url: "${KEY}"\n    secret: [x]',
        'url: "https://a"\n    secret: ${SHORT}',
        'url: "https://a"\n    secret: !canary-7f3a91!x y',
        'url: "https://a"\n    secret: *canary-7f3a91',
        'url: "https://a"\n    secret: "canary-7f3a91',
        'url: "https://a"\n    secret: "canary-7f3a91\\q"',
        'url: "https://a"\n    secret: canary-7f3a91: x',
        'url: "https://a"\n    secret_file: ["canary-7f3a91"]',
        'url: "https://a"\n    secret: canary-7f3a91\n    secret: canary-7f3a91',
        'url: "https://a"\n    secret: canary-7f3a91\n    secrett: canary-7f3a91',
        'url: "https://a"\n    secret: canary-7f3a91\n    limit: canary-7f3a91',
    ],
)
def test_no_error_shows_a_secret(config: ConfigFolder, written: str) -> None:
    """Whatever is wrong, and wherever the secret stands, it is not repeated."""
    config.write({SERVICE: f"{CHANNEL}    {written}\nroutes: canary-7f3a91\n"})

    with pytest.raises(ConfigProblems) as caught:
        config.load(KEY=CANARY, SHORT="7f3a91")
    everything = [caught.value, *caught.value.problems, *caught.value.warnings]
    shown = "".join(map(str, everything)) + repr(everything)
    # A careless address validator quotes what is in the file itself, not a secret.
    told = (
        shown.replace(f"{CANARY} is no https", "")
        if "url: canary" in written
        else shown
    )
    assert "7f3a91" not in told
    assert caught.value.__cause__ is None


def test_a_loaded_secret_is_not_printed(config: ConfigFolder) -> None:
    """Settings may end up in a log or a traceback."""
    secret_of(config, "    secret: ${KEY}", KEY=CANARY)

    assert CANARY not in repr(config.load(KEY=CANARY))


def test_an_optional_secret_is_known_as_one(config: ConfigFolder) -> None:
    """`SecretStr | None` takes a file, too."""
    secret_file(config, CANARY)
    line = "connectors: [{name: a, type: gull, token_file: secret}]"
    options = config.write({SERVICE: line}).load().connectors[0].options

    assert isinstance(options, GullOptions)
    assert options.token is not None
    assert options.token.get_secret_value() == CANARY


@pytest.mark.parametrize(
    ("written", "warnings"),
    [
        (f"database: postgresql://ward:{CANARY}@db/ward", 1),
        ("database: postgresql://ward:${KEY}@db/ward", 0),
        ("database: postgresql://ward@db/ward", 0),
        ("database_file: secret", 0),
    ],
)
def test_a_database_password_is_a_secret(
    config: ConfigFolder, written: str, warnings: int
) -> None:
    """Only a password in the file itself is warned of; none is printed."""
    secret_file(config, f"postgresql://ward:{CANARY}@db/ward")
    settings = config.write({SERVICE: written}).load(KEY=CANARY)

    assert settings.database.startswith("postgresql+psycopg://ward")
    assert len(settings.warnings) == warnings
    assert CANARY not in repr(settings)
