"""A watched folder: JSONL, CSV and `.eml` files, for what has no API.

Files are read where they are and never changed or moved. The cursor has a mark
for each file, so appended lines are picked up and replaced files start again.
`docs/import.md` has the schema.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from connectors.import_folder.files import ListedFile, listed
from connectors.import_folder.forms import Form
from connectors.import_folder.mail import sighting_of_mail
from connectors.import_folder.marks import cursor_of, marks_of
from connectors.import_folder.pages import PageReader
from connectors.import_folder.rows import sighting_of_row
from monitor.domain.errors import AccessNotGranted, BadItem, Gone
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.watch import Practice
from monitor.ports.connector import (
    ConnectorContext,
    ConnectorSpec,
    Page,
    RawItem,
)
from monitor.ports.options import Options

_REFUSALS: Final = {
    Form.OVERSIZED: "line: expected at most 1 MiB",
    Form.UNDECODABLE: "encoding: expected UTF-8",
    Form.RAGGED: "row: expected CSV with as many fields as the header has",
    Form.HEADER: "header: expected a first line of known columns, each once",
    Form.UNREADABLE: "file: expected one that the service's user may read",
}


class ImportOptions(Options):
    """What the configuration says of a watched folder."""

    folder: Path
    """Folder to watch; relative to the configuration file."""


class ImportFolder:
    """Reads one folder.

    Args:
        options: Its part of the configuration.
        context: Clock and interval.
    """

    def __init__(self, options: ImportOptions, context: ConnectorContext) -> None:
        self._options = options
        self._context = context

    def plan(
        self,
        practices: Sequence[Practice],  # noqa: ARG002  the port has it
    ) -> Sequence[SourcePlan]:
        """Return one source, the folder; what it holds tells whom it concerns."""
        folder = Query(capability=Capability.MENTIONS, text=str(self._options.folder))
        return [
            SourcePlan(
                connector=self._options.name,
                platform=SPEC.platform,
                query=folder,
                every=self._context.every,
            )
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next items of the folder that `query` names.

        Raises:
            Gone: There is no such folder.
            AccessNotGranted: It may not be read.
        """
        files = _files(Path(query.text))
        reader = PageReader(marks_of(cursor), self._context.clock.now())
        marks = {file.name: reader.read(file) for file in files}
        return Page(
            items=tuple(reader.items), cursor=cursor_of(marks), more=reader.full
        )

    def probe(self) -> None:
        """List the folder.

        Raises:
            Gone: There is no such folder.
            AccessNotGranted: It may not be read.
        """
        _files(self._options.folder)

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the account, review or post that `item` shows.

        Raises:
            BadItem: A field is missing or odd; the message names the field and
                what was expected, never its value.
        """
        if item.form == Form.ROW:
            return (sighting_of_row(item.body),)
        if item.form == Form.MAIL:
            return (sighting_of_mail(item.body),)
        raise BadItem(_REFUSALS.get(Form(item.form), "form: not known"))


def _files(folder: Path) -> Sequence[ListedFile]:
    try:
        return listed(folder)
    except (FileNotFoundError, NotADirectoryError) as error:
        hint = "create the folder or correct `folder`"
        raise Gone(f"{folder}: {hint}") from error
    except OSError as error:
        hint = "let the service's user read the folder"
        raise AccessNotGranted(f"{folder}: {hint}") from error


SPEC = ConnectorSpec(
    type="import",
    platform="import",
    capabilities=frozenset(
        {Capability.ACCOUNTS, Capability.MENTIONS, Capability.REVIEWS}
    ),
    options=ImportOptions,
    build=ImportFolder,
    terms="What you may keep depends on the site that the files come from.",
)
