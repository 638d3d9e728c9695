"""What the tests of mailboxes share."""

from collections.abc import Iterator

import pytest

from tests.integration.connectors.imap.platform import Platform, empty_platform


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A mailbox that nobody has written to yet."""
    with empty_platform() as platform:
        yield platform
