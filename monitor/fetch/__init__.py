"""The guarded HTTP client for what records point to; attackers write those URLs.

Importing this brings in httpx, which takes 0.1 s: do it when the service starts,
not for `--help`.
"""

from monitor.fetch.client import build_fetcher
from monitor.fetch.limits import Limits

__all__ = ["Limits", "build_fetcher"]
