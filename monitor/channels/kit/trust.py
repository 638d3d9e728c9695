"""Whose certificates channels trust."""

import ssl
from functools import cache

import httpx


def trusted() -> ssl.SSLContext:
    """Return Mozilla's roots, and those that an admin gave to this machine.

    Receivers inside a hospital often have a certificate of its own authority.
    """
    tls = httpx.create_ssl_context(trust_env=False)
    tls.load_default_certs()
    return tls


@cache
def trusted_over_http() -> ssl.SSLContext:
    """Return the same, once for all receivers: to load it takes 80 ms and a megabyte.

    Mail servers have another, as HTTP writes into it what it speaks (ALPN).
    """
    return trusted()
