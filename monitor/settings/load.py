"""Loads a configuration directory: everything is read, then all problems told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pydantic import ValidationError

from monitor.domain.retention import DEFAULT_TIMES, DataClass
from monitor.domain.sources import JSONValue
from monitor.ports.encoder_choice import parse_encoder
from monitor.ports.options import OptionsClass
from monitor.settings import not_yet
from monitor.settings.cache import cache_folder
from monitor.settings.claims import read_claims
from monitor.settings.database import has_password, resolve_database
from monitor.settings.durations import parse_duration
from monitor.settings.model import Settings
from monitor.settings.origin import Section, YamlFile
from monitor.settings.owners import check_owners
from monitor.settings.plugins import read_channels, read_connectors
from monitor.settings.practices import read_practices
from monitor.settings.problems import ConfigProblems, Place, Report
from monitor.settings.routing import check_complete, check_receivers
from monitor.settings.secrets import take_secrets, warn_inline
from monitor.settings.service_document import ServiceDocument
from monitor.settings.substitute import Environment
from monitor.settings.validation import validate
from monitor.settings.yaml_file import read_yaml

FILE: Final = "wardwatch.yaml"

_DATABASE: Final = frozenset({"database"})
_URL: Final = frozenset({"url"})
_PLUGIN_KEYS: Final = ("connectors", "channels")


def load_settings(
    directory: Path,
    *,
    connectors: Mapping[str, OptionsClass],
    channels: Mapping[str, OptionsClass],
    environ: Mapping[str, str],
    today: date | None = None,
) -> Settings:
    """Return the configuration in `directory`.

    Args:
        directory: Holds wardwatch.yaml, practices/ and claims/.
        connectors: Options of the connectors that exist, by type.
        channels: Options of the channels that exist, by type.
        environ: Where `${NAME}` is looked up.
        today: Day at which claims and registered accounts that are due for a review
            are told; None tells none.

    Raises:
        ConfigProblems: Something is wrong; it lists everything.
    """
    report = Report()
    environment = Environment(environ, report)
    section = _service_section(directory, report)
    service, broken = _service(section, environment)
    practices, files = read_practices(directory, environment, today)
    settings = Settings(
        directory=directory,
        database=resolve_database(service.database, directory),
        connectors=read_connectors(section.at("connectors"), connectors, environment),
        channels=read_channels(section.at("channels"), channels, environment),
        routes=tuple(route.route() for route in service.routes),
        unrouted=MappingProxyType(service.unrouted),
        practices=practices,
        logos=MappingProxyType(files.logos),
        pictures=MappingProxyType(files.pictures),
        claims=read_claims(directory, report, today),
        retention=_retention(service),
        fetch_allow=frozenset(service.fetch.allow),
        nppes=service.fetch.nppes,
        encoder=parse_encoder(service.encoder, directory),
        cache=cache_folder(environ),
        presidio=service.phi.presidio,
        health_listen=service.health.listen,
        heartbeat=service.heartbeat.url,
        heartbeat_every=parse_duration(service.heartbeat.every),
        own_pages_every=parse_duration(service.own_pages.every),
        dormant_after=parse_duration(service.own_pages.dormant_after),
    )
    _check_routing(section, service, broken, channels, report)
    check_owners(settings.connectors, practices, section.at("connectors"), report)
    if report.errors:
        raise ConfigProblems(report.errors, report.warnings)
    return replace(settings, warnings=report.warnings)


def _service_section(directory: Path, report: Report) -> Section:
    """Return wardwatch.yaml, or an empty section after reporting why not."""
    path = directory / FILE
    section = None
    if not directory.is_dir():
        hint = f"write one with: wardwatch init --directory {directory}"
        report.error(Place(directory), "no such directory", hint)
    elif not path.exists():
        hint = "an empty file will do; `wardwatch init` writes a complete one"
        report.error(Place(path), "no such file", hint)
    else:
        section = read_yaml(path, report)
    return section or Section(YamlFile(path, {}, {(): Place(path)}, {}))


def _service(
    section: Section, environment: Environment
) -> tuple[ServiceDocument, frozenset[str]]:
    """Return the valid part of wardwatch.yaml, and the keys that are not."""
    report = environment.report
    refused = not_yet.refuse_later_keys(section, not_yet.SERVICE_KEYS, report)
    data = environment.fill_mapping(section, without=refused.union(_PLUGIN_KEYS))
    data = take_secrets(data, _DATABASE, section, report)
    data |= _heartbeat(data.get("heartbeat"), section.at("heartbeat"), report)
    if isinstance(data.get("routes"), list):
        data["routes"] = _routes(section.at("routes"), environment)
    more = (*_PLUGIN_KEYS, "database_file")
    document = validate(ServiceDocument, data, section, report, more_keys=more)
    if document is None:
        good = {key: value for key, value in data.items() if _is_valid(key, value)}
        return ServiceDocument.model_validate(good), frozenset(set(data) - set(good))
    if has_password(document.database):
        warn_inline(section, _DATABASE, report)
    return document, frozenset()


def _heartbeat(
    data: JSONValue, section: Section, report: Report
) -> dict[str, JSONValue]:
    """Return the entry with its secret, if there is one."""
    if not isinstance(data, dict):
        return {}
    warn_inline(section, _URL, report)
    return {"heartbeat": take_secrets(data, _URL, section, report)}


def _routes(section: Section, environment: Environment) -> list[JSONValue]:
    items = (section.at(index) for index in range(len(section.sequence)))
    return [
        environment.fill_mapping(item) if isinstance(item.value, dict) else item.value
        for item in items
    ]


def _is_valid(key: str, value: JSONValue) -> bool:
    try:
        ServiceDocument.model_validate({key: value})
    except ValidationError:
        return False
    return True


def _retention(service: ServiceDocument) -> Mapping[DataClass, int]:
    overrides = {
        data_class: parse_duration(text)
        for data_class, text in service.retention.items()
    }
    return MappingProxyType({**DEFAULT_TIMES, **overrides})


def _check_routing(
    section: Section,
    service: ServiceDocument,
    broken: frozenset[str],
    classes: Mapping[str, OptionsClass],
    report: Report,
) -> None:
    """Check the route table; a config without channels has nothing to route to."""
    entries = [c for c in section.at("channels").sequence if isinstance(c, dict)]
    names = {str(entry.get("name")) for entry in entries}
    routes = section.at("routes")
    check_receivers(routes, names, report)
    usable = any(str(entry.get("type")) in classes for entry in entries)
    if usable and broken.isdisjoint({"routes", "unrouted"}):
        where = routes if service.routes else section.at("channels")
        check_complete(service.routes, service.unrouted, where, report)
