from django.apps import AppConfig


class TransferConfig(AppConfig):
    name = "transfer"
    verbose_name = "in och ut"

    def ready(self) -> None:
        from transfer import checks  # noqa: F401  registers them
