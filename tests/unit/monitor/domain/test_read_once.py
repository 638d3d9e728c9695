"""Tests for monitor.domain.read_once."""

from dataclasses import dataclass, field, replace

from monitor.domain.read_once import ReadOnce


@dataclass(frozen=True)
class Reader:
    """Has a property, and keeps a note of each reading."""

    text: str
    read: list[str] = field(default_factory=list)

    @ReadOnce
    def words(self) -> int:
        """How many words there are."""
        self.read.append(self.text)
        return len(self.text.split())


def test_it_is_read_when_it_is_first_asked_for() -> None:
    """And once, however often it is asked for."""
    reader = Reader("two words")
    assert not reader.read

    assert [reader.words, reader.words] == [2, 2]
    assert reader.read == ["two words"]


def test_each_object_has_its_own() -> None:
    """A copy that was changed reads again."""
    reader = Reader("two words")

    assert (reader.words, replace(reader, text="one").words) == (2, 1)


def test_it_tells_what_it_is() -> None:
    """To who asks the class."""
    assert isinstance(Reader.words, ReadOnce)
    assert Reader.words.__doc__ == "How many words there are."
