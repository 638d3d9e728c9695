"""`wardwatch cases`: what people work on."""

import getpass
import os
from dataclasses import replace
from pathlib import Path

import click

from monitor.cli.case_text import case_dict, detail_dict, detail_lines, line
from monitor.cli.context import (
    Context,
    config_option,
    groups_option,
    json_option,
    load_config,
    say,
    say_json,
)
from monitor.cli.coverage_text import coverage_dict, summary, unwatched_lines
from monitor.cli.reported import attachment, target
from monitor.configured import coverage_rows, open_store
from monitor.domain.cases import CaseId, Resolution
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.time import from_iso
from monitor.domain.watch import PracticeId
from monitor.pipeline.decide import Decision, decide
from monitor.pipeline.report import Report, report
from monitor.registry import channel_specs

_NOT_FOUND = 1
MOST_LISTED = 10_000
"""Cases that are listed; people close them long before there are more."""

_LARGEST_ID = 2**63 - 1


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # A container's user often has no name.
        return f"uid {os.getuid()}"


actor_option = click.option(
    "--by",
    "actor",
    default=_user,
    show_default="the user running the command",
    help="Who decides.",
)


def _not_empty(_context: click.Context, _option: click.Parameter, reason: str) -> str:
    if not reason.strip():
        raise click.BadParameter("say why in a few words")
    return reason


reason_option = click.option(
    "--reason", required=True, callback=_not_empty, help="Why; kept with the case."
)
case_argument = click.argument("case_id", type=click.IntRange(1, _LARGEST_ID))


@click.group("cases")
def command() -> None:
    """List, show, open and close cases."""


@command.command("list")
@config_option
@json_option
@groups_option
@click.option("--all", "closed", is_flag=True, help="Closed cases too.")
@click.pass_obj
def list_cases(
    context: Context,
    config: Path,
    groups: tuple[str, ...],
    *,
    as_json: bool,
    closed: bool,
) -> None:
    """List cases, the most severe first, and what is watched for them.

    An empty list is no proof of safety, so it says what nobody watches.
    """
    settings = load_config(config)
    with open_store(settings) as store:
        with store.read() as tx:
            rows = tx.readers.cases(groups or None, closed=closed, limit=MOST_LISTED)
        covered = coverage_rows(store, settings, groups or None)
    if len(rows) == MOST_LISTED:
        say(f"only the first {MOST_LISTED} cases are listed", err=True)
    now = context.clock.now()
    if as_json:
        told = {
            "cases": [case_dict(row) for row in rows],
            "coverage": [coverage_dict(row, now) for row in covered],
        }
        say_json(told)
        return
    for row in rows:
        say(line(row))
    if not rows:
        say("no cases")
        say("\n".join(["Not watched", *unwatched_lines(covered)]))
    say(summary(covered, now))


@command.command("show")
@config_option
@json_option
@groups_option
@case_argument
@click.pass_obj
def show(
    context: Context,
    config: Path,
    groups: tuple[str, ...],
    case_id: int,
    *,
    as_json: bool,
) -> int:
    """Show one case: why it was opened, its evidence, and what was sent."""
    with open_store(load_config(config)) as store, store.read() as tx:
        detail = tx.readers.case(CaseId(case_id), groups or None)
        if detail is not None and detail.row.case.about_claim:
            spread = tx.readers.spread(detail.row.id, context.clock.now())
            detail = replace(detail, spread=spread)
    if detail is None:
        say(f"there is no case {case_id}", err=True)
        return _NOT_FOUND
    if as_json:
        say_json(detail_dict(detail))
    else:
        say("\n".join(detail_lines(detail)))
    return 0


@command.command("close")
@config_option
@actor_option
@reason_option
@click.option(
    "--as",
    "resolution",
    type=click.Choice([found.value for found in Resolution]),
    required=True,
    help="resolved: it was dealt with, a later change alerts again. "
    "dismissed: it is harmless and never alerts again. "
    "not_us: it is about another organisation and never alerts again; texts from the "
    "same author, community or outlet are less likely to be taken for yours.",
)
@case_argument
@click.pass_obj
def close(
    context: Context,
    config: Path,
    actor: str,
    reason: str,
    resolution: str,
    case_id: int,
) -> int:
    """Close a case; no later run overwrites that."""
    decided = Resolution(resolution)
    return _decide(
        context,
        config,
        Decision(
            case_id=CaseId(case_id), actor=actor, resolution=decided, reason=reason
        ),
    )


