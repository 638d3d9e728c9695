"""Tests of playing the story on the simulated platforms."""

from monitor.simulator.staging import BEGAN_AT, Stage, shipped_worlds
from monitor.simulator.story import Character, Saying, Story, shipped_story
from monitor.simulator.worlds import Worlds

PLATFORMS = ("bluesky", "hackernews", "mastodon", "reddit", "x")


def story() -> Story:
    """Return a story of two people on every platform, who talk."""
    people = [
        Character.model_validate(
            {"id": name, "role": "person", "handles": dict.fromkeys(PLATFORMS, name)}
        )
        for name in ("ann", "bob")
    ]
    said: list[dict[str, object]] = [
        {"id": "one", "by": "ann", "text": "Hello #austin https://a.example"},
        {
            "id": "two",
            "hours": 0.5,
            "by": "bob",
            "text": "Hi #austin",
            "answers": "one",
            "step": 1,
        },
    ]
    said[1] |= {"hours": 0.5, "step": 1}
    posts = [Saying.model_validate({"on": PLATFORMS, **post}) for post in said]
    return Story(practices=(), characters=tuple(people), posts=tuple(posts))


def played(step: int) -> Worlds:
    """Return what the platforms show at `step`."""
    stage = Stage(story=story(), worlds=Worlds(), began_at=BEGAN_AT)
    stage.play(step)
    return stage.worlds


def test_everybody_is_on_every_platform() -> None:
    """With the same name."""
    worlds = played(0)
    assert [a.handle for a in worlds.bluesky.visible()] == ["ann", "bob"]
    assert [a.handle for a in worlds.mastodon.accounts.visible()] == ["ann", "bob"]
    assert [user.name for user in worlds.reddit.users("")] == ["ann", "bob"]
    assert [user.username for user in worlds.x.users("")] == ["ann", "bob"]


def test_answers_point_to_what_they_answer() -> None:
    """On every platform by its own id."""
    worlds = played(1)
    first, answer = sorted(worlds.timeline.indexed(0), key=lambda post: post.key)
    assert (answer.parent, answer.root, first.parent) == (first.uri, first.uri, "")
    (reply, _), (status, _) = worlds.mastodon.visible()
    assert reply.answers == status.id
    (submission,), (comment,) = (
        worlds.reddit.submissions("austin"),
        worlds.reddit.comments("austin"),
    )
    assert (comment.answers, comment.thread) == (submission.fullname,) * 2
    remark, story = worlds.hackernews.search("austin")
    assert (remark.answers, remark.story) == (story.id, story.id)
    response, post = worlds.x.search(["#austin"])
    assert (response.answers, response.thread) == (post.id, post.id)


def test_links_in_texts_are_links() -> None:
    """Bluesky tells them apart from the text."""
    (post,) = played(0).timeline.indexed(0)
    assert post.links == ("https://a.example",)


def test_what_comes_later_is_newer() -> None:
    """As readers that go on from the newest id rely on."""
    worlds = played(1)
    answer, first = worlds.x.search(["#austin"])
    assert int(answer.id) > int(first.id)
    reply, status = worlds.mastodon.visible()
    assert reply[0].id > status[0].id


def test_a_step_can_be_played_again() -> None:
    """Nothing is doubled, and going back takes away what came later."""
    stage = Stage(story=story(), worlds=Worlds(), began_at=BEGAN_AT)
    for step in (1, 1, 0):
        stage.play(step)
    assert len(stage.worlds.timeline.indexed(0)) == 1
    assert len(stage.worlds.bluesky.visible()) == 2


def test_the_shipped_story_fills_every_platform() -> None:
    """Each has something to find of the first practice."""
    worlds = shipped_worlds()
    name = "riverside family clinic"
    assert worlds.bluesky.search(name)
    assert worlds.mastodon.accounts.search(name)
    assert worlds.reddit.users("riverside")
    assert worlds.x.users(name)
    assert worlds.press.search(name)
    assert worlds.hackernews.search(name)


def test_ids_are_those_of_the_platforms() -> None:
    """A DID of 24 letters and digits, and the same at each play."""
    dids = [account.did for account in played(0).bluesky.visible()]
    assert all(len(did.removeprefix("did:plc:")) == 24 for did in dids)
    assert dids == [account.did for account in played(0).bluesky.visible()]


def test_mails_arrive_once() -> None:
    """At their step; those that are there stay."""
    stage = Stage(story=shipped_story(), worlds=Worlds(), began_at=BEGAN_AT)
    counts = []
    for step in (0, 0, 1):
        stage.play(step)
        counts.append(len(stage.worlds.mailbox.mails()))
    assert counts == [3, 3, 4]
