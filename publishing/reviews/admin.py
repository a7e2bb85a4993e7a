"""Reviewing: what is late, who looks after what, and the form that says what was walked through."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import ForeignKey
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from editing.closed_admin import ClosedAdmin
from editing.fields import LineFormField, TextFormField
from editing.readonly import ReadOnlyAdmin
from guide.models import Guide, Section
from publishing.reviews.models import ROUTINE, Part, Review, ReviewPlan, later, parts, review

RECENT = 50


class ReviewForm(forms.Form):
    """What was walked through, in which program and version. The routine's own text is only read."""

    walked = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, error_messages={"required": "Kryssa i det du har gått igenom."}
    )
    client = LineFormField(
        label="I vilket program?",
        max_length=120,
        help_text="Programmet, eller webbläsaren.",
    )
    version = LineFormField(
        label="Vilken version?",
        max_length=60,
        help_text="Står ofta under Om. I webbläsaren: dagens datum räcker.",
    )
    note = TextFormField(
        label="Anteckning",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Något som nästa granskare bör veta. Syns bara här.",
    )
    next_on = forms.DateField(label="Nästa granskning senast", widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, part: Part, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = part.row.steps.all() if isinstance(part.row, Guide) else Section.objects.all()
        self.fields["walked"].label = "Jag har klickat igenom" if part.ref else "Jag har läst"
        self.fields["walked"].choices = [(row.title, row.title) for row in rows]  # type: ignore[attr-defined]
        self.fields["next_on"].initial = later(timezone.localdate(), part.months).isoformat()
        if part.ref == ROUTINE:
            del self.fields["client"], self.fields["version"]

    def clean_next_on(self) -> Any:
        if self.cleaned_data["next_on"] <= timezone.localdate():
            raise forms.ValidationError("Välj en dag som kommer.")
        return self.cleaned_data["next_on"]


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    fields = ("part", "at", "by", "walked", "client", "version", "note", "next_on")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.review_view)
        own = [
            path("granska/", view, name="review_routine"),
            path("granska/<slug:ref>/", view, name="review_guide"),
        ]
        return [*own, *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": "Granskning",
            "opts": self.opts,
            "parts": parts(),
            "reviews": Review.objects.select_related("by")[:RECENT],
        }
        return TemplateResponse(request, "admin/reviews/reviews.html", context)

    def review_view(self, request: HttpRequest, ref: str = ROUTINE) -> HttpResponse:
        if not request.user.has_perm("reviews.add_review"):
            raise PermissionDenied
        part = next((part for part in parts() if part.ref == ref), None)
        if part is None:
            raise Http404
        form = ReviewForm(part, request.POST or None)
        if form.is_valid():
            review(part, by=cast(User, request.user), **form.cleaned_data)
            messages.success(
                request, f"{part.name} är granskad. Läsarna ser det nya datumet när utkastet har publicerats."
            )
            return HttpResponseRedirect(reverse("admin:reviews_review_changelist"))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Granska: {part.name}",
            "opts": self.opts,
            "form": form,
            "part": part,
            "reviews": Review.objects.filter(part=ref).select_related("by")[:RECENT],
        }
        return TemplateResponse(request, "admin/reviews/review.html", context)


def part_choices() -> list[tuple[str, str]]:
    return [(part.ref, part.name) for part in parts()]


class PlanForm(forms.ModelForm):
    part = forms.ChoiceField(label="Del", choices=part_choices, required=False)

    class Meta:
        model = ReviewPlan
        fields = ["part", "owner", "deputy", "months"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"].disabled = self.instance.pk is not None


@admin.register(ReviewPlan)
class ReviewPlanAdmin(ClosedAdmin):
    form = PlanForm
    list_display = ["__str__", "owner", "deputy", "months"]
    list_select_related = ["owner", "deputy"]

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        """Those who can review: they have an account, and are still here."""
        kwargs["queryset"] = User.objects.filter(is_active=True, is_staff=True).order_by("username")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: ReviewPlan | None = None) -> bool:
        return False
