"""Tests of the connector that watches a folder."""

import json
import time

import pytest

from connectors.import_folder.forms import Form
from monitor.domain.errors import BadItem
from monitor.domain.sources import Capability
from monitor.ports.connector import RawItem
from tests.unit.connectors.import_folder.builders import Folder


def test_the_folder_is_the_source(folder: Folder) -> None:
    """One, whatever is watched for: what it holds decides whom it concerns."""
    (plan,) = folder.connector.plan([])
    assert (plan.connector, plan.platform, plan.practices) == ("import", "import", ())
    assert plan.query.text == str(folder.path)
    assert plan.query.capability is Capability.MENTIONS


def test_each_kind_of_file_is_parsed(folder: Folder) -> None:
    """A line, a row and a mail, one sighting each."""
    folder.write("a.jsonl", b'{"source": "v", "text": "x"}\n')
    folder.write("b.csv", b"source,text\nv,y\n")
    folder.write("c.EML", b"From: a@site.example\n\nz")
    folder.read()
    connector = folder.connector
    seen = [s for item in folder.items for s in connector.parse(item)]
    assert [s.identity.platform for s in seen] == ["v", "v", "site"]


@pytest.mark.parametrize("form", sorted(set(Form) - {Form.ROW, Form.MAIL}))
def test_what_was_found_bad_is_refused(folder: Folder, form: Form) -> None:
    """With what was expected, and without a byte of it."""
    with pytest.raises(BadItem, match="expected") as refused:
        folder.connector.parse(RawItem(form=form, body=b"hunter2"))
    assert "hunter2" not in str(refused.value)


def test_a_large_mail_is_cut(folder: Folder) -> None:
    """Attachments come last; the text before them is read."""
    folder.write("a.eml", b"From: a@site.example\n\nhello\n" + b"x" * 2_000_000)
    folder.read()
    assert len(folder.items[0].body) == 1024 * 1024
    assert folder.connector.parse(folder.items[0])


def test_a_mail_that_was_half_there_is_read_again(folder: Folder) -> None:
    """The same record, with the rest of its text."""
    folder.write("a.eml", b"From: a@site.example\nMessage-ID: <1>\n\nhel")
    folder.read()
    (first,) = folder.connector.parse(folder.items[0])
    folder.write("a.eml", b"lo", append=True)
    folder.read()
    (second,) = folder.connector.parse(folder.items[0])
    assert first.identity == second.identity
    assert first.content != second.content


def test_ten_thousand_lines_take_a_second_or_two(folder: Folder) -> None:
    """Reading and parsing stay far below what storing costs."""
    row = {"source": "v", "rating": 2, "text": "They were late again. " * 5}
    lines = (json.dumps({**row, "external_id": n}) + "\n" for n in range(10_000))
    folder.write("a.jsonl", "".join(lines).encode())
    start = time.process_time()
    folder.read()
    connector = folder.connector
    assert sum(len(connector.parse(item)) for item in folder.items) == 10_000
    assert time.process_time() - start < 5
