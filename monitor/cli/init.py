"""`wardwatch init`: a few questions become a configuration that works."""

import base64
import secrets
import shutil
import tempfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

import click

from monitor.cli.context import load_config, say
from monitor.cli.outlook import outlook
from monitor.registry import channel_specs, connector_specs
from monitor.settings import ConfigProblems
from monitor.settings.schema import FOLDER, schema_files
from monitor.settings.starter import (
    ADDRESS_FILE,
    INBOX,
    SIGNING_FILE,
    Answers,
    starter_files,
)

_SECRET_BYTES: Final = 32


@click.command("init")
@click.option("--name", help="Name of the practice, as patients know it.")
@click.option("--domain", "domains", multiple=True, help="Its domain; repeatable.")
@click.option(
    "--account",
    "accounts",
    multiple=True,
    metavar="PLATFORM:HANDLE",
    help="Its official account; repeatable.",
)
@click.option("--webhook-url", help="Whom to tell: an address that takes webhooks.")
@click.option(
    "--directory",
    type=click.Path(path_type=Path),
    default=Path("config"),
    show_default=True,
    help="What to write; must not exist or be empty.",
)
@click.option("--no-input", is_flag=True, help="Ask nothing; take what is given.")
def command(
    *,
    name: str | None,
    domains: tuple[str, ...],
    accounts: tuple[str, ...],
    webhook_url: str | None,
    directory: Path,
    no_input: bool,
) -> None:
    """Ask a few questions and write a configuration."""
    _refuse_overwriting(directory)
    if not no_input:
        name = name or _ask("Name of the practice", default=None)
        domains = domains or _ask_list("Its domains, separated by spaces")
        accounts = accounts or _ask_list("Its accounts, like x:riversidefam")
        webhook_url = webhook_url or _ask("Address for webhooks, if any", default="")
    if not name:
        raise click.UsageError("the practice needs a name: --name")
    answers = Answers(
        name=name,
        domains=domains,
        accounts=tuple(map(_account, accounts)),
        tells=bool(webhook_url),
    )
    _write(answers, webhook_url or "", directory)
    say(f"Wrote {directory}/\n\n{outlook(version('wardwatch'))}\n")
    say(f"Try it: wardwatch run --once --config {directory}")


def _refuse_overwriting(directory: Path) -> None:
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise click.UsageError(
            f"{directory} is there already and stays as it is: choose --directory"
        )


def _ask(question: str, default: str | None) -> str:
    answer: str = click.prompt(question, default=default, show_default=False, err=True)
    return answer.strip()


def _ask_list(question: str) -> tuple[str, ...]:
    return tuple(_ask(question, default="").replace(",", " ").split())


def _account(text: str) -> tuple[str, str]:
    platform, colon, handle = text.partition(":")
    if not colon:
        raise click.UsageError(f"{text!r} is no account: write PLATFORM:HANDLE")
    return platform, handle


def _write(answers: Answers, webhook_url: str, directory: Path) -> None:
    """Write the directory as a whole, or, if it would not pass `check`, nothing."""
    target = directory.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".wardwatch-", dir=target.parent))
    try:
        _write_files(draft, answers, webhook_url)
        load_config(draft)
        draft.chmod(0o755)
        draft.rename(target)
    except ConfigProblems as error:
        causes = (f"{found.cause}; {found.hint}" for found in error.problems)
        raise click.UsageError("\n".join(causes)) from error
    except OSError as error:
        raise click.ClickException(f"cannot write: {error.strerror}") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _write_files(draft: Path, answers: Answers, webhook_url: str) -> None:
    (draft / INBOX).mkdir()
    texts = {**starter_files(answers), **_schemas()}
    for name, text in texts.items():
        path = draft / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if answers.tells:
        key = base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()
        _write_secret(draft / ADDRESS_FILE, webhook_url)
        _write_secret(draft / SIGNING_FILE, f"whsec_{key}")


def _schemas() -> Mapping[str, str]:
    files = schema_files(
        {name: spec.options for name, spec in connector_specs().items()},
        {name: spec.options for name, spec in channel_specs().items()},
    )
    return {f"{FOLDER}/{name}": text for name, text in files.items()}


def _write_secret(path: Path, secret: str) -> None:
    path.touch(mode=0o600)
    path.write_text(f"{secret}\n", encoding="utf-8")
