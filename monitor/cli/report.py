"""`wardwatch report`: what is kept, summed up for people.

No word of a text is shown: pages, counts, days and kinds of open cases.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from monitor.cli.context import (
    Context,
    config_option,
    groups_option,
    json_option,
    load_config,
    say,
    say_json,
    shown,
)
from monitor.cli.coverage_text import coverage_dict, summary
from monitor.configured import coverage_rows, open_store
from monitor.domain.own_pages import OwnPage
from monitor.domain.platforms import COMMENTED
from monitor.domain.registrations import account_key
from monitor.domain.time import SECOND
from monitor.domain.watch import Practice
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.own_pages import AUDITED
from monitor.pipeline.page_report import report_pages


@click.command("report")
@config_option
@json_option
@groups_option
@click.option(
    "--own-pages",
    is_flag=True,
    help="Own posts and replies, what is below them, and silent accounts.",
)
@click.pass_obj
def command(
    context: Context,
    config: Path,
    groups: tuple[str, ...],
    *,
    own_pages: bool,
    as_json: bool,
) -> None:
    """Sum up what is kept of the practices' own pages.

    For each page: texts of the practice and of others, the day of the newest own
    one, whether the page is dormant, and what its open cases are about. At the end,
    what is watched and what is not: a page that nobody reads is in no report.
    """
    if not own_pages:
        raise click.UsageError("say what to report: --own-pages")
    settings = load_config(config)
    practices = [p for p in settings.practices if not groups or p.group in groups]
    watchlist = compile_watchlist(practices)
    now = context.clock.now()
    with open_store(settings) as store:
        pages = report_pages(store, watchlist, now, settings.dormant_after)
        with store.read() as tx:
            last = tx.readers.heartbeats().get(AUDITED)
        covered = coverage_rows(store, settings, groups or None)
    unread = _unread_below(practices)
    if as_json:
        told = {
            "comments_unread_on": unread,
            "next_audit_at": None if last is None else last[1],
            "pages": [_row(page) for page in pages],
            "coverage": [coverage_dict(row, now) for row in covered],
        }
        say_json(told)
        return
    for line in _lines(pages, {p.id: p.name for p in practices}):
        say(line)
    if unread:
        say(f"comments below own posts are not read on: {', '.join(unread)}")
    say(summary(covered, now))


def _unread_below(practices: Iterable[Practice]) -> Sequence[str]:
    """Return the platforms with own accounts where nobody reads the comments."""
    own = {
        account_key(account.platform, account.handle)[0]
        for practice in practices
        for account in practice.accounts
    }
    return sorted(own - COMMENTED)


def _row(page: OwnPage) -> Mapping[str, object]:
    return {
        "practice": page.key.practice_id,
        "platform": page.key.platform,
        "page": page.key.page,
        "own": page.own,
        "others": page.others,
        "newest_at": page.newest_at,
        "dormant": page.dormant,
        "open": list(page.open_kinds),
    }


def _lines(pages: Sequence[OwnPage], names: Mapping[str, str]) -> Iterator[str]:
    if not pages:
        yield "nothing is kept of any own page"
    for page in pages:
        key = page.key
        where = shown(key.page) or "elsewhere"
        newest = "none" if page.newest_at is None else _day(page.newest_at)
        dormant = ", dormant" if page.dormant else ""
        yield f"{shown(names[key.practice_id])}: {key.platform} {where}"
        others = page.others if key.page else "not read"
        yield f"  own {page.own}, of others {others}, newest own {newest}{dormant}"
        if page.open_kinds:
            yield f"  open cases: {', '.join(page.open_kinds)}"


def _day(moment: int) -> str:
    return datetime.fromtimestamp(moment / SECOND, UTC).date().isoformat()
