"""Sends what an SDK means for its own host elsewhere; tweepy's is not an option."""

import requests
from requests.adapters import BaseAdapter, HTTPAdapter


class ElsewhereAdapter(HTTPAdapter):
    """Sends what is meant for one host to a base URL.

    Args:
        inner: Sends it.
        host: Whose requests they are.
        base_url: Where they go.
    """

    def __init__(self, inner: BaseAdapter, host: str, base_url: str) -> None:
        super().__init__()
        self._inner = inner
        self._host = host
        self._base_url = base_url

    def send(
        self, request: requests.PreparedRequest, *_: object, **__: object
    ) -> requests.Response:
        """Send `request` there."""
        elsewhere = request.copy()
        path = (request.url or "").removeprefix(self._host)
        elsewhere.url = f"{self._base_url}{path}"
        return self._inner.send(elsewhere)
