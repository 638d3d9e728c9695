"""The NPI registry: asked who bears a clinician's name."""

from dataclasses import dataclass

from monitor.domain.errors import Refused
from monitor.domain.providers import registry_query
from monitor.ports.fetch import Fetched, Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class NpiRegistry:
    """Asks NPPES.

    Attributes:
        fetcher: Reaches its address, which the configuration names.
        url: That address, without a slash at its end; None to ask nobody.
    """

    fetcher: Fetcher
    url: str | None

    def ask(self, key: str) -> Fetched:
        """Return the answer about those who bear a name.

        Args:
            key: The name, see `monitor.domain.providers.registry_key`.

        Raises:
            Refused: The configuration switches it off.
            WardwatchError: As the fetcher says.
        """
        if self.url is None:
            raise Refused("the NPI registry is switched off")
        return self.fetcher.fetch(f"{self.url}/?{registry_query(key)}")
