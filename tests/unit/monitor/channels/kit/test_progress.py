"""What of a message was taken already."""

from monitor.channels.kit.progress import MOST_MESSAGES, Progress


def test_what_was_taken_is_not_left() -> None:
    """The rest is, in its order."""
    progress = Progress()
    progress.took("m-1", "b")

    assert progress.left("m-1", ["a", "b", "c"]) == ["a", "c"]
    assert progress.left("m-2", ["b"]) == ["b"]


def test_what_is_done_is_forgotten() -> None:
    """A message that is sent once more goes out in full."""
    progress = Progress()
    progress.took("m-1", "a")
    progress.done("m-1")

    assert progress.left("m-1", ["a"]) == ["a"]


def test_the_oldest_message_is_forgotten_first() -> None:
    """Messages that are given up do not pile up."""
    progress = Progress()
    for number in range(MOST_MESSAGES + 1):
        progress.took(f"m-{number}", "a")

    assert progress.left("m-0", ["a"]) == ["a"]
    assert progress.left("m-1", ["a"]) == []