@command.command("reopen")
@config_option
@actor_option
@reason_option
@case_argument
@click.pass_obj
def reopen(
    context: Context, config: Path, actor: str, reason: str, case_id: int
) -> int:
    """Open a closed case again."""
    return _decide(
        context,
        config,
        Decision(case_id=CaseId(case_id), actor=actor, resolution=None, reason=reason),
    )


@command.command("open")
@config_option
@actor_option
@click.option("--practice", "practice_id", required=True, help="Id of the practice.")
@click.option(
    "--kind",
    type=click.Choice([found.value for found in FindingKind]),
    default=FindingKind.IMPERSONATION.value,
    show_default=True,
)
@click.option(
    "--severity",
    type=click.Choice([found.value for found in Severity]),
    default=Severity.MEDIUM.value,
    show_default=True,
)
@click.option(
    "--file",
    "files",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A screenshot or saved page; may be given more than once.",
)
@click.argument("where", metavar="URL|PLATFORM:HANDLE")
@click.pass_obj
def open_reported(  # noqa: PLR0913 - click passes each option as an argument
    context: Context,
    config: Path,
    *,
    actor: str,
    practice_id: str,
    kind: str,
    severity: str,
    files: tuple[Path, ...],
    where: str,
) -> None:
    """Open a case for an address or account that somebody reported."""
    settings = load_config(config)
    if practice_id not in {practice.id for practice in settings.practices}:
        raise click.BadParameter(f"no practice has the id {practice_id!r}")
    platform, handle, url = target(where)
    reported = Report(
        practice_id=PracticeId(practice_id),
        platform=platform,
        handle=handle,
        url=url,
        kind=FindingKind(kind),
        severity=Severity(severity),
        actor=actor,
        files=[attachment(path) for path in files],
    )
    with open_store(settings) as store:
        changed = report(store, reported, settings.routes, context.clock.now())
    say(f"case {changed.case_id}: {changed.change}")


def _moment(
    _context: click.Context, _option: click.Parameter, told: str | None
) -> int | None:
    try:
        return None if told is None else from_iso(told)
    except (ValueError, OverflowError):
        raise click.BadParameter(
            "write it like 2026-01-31 or 2026-01-31T08:00Z"
        ) from None


@command.command("resend")
@config_option
@click.option("--all-dead", is_flag=True, help="Those of all open cases.")
@click.option(
    "--since",
    metavar="TIME",
    callback=_moment,
    help="Those of open cases that were raised then or later; ISO 8601, UTC.",
)
@click.option("--channel", metavar="NAME", help="With either: only of this channel.")
@click.argument("case_id", type=click.IntRange(1, _LARGEST_ID), required=False)
@click.pass_obj
def resend(
    context: Context,
    config: Path,
    *,
    case_id: int | None,
    all_dead: bool,
    since: int | None,
    channel: str | None,
) -> int:
    """Queue alerts again that were given up: of a case, or of a range.

    What a restore held back counts as given up: name a time after the backup, unless
    it is to be sent as well.
    """
    of_range = all_dead or since is not None
    if of_range == (case_id is not None) or (channel is not None and not of_range):
        raise click.UsageError("name a case by ID, or say --all-dead or --since TIME")
    now = context.clock.now()
    with open_store(load_config(config)) as store, store.write() as tx:
        if case_id is not None:
            queued = tx.outbox.resend(CaseId(case_id), now)
        else:
            queued = tx.outbox.resend_all(channel, since or 0, now)
    say(f"{queued} alerts queued again")
    return 0 if queued or case_id is None else _NOT_FOUND


def _decide(context: Context, config: Path, decision: Decision) -> int:
    settings = load_config(config)
    channels = {channel.name for channel in settings.channels}
    resolving = {
        channel.name
        for channel in settings.channels
        if channel_specs()[channel.type].resolves
    }
    with open_store(settings) as store:
        case = decide(
            store, decision, channels, context.clock.now(), resolving=resolving
        )
    if case is None:
        say(f"there is no case {decision.case_id}", err=True)
        return _NOT_FOUND
    say(f"case {decision.case_id} is {case.state}")
    return 0
