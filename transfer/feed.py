"""The editions as an Atom feed: what each changed, in words."""

from datetime import UTC

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from organisation.current import current_site
from publishing.history import changes_since
from publishing.models import Edition

LATEST = 20
"""How many editions the feed tells of. Readers of feeds keep what they have seen."""


def editions_feed() -> Atom1Feed:
    site = current_site.get()
    feed = Atom1Feed(
        title=f"{site.name}: nya utgåvor",
        subtitle="Vad varje utgåva av rutinen ändrade.",
        description=None,
        link=f"{settings.SITE_URL}{reverse('editions')}",
        feed_url=f"{settings.SITE_URL}{reverse('editions_feed')}",
        language="sv",
        author_name=site.publisher,
    )
    newest = list(Edition.objects.order_by("-number")[: LATEST + 1])
    for edition, before in zip(newest[:LATEST], [*newest[1:], None], strict=False):
        _add(feed, edition, before)
    return feed


def _add(feed: Atom1Feed, edition: Edition, before: Edition | None) -> None:
    address = f"{settings.SITE_URL}/utgavor/{edition.number}/"
    context = {"edition": edition, "before": before, "changes": changes_since(before, edition.decoded())}
    published_at = edition.published_at.astimezone(UTC)
    feed.add_item(
        title=f"{edition}: {edition.get_significance_display()}",
        link=f"{address}andringar/" if before else address,
        description=render_to_string("publishing/feed_entry.html", context),
        unique_id=address,
        pubdate=published_at,
        updateddate=published_at,
        categories=[edition.get_significance_display()],
    )
