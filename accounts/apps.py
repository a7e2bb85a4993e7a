from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "accounts"
    label = "access"  # under which installed sites have its migrations

    def ready(self) -> None:
        from accounts.roles import set_up_roles

        # Once, after the rights of every app have been made; an app without models sends nothing.
        last = [app for app in apps.get_app_configs() if app.models_module][-1]
        post_migrate.connect(set_up_roles, sender=last)
