"""Shows the story among the registered domains."""

from monitor.domain.time import DAY, to_iso
from monitor.simulator.domains import SimDomain
from monitor.simulator.story import RegisteredDomain, Story
from monitor.simulator.worlds import Worlds


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let the registry show `step`."""
    found = (domain for domain in story.domains if domain.step <= step)
    worlds.registry.replace(_domain(domain, began_at) for domain in found)


def _domain(domain: RegisteredDomain, began_at: int) -> SimDomain:
    return SimDomain(
        name=domain.name,
        registered_at=to_iso(began_at - domain.days * DAY),
        mail_servers=domain.mail_servers,
        addresses=domain.addresses,
    )
