"""`wardwatch hunt`: search all kept history for what was learnt later."""

from dataclasses import asdict
from pathlib import Path

import click

from monitor.bootstrap import build_hunt
from monitor.cli.context import (
    Context,
    config_option,
    json_option,
    load_config,
    say,
    say_json,
)
from monitor.cli.interruption import stopped_by_signals
from monitor.cli.progress_line import progress_shown
from monitor.configured import build_watchlist, open_store
from monitor.domain.claims import Claim, claim_of
from monitor.pipeline.hunt import Caught
from monitor.settings import Settings

_STOPPED = 1


@click.command("hunt")
@config_option
@json_option
@click.option("--claim", "claim_id", required=True, help="Id of the claim.")
@click.pass_obj
def command(context: Context, config: Path, *, as_json: bool, claim_id: str) -> int:
    """Read all kept texts again for a claim, and open cases as history.

    Prints one line for each text that is found and was not found so before.
    Nobody is told of them, and what a person decided stays as it is.
    """
    settings = load_config(config)
    claim = _known(settings, claim_id)
    watchlist = build_watchlist(settings)
    found: set[int] = set()
    with (
        open_store(settings) as store,
        stopped_by_signals() as stopping,
        progress_shown(context.clock) as progress,
    ):
        hunt = build_hunt(settings, store, context.clock, claim)
        texts = 0
        for caught in hunt.run(watchlist, progress, stopping.is_set):
            texts += 1
            found.add(caught.case_id)
            if as_json:
                say_json(asdict(caught))
            else:
                say(_line(caught))
    stopped = stopping.is_set()
    if not as_json:
        so_far = ", stopped before the end" if stopped else ""
        say(f"{texts} new texts in {len(found)} cases{so_far}")
    return _STOPPED if stopped else 0


def _known(settings: Settings, claim_id: str) -> Claim:
    claim = claim_of(claim_id, settings.claims)
    if claim is None:
        raise click.BadParameter(f"no claim has the id {claim_id!r}")
    return claim


def _line(caught: Caught) -> str:
    return (
        f"case {caught.case_id}  {caught.practice_id}  {caught.platform}  "
        f"score {caught.score:.2f}"
    )
