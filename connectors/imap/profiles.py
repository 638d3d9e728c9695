"""How each review site's notifications look, one entry a site.

Made from what the sites' help pages tell and from the cues that such mails have in
common, not from recordings. So an entry asks for little: several cues name the same
thing, and what cannot be found is left out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from connectors.kit.stars import Stars


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# A name ends with its sentence, but not at an abbreviation.
_NAME: Final = r"(?P<name>(?:\b(?:dr|ft|mt|st|[a-z])\.|[^.!?:|]){2,120})"
_NEW_REVIEW: Final = (
    r"\b(?:left|wrote|posted|submitted|received|has|have|got) (?:you |us )?"
    r"(?:a|an|one|your)\b.{0,30}\breview\b"
    r"|\bnew\b[^.]{0,30}\breview\b|\bjust reviewed\b|\breviewed (?:you|your)\b"
)
_CUE: Final = _words(_NEW_REVIEW)
_NAMING: Final = (
    _words(rf"\breview (?:for|of|about) {_NAME}"),
    _words(rf"^{_NAME.replace('120}', '120}?')} (?:has|received|got) an? new\b"),
    _words(rf"\bjust reviewed {_NAME}"),
    _words(r"^(?:business|location|practice|provider|doctor) ?: ?(?P<name>.{2,120})$"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How one site's notifications look.

    Attributes:
        site: Platform of its reviews.
        senders: Addresses, or domains with what is below them.
        page: Address of the page to read it on; the group `id` is the review's, where
            it is known to be its own and not that of what is reviewed.
        cue: Found in the subject or a line of a notification of one review.
        naming: Ways to tell what is reviewed, as the group `name`.
        overall: Labels the stars that count, where there are others beside them.
        verdicts: What sites without stars write, with what it is worth.
    """

    site: str
    senders: tuple[str, ...]
    page: re.Pattern[str]
    cue: re.Pattern[str] = _CUE
    naming: tuple[re.Pattern[str], ...] = _NAMING
    overall: re.Pattern[str] | None = None
    verdicts: Mapping[re.Pattern[str], Stars] = field(default_factory=dict)


_GOOGLE: Final = Profile(
    site="google",
    # One by one: google.com also sends what its users write (shared documents,
    # invitations, forms), well signed.
    senders=(
        "businessprofile-noreply@google.com",
        "business-noreply@google.com",
        "google-my-business-noreply@google.com",
    ),
    page=_words(
        r"https://(?:business\.google\.com/(?:[\w-]{1,60}/){0,3}reviews?"
        r"|(?:www\.)?google\.com/maps/reviews)\b[\w/-]{0,200}"
    ),
)

_YELP: Final = Profile(
    site="yelp",
    senders=("yelp.com",),
    page=_words(
        r"https://(?:www|biz|m)\.yelp\.com/"
        r"biz/[\w%.-]{1,200}\?(?:[^#\s]{0,300}&)?hrid=(?P<id>[\w-]{8,60})"
    ),
)

_FACEBOOK: Final = Profile(
    site="facebook",
    senders=("facebookmail.com",),
    page=_words(
        r"https://(?:www|m|business)\.facebook\.com/(?:[\w.-]{1,80}/posts/"
        r"|permalink\.php\?(?:[^#\s]{0,300}&)?story_fbid=)(?P<id>\w{5,200})"
    ),
    cue=_words(rf"\brecommend(?:s|ed|ations?)?\b|{_NEW_REVIEW}"),
    naming=(_words(rf"\brecommend(?:s|ed)? {_NAME}"), *_NAMING),
    verdicts={
        _words(r"\b(?:not|(?:does|did)n['\u2019]t) recommend\b"): (0.0, 1.0),
        _words(r"\brecommend(?:s|ed)\b"): (1.0, 1.0),
    },
)

_HEALTHGRADES: Final = Profile(
    site="healthgrades",
    senders=("healthgrades.com",),
    page=_words(
        r"https://(?:www|update|providers?)\.healthgrades\.com/"
        r"(?:[\w-]{1,100}/){0,4}(?:reviews?|survey)\b[\w/-]{0,200}"
    ),
    cue=_words(rf"{_NEW_REVIEW}|\bnew\b[^.]{{0,30}}\b(?:rating|survey|feedback)\b"),
    overall=_words(r"\b(?:overall|likelihood)\b"),
)

_ZOCDOC: Final = Profile(
    site="zocdoc",
    senders=("zocdoc.com",),
    page=_words(
        r"https://(?:www|provider)\.zocdoc\.com/(?:[\w-]{1,100}/){0,4}reviews?\b"
        r"[\w/-]{0,200}"
    ),
    cue=_words(rf"{_NEW_REVIEW}|\b(?:patient|new) feedback\b"),
    overall=_words(r"\boverall\b"),
)

PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {one.site: one for one in (_GOOGLE, _YELP, _FACEBOOK, _HEALTHGRADES, _ZOCDOC)}
)
"""Every site whose notifications are read."""
