"""The process environment; no other module reads it."""

import os
from collections.abc import Mapping


def environ() -> Mapping[str, str]:
    """Return a copy of the environment of this process."""
    return dict(os.environ)  # noqa: TID251 - the one place that may read it
