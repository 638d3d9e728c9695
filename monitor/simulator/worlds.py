"""What there is on all simulated platforms together."""

from dataclasses import dataclass, field

from monitor.simulator.bluesky_posts import Timeline
from monitor.simulator.domains import Registry
from monitor.simulator.hackernews_world import HackerNewsWorld
from monitor.simulator.mailbox import SimMailbox
from monitor.simulator.mastodon_world import MastodonWorld
from monitor.simulator.press import Press
from monitor.simulator.reddit_world import RedditWorld
from monitor.simulator.world import World
from monitor.simulator.x_world import XWorld


def _empty_mastodon() -> MastodonWorld:
    return MastodonWorld(World())


@dataclass(frozen=True, slots=True, kw_only=True)
class Worlds:
    """What each platform shows; each may change at any time.

    Attributes:
        bluesky: Accounts of Bluesky.
        timeline: Posts of Bluesky.
        mastodon: Accounts and statuses of one instance.
        reddit: Users, submissions and comments.
        x: Users and posts.
        hackernews: Stories and comments.
        press: Articles.
        registry: Registered domains.
        mailbox: Mails of a practice.
    """

    bluesky: World = field(default_factory=World)
    timeline: Timeline = field(default_factory=Timeline)
    mastodon: MastodonWorld = field(default_factory=_empty_mastodon)
    reddit: RedditWorld = field(default_factory=RedditWorld)
    x: XWorld = field(default_factory=XWorld)
    hackernews: HackerNewsWorld = field(default_factory=HackerNewsWorld)
    press: Press = field(default_factory=Press)
    registry: Registry = field(default_factory=Registry)
    mailbox: SimMailbox = field(default_factory=SimMailbox)
