"""Handles as attackers choose them when the trick is elsewhere."""

import re
from random import Random

from benchmarks.impersonation.drafts import slug
from monitor.domain.watch import Practice


def usual_handle(chance: Random, practice: Practice) -> str:
    """Return the practice's name or handle as one word, as attackers write it."""
    own = [found.handle for found in practice.accounts if len(found.handle) > 6]
    words = words_of(practice.name)
    shapes = [slug(practice.name)] * 4 + own + ["_".join(words), ".".join(words)]
    return chance.choice(shapes)


def random_handle(chance: Random) -> str:
    """Return a handle that has nothing of the practice."""
    number = chance.randrange(10, 99999)
    start = chance.choice(
        ("user", "page", "acct", "careteam", "online.desk", "mr.", "the_real_", "hc",
         "medhelp", "client", "kelly.w", "joan_m", "info", "qx", "service", "xo.")
    )  # fmt: skip
    return f"{start}{number}"


def words_of(name: str) -> list[str]:
    """Return the words of `name`, small, without signs."""
    return re.findall(r"[^\W_]+", name.replace("'", "").lower())


def joint(chance: Random) -> str:
    """Return what stands between a name and a word after it, mostly nothing."""
    return chance.choice(("", "", "_", ".", "__", "-"))
