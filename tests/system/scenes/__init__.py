"""Short pieces of work, for commits that a day in the service's life does not reach."""

from collections.abc import Mapping
from typing import Final

from tests.system.scenes import accounts, people, retries, stages
from tests.system.scenes.scene import Scene

SCENES: Final[Mapping[str, Scene]] = {
    **people.SCENES,
    **accounts.SCENES,
    **retries.SCENES,
    **stages.SCENES,
}
"""By the site of the commit."""
