"""The site map: the reader's pages at the root, the editors' under /admin/, signing in under /konto/."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from config.errors import too_many_requests as handler429
from config.health import healthz, readyz
from config.metrics import metrics
from config.reader_urls import handler400, handler403, handler404, handler500
from config.security_txt import security_txt
from config.style import style
from organisation.views import style_sheet
from publishing.views import picture

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("konto/", include("accounts.urls")),
    path(
        "admin/password_change/",
        RedirectView.as_view(pattern_name="account_change_password"),
        name="to_password_change",
    ),
    path("", include("config.moved")),
    path("", include("transfer.urls")),
    path("admin/las-in-word/", include("word.urls")),
    path("admin/sok-och-ersatt/", include("editing.replacing.urls")),
    path("admin/arbetsbank/", include("workbench.urls")),
    path("admin/bygg-om/", include("rebuilding.urls")),
    path("admin/knappar/", include("renaming.urls")),
    path("admin/adress/", include("readdressing.urls")),
    path("admin/ta-ner-bild/", include("takedown.urls")),
    path("admin/", admin.site.urls),
    re_path(r"^bilder/(?P<name>[0-9a-f]{32}\.(?:svg|webp))$", picture, name="picture"),
    re_path(r"^utseende/(?P<mark>[0-9a-f]{16})\.css$", style_sheet, name="own_style_sheet"),
    path("utgavor/", include("publishing.urls")),
    path("tyck-till/", include("feedback.urls")),
    path("brev/", include("mailing.urls")),
    path("stil/", style, name="style"),
    path("", include("config.reader_urls")),
]
