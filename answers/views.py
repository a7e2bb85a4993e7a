"""The questionnaire's pages: each a pure function of the edition on the request and of its address."""

from collections.abc import Sequence
from itertools import groupby

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from msgspec import structs

from answers.answer_code import MAX_LENGTH, BadCode, Passcode, decode, edition_of, encode
from answers.choices import choices, switches
from answers.explain import unsure_notes
from answers.forms import QuestionForm
from answers.reader import ReaderRequest, address_in
from answers.visit import Visit, asked_beside, visit
from decisions import recipient
from decisions.document import Option, Outcome, Question
from decisions.engine.advice import advice_for, guides_ahead
from decisions.engine.scenarios import alike, by_verdict
from decisions.engine.tree import Tree
from decisions.engine.walk import answered_otherwise, early_verdict
from decisions.engine.wording import pressed, worded
from decisions.labels import ADVICE_KINDS, RECIPIENTS

LONGEST_BODY = 2_000
FOLDED = ("why", "after", "good_to_know")
"""The kinds of advice that wait behind a heading until the reader wants them."""
OPEN = ("first", "how")
"""The kinds that do not wait where the answer is to encrypt: then the rest does."""


@csrf_exempt  # POST keeps nothing and knows nobody, so there is nothing to forge
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: ReaderRequest) -> HttpResponse:
    """The open question, or the outcome. An address that says the same in another way is put right."""
    query = request.META.get("QUERY_STRING", "")
    seen = request.visit = visit(request.edition.questionnaire, query, request.edition.number)
    if request.method == "POST":
        return _judge_recipient(request, seen)
    if query != seen.query and not seen.loses_answers and not seen.too_long:
        return HttpResponseRedirect(f"?{seen.query}" if seen.query else "./")
    response = _page(request, seen)
    if query:
        response["X-Robots-Tag"] = "noindex"
    return response


def _judge_recipient(request: ReaderRequest, seen: Visit) -> HttpResponse:
    """The question again, with what the recipient's address looks like. No cache may keep it."""
    question = seen.walk.question
    if question is None or not recipient.is_asked_for(question):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > LONGEST_BODY:
        return render(request, "413.html", status=413)
    typed = request.POST.get("adress", "")
    judged = recipient.judge(typed, request.edition.known_addresses)
    response = _question_page(request, seen, question, judged, typed if typed.isprintable() else "")
    response["Cache-Control"] = "no-store"
    return response


def _page(request: ReaderRequest, seen: Visit) -> HttpResponse:
    match seen.walk.end:
        case Question() as question:
            return _question_page(request, seen, question)
        case Outcome() as outcome:
            return _outcome_page(request, seen, outcome)
    return render(request, "decisions/dead_end.html", {"visit": seen}, status=404)


def _question_page(
    request: ReaderRequest, seen: Visit, question: Question, judged: tuple[str, ...] = (), address: str = ""
) -> HttpResponse:
    questionnaire, tree = request.edition.questionnaire, request.edition.tree
    early = early_verdict(tree, question) if seen.walk.path else None
    beside = asked_beside(tree, seen, question)
    asks_at_once = question.kind == "one" and beside is None
    context = {
        **_shared(request, seen),
        "questionnaire": questionnaire,
        "question": question,
        "beside": beside,
        "checks_beside": beside is not None and recipient.is_asked_for(beside),
        "choices": choices(tree, seen, question, question.ref) if asks_at_once else [],
        "form": QuestionForm(question, seen, beside),
        "number": 1 + sum(step.question.place in ("page", "shared") for step in seen.walk.path),
        "most_left": max(0, tree.longest[question.ref] - 1),
        "early_verdict": early,
        "early_name": questionnaire.called(early) if early else "",
        "guides_ahead": guides_ahead(tree, questionnaire.advice, seen.walk) if early == "encrypt" else [],
        "recipients": _recipients(tree, seen, question),
        "judged": judged,
        "address": address,
        "known": structs.asdict(request.edition.known_addresses) if recipient.is_asked_for(question) else {},
        "given_names": recipient.GIVEN_NAMES,
    }
    return render(request, "decisions/question.html", context, status=400 if seen.too_long else 200)


def _recipients(tree: Tree, seen: Visit, question: Question) -> list[tuple[str, str, Option | None, str]]:
    """All that can be said of an address: its key, the words, the answer that fits and where that leads."""
    if not recipient.is_asked_for(question):
        return []
    links = {each.link.option.ref: each.link for each in choices(tree, seen, question, question.ref)}
    fitting = {verdict: recipient.answer_to(question, verdict) for verdict in RECIPIENTS}
    return [
        (verdict, RECIPIENTS[verdict], answer, links[answer.ref].query if answer else "")
        for verdict, answer in fitting.items()
    ]


