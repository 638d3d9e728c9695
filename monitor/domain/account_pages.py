"""The addresses under which an account's page can be linked to."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from monitor.domain.backlinks import page_key
from monitor.domain.records import Account, Identity
from monitor.domain.text.addresses import hosts_of

_FORMS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "x": ("x.com/{}", "twitter.com/{}"),
    "bluesky": ("bsky.app/profile/{}",),
    "facebook": ("facebook.com/{}", "fb.com/{}"),
    "instagram": ("instagram.com/{}",),
    "threads": ("threads.net/@{}", "threads.com/@{}"),
    "tiktok": ("tiktok.com/@{}",),
    "youtube": ("youtube.com/@{}",),
    "reddit": ("reddit.com/user/{}", "reddit.com/u/{}"),
    "telegram": ("t.me/{}",),
})  # fmt: skip
"""Addresses of profiles by handle."""


def account_pages(
    identity: Identity, account: Account, url: str | None
) -> frozenset[str]:
    """Return the keys of an account's page, see `monitor.domain.backlinks.page_key`.

    An address that doesn't lie where the platform's profiles are is left out: a
    hostile server may claim any page for its account, the practice's own too.

    Args:
        identity: Says on which platform it is.
        account: Has its handle.
        url: Of its page, as the platform told; None if it didn't.
    """
    keys = {page_key(page) for page in _pages(identity, account, url)}
    return frozenset(key for key in keys if key is not None)


def _pages(identity: Identity, account: Account, url: str | None) -> Iterator[str]:
    forms = _FORMS.get(identity.platform, ())
    handle = account.handle.lstrip("@")
    if identity.platform == "mastodon":
        yield from _on_instance(handle)
    for form in forms if handle else ():
        yield f"https://{form.format(handle)}"
    if identity.platform == "bluesky":
        yield f"https://bsky.app/profile/{identity.native_id}"
    homes = {hosts_of([form])[0] for form in forms}
    homes.update(hosts_of([identity.native_id]))
    if url and not homes.isdisjoint(hosts_of([url])):
        yield url


def _on_instance(handle: str) -> Iterator[str]:
    name, _, host = handle.partition("@")
    if name and host:
        yield f"https://{host}/@{name}"
        yield f"https://{host}/users/{name}"
