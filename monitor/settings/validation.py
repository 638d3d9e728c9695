"""Validates a mapping against a pydantic model and says what is wrong in words.

Only places, types and limits are taken from pydantic's errors, never its copies
of the input, which may be secret.
"""

import re
from collections.abc import Iterable
from typing import Final, TypeVar, get_args

from pydantic import BaseModel, SecretStr, ValidationError
from pydantic_core import ErrorDetails

from monitor.domain.sources import JSONValue
from monitor.settings.origin import Origin, Step, Steps
from monitor.settings.problems import Place, Report, closest, nearest, quoted
from monitor.settings.secrets import fields_of_type

M = TypeVar("M", bound=BaseModel)

_IN_QUOTES: Final = 'write it as text in "quotes"'
_WORDS: Final = {
    "string_type": ("not text", _IN_QUOTES),
    "int_type": ("not a whole number", ""),
    "int_parsing": ("not a whole number", ""),
    "int_from_float": ("not a whole number", ""),
    "float_type": ("not a number", ""),
    "float_parsing": ("not a number", ""),
    "bool_type": ("neither true nor false", ""),
    "bool_parsing": ("neither true nor false", ""),
    "list_type": ("not a list", "write [one, two]"),
    "tuple_type": ("not a list", "write [one, two]"),
    "dict_type": ("not a mapping", "write {key: value}"),
    "model_type": ("not a mapping", "write {key: value}"),
    "path_type": ("not a path", _IN_QUOTES),
    "string_too_short": ("empty", "write a text or remove it"),
    "too_short": ("empty", "write at least one"),
}


def validate(
    model: type[M],
    data: dict[str, JSONValue],
    origin: Origin,
    report: Report,
    *,
    more_keys: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
) -> M | None:
    """Return `data` as a `model`, or None after reporting every error.

    Args:
        model: What it should be.
        data: The filled-in mapping.
        origin: Where it was written.
        report: Takes the problems.
        more_keys: Keys that are taken out before and still offered as nearest.
        hidden: Values that must not be shown, whatever a validator says.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        unknown = [d["loc"] for d in details if d["type"] == "extra_forbidden"]
        for detail in details:
            if detail["type"] == "missing":
                _report_missing(detail, unknown, origin, report)
            elif detail["type"] == "extra_forbidden":
                _report_unknown(detail, model, more_keys, origin, report)
            else:
                _report_value(detail, origin, report, hidden)
    return None


def _report_unknown(
    detail: ErrorDetails,
    model: type[BaseModel],
    more_keys: tuple[str, ...],
    origin: Origin,
    report: Report,
) -> None:
    *around, key = detail["loc"]
    known = (*_keys(model, around), *(() if around else more_keys))
    cause = f"unknown key {quoted(str(key))}"
    report.error(origin.at(*detail["loc"]).key_place, cause, nearest(str(key), known))


def _report_value(
    detail: ErrorDetails, origin: Origin, report: Report, hidden: tuple[str, ...]
) -> None:
    # Errors in the key of a mapping are marked by a last step "[key]".
    in_key = detail["loc"][-1:] == ("[key]",)
    steps = detail["loc"][:-1] if in_key else detail["loc"]
    where = origin.at(*steps)
    place = where.key_place if in_key else where.place
    # A list of bad items is not empty as well, and what could not be filled in has
    # been reported already.
    counted = detail["type"] == "too_short" and where.value
    if not counted and not report.has_error_at(place):
        written = steps[-1] if in_key else where.value
        cause, hint = _words(detail, written, hidden)
        report.error(place, f"{_label(steps)}{cause}", hint)


def _report_missing(
    detail: ErrorDetails, unknown: list[Steps], origin: Origin, report: Report
) -> None:
    *around, key = steps = detail["loc"]
    beside = [str(loc[-1]) for loc in unknown if list(loc[:-1]) == around]
    if closest(str(key), beside):
        return  # It is there, misspelt, and told as that.
    report.error(
        _place_of_missing(steps, origin),
        f"{quoted(str(key))} is missing",
        f"add `{key}: …`",
    )


def _place_of_missing(steps: Steps, origin: Origin) -> Place:
    """Return the place of the empty key, else of the mapping that lacks it."""
    around = origin.at(*steps[:-1])
    held = around.value
    empty = isinstance(held, dict) and steps[-1] in held
    return origin.at(*steps).key_place if empty else around.place


def _label(steps: Steps) -> str:
    names = [step for step in steps if isinstance(step, str)]
    return f"{names[-1]}: " if names else ""


def _words(
    detail: ErrorDetails, written: object, hidden: tuple[str, ...]
) -> tuple[str, str]:
    if detail["type"] in {"enum", "literal_error"}:
        choices = re.findall(r"'([^']+)'", str(detail["ctx"]["expected"]))
        shown = written if isinstance(written, str) else "this"
        return f"unknown word {quoted(shown)}", nearest(shown, choices)
    if detail["type"] in _WORDS:
        return _WORDS[detail["type"]]
    raised = detail.get("ctx", {}).get("error")
    message = str(raised) if raised else detail["msg"]
    if any(secret in message for secret in hidden):
        return "not valid", ""
    cause, _, hint = message.partition("; ")
    return cause, hint


def _keys(model: type[BaseModel], steps: Iterable[Step]) -> list[str]:
    """Return the keys of the mapping that `steps` lead to from `model`."""
    for step in steps:
        field = model.model_fields.get(str(step))
        model = (field and _model_in(field.annotation)) or model
    files = (f"{name}_file" for name in fields_of_type(model, SecretStr))
    return [*model.model_fields, *files]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in get_args(annotation))
    return next((model for model in inner if model), None)
