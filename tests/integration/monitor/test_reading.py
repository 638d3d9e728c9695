"""From a review to its case: all but the model and the network is real."""

from dataclasses import replace

import pytest

from monitor.detectors.negative_review import SPEC as NEGATIVE_REVIEW
from monitor.detectors.praise import SPEC as PRAISE
from monitor.domain.records import Post, PostForm
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.judge import Judge
from monitor.pipeline.sight import Leads, sight
from monitor.ports.encoder import Encoders
from monitor.reading import build_reader
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import cases
from tests.builders import practice, review, watch
from tests.fakes.encoder import FakeEncoder
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import never
from tests.integration.monitor.storage.rows import rows_of

WATCHLIST = compile_watchlist([practice()])


def cases_of(store: SqlStore, clock: FakeClock, text: str) -> set[tuple[str, str]]:
    """Return kind and severity of what a review with five stars opens."""
    said = f"Riverside Family Clinic. {text} Lovely place!"
    content = Post(form=PostForm.REVIEW, text=said, rating=5, max_rating=5)
    watch(store, now=START)
    with store.write() as tx:
        seen = replace(review(), content=content)
        leads = Leads(watchlist=WATCHLIST)
        sight(tx, [seen], leads, START, baseline=False, source_id=None)
    encoder = FakeEncoder()
    Judge(
        store=store,
        clock=clock,
        detectors=(NEGATIVE_REVIEW, PRAISE),
        reader=build_reader(Encoders(encoder, encoder, encoder), ()),
    ).run(WATCHLIST, (), never)
    return {(case.kind, case.severity) for case in rows_of(store, cases)}


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("They operated on the wrong knee.", "critical"),
        ("I am thinking about killing myself.", "critical"),
        ("I have hired a lawyer and I am suing them.", "high"),
        ("They refused to treat my wife because she is Black.", "high"),
        ("They emailed my medical records to my ex husband.", "high"),
    ],
)
def test_what_is_grave_opens_a_complaint_with_five_stars(
    sqlite_store: SqlStore, clock: FakeClock, text: str, severity: str
) -> None:
    """And no praise beside it."""
    assert cases_of(sqlite_store, clock, text) == {("negative_review", severity)}


def test_a_joke_about_dying_stays_praise(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Five stars and nobody was harmed."""
    text = "So funny, I almost died laughing in the waiting room."

    assert cases_of(sqlite_store, clock, text) == {("praise", "low")}
