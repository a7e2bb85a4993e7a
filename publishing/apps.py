from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PublishingConfig(AppConfig):
    name = "publishing"
    verbose_name = "Publicering"

    def ready(self) -> None:
        from publishing import events, roles
        from publishing.files import shipped_check  # noqa: F401

        events.listen()
        post_migrate.connect(roles.set_up_roles, sender=self)
