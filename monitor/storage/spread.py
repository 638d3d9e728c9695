"""The spread of a claim, counted from the texts of its case."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.records import Author, RecordKind, author_of
from monitor.domain.spread import WINDOW, Spread
from monitor.storage import codec
from monitor.storage.tables.content import records, revisions
from monitor.storage.tables.work import case_findings, findings


def spread_of(connection: Connection, case_id: int, until: int) -> Spread:
    """Return the spread in the day that ends at `until`, microseconds, inclusive.

    Texts from before the watch began are none of that day, whenever they were seen. A
    text that was destroyed meanwhile still counts; its author is not known any more.
    """
    now = sa.and_(
        revisions.c.record_id == records.c.id,
        revisions.c.number == records.c.revision,
    )
    of_day = records.c.id.in_(_texts(case_id, until))
    query = sa.select(records.c.platform, records.c.kind, revisions.c.body)
    posts = 0
    spreaders: set[tuple[str, str]] = set()
    for platform, kind, body in connection.execute(
        query.join(revisions, now).where(of_day)
    ):
        posts += 1
        author = author_of(codec.load_content(kind, body)) if body else None
        if author is not None:
            spreaders.add((platform, _known_by(author)))
    return Spread(posts=posts, spreaders=len(spreaders))


def posts_of(connection: Connection, case_id: int, until: int) -> int:
    """Return the posts of `spread_of`, without a look at what they say."""
    texts = _texts(case_id, until).subquery()
    count = sa.select(sa.func.count()).select_from(texts)
    return int(connection.execute(count).scalar_one())


def _texts(case_id: int, until: int) -> sa.Select[tuple[int]]:
    """Return the ids of the texts of a case from the day that ends at `until`."""
    return (
        sa.select(records.c.id)
        .distinct()
        .join(findings, findings.c.record_id == records.c.id)
        .join(case_findings, case_findings.c.finding_id == findings.c.id)
        .where(
            case_findings.c.case_id == case_id,
            records.c.kind == RecordKind.POST.value,
            records.c.historical.is_(False),
            records.c.first_seen_at > until - WINDOW,
            records.c.first_seen_at <= until,
        )
    )


def _known_by(author: Author) -> str:
    return author.native_id or author.name
