"""What tells of all editions."""

from django.urls import path

from transfer import discovery, views

urlpatterns = [
    path("opensearch.xml", discovery.opensearch, name="opensearch"),
    path("sitemap.xml", discovery.sitemap, name="sitemap"),
    path("utgavor/flode.xml", views.feed, name="editions_feed"),
    path("api/v1/editions/", views.editions, name="api_editions"),
    path("api/v1/openapi.json", views.openapi, name="api_description"),
]
