"""The simulated Bluesky's posts: searchPosts, getAuthorFeed and getPostThread."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from monitor.simulator.bluesky_posts import COLLECTION, SimPost
from monitor.simulator.bluesky_sessions import refusal
from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.world import SimAccount

_MOST: Final = 100
_MOST_DEEP: Final = 1_000
_THREAD: Final = "app.bsky.feed.defs#threadViewPost"

Wire = dict[str, object]


def search_answer(request: Request, posts: Sequence[SimPost], views: "Views") -> Answer:
    """Answer searchPosts: a quoted phrase, by time, paged by a number."""
    phrase = request.first("q").strip('"').casefold()
    since, until = request.first("since"), request.first("until", "9")
    found = [
        post
        for post in posts
        if phrase in post.text.casefold() and since <= post.sorted_at < until
    ]
    cursor, limit = request.first("cursor", "0"), _limit(request)
    if limit is None or not cursor.isdecimal():
        return refusal("InvalidRequest", 400)
    start, end = int(cursor), int(cursor) + limit
    following = {"cursor": str(end)} if end < len(found) else {}
    return json_answer(
        {"posts": [views.post(post) for post in found[start:end]], **following}
    )


def feed_answer(request: Request, posts: Sequence[SimPost], views: "Views") -> Answer:
    """Answer getAuthorFeed, paged by time."""
    author, limit = views.account(request.first("actor")), _limit(request)
    if author is None or limit is None:
        return refusal("InvalidRequest", 400)
    before = request.first("cursor", "9")
    found = [p for p in posts if p.author == author.did and p.sorted_at < before]
    page = found[:limit]
    following = {"cursor": page[-1].sorted_at} if len(found) > limit else {}
    return json_answer(
        {"feed": [{"post": views.post(post)} for post in page], **following}
    )


def thread_answer(request: Request, posts: Sequence[SimPost], views: "Views") -> Answer:
    """Answer getPostThread: a post, and the replies below it to a depth."""
    asked, depth = request.first("uri"), request.first("depth", "6")
    if not (depth.isdecimal() and int(depth) <= _MOST_DEEP):
        return refusal("InvalidRequest", 400)
    post = next((post for post in posts if post.uri == asked), None)
    if post is None:
        return refusal("NotFound", 400)
    return json_answer({"thread": _thread(post, posts, views, int(depth))})


def _thread(
    post: SimPost, posts: Sequence[SimPost], views: "Views", depth: int
) -> Wire:
    thread: Wire = {"$type": _THREAD, "post": views.post(post)}
    if depth:
        below = (each for each in posts if each.parent == post.uri)
        thread["replies"] = [_thread(each, posts, views, depth - 1) for each in below]
    return thread


class Views:
    """Shows posts as answers do.

    Args:
        accounts: Their authors, as far as they are there.
        posts: All there are, of which some answer others.
    """

    def __init__(
        self, accounts: Sequence[SimAccount], posts: Sequence[SimPost] = ()
    ) -> None:
        there = [account for account in accounts if not account.gone]
        self._by_name = {a.did: a for a in there} | {a.handle: a for a in there}
        self._replies = Counter(post.parent for post in posts)

    def account(self, name: str) -> SimAccount | None:
        """Return the account with that DID or handle."""
        return self._by_name.get(name)

    def post(self, post: SimPost) -> Wire:
        """Return a `postView`."""
        author = self.account(post.author)
        return {
            "uri": post.uri,
            "cid": f"bafyrei{post.key}",
            "author": {
                "did": post.author,
                "handle": author.handle if author else "handle.invalid",
                "displayName": author.display_name if author else "",
                "labels": [],
            },
            "record": _record(post),
            **({"embed": _seen(post)} if post.images else {}),
            "replyCount": self._replies[post.uri],
            "repostCount": 0,
            "likeCount": post.likes,
            "quoteCount": 0,
            "indexedAt": post.seen_at,
            "labels": [],
            **post.overrides,
        }


def _record(post: SimPost) -> Wire:
    record: Wire = {
        "$type": COLLECTION,
        "createdAt": post.created_at,
        "langs": ["en"],
        "text": post.text,
    }
    if facets := [_facet(post.text, url) for url in post.links]:
        record["facets"] = facets
    if post.card:
        card = {"uri": post.card, "title": "", "description": ""}
        record["embed"] = {"$type": "app.bsky.embed.external", "external": card}
    if post.images:
        images = [{"alt": alt, "image": _blob(url)} for url, alt in post.images]
        record["embed"] = {"$type": "app.bsky.embed.images", "images": images}
    if post.parent:
        cid = "bafyreiparent"
        root = {"uri": post.root or post.parent, "cid": cid}
        record["reply"] = {"root": root, "parent": {"uri": post.parent, "cid": cid}}
    return record


def _blob(url: str) -> Wire:
    from monitor.simulator.pictures import cid

    reference = {"$link": cid(url.encode())}
    return {"$type": "blob", "ref": reference, "mimeType": "image/jpeg", "size": 1}


def _seen(post: SimPost) -> Wire:
    """Return where the images of a post are, in the form of an embed's view."""
    images = [{"thumb": url, "fullsize": url, "alt": alt} for url, alt in post.images]
    return {"$type": "app.bsky.embed.images#view", "images": images}


def _facet(text: str, url: str) -> Wire:
    """Return the facet of the stretch of `text` that shows `url`, in bytes."""
    shown = url if url in text else url.partition("://")[2]
    start = len(text[: text.find(shown)].encode())
    return {
        "features": [{"$type": "app.bsky.richtext.facet#link", "uri": url}],
        "index": {"byteStart": start, "byteEnd": start + len(shown.encode())},
    }


def _limit(request: Request) -> int | None:
    asked = request.first("limit", "25")
    usable = asked.isdecimal() and 1 <= int(asked) <= _MOST
    return int(asked) if usable else None
