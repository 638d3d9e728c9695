"""Tests of how the service is built from its configuration."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from connectors.import_folder import ImportOptions
from monitor.bootstrap import App, build_app
from monitor.channels.webhook import WebhookOptions
from monitor.domain.errors import ConfigError
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.sources import Source
from monitor.domain.time import HOUR
from monitor.domain.watch import Practice, PracticeId
from monitor.settings import Settings
from monitor.settings.model import ChannelSettings, ConnectorSettings
from tests.fakes.runtime import FakeClock, MiddleRng
from tests.integration.monitor.images.pictures import good_pictures
from tests.servers.webhook_receiver import SECRET


def connector(folder: Path, name: str = "files") -> ConnectorSettings:
    """A folder that is imported every hour."""
    options = ImportOptions(name=name, folder=folder)
    return ConnectorSettings(name=name, type="import", every=HOUR, options=options)


def channel(name: str) -> ChannelSettings:
    """A webhook."""
    url = "http://127.0.0.1:9/"
    options = WebhookOptions(name=name, url=url, secret=SecretStr(SECRET))
    return ChannelSettings(name=name, type="webhook", options=options)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """A configuration of one practice and one folder."""
    return Settings(
        directory=tmp_path,
        database=database_url,
        connectors=(connector(tmp_path),),
        channels=(channel("soc"), channel("pr")),
        routes=(),
        unrouted={},
        practices=(Practice(id=PracticeId("riverside"), name="Riverside Clinic"),),
        retention=DEFAULT_TIMES,
        fetch_allow=frozenset(),
        nppes=None,
    )


@contextmanager
def built(settings: Settings, clock: FakeClock) -> Iterator[App]:
    """Build the service, and close it in the end."""
    app = build_app(settings, clock, MiddleRng())
    try:
        yield app
    finally:
        app.store.close()


def active(app: App) -> Sequence[Source]:
    """Return the sources that are polled."""
    with app.store.read() as tx:
        return tx.sources.active()


def test_connectors_get_their_options(settings: Settings, clock: FakeClock) -> None:
    """And their interval: what they plan is what the configuration says."""
    with built(settings, clock) as app:
        (source,) = active(app)

    assert source.plan.connector == "files"
    assert source.plan.query.text == str(settings.directory)
    assert source.plan.every == HOUR


def test_ends_of_credentials_are_watched(settings: Settings, clock: FakeClock) -> None:
    """Of those connectors where the configuration tells them."""
    ending = replace(settings.connectors[0], name="token", credential_expires=7)
    changed = replace(settings, connectors=(*settings.connectors, ending))
    with built(changed, clock) as app:
        assert app.policy.expiries == {"token": 7}


def test_channels_keep_their_names(settings: Settings, clock: FakeClock) -> None:
    """In the order of the configuration, with what their receivers can do."""
    with built(settings, clock) as app:
        named = [(to.name, to.keyed) for to in app.stages.channels]

    assert named == [("soc", True), ("pr", True)]


def test_a_removed_connector_is_polled_no_more(
    settings: Settings, clock: FakeClock
) -> None:
    """It comes back where it stopped."""
    two = replace(
        settings,
        connectors=(
            *settings.connectors,
            connector(settings.directory / "other", name="other"),
        ),
    )
    with built(two, clock) as app:
        before = active(app)
    with built(settings, clock) as app:
        assert [source.plan.connector for source in active(app)] == ["files"]
    with built(two, clock) as app:
        assert {source.id for source in active(app)} == {s.id for s in before}


def test_practices_are_known_to_the_store(settings: Settings, clock: FakeClock) -> None:
    """And they are who is judged for."""
    north = Practice(id=PracticeId("north"), name="North Clinic", group="north")
    changed = replace(settings, practices=(*settings.practices, north))
    with built(changed, clock) as app:
        watched = {found.practice.id for found in app.policy.watchlist.watched}

    assert watched == {"riverside", "north"}


def with_logo(settings: Settings, body: bytes) -> Settings:
    """Return `settings` whose practice has a logo of these bytes."""
    path = settings.directory / "logo.png"
    path.write_bytes(body)
    digest = hashlib.sha256(body).hexdigest()
    owned = tuple(replace(p, logos=(digest,)) for p in settings.practices)
    return replace(settings, practices=owned, logos={digest: path})


def test_logos_are_compiled_with_the_practices(
    settings: Settings, clock: FakeClock
) -> None:
    """Avatars are compared with them from the first cycle on."""
    body, _ = good_pictures()["png"]
    with built(with_logo(settings, body), clock) as app:
        (watched,) = app.policy.watchlist.watched

    assert watched.logos


def test_a_logo_that_is_no_picture_stops_the_start(
    settings: Settings, clock: FakeClock
) -> None:
    """Rather than watching less than its owner thinks."""
    broken = with_logo(settings, b"\x89PNG\r\n\x1a\n")

    with pytest.raises(ConfigError, match=r"logo\.png"), built(broken, clock):
        pass


def test_patterns_of_patient_information_wait_for_a_text() -> None:
    """Compiling them took a quarter of every start."""
    patterns = "{'label', 'recognise', 'relationship', 'named_care'}"
    told = (
        "import sys, monitor.bootstrap; "
        f"print({{f'monitor.texts.phi.{{name}}' for name in {patterns}}}"
        ".isdisjoint(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )

    assert done.stdout == "True\n"
