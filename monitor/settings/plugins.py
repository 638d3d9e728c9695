"""Connectors and channels: entries whose options belong to their plugins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from monitor.domain.sources import JSONValue
from monitor.ports.options import Options, OptionsClass
from monitor.settings.checks import check_name
from monitor.settings.expiries import read_expiry
from monitor.settings.hourly import read_most_an_hour
from monitor.settings.intervals import read_interval
from monitor.settings.model import ChannelSettings, ConnectorSettings
from monitor.settings.not_yet import (
    CHANNEL_KEYS,
    refuse_later_keys,
)
from monitor.settings.origin import Section
from monitor.settings.problems import Report, nearest, quoted
from monitor.settings.secrets import fields_of_type, take_secrets, warn_inline
from monitor.settings.substitute import Environment
from monitor.settings.validation import validate

EVERY: Final = "every"
EXPIRES: Final = "credential_expires"
MOST: Final = "most_an_hour"


@dataclass(frozen=True, slots=True)
class Sort:
    """What differs between connectors and channels.

    Attributes:
        word: "connector" or "channel".
        classes: Options by type, of the plugins that exist.
        later: Keys that are to come, with their version.
        own_keys: Keys of an entry that are not the plugin's.
    """

    word: str
    classes: Mapping[str, OptionsClass]
    later: Mapping[str, str]
    own_keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry whose plugin exists.

    Attributes:
        section: Where it stands.
        type: Its type.
        options: Its options, or None if they had errors.
    """

    section: Section
    type: str
    options: Options | None


def read_connectors(
    section: Section, classes: Mapping[str, OptionsClass], environment: Environment
) -> tuple[ConnectorSettings, ...]:
    """Return the connectors listed at `section` that have no error."""
    sort = Sort("connector", classes, {}, ("type", EVERY, EXPIRES))
    read = (
        (
            entry,
            read_interval(entry.section.at(EVERY), environment),
            read_expiry(entry.section.at(EXPIRES), classes[entry.type], environment),
        )
        for entry in _entries(section, sort, environment)
    )
    return tuple(
        ConnectorSettings(
            name=entry.options.name,
            type=entry.type,
            every=every,
            options=entry.options,
            credential_expires=expires,
        )
        for entry, every, expires in read
        if entry.options
    )


def read_channels(
    section: Section, classes: Mapping[str, OptionsClass], environment: Environment
) -> tuple[ChannelSettings, ...]:
    """Return the channels listed at `section` that have no error."""
    sort = Sort("channel", classes, CHANNEL_KEYS, ("type", MOST))
    read = (
        (entry, read_most_an_hour(entry.section.at(MOST), environment))
        for entry in _entries(section, sort, environment)
    )
    return tuple(
        ChannelSettings(
            name=entry.options.name,
            type=entry.type,
            options=entry.options,
            most_an_hour=most_an_hour,
        )
        for entry, most_an_hour in read
        if entry.options
    )


def _entries(section: Section, sort: Sort, environment: Environment) -> Iterator[Entry]:
    report = environment.report
    hint = f"write - {{name: …, type: …}} for each {sort.word}"
    if section.value is not None and not isinstance(section.value, list):
        report.error(section.place, "not a list", hint)
    names: set[str] = set()
    for index in range(len(section.sequence)):
        item = section.at(index)
        if not isinstance(item.value, dict):
            report.error(item.place, "not a mapping", hint)
            continue
        _check_name(item.at("name"), sort.word, names, report)
        plugin_type = _known_type(item, sort, report)
        if plugin_type is not None:
            options = _options(item, plugin_type, sort, environment)
            yield Entry(item, plugin_type, options)


def _check_name(name: Section, word: str, taken: set[str], report: Report) -> None:
    if not isinstance(name.value, str):
        return  # The options class asks for it.
    try:
        check_name(name.value)
    except ValueError as error:
        cause, _, hint = str(error).partition("; ")
        report.error(name.place, f"name: {cause}", hint)
    if name.value in taken:
        cause = f"two {word}s are called {quoted(name.value)}"
        report.error(name.place, cause, "give each its own name")
    taken.add(name.value)


def _known_type(item: Section, sort: Sort, report: Report) -> str | None:
    where = item.at("type")
    if where.value is None:
        hint = f"add `type: …`, one of {', '.join(sorted(sort.classes))}"
        report.error(item.place, '"type" is missing', hint)
    elif not isinstance(where.value, str):
        report.error(where.place, "type: not text", 'write it as text in "quotes"')
    elif where.value in sort.classes:
        return where.value
    else:
        cause = f"unknown {sort.word} type {quoted(where.value)}"
        report.error(where.place, cause, nearest(where.value, sort.classes))
    return None


def _options(
    item: Section, plugin_type: str, sort: Sort, environment: Environment
) -> Options | None:
    report, model = environment.report, sort.classes[plugin_type]
    secrets = fields_of_type(model, SecretStr)
    known = {*model.model_fields, *(f"{name}_file" for name in secrets)}
    later = {key: version for key, version in sort.later.items() if key not in known}
    refused = refuse_later_keys(item, later, report)
    data = environment.fill_mapping(item, without=refused.union(sort.own_keys))
    data = take_secrets(data, secrets, item, report)
    warn_inline(item, secrets, report)
    hidden = _hidden(data, secrets, item)
    data = _absolute(data, fields_of_type(model, Path), item.file.path.parent)
    return validate(model, data, item, report, more_keys=sort.own_keys, hidden=hidden)


def _hidden(
    data: Mapping[str, JSONValue], secrets: frozenset[str], item: Section
) -> tuple[str, ...]:
    """Return what no message may show: secrets, and what the environment gave."""
    return tuple(
        text
        for key, value in data.items()
        if key in secrets or value != item.at(key).value
        for text in _texts(value)
        if text
    )


def _texts(value: JSONValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _absolute(
    data: Mapping[str, JSONValue], paths: frozenset[str], folder: Path
) -> dict[str, JSONValue]:
    """Return `data` with its paths made absolute; they start at `folder`."""
    return {
        key: str(folder.resolve() / value)
        if key in paths and isinstance(value, str)
        else value
        for key, value in data.items()
    }
