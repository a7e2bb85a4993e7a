from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "organisation"
    verbose_name = "webbplatsen"

    def ready(self) -> None:
        from organisation import second_step

        second_step.listen()
