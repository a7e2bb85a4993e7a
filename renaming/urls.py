"""Below /admin/knappar/."""

from django.urls import path

from renaming.views import rename_button

urlpatterns = [path("<int:pk>/byt-namn/", rename_button, name="rename_button")]
