"""What tells of all editions, and the editors' pages for what comes in."""

from django.urls import path

from transfer import discovery, views
from transfer.word.views import check_word, choose_word

urlpatterns = [
    path("admin/las-in-word/", choose_word, name="choose_word"),
    path("admin/las-in-word/kontrollera/", check_word, name="check_word"),
    path("opensearch.xml", discovery.opensearch, name="opensearch"),
    path("sitemap.xml", discovery.sitemap, name="sitemap"),
    path("utgavor/flode.xml", views.feed, name="editions_feed"),
    path("api/v1/editions/", views.editions, name="api_editions"),
    path("api/v1/openapi.json", views.openapi, name="api_description"),
]
