from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "config.access"
    label = "access"

    def ready(self) -> None:
        from config import checks, newer_database  # noqa: F401  registers them
