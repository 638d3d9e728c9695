"""Every documented key works or says in which version it arrives."""

import pytest

from connectors.bluesky import BlueskyOptions
from connectors.domains import DomainsOptions
from connectors.feeds import FeedsOptions
from connectors.mastodon import MastodonOptions
from connectors.reddit import RedditOptions
from connectors.x.options import XOptions
from monitor.domain.findings import FindingKind
from monitor.ports.options import Options
from monitor.registry import channel_specs
from monitor.settings import load_settings
from tests.unit.monitor.settings.parts import (
    CONNECTORS,
    NAME,
    PRACTICE,
    SERVICE,
    ConfigFolder,
)

PNG = b"\x89PNG\r\n\x1a\n"

# Every key that the documentation shows, as it shows it.
DOCUMENTED_PRACTICE = """\
id: riverside
name: Riverside Family Clinic
aliases: [Riverside Clinic]
locations:
  - id: main
    city: Austin
    state: TX
    street: "100 River St"
    phone: "+1 512 555 0100"
    timezone: America/Chicago
    owner: front-desk@riversidefamily.example
    listings: {google: "accounts/1/locations/2", yelp: riverside-family-clinic-austin}
domains: [riversidefamily.example]
accounts:
  - {platform: x, handle: riversidefam}
  - {platform: bluesky, handle: riversidefamily.example}
logos: [logos/riverside.png]
clinicians:
  - {name: Jane Smith, credentials: MD, npi: "1234567893"}
affiliates:
  - {platform: facebook, handle: riversidevolunteers, note: volunteers' group}
watch:
  terms: [Riverside Family Clinic, "@riversidefam"]
  exclude: [riverside drive]
  areas: {subreddits: [Austin], hashtags: [austin]}
"""
DOCUMENTED_SERVICE = """\
database: sqlite:///data/wardwatch.db
connectors:
  - {name: bluesky, type: bluesky, every: 5m, handle: riverside.example, app_password_file: bluesky.secret}
  - {name: mastodon, type: mastodon, every: 10m, base_url: "https://mastodon.social", access_token: "${MASTODON}", hashtags: [austin]}
  - {name: reddit, type: reddit, every: 10m, client_id: "${REDDIT_CLIENT_ID}", client_secret_file: reddit.secret, user_agent: "linux:example:1 (by /u/example)", subreddits: [Austin]}
  - {name: x, type: x, every: 1h, bearer_token_file: x.token, monthly_budget_usd: 20}
  - {name: news, type: feeds, every: 30m, urls: ["https://example.org/feed.xml"]}
  - {name: lookalikes, type: domains, every: 24h}
channels:
  - {name: soc, type: pagerduty, routing_key_file: key}
  - {name: pr, type: email, to: [pr@riversidefamily.example], smtp: "smtp://localhost:25"}
  - {name: privacy, type: email, to: [privacy@riversidefamily.example], smtp: "smtp://localhost:25"}
routes:
  - {kinds: [impersonation, takeover, lookalike_domain, listing_hijack, scam], min_severity: medium, to: [soc]}
  - {kinds: [impersonation, lookalike_domain, coverage], to: [soc], digest: "daily 08:00 America/Chicago"}
  - {kinds: [negative_review, negative_mention, surge, misinformation, harassment, praise], to: [pr], digest: "daily 08:00 America/Chicago"}
  - {kinds: [phi_exposure], to: [privacy]}
unrouted:
  takeover: medium and above only
  listing_hijack: medium and above only
  scam: medium and above only
"""  # noqa: E501 - as documented


def test_the_documented_example_works(config: ConfigFolder) -> None:
    """Every key and every type of it is there by now."""
    config.write(
        {
            SERVICE: DOCUMENTED_SERVICE,
            PRACTICE: DOCUMENTED_PRACTICE,
            "bluesky.secret": "x",
            "reddit.secret": "x",
            "x.token": "x",
        }
    )
    config.place("practices/logos/riverside.png", PNG)
    key = config.path / "key"
    key.write_text("R0UT1NGKEY")
    key.chmod(0o600)
    gull = CONNECTORS["gull"]

    settings = load_settings(
        config.path,
        connectors={
            "bluesky": BlueskyOptions,
            "domains": DomainsOptions,
            "feeds": FeedsOptions,
            "import": gull,
            "mastodon": MastodonOptions,
            "reddit": RedditOptions,
            "x": XOptions,
        },
        channels={word: spec.options for word, spec in channel_specs().items()},
        environ={"MASTODON": "token", "REDDIT_CLIENT_ID": "x"},
    )

    told = [str(route.digest) for route in settings.routes if route.digest]
    assert told == ["daily 08:00 America/Chicago"] * 2


def test_the_rest_of_the_documented_practice_works(config: ConfigFolder) -> None:
    """Every key of a practice is used."""
    config.place("practices/logos/riverside.png", PNG)
    [practice] = config.write({PRACTICE: DOCUMENTED_PRACTICE}).load().practices

    assert practice.id == "riverside"
    assert practice.locations[0].listings[0] == ("google", "accounts/1/locations/2")
    assert practice.clinicians[0].npi == "1234567893"
    assert practice.affiliates[0].note == "volunteers' group"
    assert practice.watch.subreddits == ("Austin",)
    assert len(practice.logos) == 1


@pytest.mark.parametrize(
    ("written", "place", "version"),
    [
        ("web: {port: 8080}", "1:1", "0.7.0"),
    ],
)
def test_other_later_words_name_their_version(
    config: ConfigFolder, written: str, place: str, version: str
) -> None:
    """Keys and types outside the example are announced as well."""
    told = config.write({SERVICE: written}).told()

    assert told.startswith(f"wardwatch.yaml:{place}: not yet: ")
    assert f"version {version}" in told


def test_a_channel_may_not_include_text_yet(config: ConfigFolder) -> None:
    """A key that all channels will have is announced for each."""
    written = 'channels: [{name: a, type: horn, url: "https://a", secret: long-enough, '
    text = f"{written}include_text: {{baa: 2026-01-31}}}}]"

    assert "include_text" in config.write({SERVICE: text}).told()


class Loud(Options):
    """A channel that has the key already."""

    include_text: str


def test_a_known_key_is_no_later_key(config: ConfigFolder) -> None:
    """The table has no effect once a plugin has the option."""
    kinds = ", ".join(FindingKind)
    text = f"""\
channels: [{{name: a, type: loud, include_text: "yes"}}]
routes: [{{kinds: [{kinds}], to: [a]}}]
"""
    config.write({SERVICE: text, PRACTICE: NAME})
    settings = load_settings(
        config.path, connectors={}, channels={"loud": Loud}, environ={}
    )

    assert settings.channels[0].type == "loud"
