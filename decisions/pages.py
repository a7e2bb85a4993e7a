"""The pages around the questionnaire: everyday cases, the whole tree on one page, and a spoken code."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from decisions.answer_code import MAX_LENGTH, BadCode, decode, edition_of
from decisions.engine.scenarios import by_verdict
from decisions.labels import VERDICTS
from decisions.reader import ReaderRequest, address_in


@require_safe
def examples(request: ReaderRequest) -> HttpResponse:
    groups = [(verdict, VERDICTS[verdict], group) for verdict, group in by_verdict(request.edition.cases)]
    return render(request, "decisions/examples.html", {"groups": groups})


@require_safe
def everything(request: ReaderRequest) -> HttpResponse:
    """Every question at once, as one form, with where each answer leads."""
    questionnaire, tree = request.edition.questionnaire, request.edition.tree
    questions = [
        (question, [(option, tree.target(option)) for option in question.options])
        for question in questionnaire.questions
    ]
    context = {"questionnaire": questionnaire, "questions": questions, "verdicts": VERDICTS}
    return render(request, "decisions/everything.html", context)


@require_safe
def find_code(request: ReaderRequest) -> HttpResponse:
    """Leads the helpdesk from a code that a reader has read out to what that reader sees."""
    code = request.GET.get("kod", "").strip()
    plain = "".join(filter(str.isalnum, code))
    if request.edition.has_step(plain):
        return redirect("step_by_code", code=plain)
    try:
        return HttpResponseRedirect(_address_of(request, code))
    except BadCode:
        context = {"is_empty": not code, "typed": code[:MAX_LENGTH] if code.isprintable() else ""}
        response = render(request, "decisions/bad_code.html", context, status=400 if code else 200)
    response["X-Robots-Tag"] = "noindex"
    return response


def _address_of(request: ReaderRequest, code: str) -> str:
    """Raises BadCode, also where the code's edition does not exist."""
    edition = request.edition.published(edition_of(code))
    if edition is None:
        raise BadCode
    return address_in(edition, decode(code, edition.questionnaire))
