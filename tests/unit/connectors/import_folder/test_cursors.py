"""Tests of what is read of a folder whose files change."""

import os
import tracemalloc
from pathlib import Path

import pytest

from connectors.import_folder.files import listed
from connectors.import_folder.pages import PageReader
from monitor.domain.errors import AccessNotGranted, Gone
from monitor.domain.sources import Capability, Query
from tests.unit.connectors.import_folder.builders import Folder

HEADER = b"source,external_id,text\n"


def test_lines_are_read_once(folder: Folder) -> None:
    """A second run of an unchanged folder finds nothing."""
    folder.write("a.jsonl", b'{"n": 1}\n\n{"n": 2}\r\n')
    assert folder.read() == [b'{"n": 1}', b'{"n": 2}']
    assert folder.read() == []


def test_items_say_where_they_were(folder: Folder) -> None:
    """File and line, as people count them."""
    folder.write("a.jsonl", b'{"n": 1}\n\n{"n": 2}\n')
    folder.write("b.csv", HEADER + b'v,1,"two\nlines"\nv,2,x\n')
    folder.read()
    where = [item.locator for item in folder.items]
    assert where == ["a.jsonl:1", "a.jsonl:3", "b.csv:2", "b.csv:4"]


def test_the_same_cursor_gives_the_same_page(folder: Folder) -> None:
    """A page that was lost in a crash is read again."""
    folder.write("a.jsonl", b'{"n": 1}\n' * 300)
    (plan,) = folder.connector.plan([])
    first = folder.connector.poll(plan.query, {})
    assert folder.connector.poll(plan.query, {}) == first
    second = folder.connector.poll(plan.query, first.cursor)
    assert folder.connector.poll(plan.query, first.cursor) == second


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_pages_are_bounded_and_lose_nothing(folder: Folder, name: str) -> None:
    """450 rows are three pages; each row is read once."""
    rows = b"".join(b'v,%d,"a\nb"\n' % n for n in range(450))
    lines = b"".join(b'{"external_id": "%d"}\n' % n for n in range(450))
    folder.write(name, HEADER + rows if name == "a.csv" else lines)
    bodies = folder.read()
    assert folder.pages == 3
    numbers = [body.split(b'"external_id": "')[1].split(b'"')[0] for body in bodies]
    assert numbers == [b"%d" % n for n in range(450)]


@pytest.mark.parametrize(
    ("name", "head"), [("a.jsonl", b'{"n": 1}\n'), ("a.csv", HEADER + b"v,1,x\n")]
)
def test_appended_lines_are_picked_up(folder: Folder, name: str, head: bytes) -> None:
    """Only what is new is read."""
    folder.write(name, head)
    folder.read()
    folder.write(name, b'{"n": 2}\n' if name == "a.jsonl" else b"v,2,y\n", append=True)
    assert len(folder.read()) == 1


def test_a_replaced_file_starts_again(folder: Folder) -> None:
    """An exporter writes a new file and renames it."""
    folder.write("a.jsonl", b'{"n": 1}\n')
    folder.read()
    folder.write("new", b'{"n": 1}\n{"n": 2}\n')
    (folder.path / "new").rename(folder.path / "a.jsonl")
    assert len(folder.read()) == 2


@pytest.mark.parametrize(
    "content",
    [b'{"n": 3}\n', b'{"n": 4}\n{"n": 2}\n', b'{"n": 3}\n{"n": 2}\n{"n": 1}\n'],
)
def test_an_overwritten_file_starts_again(folder: Folder, content: bytes) -> None:
    """Shorter, equally long or longer, in the same place."""
    folder.write("a.jsonl", b'{"n": 1}\n{"n": 2}\n')
    folder.read()
    folder.clock.advance(1_000_000)
    folder.write("a.jsonl", content)
    assert folder.read() == content.split(b"\n")[:-1]


def test_an_edit_in_the_middle_starts_again(folder: Folder) -> None:
    """Even of the same length, if the file did not grow: its time tells."""
    line = b'{"text": "' + b"x" * 5000 + b'"}\n'
    folder.write("a.jsonl", line * 3)
    folder.read()
    folder.clock.advance(1_000_000)
    folder.write("a.jsonl", line + line.replace(b"x", b"y") + line)
    assert len(folder.read()) == 3


def test_a_removed_file_leaves_the_cursor(folder: Folder) -> None:
    """Cursors do not grow with every file there ever was."""
    folder.write("a.jsonl", b'{"n": 1}\n')
    folder.read()
    (folder.path / "a.jsonl").unlink()
    folder.read()
    assert folder.cursor == {"files": {}}


def test_a_half_written_line_waits_until_it_parses(folder: Folder) -> None:
    """However long that takes."""
    folder.write("a.jsonl", b'{"n": 1}\n{"n"')
    assert folder.read() == [b'{"n": 1}']
    folder.wait_a_minute()
    assert folder.read() == []
    folder.write("a.jsonl", b": 2}", append=True)
    assert folder.read() == [b'{"n": 2}']
    folder.write("a.jsonl", b"\n", append=True)
    assert folder.read() == []


