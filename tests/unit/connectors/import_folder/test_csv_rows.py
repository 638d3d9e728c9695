"""Tests of reading CSV."""

import json

import pytest

from tests.unit.connectors.import_folder.builders import Folder

HEADER = b"source,external_id,text\n"


def rows(folder: Folder, content: bytes) -> list[object]:
    """Return what is read of a CSV file: rows by their header, or the form."""
    folder.write("a.csv", content)
    folder.wait_a_minute()
    folder.read()
    return [
        json.loads(item.body) if item.form == "row" else str(item.form)
        for item in folder.items
    ]


def row(number: str, text: str) -> object:
    """Return a row as it is handed on."""
    return {"source": "v", "external_id": number, "text": text}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (b"plain", "plain"),
        (b'"a, b"', "a, b"),
        (b'"a ""b"" c"', 'a "b" c'),
        (b'"a\r\nb\n\nc"', "a\r\nb\n\nc"),
        (b'say "hi"', 'say "hi"'),
        (b"", ""),
        ("\u2605 \U0001f600".encode(), "\u2605 \U0001f600"),
        (b"=1+1", "=1+1"),
    ],
)
def test_fields_are_read_as_written(folder: Folder, written: bytes, text: str) -> None:
    """Quotes, commas and line breaks as RFC 4180 has them."""
    content = HEADER + b"v,1," + written + b"\r\nv,2,x\r\n"
    assert rows(folder, content) == [row("1", text), row("2", "x")]


@pytest.mark.parametrize(
    "header",
    [
        b"\xef\xbb\xbfsource,external_id,text\r\n",
        b"Source,External ID, text \n",
        b'"source","external_id","text"\n',
    ],
)
def test_headers_are_read_as_people_write_them(folder: Folder, header: bytes) -> None:
    """A byte order mark, capitals, spaces and quotes do no harm."""
    assert rows(folder, header + b"v,1,x\n") == [row("1", "x")]


@pytest.mark.parametrize(
    ("odd", "form"),
    [
        (b"v,1", "ragged"),
        (b"v,1,x,y", "ragged"),
        (b'v,1,"x"y', "ragged"),
        (b'v,1,"never closed', "ragged"),
        (b"v,1,\xff", "undecodable"),
        (b"v,1,a\x00b", None),
    ],
)
def test_an_odd_row_is_refused_alone(
    folder: Folder, odd: bytes, form: str | None
) -> None:
    """The rows behind it are read."""
    read = rows(folder, HEADER + odd + b"\nv,2,x\nv,3,y\n")
    assert read[0] == form or form is None
    assert read[1:] == [row("2", "x"), row("3", "y")]


def test_empty_lines_are_passed_over(folder: Folder) -> None:
    """They are no rows."""
    assert rows(folder, HEADER + b"\n\r\nv,1,x\n\n") == [row("1", "x")]


@pytest.mark.parametrize(
    "content",
    [
        b"a,b\nv,1\n",
        b"source,text,text\nv,1,2\n",
        b"text\nx\n",
        "source,text\nv,x\n".encode("utf-16"),
        b'"source,text\nv,x\n',
    ],
)
def test_a_file_without_usable_header_is_one_bad_item(
    folder: Folder, content: bytes
) -> None:
    """Its rows could not be understood, so they are not read."""
    assert rows(folder, content) == ["header"]
    assert folder.read() == []


def test_many_stray_quotes_stay_cheap(folder: Folder) -> None:
    """Each spoils one line, and none of the good rows is lost."""
    content = HEADER + b'v,1,"x\nv,2,y\n' * 200
    assert rows(folder, content).count(row("2", "y")) == 200
