"""What stands between a practice and what it would see on a platform."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.sources import Capability


class Access(StrEnum):
    """What stands between a practice and a capability."""

    OPEN = "open"
    """Nothing, or a key that everybody gets at once."""
    PAID = "paid"
    APPROVAL = "approval"
    FORBIDDEN = "forbidden"
    """No lawful way for a program; people can still import what they see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformAccess:
    """One capability on one platform.

    Attributes:
        platform: Lower case.
        capability: What is to be seen.
        access: What stands in between.
        since: First version of Wardwatch that watches it; empty where none is
            announced.
        apply_at: Where to apply or register; empty if nowhere.
        wait: Usual wait; empty if there is none.
        cost: What the platform charges.
        reason: Why it is so, or how it is seen.
        verified: Whether the row rests on the platform's own documents.
    """

    platform: str
    capability: Capability
    access: Access
    since: str = ""
    apply_at: str = ""
    wait: str = ""
    cost: str = "free"
    reason: str = ""
    verified: bool = True

    @property
    def demands(self) -> str:
        """What it takes to see it, e.g. "from: …; usual wait: …; cost: free"."""
        facts = {"from": self.apply_at, "usual wait": self.wait, "cost": self.cost}
        return "; ".join(f"{what}: {fact}" for what, fact in facts.items() if fact)
