"""Who may come in and with which roles. Rights are given by role and in no other way."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group, User
from django.http import HttpRequest, HttpResponse

from accounts.roles import ADMINISTRATOR, administrators, role_of
from editing.closed_admin import ClosedAdmin
from editing.conflicts.lock import one_writer

LAST = "Det här är den enda som kan släppa in andra. Ge rollen Administratör till någon annan först."

admin.site.unregister(Group)
admin.site.unregister(User)


class PersonForm(UserChangeForm):
    """Refuses to leave the site without anybody who can let others in."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if (
            not self.stays_administrator(cleaned)
            and not administrators().exclude(pk=self.instance.pk).exists()
        ):
            self.add_error("groups", LAST)
        return cleaned

    def stays_administrator(self, cleaned: dict[str, Any]) -> bool:
        """Whether the person can let others in afterwards, or could not before either."""
        before = User.objects.get(pk=self.instance.pk)
        if not before.is_active or role_of(before) != ADMINISTRATOR:
            return True
        held = {group.name for group in cleaned.get("groups", [])}
        return bool(cleaned.get("is_active")) and (before.is_superuser or ADMINISTRATOR in held)


@admin.register(User)
class PeopleAdmin(ClosedAdmin, UserAdmin):
    form = PersonForm
    list_display = ["username", "full_name", "role", "is_active", "last_login"]
    list_filter = ["groups", "is_active"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Person", {"fields": ["first_name", "last_name", "email"]}),
        ("Får göra", {"fields": ["is_active", "groups"]}),
    ]

    @admin.display(description="namn")
    def full_name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description="roll")
    def role(self, user: User) -> str:
        return role_of(user)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups" and field is not None:
            field.label, field.help_text = "Roller", "Utan roll kan personen logga in men inte redigera."
            field.widget = forms.CheckboxSelectMultiple()
            field.widget.choices = field.choices
        return field

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Only somebody with every right may change somebody with every right."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or request.user.is_superuser)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """People stay, so that what they have done keeps its name. Whoever leaves is made inactive."""
        return False

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Saved one at a time: two administrators cannot take the right from each other at once."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        with one_writer():
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Whoever has a role gets into the editors' pages."""
        super().save_related(request, form, formsets, change)
        user: User = form.instance
        user.is_staff = bool(role_of(user))
        user.save(update_fields=["is_staff"])
