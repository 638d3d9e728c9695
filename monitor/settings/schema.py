"""JSON Schema of the configuration's files, for editors.

It is made from the models that validate, with what the loader adds to them:
`NAME_file` for secrets; `type` for plugins, `every` and `credential_expires` for
connectors, `most_an_hour` for channels.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, SecretStr
from pydantic.json_schema import models_json_schema

from monitor.domain.alerts import MOST_AN_HOUR
from monitor.ports.options import OptionsClass
from monitor.settings.claim_document import (
    ClaimEntry,
    ClaimsDocument,
    DisabledClaim,
)
from monitor.settings.durations import DURATION_PATTERN
from monitor.settings.hourly import MOST_TAKEN
from monitor.settings.practice_document import PracticeEntry, PracticesDocument
from monitor.settings.secrets import fields_of_type
from monitor.settings.service_document import HeartbeatEntry, ServiceDocument

FOLDER: Final = "schema"
SERVICE: Final = "wardwatch.schema.json"
PRACTICE: Final = "practice.schema.json"
CLAIM: Final = "claim.schema.json"

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_EVERY: Final = {
    "type": "string",
    "pattern": DURATION_PATTERN,
    "default": "15m",
    "description": "Interval between polls, like 5m.",
}

_EXPIRES: Final = {
    "type": "string",
    "format": "date",
    "description": "The day on which its credential ends, like 2027-03-01; a case "
    "of kind coverage tells of it two weeks before.",
}

_MOST: Final = {
    "type": "integer",
    "minimum": 1,
    "maximum": MOST_TAKEN,
    "default": MOST_AN_HOUR,
    "description": "Messages to it in any hour, but for what is critical and the end "
    "of a case; the last ten tell of up to 100 alerts each.",
}

# Any: JSON Schema documents have no useful narrower type.
Schema = dict[str, Any]


def schema_files(
    connectors: Mapping[str, OptionsClass], channels: Mapping[str, OptionsClass]
) -> Mapping[str, str]:
    """Return the text of each schema file by its name.

    Args:
        connectors: Options of the connectors, by type.
        channels: Options of the channels, by type.
    """
    service = _service(connectors, channels)
    practice = _any_of(PracticeEntry, PracticesDocument)
    claim = _any_of(ClaimEntry, DisabledClaim, ClaimsDocument)
    return {
        SERVICE: json.dumps(service, indent=2) + "\n",
        PRACTICE: json.dumps(practice, indent=2) + "\n",
        CLAIM: json.dumps(claim, indent=2) + "\n",
    }


def _service(
    connectors: Mapping[str, OptionsClass], channels: Mapping[str, OptionsClass]
) -> Schema:
    plugins = (*connectors.values(), *channels.values())
    names, definitions = _definitions(ServiceDocument, *plugins)
    root: Schema = definitions.pop(names[ServiceDocument])
    _offer_files(root, frozenset({"database"}))
    _offer_files(definitions[HeartbeatEntry.__name__], frozenset({"url"}))
    for key, classes in (("connectors", connectors), ("channels", channels)):
        choices = [{"$ref": f"#/$defs/{names[model]}"} for model in classes.values()]
        root["properties"][key] = {"type": "array", "items": {"anyOf": choices}}
        for word, model in classes.items():
            _extend(definitions[names[model]], word, fields_of_type(model, SecretStr))
    for model in connectors.values():
        properties = definitions[names[model]]["properties"]
        properties["every"] = _EVERY
        if fields_of_type(model, SecretStr):
            properties["credential_expires"] = _EXPIRES
    for model in channels.values():
        definitions[names[model]]["properties"]["most_an_hour"] = _MOST
    return {"$schema": _DIALECT, **root, "$defs": definitions}


def _any_of(*models: type[BaseModel]) -> Schema:
    """Return the schema of a file that holds one of `models`."""
    names, definitions = _definitions(*models)
    choices = [{"$ref": f"#/$defs/{name}"} for name in names.values()]
    return {"$schema": _DIALECT, "anyOf": choices, "$defs": definitions}


def _definitions(
    *models: type[BaseModel],
) -> tuple[dict[Any, str], dict[str, Schema]]:
    """Return the name of each model's definition, and all definitions by name."""
    refs, found = models_json_schema([(model, "validation") for model in models])
    names = {
        model: ref["$ref"].removeprefix("#/$defs/") for (model, _), ref in refs.items()
    }
    return names, found["$defs"]


def _extend(schema: Schema, word: str, secrets: frozenset[str]) -> None:
    """Add what the loader takes out of an entry before its plugin sees it."""
    schema["properties"]["type"] = {"const": word}
    schema["required"] = ["type", *schema["required"]]
    _offer_files(schema, secrets)


def _offer_files(schema: Schema, secrets: frozenset[str]) -> None:
    """Let each secret be written as NAME_file instead."""
    required: list[str] = schema.get("required", [])
    for secret in sorted(secrets):
        file = f"{secret}_file"
        schema["properties"][file] = {
            "type": "string",
            "description": f"File that holds {secret}; starts at this file's folder.",
        }
        if secret in required:
            required.remove(secret)
            either = {"anyOf": [{"required": [secret]}, {"required": [file]}]}
            schema.setdefault("allOf", []).append(either)
