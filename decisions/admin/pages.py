"""The pages that show the whole tree: as a table to write in, as a drawn map, and as a matrix to sign."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse

from decisions import models
from decisions.admin.drawing import sheet_of
from decisions.admin.matrix import file_of, matrix_of
from decisions.admin.table import Table
from decisions.engine.tree import Tree
from decisions.freeze import freeze
from decisions.query import write
from editing.admin_page import page
from editing.closed_admin import ClosedAdmin
from editing.conflicts import comparing, conflict
from editing.conflicts.lock import one_writer
from editing.long_forms import long_form

OPEN = "_open"
"""Names the question whose menus are to show every place, where no script fills them."""
TABLE_CHANGED = (
    "{who} trädet medan du skrev. Inget av ditt är sparat än, men allt du har skrivit står kvar. "
    "Jämför vid de markerade fälten. Spara igen, så är det din version som gäller."
)


class TreePages(ClosedAdmin):
    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("tradet/", wrap(self.table_view), name="decisions_tree"),
            path("tradet/prova/", wrap(self.try_out), name="decisions_try_out"),
            path("karta/", wrap(self.map_view), name="decisions_map"),
            path("matris/", wrap(self.matrix_view), name="decisions_matrix"),
            path("matris.csv", wrap(self.matrix_file), name="decisions_matrix_file"),
            *super().get_urls(),
        ]

    @long_form
    def table_view(self, request: HttpRequest) -> HttpResponse:
        """The whole tree in one form. A save over somebody else's is refused, and shows both versions."""
        if request.method != "POST":
            self.let_in(request)
            table = Table()
            return self.show_table(request, table, conflict.stamp(table.seen))
        if not self.has_change_permission(request):
            raise PermissionDenied
        if OPEN in request.POST:
            return self.show_table(request, Table(request.POST), request.POST.get(comparing.NAME, ""))
        with one_writer():
            saved, table = Table(), Table(request.POST)
            is_valid = table.is_valid()
            if conflict.is_outdated(request, saved.seen):
                return self.show_both(request, saved, table)
            if not is_valid:
                return self.show_table(request, table, conflict.stamp(saved.seen), status=422)
            self.save_table(request, table)
        return HttpResponseRedirect(reverse("admin:decisions_tree"))

    def save_table(self, request: HttpRequest, table: Table) -> None:
        count = 0
        for count, (row, is_new) in enumerate(table.save(), 1):  # noqa: B007
            message: list[dict[str, Any]] = [{"added" if is_new else "changed": {}}]
            (self.log_addition if is_new else self.log_change)(request, row, message)
        messages.success(request, "Trädet är sparat." if count else "Inget var ändrat.")

    def show_both(self, request: HttpRequest, saved: Table, table: Table) -> HttpResponse:
        rows = [form.instance for form in saved.saved_forms]
        bound = [form for form in table.saved_forms if form.is_bound]
        comparing.show_both(bound, [])
        warning = TABLE_CHANGED.format(who=conflict.who_saved(request, rows))
        return self.show_table(request, table, conflict.stamp(saved.seen), conflict.STATUS, warning)

    def show_table(
        self, request: HttpRequest, table: Table, seen: str, status: int = 200, warning: str = ""
    ) -> HttpResponse:
        context = {
            "table": table,
            "seen": seen,
            "open": request.POST.get(OPEN, ""),
            "warning": warning,
            "invalid": status == 422,
            "may_change": self.has_change_permission(request),
        }
        return self.show(request, "tree", "Hela trädet i en tabell", context, status)

    def try_out(self, request: HttpRequest) -> HttpResponse:
        """Leads on to the draft's page of a question, of what comes after an answer, or of an outcome.

        A way may be as long as the tree is deep, so that the table would grow by its square if it had them.
        """
        self.let_in(request)
        tree, (question, _, option) = Tree(freeze()), request.GET.get("fran", "").partition(".")
        way = tree.way_to(question) if question else tree.way_to_outcome(request.GET.get("utfall", ""))
        answer = {question: (option,)} if option else {}
        return HttpResponseRedirect(f"/utkast/ska-jag-kryptera/?{write(way | answer)}")

    def map_view(self, request: HttpRequest) -> HttpResponse:
        self.let_in(request)
        return self.show(request, "map", "Karta över trädet", {"map": sheet_of(freeze())})

    def matrix_view(self, request: HttpRequest) -> HttpResponse:
        self.let_in(request)
        context = {
            **matrix_of(freeze()),
            "of": "Utkastet",
            "below": "/utkast/",
            "file": reverse("admin:decisions_matrix_file"),
        }
        return self.show(request, "matrix", "Beslutsmatris", context)

    def matrix_file(self, request: HttpRequest) -> HttpResponse:
        self.let_in(request)
        return file_of(freeze(), "beslutsmatris-utkast.csv")

    def let_in(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied

    def show(
        self, request: HttpRequest, name: str, title: str, context: dict[str, Any], status: int = 200
    ) -> HttpResponse:
        whole = {"opts": models.Questionnaire._meta, "title": title, **context}
        return page(request, f"decisions/{name}", whole, status)
