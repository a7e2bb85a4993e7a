"""Where readers' opinions are sent: outside the editions, whose pages only depend on their address."""

from django.urls import path

from feedback import views

ADDRESSES = {
    "guide": "guide/<slug:ref>/",
    "step": "steg/<slug:ref>/<slug:step>/",
    "outcome": "svar/<slug:ref>/",
}

urlpatterns = [
    *(path(at, views.opinion, {"kind": kind}, f"opinion_{kind}") for kind, at in ADDRESSES.items()),
    *(path(f"tack/{at}", views.thanks, {"kind": kind}, f"thanks_{kind}") for kind, at in ADDRESSES.items()),
    path("stammer-inte/<slug:ref>/<slug:step>/", views.mismatch, name="mismatch"),
]
