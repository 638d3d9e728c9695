"""`wardwatch doctor`: tries everything that the service needs."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from monitor import log
from monitor.cli.check_budget import budget_checks
from monitor.cli.check_machine import (
    clock_check,
    database_checks,
    model_check,
    picture_check,
)
from monitor.cli.check_parts import channel_checks, connector_checks
from monitor.cli.checks import Check, check_dict, check_line, exit_code
from monitor.cli.context import (
    Context,
    config_option,
    json_option,
    load_config,
    on_terminal,
    say,
    say_json,
)
from monitor.cli.thrift import Thrift
from monitor.encoders import build_encoder, measure_encoders
from monitor.fetch import build_fetcher
from monitor.ports.connector import ConnectorContext, RawResponse
from monitor.ports.encoder_choice import EncoderName
from monitor.ports.runtime import Clock
from monitor.settings import Settings


@click.command("doctor")
@config_option
@json_option
@click.option(
    "--send-test", is_flag=True, help="Send a message marked TEST to each channel."
)
@click.pass_obj
def command(context: Context, config: Path, *, as_json: bool, send_test: bool) -> int:
    """Try every connector and channel, the database, the disk, the clock and the model.

    One line for each: ok, warn or FAIL, what was seen, and what to do; where a
    platform charges, when the month's budget will be spent. Platforms
    are asked one cheap question each; nothing is stored. The exit code is 1 if
    something failed that only a person can mend, 75 if it may pass by itself.
    """
    log.configure(json=not on_terminal(), stream=sys.stderr)
    settings = load_config(config)
    done: list[Check] = []
    for check in _checks(settings, context.clock, send_test=send_test):
        done.append(check)
        if not as_json:
            say(check_line(check))
    if as_json:
        say_json([check_dict(check) for check in done])
    return exit_code(done)


def _checks(settings: Settings, clock: Clock, *, send_test: bool) -> Iterator[Check]:
    heard: list[RawResponse] = []
    context = ConnectorContext(
        clock=clock,
        fetcher=build_fetcher(clock, settings.fetch_allow),
        heard=heard.append,
        budget=Thrift(clock),
    )
    yield from database_checks(settings.database, clock.now())
    yield picture_check()
    yield _model_check(settings)
    yield from connector_checks(settings.connectors, context)
    yield from budget_checks(settings, context)
    yield from channel_checks(settings.channels, clock, send=send_test)
    yield clock_check(clock.now(), heard)


def _model_check(settings: Settings) -> Check:
    """Return whether the model encodes; what `auto` is on this machine is measured."""
    if settings.encoder.name is EncoderName.AUTO:
        measure_encoders(settings.cache)
    return model_check(build_encoder(settings.encoder, settings.cache))
