"""Parses one row of an import: an account, or a review or other post.

`docs/import.md` describes the fields; a test keeps it in step. Unknown fields
are ignored, empty ones count as missing. Messages of refused rows name the
field and what was expected, never the value.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Annotated, Final, Self

from pydantic import (
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from connectors.import_folder.values import (
    Count,
    ExternalId,
    Links,
    Moment,
    Stars,
    Text,
    Url,
    Word,
)
from connectors.kit.fields import links_in, unique_links
from monitor.domain.errors import BadItem
from monitor.domain.json_text import parsed
from monitor.domain.records import (
    Account,
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)

_USUAL_STARS: Final = 5.0


class _Row(BaseModel):
    """What every row has."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    platform: Word = Field(validation_alias=AliasChoices("platform", "source"))
    source: Word = Field(validation_alias=AliasChoices("source", "platform"))
    external_id: ExternalId = Field(
        default="", validation_alias=AliasChoices("external_id", "id")
    )
    url: Url | None = None

    def identity(self, kind: RecordKind, *described: object) -> Identity:
        """Return the key of the record: its external id, else what describes it."""
        own = self.external_id or f"sha256:{_digest(described)}"
        native_id = f"{self.source}:{own}"
        return Identity(platform=self.platform, kind=kind, native_id=native_id)


class AccountRow(_Row):
    """A row of kind `account`."""

    handle: Text = ""
    display_name: Text = ""
    bio: Text = ""
    avatar_url: Url | None = None
    links: Links = ()
    created_at: Moment | None = None
    followers: Count | None = None
    following: Count | None = None
    posts: Count | None = None
    verified: bool | None = None

    @model_validator(mode="after")
    def _can_be_told_apart(self) -> Self:
        if not (self.external_id or self.handle or self.url):
            raise ValueError("expected external_id, handle or url")
        return self

    def sighting(self) -> Sighting:
        """Return the account."""
        handle = self.handle.strip().removeprefix("@")
        return Sighting(
            identity=self.identity(RecordKind.ACCOUNT, handle.lower(), self.url),
            content=Account(
                handle=handle,
                display_name=self.display_name,
                bio=self.bio,
                avatar_id=self.avatar_url and self.avatar_url.partition("?")[0],
                links=unique_links((*self.links, *links_in(self.bio))),
            ),
            observation=Observation(
                url=self.url,
                avatar_url=self.avatar_url,
                created_at=self.created_at,
                followers=self.followers,
                following=self.following,
                posts=self.posts,
                verified=self.verified,
            ),
        )


class PostRow(_Row):
    """A row of any other kind."""

    kind: PostForm = PostForm.REVIEW
    location: Text = ""
    rating: Stars | None = None
    max_rating: Annotated[Stars, Field(gt=0)] | None = None
    title: Text = ""
    text: Text = ""
    author_label: Text = ""
    published_at: Moment | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.text or self.title or self.rating is not None):
            raise ValueError("expected text, title or rating")
        if self.rating is not None and self.rating > (self.max_rating or _USUAL_STARS):
            raise ValueError(
                "expected rating to be at most max_rating (5 if not given)"
            )
        return self

    def sighting(self) -> Sighting:
        """Return the post."""
        post = Post(
            form=self.kind,
            text=self.text,
            title=self.title,
            rating=self.rating,
            max_rating=self._stars_offered(),
            links=links_in(self.text),
            author_name=self.author_label,
            location=self.location,
            published_at=self.published_at,
        )
        identity = self.identity(
            RecordKind.POST,
            *(self.kind, self.location, self.url, self.title, self.text),
            *(self.rating, self.author_label, self.published_at),
        )
        return Sighting(
            identity=identity, content=post, observation=Observation(url=self.url)
        )

    def _stars_offered(self) -> float | None:
        return None if self.rating is None else self.max_rating or _USUAL_STARS


FIELDS: Final = frozenset(
    {*AccountRow.model_fields, *PostRow.model_fields, "id", "kind"}
)
"""Names of the fields that rows may have."""

_ACCOUNT: Final = "account"
_KINDS: Final = frozenset({_ACCOUNT, *PostForm})


def sighting_of_row(body: bytes) -> Sighting:
    """Return what a row shows.

    Args:
        body: A JSON object in UTF-8, with or without a byte order mark.

    Raises:
        BadItem: It is none, or a field is missing or odd.
    """
    row = _filled_fields(body)
    kind = row.get("kind", PostForm.REVIEW)
    kind = kind.strip().lower() if isinstance(kind, str) else kind
    if not isinstance(kind, str) or kind not in _KINDS:
        raise BadItem(f"kind: expected one of {', '.join(sorted(_KINDS))}")
    model = AccountRow if kind == _ACCOUNT else PostRow
    try:
        return model.model_validate({**row, "kind": kind}).sighting()
    except ValidationError as error:
        # Not chained: the original quotes the value.
        raise BadItem(_explained(error)) from None


def _filled_fields(body: bytes) -> Mapping[str, object]:
    try:
        row = parsed(body)
    except UnicodeDecodeError:
        raise BadItem("encoding: expected UTF-8") from None
    except ValueError:
        raise BadItem("row: expected a JSON object") from None
    if not isinstance(row, dict):
        raise BadItem("row: expected a JSON object")
    return {name: value for name, value in row.items() if _is_filled(value)}


def _is_filled(value: object) -> bool:
    return value is not None and not (isinstance(value, str) and not value.strip())


def _explained(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[
        0
    ]
    field = ".".join(str(part) for part in first["loc"]) or "row"
    return f"{field}: {first['msg'].removeprefix('Value error, ')}"


def _digest(described: tuple[object, ...]) -> str:
    canonical = json.dumps([None if part is None else str(part) for part in described])
    return hashlib.sha256(canonical.encode()).hexdigest()
