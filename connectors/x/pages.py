"""Pages of posts and users: each is paid for, asked for, and cut into items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from connectors.kit.lookalikes import lookalikes_asked
from connectors.x.entities import author_id_of, id_of, username_of, with_author
from connectors.x.prices import POST, USER
from connectors.x.progress import progress_of
from connectors.x.purse import Purse
from connectors.x.queries import PLATFORM, post_query, user_query, usernames_of
from monitor.domain.errors import BadQuery, Gone
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.ports.connector import Page, RawItem
from monitor.ports.runtime import Clock

if TYPE_CHECKING:
    from connectors.x.answers import Found
    from connectors.x.api import Conversation

POSTS: Final = (10, 50)
"""Posts of one page: the API's least; and few enough that a lost answer, which
counts as paid, takes less than a dollar."""

USERS: Final = (1, 20)
"""Users of one page of a search."""

LOOKALIKES: Final = (1, 100)
"""Names of one look-up; only those that somebody has are charged."""

MOST_USER_PAGES: Final = 3
"""Pages of users that one run reads; what ranks lower hardly resembles the term."""

POST_ITEM: Final = "post"
USER_ITEM: Final = "user"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Reads pages within one conversation.

    Attributes:
        x: The conversation.
        purse: Pays.
        clock: Tells where a search begins.
    """

    x: "Conversation"
    purse: Purse
    clock: Clock

    def posts(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page of posts, with their authors.

        Raises:
            BadQuery: X does not understand the query.
            WardwatchError: As `Conversation.search_posts` and `Purse.paying` say.
        """
        asked, now = post_query(query.text), self.clock.now()
        progress = progress_of(cursor)
        drain = progress.begun(now)
        with self.purse.paying(self.x, query.capability, POST + USER, POSTS) as rows:
            try:
                found = self.x.search_posts(asked, drain.window, rows)
            except BadQuery:
                # It may be the id or the token, rather than the term.
                if not (drain.window.since_id or drain.window.token):
                    raise
                drain = progress.begun_anew(drain, now)
                found = self.x.search_posts(asked, drain.window, rows)
        ids = [int(known) for raw in found.data if (known := id_of(raw))]
        gaps = (*progress.gaps(drain), *progress.unread(drain, ids, found.next_token))
        after, more = progress.taken(drain, ids, found.next_token)
        return Page(
            items=_post_items(found),
            cursor=after.cursor(),
            more=more,
            responses=tuple(self.x.kept),
            gaps=gaps,
        )

    def users(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page of the users that a term finds, the likest first.

        A term that asks for lookalikes finds those of them that exist.

        Raises:
            BadQuery: Nothing of the term can be asked for.
            WardwatchError: As `Conversation.search_users` and `Purse.paying` say.
        """
        names = lookalikes_asked(query.text, PLATFORM)
        if names is not None:
            return self.lookalikes(query, names)
        token, number = _position(cursor)
        asked = user_query(query.text)
        if not asked:
            raise BadQuery("user search: no letter of the term is one that X takes")
        with self.purse.paying(self.x, query.capability, USER, USERS) as rows:
            found = self.x.search_users(asked, token, rows)
        following = found.next_token
        more = following not in {None, token} and number < MOST_USER_PAGES
        return Page(
            items=_user_items(found.data),
            cursor={"token": following, "page": number + 1} if more else {},
            more=more,
            responses=tuple(self.x.kept),
        )

    def lookalikes(self, query: Query, names: Sequence[str]) -> Page:
        """Return those of the users `names` that there are; others cost nothing.

        There is a problem if the money at hand does not allow to ask for all.

        Raises:
            WardwatchError: As `Conversation.look_up` and `Purse.paying` say.
        """
        with self.purse.paying(self.x, query.capability, USER, LOOKALIKES) as rows:
            found = self.x.look_up(names[:rows])
        return Page(
            items=_user_items(found.data),
            cursor={},
            more=False,
            responses=tuple(self.x.kept),
            problem=_unasked(names[rows:], names),
        )

    def own(self, query: Query) -> Page:
        """Return the users that `query` names; a problem, if some are gone.

        Raises:
            Gone: All of them are.
            WardwatchError: As `Conversation.look_up` and `Purse.paying` say.
        """
        names = usernames_of(query)
        rows = (len(names), len(names))
        with self.purse.paying(self.x, query.capability, USER, rows):
            found = self.x.look_up(names)
        known = {username_of(raw).lower() for raw in found.data}
        gone = [name for name in names if name.lower() not in known]
        said = f"{len(gone)} of {len(names)} own accounts are gone or suspended"
        problem = f"{said}: check `accounts`: {', '.join(gone[:5])}" if gone else ""
        if not found.data:
            raise Gone(problem)
        return Page(
            items=_user_items(found.data),
            cursor={},
            more=False,
            responses=tuple(self.x.kept),
            problem=problem,
        )


def most_users(query: Query) -> int:
    """Return how many users a run of `query` brings at most; 0 if it asks for posts."""
    match query.capability:
        case Capability.OWN:
            return len(usernames_of(query))
        case Capability.ACCOUNTS:
            names = lookalikes_asked(query.text, PLATFORM)
            return MOST_USER_PAGES * USERS[1] if names is None else len(names)
        case _:
            return 0


def _unasked(left: Sequence[str], names: Sequence[str]) -> str:
    """Return the problem that `left` of `names` were not looked up, if any is."""
    if not left:
        return ""
    return (
        f"{len(left)} of {len(names)} lookalike handles were not asked for: little is "
        "left of `monthly_budget_usd`, or an answer was lost before"
    )


def _post_items(found: "Found") -> Sequence[RawItem]:
    """Return posts with their authors, and the users that wrote none of them."""
    authors = {known: raw for raw in found.users if (known := id_of(raw))}
    written = {raw: author_id_of(raw) for raw in found.data}
    posts = (
        RawItem(
            form=POST_ITEM,
            body=with_author(raw, authors.get(author or "")),
            locator=id_of(raw) or "",
        )
        for raw, author in written.items()
    )
    claimed = {authors[author] for author in written.values() if author in authors}
    others = [raw for raw in found.users if raw not in claimed]
    return (*posts, *_user_items(others))


def _user_items(found: Sequence[bytes]) -> Sequence[RawItem]:
    """Return users as items, each once."""
    return tuple(
        RawItem(form=USER_ITEM, body=raw, locator=id_of(raw) or "")
        for raw in dict.fromkeys(found)
    )


def _position(cursor: Mapping[str, JSONValue]) -> tuple[str | None, int]:
    token, number = cursor.get("token"), cursor.get("page")
    if isinstance(token, str) and isinstance(number, int):
        return token, number
    return None, 1
