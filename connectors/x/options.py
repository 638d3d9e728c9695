"""What the configuration says of an X connector."""

from collections.abc import Mapping
from typing import Annotated, Final, Self

from pydantic import Field, SecretStr, model_validator

from monitor.ports.base_url import BaseUrl
from monitor.ports.options import Options

_USER_KEYS: Final = (
    "consumer_key",
    "consumer_secret",
    "access_token",
    "access_token_secret",
)

Secret = Annotated[SecretStr, Field(min_length=1)]


class XOptions(Options):
    """What the configuration says of an X connector."""

    bearer_token: Secret
    """Bearer token of the app."""
    monthly_budget_usd: Annotated[
        float, Field(gt=0, le=1_000_000, allow_inf_nan=False)
    ] = 20
    """Most that may be spent in a calendar month (UTC), in US dollars."""
    consumer_key: Secret | None = None
    """API key of the app: where an app alone may not search for users."""
    consumer_secret: Secret | None = None
    """Secret of the API key."""
    access_token: Secret | None = None
    """Access token of a user of the app."""
    access_token_secret: Secret | None = None
    """Secret of the access token."""
    base_url: BaseUrl | None = None
    """Host of the API, for tests; X's own by default."""

    @property
    def user_keys(self) -> Mapping[str, str] | None:
        """What signs for a user, by option, or None."""
        given = {key: getattr(self, key) for key in _USER_KEYS}
        if None in given.values():
            return None
        return {key: secret.get_secret_value() for key, secret in given.items()}

    @model_validator(mode="after")
    def _check_user(self) -> Self:
        given = [getattr(self, key) is not None for key in _USER_KEYS]
        if any(given) and not all(given):
            raise ValueError(f"give all of {', '.join(_USER_KEYS)}, or none")
        return self
