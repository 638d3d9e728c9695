"""Services that Apprise knows: found by their address, held to our rules.

Importing this loads Apprise; do it where a channel needs it.
"""

from typing import Final
from urllib.parse import urlsplit

from apprise import Apprise, AppriseAsset, NotifyBase, OverflowMode
from apprise.logger import logger as apprise_log
from pydantic import SecretStr

from monitor.channels.kit.address import is_host, is_loopback

LOCAL: Final = frozenset(
    [
        *["blink1", "dbus", "gio", "glib", "gnome", "kde", "macosx", "qt"],
        *["syslog", "windows"],
    ]
)
"""Schemes that tell only whoever sits at this machine."""

_HTTPS: Final = 443

# Its log may hold addresses.
apprise_log.propagate = False


def asset() -> AppriseAsset:
    """Return Apprise's settings: no files, no pictures, nothing tried again."""
    return AppriseAsset(
        app_id="Wardwatch",
        app_desc="Wardwatch",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        image_path_mask="",
        async_mode=False,
        interpret_emojis=False,
        http_redirects=False,
        pgp_autogen=False,
        pem_autogen=False,
        storage_mode="memory",
        service_timeout=0,
        allow_templates=False,
    )


def service_at(address: SecretStr, timeout: float) -> NotifyBase:
    """Return the service at `address`, whose own rules give way to ours.

    What an address may ask for besides, e.g. `?retry=3` or `?optional=yes`, would
    make it wait, send again, or call a failure a success.

    Args:
        address: As Apprise writes it, e.g. discord://ID/TOKEN.
        timeout: Seconds for each connection and each read.

    Raises:
        ValueError: It is none that Apprise can use, tells nobody but this machine,
            or would be sent to in plain text.
    """
    service = Apprise.instantiate(address.get_secret_value(), asset=asset())
    if service is None:
        raise ValueError(
            "Apprise cannot use it; look up its form at https://appriseit.com/services"
        )
    if service.schema in LOCAL:
        raise ValueError("it tells only this machine; name a service that tells people")
    if not _is_loopback(service) and not _is_protected(service):
        raise ValueError(
            "it sends without TLS or checks no certificate; write the form that ends "
            "in s, e.g. jsons://, without verify=no"
        )
    service.socket_connect_timeout = service.socket_read_timeout = timeout
    service.request_rate_per_sec = 0
    service.overflow_mode = OverflowMode.TRUNCATE
    service.retry = 0
    service.redirects = service.optional = False
    return service


def place_of(service: NotifyBase) -> tuple[str, int] | None:
    """Return host and port of `service`, or None where Apprise does not tell."""
    if service.port:
        return _host(service), service.port
    host = urlsplit(_fixed(service)).hostname or ""
    return (host, _HTTPS) if is_host(host) else None


def _is_loopback(service: NotifyBase) -> bool:
    return is_loopback(_host(service))


def _host(service: NotifyBase) -> str:
    # A mail's host is its domain, and its server may be another.
    return str(getattr(service, "smtp_host", None) or service.host)


def _is_protected(service: NotifyBase) -> bool:
    unencrypted = getattr(service, "secure_mode", "") == "insecure"
    if unencrypted or not service.verify_certificate:
        return False
    fixed = _fixed(service)
    # Either is None, a scheme or several.
    bare, encrypted = (
        getattr(service, name, None) for name in ("protocol", "secure_protocol")
    )
    if bare is None:
        return not fixed.startswith("http://")
    if encrypted is None:
        return fixed.startswith("https://")
    return bool(service.secure)


def _fixed(service: NotifyBase) -> str:
    """Return the address that all of a service's users share, or nothing."""
    fixed = getattr(service, "notify_url", "")
    return fixed if isinstance(fixed, str) else ""
