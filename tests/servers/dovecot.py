"""Dovecot with one mailbox, in a folder of its own; Debian: dovecot-imapd."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.certificates import serving
from tests.waiting import wait_for

USER, PASSWORD = "reviews@riverside.example", 'a "hard" \\password'

_CONFIG = """\
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
listen = 127.0.0.1
protocols = imap
ssl = yes
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
auth_failure_delay = 0
mail_location = maildir:{folder}/mail
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home allow_all_users=yes
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
  }}
}}
service anvil {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Dovecot:
    """A running server.

    Attributes:
        folder: Everything it has.
        plain: Port for plain connections and STARTTLS.
        tls: Port for TLS.
    """

    folder: Path
    plain: int
    tls: int

    def files(self) -> list[str]:
        """Return the names of the mails' files, which end with their flags."""
        return [
            path.name for path in self.folder.glob("mail/[cn]*/*") if path.is_file()
        ]


def is_here() -> bool:
    """Return whether Dovecot is installed."""
    return shutil.which("dovecot", path=_path()) is not None


@contextmanager
def dovecot(mails: Sequence[bytes]) -> Iterator[Dovecot]:
    """Run Dovecot with `mails` until the block ends."""
    with tempfile.TemporaryDirectory(prefix="ww-dovecot-") as name:
        server = Dovecot(Path(name), *_free_ports())
        _prepare(server, mails)
        command = ["dovecot", "-F", "-c", f"{name}/dovecot.conf"]
        environment = {"PATH": _path()}
        with subprocess.Popen(command, env=environment) as process:
            try:
                wait_for(lambda: _answers(server.tls) and _answers(server.plain))
                yield server
            finally:
                process.terminate()


def _prepare(server: Dovecot, mails: Sequence[bytes]) -> None:
    """Write everything; as root, mail belongs to somebody else, as Dovecot wants."""
    is_root = os.geteuid() == 0
    owner = pwd.getpwnam("nobody" if is_root else pwd.getpwuid(os.geteuid()).pw_name)
    folder = server.folder
    serving(folder)
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
    for part in ("home", "mail", "mail/new", "mail/cur", "mail/tmp"):
        (folder / part).mkdir()
    for number, mail in enumerate(mails):
        (folder / f"mail/new/{number:06}.1.here").write_bytes(mail)
    config = _CONFIG.format(
        folder=folder,
        uid=owner.pw_uid,
        gid=owner.pw_gid,
        internal="dovecot" if is_root else owner.pw_name,
        group="dovecot" if is_root else owner.pw_gid,
        login="dovenull" if is_root else owner.pw_name,
        plain=server.plain,
        tls=server.tls,
    )
    (folder / "dovecot.conf").write_text(config)
    if is_root:
        folder.chmod(0o755)
        for path in (folder / "home", folder / "mail", *folder.glob("mail/**/*")):
            shutil.chown(path, owner.pw_uid, owner.pw_gid)


def _free_ports() -> tuple[int, int]:
    here = ("127.0.0.1", 0)
    with socket.create_server(here) as one, socket.create_server(here) as other:
        return one.getsockname()[1], other.getsockname()[1]


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _path() -> str:
    return "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin"
