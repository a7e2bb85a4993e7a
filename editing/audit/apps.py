from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "editing.audit"
    verbose_name = "Publicering"  # where its list stands in the admin

    def ready(self) -> None:
        from editing.audit import models

        models.listen()
