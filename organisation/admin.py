"""The one page of the site's settings, for those who administer it."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import site as admin_site
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from editing.conflicts.admin import TogetherForm
from editing.conflicts.comparing import in_words
from organisation.colours import SCHEMES
from organisation.current import Site, current_site
from organisation.forms import SiteSettingsForm
from organisation.models import COLOUR_FIELDS, ONLY, SiteSettings
from organisation.trial_letter import NotSent, send_test_letter

CHANGED = "{}: ”{}” blev ”{}”."
COLOURS = (
    "Sidhuvud, knappar och startsidans fält har huvudfärgen; sidfoten, och knappen under pekaren, den mörka. "
    "När du sparar prövas kontrasten mot allt som färgerna möter på sidorna."
)
IN_DARK = "För den som har mörkt läge i sin telefon eller dator."


def _of(scheme: str) -> list[str]:
    return [field for (of, _), field in COLOUR_FIELDS.items() if of == scheme]


FIELDSETS: Any = [
    (
        "Namn",
        {
            "fields": ["name", "organisation"],
            "description": "Står överst på varje sida, i brev och i ark. Ändringen syns direkt.",
        },
    ),
    ("Logotyp", {"fields": ["upload", "remove_logo"], "description": "Står överst på varje sida."}),
    ("Färger", {"fields": _of("light"), "description": COLOURS}),
    ("Färger i mörkt läge", {"fields": _of("dark"), "description": IN_DARK}),
    ("Regler för redaktörer", {"fields": ["two_people", "second_step"]}),
    ("E-post", {"fields": ["sender"], "description": "Vem webbplatsens brev är från."}),
]


@admin.register(SiteSettings)
class SiteSettingsAdmin(TogetherForm):
    """There is one row, from the first look at its page on."""

    form = SiteSettingsForm
    fieldsets = FIELDSETS
    change_form_template = "admin/organisation/settings.html"

    def get_urls(self) -> list[Any]:
        own = path("provbrev/", self.admin_site.admin_view(trial_letter), name="trial_letter")
        return [own, *super().get_urls()]

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> SiteSettings:
        return SiteSettings.only()

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(its_page())

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With how the saved colours look."""
        site = Site(SiteSettings.only())
        context["samples"] = [(name, _drawn(site.colours(scheme))) for scheme, name in SCHEMES.items()]
        return super().render_change_form(request, context, *args, **kwargs)

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        """What was said before and what is said now, for the trail."""
        return " ".join(_told(form, name) for name in form.changed_data)

    def save_model(self, request: HttpRequest, obj: SiteSettings, form: ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        transaction.on_commit(current_site.look_again)

    def response_change(self, request: HttpRequest, obj: SiteSettings) -> HttpResponse:
        messages.success(request, "Inställningarna är sparade och gäller nu.")
        return HttpResponseRedirect(its_page())


def _drawn(colours: dict[str, str]) -> dict[str, str]:
    """By names that a template can ask for."""
    return {name.replace("-", "_"): colour for name, colour in colours.items()}


def its_page() -> str:
    return reverse("admin:organisation_sitesettings_change", args=[ONLY])


def _told(form: ModelForm, name: str) -> str:
    field = form.fields[name]
    before = in_words(field, form.get_initial_for_field(field, name))
    return CHANGED.format(form[name].label, before, in_words(field, form.cleaned_data[name]))


@require_POST
def trial_letter(request: HttpRequest) -> HttpResponse:
    """Sends a letter to whoever asks, with what is saved."""
    if not admin_site._registry[SiteSettings].has_change_permission(request):
        raise PermissionDenied
    try:
        messages.success(request, send_test_letter(current_site.get(), request.user.email))  # type: ignore[union-attr]
    except NotSent as reason:
        messages.error(request, str(reason))
    return HttpResponseRedirect(its_page())
