"""Whose certificates channels trust."""

import ssl

import httpx


def trusted() -> ssl.SSLContext:
    """Return Mozilla's roots, and those that an admin gave to this machine.

    Receivers inside a hospital often have a certificate of its own authority.
    """
    tls = httpx.create_ssl_context(trust_env=False)
    tls.load_default_certs()
    return tls
