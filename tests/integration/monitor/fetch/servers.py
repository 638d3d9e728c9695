"""Servers on loopback that answer as they please."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Answer = Callable[[socket.socket, str], None]
"""Answers on a connection a request for a path and query."""


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """Serve on loopback, a thread a connection; yield "address:port"."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepting = threading.Thread(target=_accept, args=(listener, answer))
        accepting.start()
        try:
            yield f"127.0.0.1:{listener.getsockname()[1]}"
        finally:
            # Wakes `accept`, which closing alone would not.
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join()


def _accept(listener: socket.socket, answer: Answer) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_talk, args=(connection, answer)).start()


def _talk(connection: socket.socket, answer: Answer) -> None:
    """Read a request's head and answer; the client may leave at any time."""
    with connection, suppress(OSError):
        connection.settimeout(5)
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        answer(connection, head.split(b" ")[1].decode("ascii"))


def replying(*pieces: bytes) -> Answer:
    """Return an answer that sends `pieces` whatever was asked."""

    def reply(connection: socket.socket, _path: str) -> None:
        for piece in pieces:
            connection.sendall(piece)

    return reply


def repeating(start: bytes, piece: bytes, pause: float = 0.0) -> Answer:
    """Return an answer that never ends: `start`, then `piece` again and again."""

    def repeat(connection: socket.socket, _path: str) -> None:
        connection.sendall(start)
        gone = threading.Event()
        while not gone.wait(pause):
            connection.sendall(piece)

    return repeat
