from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "publishing"
    verbose_name = "Publicering"

    def ready(self) -> None:
        from publishing.files import shipped_check  # noqa: F401
