"""What each platform lets a practice see, and what that takes.

Facts as of November 2026. A row that rests on second-hand word is marked as not
verified; whoever relies on it should ask the platform.
"""

from types import MappingProxyType
from typing import Final

from monitor.domain.platform_access import Access, PlatformAccess
from monitor.domain.sources import Capability

ACCOUNTS, MENTIONS = Capability.ACCOUNTS, Capability.MENTIONS
OWN, REVIEWS = Capability.OWN, Capability.REVIEWS


_IMPORTED: Final = "people import what they see (connector `import`)"
_MAILED: Final = "notifications of new reviews by mail (connector `imap`)"
_NOTIFICATIONS: Final = "the site's account settings: notifications to a mailbox"
_NOT_PUBLISHED: Final = "not published"
_REDDIT_REQUEST: Final = "support.reddithelp.com, article 42728983564564"
_GOOGLE_REQUEST: Final = "Google Business Profile API: request for access"
_GOOGLE_KEY: Final = "an API key of a Google Cloud project"
_META_REVIEW: Final = "developers.facebook.com: App Review and business verification"

PLATFORM_ACCESS: Final = (
    PlatformAccess(
        platform="import",
        capability=REVIEWS,
        access=Access.OPEN,
        since="0.1.0",
        reason="exports and review notifications that people put into a folder",
    ),
    *(
        PlatformAccess(
            platform="import",
            capability=seen,
            access=Access.OPEN,
            since="0.1.0",
            reason="what people saw and put into a folder",
        )
        for seen in (ACCOUNTS, MENTIONS)
    ),
    PlatformAccess(
        platform="bluesky",
        capability=ACCOUNTS,
        access=Access.OPEN,
        since="0.1.0",
        reason="the public AppView searches accounts without credentials",
    ),
    PlatformAccess(
        platform="bluesky",
        capability=MENTIONS,
        access=Access.OPEN,
        since="0.2.0",
        apply_at="an app password of any Bluesky account",
        reason="searching posts needs a login",
    ),
    PlatformAccess(
        platform="bluesky",
        capability=OWN,
        access=Access.OPEN,
        since="0.2.0",
        reason="own accounts, their public posts and the comments below these",
    ),
    PlatformAccess(
        platform="mastodon",
        capability=ACCOUNTS,
        access=Access.OPEN,
        since="0.2.0",
        apply_at="an access token of an account on the instance",
        reason="each instance searches what it knows of",
    ),
    PlatformAccess(
        platform="mastodon",
        capability=MENTIONS,
        access=Access.OPEN,
        since="0.2.0",
        reason="hashtags are public unless the instance closes them",
    ),
    PlatformAccess(
        platform="mastodon",
        capability=OWN,
        access=Access.OPEN,
        since="0.2.0",
        reason="own accounts, their public posts and the comments below these",
    ),
    PlatformAccess(
        platform="domains",
        capability=ACCOUNTS,
        access=Access.OPEN,
        since="0.2.0",
        reason="DNS and registration data are public",
    ),
    PlatformAccess(
        platform="news",
        capability=MENTIONS,
        access=Access.OPEN,
        since="0.2.0",
        reason="feeds of news sites, and Google News by search term",
    ),
    PlatformAccess(
        platform="hackernews",
        capability=MENTIONS,
        access=Access.OPEN,
        since="0.3.0",
        reason="public search without a key; seldom about practices",
    ),
    PlatformAccess(
        platform="x",
        capability=MENTIONS,
        access=Access.PAID,
        since="0.2.0",
        apply_at="X developer console",
        cost="$0.005 for each post read, $0.010 for its author, credits bought before",
        reason="the API has no free reading; search reaches back 7 days",
    ),
    PlatformAccess(
        platform="x",
        capability=ACCOUNTS,
        access=Access.PAID,
        since="0.2.0",
        apply_at="X developer console",
        cost="$0.010 for each account read, credits bought beforehand",
        reason="every account that a search returns is charged",
    ),
    PlatformAccess(
        platform="x",
        capability=OWN,
        access=Access.PAID,
        since="0.2.0",
        apply_at="X developer console",
        cost="$0.010 for each look at an account, credits bought beforehand",
        reason="profiles of own accounts, no posts and no comments, four times a day",
    ),
    PlatformAccess(
        platform="reddit",
        capability=MENTIONS,
        access=Access.APPROVAL,
        since="0.2.0",
        apply_at=_REDDIT_REQUEST,
        wait=_NOT_PUBLISHED,
        cost="by agreement",
        reason="commercial use needs an agreement of its own",
    ),
    PlatformAccess(
        platform="reddit",
        capability=ACCOUNTS,
        access=Access.APPROVAL,
        since="0.2.0",
        apply_at=_REDDIT_REQUEST,
        wait=_NOT_PUBLISHED,
        cost="by agreement",
        reason="users are searched with the same approved app",
    ),
    PlatformAccess(
        platform="reddit",
        capability=OWN,
        access=Access.APPROVAL,
        since="0.2.0",
        apply_at=_REDDIT_REQUEST,
        wait=_NOT_PUBLISHED,
        cost="by agreement",
        reason="profiles of own accounts, no posts and no comments; the same app",
    ),
    PlatformAccess(
        platform="google",
        capability=REVIEWS,
        access=Access.OPEN,
        since="0.3.0",
        apply_at=_NOTIFICATIONS,
        reason=f"{_MAILED}; the API has no quota until Google approves",
        verified=False,
    ),
    PlatformAccess(
        platform="youtube",
        capability=ACCOUNTS,
        access=Access.OPEN,
        apply_at=_GOOGLE_KEY,
        reason="100 searches a day; content is kept 30 days at most",
    ),
    PlatformAccess(
        platform="google",
        capability=OWN,
        access=Access.APPROVAL,
        apply_at=_GOOGLE_REQUEST,
        wait=_NOT_PUBLISHED,
        reason="what Google and others change in the own listing; no quota before",
    ),
    PlatformAccess(
        platform="google",
        capability=ACCOUNTS,
        access=Access.APPROVAL,
        apply_at=_GOOGLE_REQUEST,
        wait=_NOT_PUBLISHED,
        reason="fake and duplicate listings; no quota before Google approves",
    ),
    *(
        PlatformAccess(
            platform="youtube",
            capability=capability,
            access=Access.OPEN,
            apply_at=_GOOGLE_KEY,
            reason=reason,
        )
        for capability, reason in (
            (MENTIONS, "the same 100 searches a day; comments of known videos"),
            (OWN, "the practice's own channel and the comments below its videos"),
        )
    ),
    *(
        PlatformAccess(
            platform=platform,
            capability=capability,
            access=Access.APPROVAL,
            apply_at=_META_REVIEW,
            wait=_NOT_PUBLISHED,
            reason=reason,
        )
        for platform, capability, reason in (
            ("facebook", MENTIONS, "only posts that tag the own page"),
            ("facebook", ACCOUNTS, "searching pages needs Page Public Content Access"),
            (
                "facebook",
                OWN,
                "reviews of the own page are being withdrawn from the API",
            ),
            (
                "instagram",
                OWN,
                "other accounts can only be looked up by their exact name",
            ),
            (
                "instagram",
                ACCOUNTS,
                "nobody searches accounts; likely names can be tried one by one",
            ),
            (
                "threads",
                MENTIONS,
                "without approval the search returns only the own posts",
            ),
        )
    ),
    PlatformAccess(
        platform="facebook",
        capability=REVIEWS,
        access=Access.OPEN,
        since="0.3.0",
        apply_at=_NOTIFICATIONS,
        reason=f"{_MAILED}; the API no longer has recommendations",
        verified=False,
    ),
    PlatformAccess(
        platform="instagram",
        capability=MENTIONS,
        access=Access.APPROVAL,
        apply_at=_META_REVIEW,
        wait=_NOT_PUBLISHED,
        reason="only posts that tag the own account, and 30 hashtags a week",
        verified=False,
    ),
    PlatformAccess(
        platform="yelp",
        capability=REVIEWS,
        access=Access.OPEN,
        since="0.3.0",
        apply_at=_NOTIFICATIONS,
        reason=f"{_MAILED}, kept 24 hours; the API costs $229 a month or more",
        verified=False,
    ),
    PlatformAccess(
        platform="trustpilot",
        capability=REVIEWS,
        access=Access.PAID,
        apply_at="Trustpilot Business with the Connect module",
        cost="by contract",
        reason="the API belongs to a paid module",
        verified=False,
    ),
    PlatformAccess(
        platform="telegram",
        capability=ACCOUNTS,
        access=Access.OPEN,
        apply_at="API id of a Telegram user account",
        cost="free for names; searching posts costs Stars",
        reason="public channels and bots are found by name; bots cannot search",
    ),
    PlatformAccess(
        platform="telegram",
        capability=MENTIONS,
        access=Access.PAID,
        apply_at="API id of a Telegram user account",
        cost="Stars, beyond a few searches a day",
        reason="public posts are searched for Stars",
    ),
    PlatformAccess(
        platform="appstore",
        capability=ACCOUNTS,
        access=Access.OPEN,
        reason="the App Store's search finds apps that pose as the practice's",
        verified=False,
    ),
    PlatformAccess(
        platform="appstore",
        capability=REVIEWS,
        access=Access.OPEN,
        reason="the newest 500 reviews of the practice's own app",
        verified=False,
    ),
    *(
        PlatformAccess(
            platform="googleplay",
            capability=capability,
            access=access,
            apply_at=apply_at,
            reason=reason,
            verified=False,
        )
        for capability, access, apply_at, reason in (
            (
                REVIEWS,
                Access.APPROVAL,
                "the developer account of the practice's own app",
                "reviews of the last week, for the developer alone",
            ),
            (
                ACCOUNTS,
                Access.FORBIDDEN,
                "",
                f"no public search of apps; {_IMPORTED}",
            ),
        )
    ),
    PlatformAccess(
        platform="linkedin",
        capability=OWN,
        access=Access.APPROVAL,
        apply_at="LinkedIn's review for its Community Management API",
        wait=_NOT_PUBLISHED,
        reason="the page of the own organisation alone",
    ),
    PlatformAccess(
        platform="tiktok",
        capability=OWN,
        access=Access.APPROVAL,
        apply_at="TikTok's review of an app for its Display API",
        wait=_NOT_PUBLISHED,
        reason="the own account's videos alone",
    ),
    PlatformAccess(
        platform="linkedin",
        capability=ACCOUNTS,
        access=Access.FORBIDDEN,
        reason=f"no public search of people or companies; {_IMPORTED}",
    ),
    PlatformAccess(
        platform="tiktok",
        capability=ACCOUNTS,
        access=Access.FORBIDDEN,
        reason=f"the research API is for academic researchers only; {_IMPORTED}",
    ),
    *(
        PlatformAccess(
            platform=site,
            capability=REVIEWS,
            access=Access.OPEN,
            since="0.3.0",
            apply_at=_NOTIFICATIONS,
            reason=f"{_MAILED}; no public API, the terms forbid scraping",
            verified=False,
        )
        for site in ("healthgrades", "zocdoc")
    ),
    *(
        PlatformAccess(
            platform=site,
            capability=REVIEWS,
            access=Access.FORBIDDEN,
            since="0.1.0",
            reason=f"no public API, the terms forbid scraping; {_IMPORTED}",
        )
        for site in ("ratemds", "vitals", "webmd")
    ),
)
"""What can be seen where."""

NEVER_SEEN: Final = ("private groups", "advertisements", "direct messages")
"""What no platform shows to any program."""

COMMENTED: Final = frozenset({"bluesky", "mastodon"})
"""Where what others write below own posts is read; nowhere else."""

PLATFORMS: Final = frozenset(row.platform for row in PLATFORM_ACCESS)
"""The words for platforms."""

FORMER_NAMES: Final = MappingProxyType({"twitter": "x"})
"""Names that people still use, with the word for them."""
