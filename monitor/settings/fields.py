"""Types of the configuration's fields: pydantic runs their checks."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
)

from monitor.settings.checks import (
    DIGEST_PATTERN,
    ID_PATTERN,
    check_day,
    check_digest,
    check_domain,
    check_duration,
    check_encoder,
    check_endpoint,
    check_handle,
    check_id,
    check_npi,
    check_phone,
    check_text,
    check_time_zone,
)
from monitor.settings.durations import DURATION_PATTERN


class Document(BaseModel):
    """A mapping of the configuration: frozen, unknown keys refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
    )


Text: TypeAlias = Annotated[str, Field(min_length=1), AfterValidator(check_text)]
Id: TypeAlias = Annotated[
    str,
    AfterValidator(check_id),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN}),
]
Domain: TypeAlias = Annotated[str, AfterValidator(check_domain)]
Phone: TypeAlias = Annotated[str, AfterValidator(check_phone)]
Npi: TypeAlias = Annotated[
    str,
    AfterValidator(check_npi),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{10}$"}),
]
TimeZone: TypeAlias = Annotated[str, AfterValidator(check_time_zone)]
DigestText: TypeAlias = Annotated[
    str,
    AfterValidator(check_digest),
    WithJsonSchema({"type": "string", "pattern": DIGEST_PATTERN}),
]
Day: TypeAlias = Annotated[date, BeforeValidator(check_day)]
Platform: TypeAlias = Annotated[Text, AfterValidator(str.lower)]
HandleText: TypeAlias = Annotated[str, AfterValidator(check_handle)]
EncoderText: TypeAlias = Annotated[str, AfterValidator(check_encoder)]
Endpoint: TypeAlias = Annotated[str, AfterValidator(check_endpoint)]
Duration: TypeAlias = Annotated[
    str,
    AfterValidator(check_duration),
    WithJsonSchema({"type": "string", "pattern": DURATION_PATTERN}),
]
