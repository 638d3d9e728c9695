"""Shows the story in a practice's mailbox."""

from monitor.domain.time import HOUR
from monitor.simulator.notifications import SimReview, notification
from monitor.simulator.staging.cast import said_at
from monitor.simulator.story import MailedReview, Story
from monitor.simulator.worlds import Worlds


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let the mailbox show `step`."""
    arrived = (mail for mail in story.mails if mail.step <= step)
    worlds.mailbox.show(notification(_review(story, m, began_at)) for m in arrived)


def _review(story: Story, mail: MailedReview, began_at: int) -> SimReview:
    practice = next(p for p in story.practices if p["id"] == mail.practice)
    return SimReview(
        id=mail.id,
        site=mail.site,
        business=practice["name"],
        stars=mail.stars,
        author=mail.author,
        text=mail.text,
        sent_at=said_at(mail.hours, began_at) + mail.step * HOUR,
        forged=mail.forged,
    )
