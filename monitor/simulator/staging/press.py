"""Shows the story in the press."""

from monitor.domain.time import to_iso
from monitor.simulator.press import SimArticle
from monitor.simulator.staging.cast import said_at
from monitor.simulator.story import Article, Story
from monitor.simulator.worlds import Worlds


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let the press show `step`, the newest first."""
    found = [article for article in story.articles if article.step <= step]
    newest_first = sorted(found, key=lambda article: article.hours)
    worlds.press.replace(_article(article, began_at) for article in newest_first)


def _article(article: Article, began_at: int) -> SimArticle:
    return SimArticle(
        **article.model_dump(exclude={"hours", "step"}),
        published=to_iso(said_at(article.hours, began_at)),
    )
