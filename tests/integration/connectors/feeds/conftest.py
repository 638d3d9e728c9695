"""What the tests of feeds share."""

from collections.abc import Iterator

import pytest

from tests.integration.connectors.feeds.platform import Platform, empty_platform


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A press that nobody has written for yet."""
    with empty_platform() as platform:
        yield platform