def _outcome_page(request: ReaderRequest, seen: Visit, outcome: Outcome) -> HttpResponse:
    questionnaire, walk = request.edition.questionnaire, seen.walk
    advice = [worded(walk, each) for each in advice_for(questionnaire, walk)]
    groups = [
        (kind, ADVICE_KINDS[kind], list(group)) for kind, group in groupby(advice, key=lambda each: each.kind)
    ]
    guides_shown = [each for each in advice if each.kind == "how" and each.guide]
    switched = switches(request.edition.tree, questionnaire.advice, seen)
    verdict = questionnaire.kind_of(outcome)
    says_how = verdict.verdict == "encrypt"
    folded = [kind for kind, _, _ in groups if kind not in OPEN] if says_how else FOLDED
    waiting = [group for group in groups if group[0] in folded and group[0] != "verdict"]
    context = {
        **_shared(request, seen),
        "outcome": outcome,
        "verdict": verdict,
        "says_how": says_how,
        "verdict_advice": tuple(each for each in advice if each.kind == "verdict"),
        "reasons": [each.title for each in advice if each.kind == "why"],
        "is_only_guide": len(guides_shown) == 1,
        "opens_guide": len(guides_shown) == 1 and not says_how,
        "pressed": pressed(walk),
        "switches_above": [each for each in switched if each.question.place == "steps"],
        "switches_beside": [each for each in switched if each.question.place == "outcome"],
        "address": f"{settings.SITE_URL}{address_in(request.edition, walk.answers)}",
        "unsure_notes": list(unsure_notes(request.edition.tree, seen.walk)),
        "advice_groups": [group for group in groups if group[0] not in (*folded, "verdict")],
        "folded_groups": sorted(waiting, key=lambda group: group[0] == "why"),
        "other_ways": _other_ways(request, outcome),
        "cases": alike(request.edition.cases, seen.walk),
    }
    return render(request, "decisions/outcome.html", context)


def _other_ways(request: ReaderRequest, outcome: Outcome) -> Sequence[object]:
    """How else to pass it on, where it must not go by e-mail."""
    if request.edition.questionnaire.kind_of(outcome).verdict != "not_by_email":
        return ()
    return request.edition.ways_when(stopped=bool(outcome.urgent))


def _shared(request: ReaderRequest, seen: Visit) -> dict[str, object]:
    """What both pages show: the code to read out, and what the reader's link once answered."""
    code = encode(seen.edition, seen.walk) if seen.edition and seen.walk.path else ""
    return {"visit": seen, "code": code, "before": _before(request, seen)}


def _before(request: ReaderRequest, seen: Visit) -> dict[str, object] | None:
    """The outcome in the edition that the link was made under, where its verdict is another now."""
    if seen.made_under in (None, seen.edition) or seen.reopened:
        return None
    edition = request.edition.published(seen.made_under)
    then = answered_otherwise(edition.questionnaire, seen.asked, seen.walk) if edition else None
    if edition is None or then is None:
        return None
    return {"number": edition.number, "outcome": then.outcome, "address": address_in(edition, then.answers)}


@require_safe
def examples(request: ReaderRequest) -> HttpResponse:
    groups = by_verdict(request.edition.questionnaire, request.edition.cases)
    return render(request, "decisions/examples.html", {"groups": groups})


@require_safe
def everything(request: ReaderRequest) -> HttpResponse:
    """Every question at once, as one form, with where each answer leads."""
    questionnaire, tree = request.edition.questionnaire, request.edition.tree
    questions = [
        (question, [(option, tree.target(option)) for option in question.options])
        for question in questionnaire.questions
    ]
    ends = [(outcome, questionnaire.kind_of(outcome)) for outcome in questionnaire.outcomes]
    context = {"questionnaire": questionnaire, "questions": questions, "ends": ends}
    return render(request, "decisions/everything.html", context)


@require_safe
def find_code(request: ReaderRequest) -> HttpResponse:
    """Leads the helpdesk from a code that a reader has read out to what that reader sees."""
    code = request.GET.get("kod", "").strip()
    if step := request.edition.step_heard(code):
        return redirect("step_by_code", code=step)
    try:
        return HttpResponseRedirect(_address_of(request, code))
    except BadCode as error:
        is_passcode = isinstance(error, Passcode)
        shown = "" if is_passcode or not code.isprintable() else code[:MAX_LENGTH]
        context = {"is_empty": not code, "is_passcode": is_passcode, "typed": shown}
        response = render(request, "decisions/bad_code.html", context, status=400 if code else 200)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response


def _address_of(request: ReaderRequest, code: str) -> str:
    """Raises BadCode, also where the code's edition does not exist."""
    current = request.edition.number
    edition = request.edition.published(edition_of(code, current))
    if edition is None:
        raise BadCode
    return address_in(edition, decode(code, edition.questionnaire, current))
