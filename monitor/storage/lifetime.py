"""How long each row lives: the class and the dates of everything stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from monitor.domain.retention import DataClass, time_to_live


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """Times to live.

    Attributes:
        retention: Microseconds by class, as configured.
    """

    retention: Mapping[DataClass, int]

    def columns(
        self, data_class: DataClass, now: int, platform: str = ""
    ) -> dict[str, Any]:
        """Return the content columns of a row that is stored now.

        Args:
            data_class: The class of its content.
            now: Microseconds.
            platform: Where it came from; a platform may allow less time.
        """
        return {
            "data_class": data_class.value,
            "expires_at": now + time_to_live(data_class, platform, self.retention),
        }
