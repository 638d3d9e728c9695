"""Tests for monitor.pipeline.npi_registry."""

from dataclasses import dataclass, field

import pytest

from monitor.domain.errors import Refused
from monitor.pipeline.npi_registry import NpiRegistry
from monitor.ports.fetch import Fetched


@dataclass
class Notebook:
    """Notes what is fetched, and answers with nothing."""

    urls: list[str] = field(default_factory=list)

    def fetch(self, url: str) -> Fetched:
        """Note `url`."""
        self.urls.append(url)
        return Fetched(url=url, status=200, media_type="", body=b"{}")


def test_a_name_is_asked_for_where_the_configuration_says() -> None:
    """Nothing of the account goes into the question."""
    notebook = Notebook()
    NpiRegistry(fetcher=notebook, url="https://npi.example/api").ask("o'hara, ann")
    (url,) = notebook.urls

    assert url.startswith("https://npi.example/api/?version=2.1&")
    assert "first_name=ann&last_name=o%27hara" in url


def test_switched_off_it_asks_nobody() -> None:
    """And says so."""
    notebook = Notebook()
    with pytest.raises(Refused, match="switched off"):
        NpiRegistry(fetcher=notebook, url=None).ask("okafor, jane")

    assert notebook.urls == []