def test_a_half_written_row_waits_for_its_end(folder: Folder) -> None:
    """CSV does not tell whether its last row is complete; a line's end does."""
    folder.write("a.csv", HEADER + b"v,1,he")
    assert folder.read() == []
    folder.write("a.csv", b"llo\n", append=True)
    assert b"hello" in folder.read()[0]


def test_a_last_row_is_read_when_the_file_is_quiet(folder: Folder) -> None:
    """Once; and again, as a whole, if it grows after all."""
    folder.write("a.csv", HEADER + b"v,1,he")
    folder.read()
    folder.wait_a_minute()
    assert b'"he"' in folder.read()[0]
    assert folder.read() == []
    folder.write("a.csv", b"llo\n", append=True)
    assert b'"hello"' in folder.read()[0]


def test_a_half_written_header_waits(folder: Folder) -> None:
    """A header is no header before its line's end."""
    folder.write("a.csv", HEADER[:8])
    assert folder.read() == []
    folder.write("a.csv", HEADER[8:] + b"v,1,x\n", append=True)
    assert len(folder.read()) == 1


def test_a_long_line_is_one_bad_item(folder: Folder) -> None:
    """Its beginning is parked; the line behind it is read."""
    folder.write("a.jsonl", b"x" * 3_000_000 + b'\n{"n": 2}\n')
    first, second = folder.read()
    assert (len(first), second) == (4096, b'{"n": 2}')
    assert [item.form for item in folder.items] == ["oversized", "row"]


def test_a_long_row_is_one_bad_item(folder: Folder) -> None:
    """The same in CSV."""
    folder.write("a.csv", HEADER + b"v,1," + b"x" * 3_000_000 + b"\nv,2,y\n")
    folder.read()
    assert [item.form for item in folder.items] == ["oversized", "row"]


def test_memory_does_not_grow_with_the_file(folder: Folder) -> None:
    """20 MB are read with a few, page by page."""
    line = b'{"text": "' + b"x" * 100_000 + b'"}\n'
    folder.write("a.jsonl", line * 200)
    (plan,) = folder.connector.plan([])
    tracemalloc.start()
    page = folder.connector.poll(plan.query, {})
    while page.more:
        page = folder.connector.poll(plan.query, page.cursor)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6_000_000


@pytest.mark.parametrize(
    "name", [".a.jsonl", "~a.csv", "a.jsonl.part", "a.csv.tmp", "a.jsonl~", "a.txt"]
)
def test_other_files_are_ignored(folder: Folder, name: str) -> None:
    """Hidden, temporary and other files are not ours to read."""
    folder.write(name, b'{"n": 1}\n')
    assert folder.read() == []


def test_links_are_not_followed(folder: Folder, tmp_path: Path) -> None:
    """Whoever drops a link must not make the service read another file."""
    inner = Folder(tmp_path / "watched")
    inner.path.mkdir()
    folder.write("secret.jsonl", b'{"n": 1}\n')
    (inner.path / "a.jsonl").symlink_to(tmp_path / "secret.jsonl")
    assert inner.read() == []


def test_pipes_and_folders_are_ignored(folder: Folder) -> None:
    """They never end, or are nothing to read."""
    os.mkfifo(folder.path / "a.jsonl")
    (folder.path / "b.csv").mkdir()
    assert folder.read() == []


def test_an_odd_file_name_does_no_harm(folder: Folder) -> None:
    """Names need not be UTF-8; cursors have to be."""
    name = os.fsdecode(b"\xff.jsonl")
    folder.write(name, b'{"n": 1}\n')
    folder.read()
    assert str(folder.cursor).encode()
    assert folder.items[0].locator == "\\xff.jsonl:1"


def test_a_missing_folder_needs_a_person(tmp_path: Path) -> None:
    """The message says what to do."""
    query = Query(capability=Capability.MENTIONS, text=str(tmp_path / "none"))
    with pytest.raises(Gone, match="create the folder"):
        Folder(tmp_path).connector.poll(query, {})


def test_an_unreadable_folder_needs_a_person(tmp_path: Path) -> None:
    """The message says what to do."""
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(AccessNotGranted, match="user read"):
        Folder(tmp_path / "loop").read()


def test_an_unreadable_file_is_one_bad_item(folder: Folder) -> None:
    """Tried at each run, for permission may come; a link is such a file."""
    folder.write("a.jsonl", b"{}")
    (file,) = listed(folder.path)
    (folder.path / "a.jsonl").unlink()
    (folder.path / "a.jsonl").symlink_to("/dev/null")
    reader = PageReader({}, folder.clock.now())
    again = PageReader({"a.jsonl": reader.read(file)}, folder.clock.now())
    again.read(file)
    assert [item.form for item in reader.items] == ["unreadable"]
    assert [item.form for item in again.items] == ["unreadable"]


def test_an_older_cursor_starts_anew(folder: Folder) -> None:
    """What another version left out does no harm."""
    folder.write("a.jsonl", b'{"n": 1}\n')
    folder.cursor = {"other": 1}
    assert len(folder.read()) == 1
