"""The service that `run` keeps going, from one configuration to the next."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

from monitor.bootstrap import build_app
from monitor.cli.health_port import health_served
from monitor.cli.reloading import Reloading, Reloads
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.progress import Progress
from monitor.ports.runtime import Clock
from monitor.runtime import SystemRng
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.service import Service
from monitor.scheduler.systemd import supervisor_of
from monitor.settings import Settings
from monitor.settings.environ import environ


def serve(
    settings: Settings, reloads: Reloads, clock: Clock, progress: Progress
) -> None:
    """Run the service until it is stopped, anew with each configuration.

    Args:
        settings: What to begin with.
        reloads: Tells when to end, and what to go on with.
        clock: The clock.
        progress: Hears of the work.

    Raises:
        WardwatchError: It cannot begin: not with `settings`, or not with those that it
            ran with before.
    """
    running, wanted = settings, settings
    while not reloads.is_over:
        with ExitStack() as ending:
            ready = _ready(wanted, reloads, clock, progress)
            service = attempt(ending.enter_context, ready)
            if isinstance(service, Broken):
                if wanted is running:
                    raise service.cause
                reloads.refuse(service.error)
                wanted = running
                continue
            if wanted is not running:
                reloads.accept()
            running = wanted
            service.run()
        wanted = reloads.take(running)


@contextmanager
def _ready(
    settings: Settings, reloads: Reloads, clock: Clock, progress: Progress
) -> Iterator[Service]:
    """Give a service that is ready to run, and tells of its health."""
    app = build_app(settings, clock, SystemRng())
    with closing(app.store):
        service = Service(
            stages=app.stages,
            policy=app.policy,
            leadership=Leadership(store=app.store, clock=clock),
            stopping=reloads.ending,
            progress=progress,
            supervisor=Reloading(supervisor_of(environ(), os.getpid()), reloads),
            dead_man=app.dead_man,
        )
        with health_served(settings, app.store, service, reloads, clock):
            yield service
