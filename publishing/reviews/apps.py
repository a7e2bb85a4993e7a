from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "publishing.reviews"
    verbose_name = "Publicering"  # where its lists stand in the admin
