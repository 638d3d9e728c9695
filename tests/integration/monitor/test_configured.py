"""What the configuration names, built without a service."""

import subprocess
import sys

import pytest
from pydantic import SecretStr

from monitor.channels.webhook import WebhookOptions
from monitor.cli.context import load_config
from monitor.configured import build_channel, open_store
from monitor.domain.errors import SchemaMismatch
from monitor.settings.model import ChannelSettings
from tests.command import Wardwatch, wardwatch
from tests.databases import prepare_database
from tests.fakes.runtime import FakeClock
from tests.servers.webhook_receiver import SECRET

__all__ = ["wardwatch"]


def test_people_get_the_store_once_it_is_there(
    wardwatch: Wardwatch, database_url: str
) -> None:
    """Not before the service has created it."""
    wardwatch.configure(database_url)
    settings = load_config(wardwatch.home)
    with pytest.raises(SchemaMismatch), open_store(settings):
        pass
    prepare_database(database_url)
    with open_store(settings) as store, store.read() as tx:
        assert tx.readers.cases(None) == []


def test_a_channel_keeps_its_name() -> None:
    """With what its receiver can do, and how much it is sent."""
    options = WebhookOptions(
        name="soc", url="http://127.0.0.1:9/", secret=SecretStr(SECRET)
    )
    wanted = ChannelSettings(
        name="soc", type="webhook", options=options, most_an_hour=7
    )
    built = build_channel(wanted, FakeClock())

    assert (built.name, built.keyed, built.most_an_hour) == ("soc", True, 7)


def test_nothing_that_reads_texts_is_loaded() -> None:
    """It takes longer than everything else that people's commands load."""
    told = "import sys, monitor.configured; print('monitor.texts.phi' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"
