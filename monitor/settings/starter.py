"""The text of a new configuration, as `wardwatch init` writes it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from monitor.settings.practice_document import slug
from monitor.settings.schema import FOLDER, PRACTICE, SERVICE

SIGNING_FILE: Final = "webhook.secret"
ADDRESS_FILE: Final = "webhook.url"
INBOX: Final = "inbox"

_SERVICE: Final = f"""\
# yaml-language-server: $schema={FOLDER}/{SERVICE}
#
# What to watch with and whom to tell. Whom to watch is in practices/.
# `wardwatch check` tells what is wrong. Paths start at this file's folder.

database: sqlite:///data/wardwatch.db

connectors:
  # Accounts that resemble the practice's; public, needs no credentials.
  - {{name: bluesky, type: bluesky, every: 15m}}
  # Accounts on one instance and those that it knows of; hashtags are read if the
  # practice names them under `watch: areas:`.
  - {{name: mastodon, type: mastodon, every: 15m, base_url: "https://mastodon.social"}}
  # Warnings of health scams; add the feeds of the local papers. `google_news: true`
  # searches for the practice's terms, which Google allows for personal use only.
  - name: news
    type: feeds
    every: 30m
    urls: ["https://www.ftc.gov/feeds/press-release-consumer-protection.xml"]
  # Domains that resemble the practice's: those that exist, and who registered them.
  - {{name: lookalikes, type: domains, every: 24h}}
  # What people put into the folder: exports, and reviews' notifications by mail.
  - {{name: import, type: import, every: 1m, folder: {INBOX}}}

"""

_CHANNELS: Final = f"""\
channels:
  # Any HTTP receiver that checks Standard Webhooks signatures.
  - name: webhook
    type: webhook
    url_file: {ADDRESS_FILE}
    secret_file: {SIGNING_FILE}

# Each kind and severity must reach a channel, or be named under `unrouted:` with
# the reason; `wardwatch check` tells which does not.
routes:
  # Somebody poses as the practice, or has taken over what is its own: told at once.
  - kinds: [impersonation, takeover, lookalike_domain, listing_hijack, scam]
    min_severity: medium
    to: [webhook]
  # Patients' information in public; the alert carries ids only.
  - {{kinds: [phi_exposure], min_severity: high, to: [webhook]}}
  # The rest once a day, or "weekly mon 08:00 UTC"; write the practice's own time
  # zone, e.g. America/Chicago. What is critical never waits.
  # Images that may show a patient: each is for a person to look at.
  - {{kinds: [phi_exposure], to: [webhook], digest: daily 08:00 UTC}}
  # What may be nothing, or can no longer be seen.
  - kinds: [impersonation, takeover, lookalike_domain, listing_hijack, scam, coverage]
    to: [webhook]
    digest: daily 08:00 UTC
  # What is said about the practice.
  - kinds:
      [negative_review, negative_mention, surge, misinformation, harassment, praise]
    to: [webhook]
    digest: daily 08:00 UTC
"""

_NO_CHANNELS: Final = """\
# Nobody is told yet: `wardwatch cases list` shows what was found. To be told, write
# the address and a secret (echo whsec_$(openssl rand -base64 32)) into the files
# named below and remove the `# ` from here on.
#
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a person says of the practice.

    Attributes:
        name: Its name.
        domains: Its domains.
        accounts: Platform and handle of its official accounts.
        tells: Whether a webhook is to be told.
    """

    name: str
    domains: tuple[str, ...] = ()
    accounts: tuple[tuple[str, str], ...] = ()
    tells: bool = False


def starter_files(answers: Answers) -> Mapping[str, str]:
    """Return the text of each YAML file by its path in the directory."""
    practice = slug(answers.name) or "practice"
    return {
        "wardwatch.yaml": service_text(tells=answers.tells),
        f"practices/{practice}.yaml": _practice_text(answers),
    }


def service_text(*, tells: bool) -> str:
    """Return wardwatch.yaml; without a receiver its channels are commented out."""
    if tells:
        return _SERVICE + _CHANNELS
    lines = (f"# {line}".rstrip() for line in _CHANNELS.splitlines())
    return _SERVICE + _NO_CHANNELS + "\n".join(lines) + "\n"


def _practice_text(answers: Answers) -> str:
    domains = ", ".join(map(_text, answers.domains))
    accounts = (
        f"\n  - {{platform: {_text(platform)}, handle: {_text(handle)}}}"
        for platform, handle in answers.accounts
    )
    return (
        f"# yaml-language-server: $schema=../{FOLDER}/{PRACTICE}\n"
        f"name: {_text(answers.name)}\n"
        f"domains: [{domains}]\n"
        f"accounts:{''.join(accounts) or ' []'}\n"
    )


def _text(text: str) -> str:
    # A JSON string is a YAML string in double quotes.
    return json.dumps(text, ensure_ascii=False)
