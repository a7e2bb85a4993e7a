"""The page where a letter's reader says stop."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from mailing.models import Stop
from mailing.stopping import BadToken, begin_again, read_token, stop


@never_cache
@csrf_exempt  # a mail program posts here by itself; the address is the secret
@require_http_methods(["GET", "HEAD", "POST"])
def stop_letters(request: HttpRequest, token: str) -> HttpResponse:
    """Asks first, since programs that look for viruses open every link. POST stops, or begins again."""
    try:
        person, kind = read_token(token)
    except BadToken as error:
        raise Http404("Länken är inte hel.") from error
    if request.method == "POST":
        begin_again(person, kind) if "again" in request.POST else stop(person, kind)
    context = {"kind": kind, "stopped": Stop.objects.filter(person=person, kind=kind).exists()}
    response = render(request, "mailing/stop.html", context)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response
