from django.apps import AppConfig


class ReplacingConfig(AppConfig):
    name = "editing.replacing"
    verbose_name = "Sök och ersätt"
