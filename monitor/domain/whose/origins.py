"""Where a source reads: a community, a hashtag or an outlet, but no search."""

import re
from typing import Final

from monitor.domain.sources import Capability, SourcePlan
from monitor.domain.text.addresses import hosts_of

_COMMUNITY: Final = re.compile(r"r/(\w{2,24})(?:/|$)")
_READS_HASHTAGS: Final = frozenset({"mastodon"})
"""Platforms whose mentions are all found by a hashtag, which has no "#" there."""


def origin_of(plan: SourcePlan) -> str:
    """Return r/community, #hashtag or an outlet's host, in small letters.

    Empty for searches, which find texts of anywhere, for folders, and for pages and
    listings, which say more than that.
    """
    query, text = plan.query, plan.query.text.lower()
    if query.capability is not Capability.MENTIONS:
        return ""
    if plan.platform in _READS_HASHTAGS:
        return f"#{text.removeprefix('#')}"
    if community := _COMMUNITY.match(text):
        return f"r/{community[1]}"
    if text.startswith("#"):
        return text
    if text.startswith(("http://", "https://")):
        return next(iter(hosts_of([text])), "")
    return ""
