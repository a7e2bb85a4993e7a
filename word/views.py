"""The editors' pages for a Word document: choosing the file, and going through what it would become."""

from typing import Any, cast

import msgspec
from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from msgspec.structs import replace

from guide.document import Illustration
from guide.models import Guide
from publishing.admin.page import page
from publishing.admin.publish_form import REFUSALS
from publishing.publish import DraftChanged, NothingChanged
from publishing.row_links import with_urls
from transfer.models import WaitingImport, keep_waiting, waiting_for
from word.building import choose, left_out
from word.container import MAX_BYTES, Refused
from word.incoming import Addition, beside_draft, take_in
from word.proposal import ROLES, Part, Picture, Proposal, Role
from word.proposing import propose

LABELS: dict[Role, str] = {
    "chapter": "Kapitel i rutinen",
    "guide": "Guide",
    "step": "Steg i guiden ovanför",
    "summary": "Guidens korta version",
    "text": "Hör till det ovanför",
    "title": "Dokumentets namn (tas inte med)",
    "skip": "Ta inte med",
}
NONE_WAITING = "Välj filen igen. Den sparas högst ett dygn i väntan på att du lägger till den."
ADDED = "{} är tillagd i utkastet. Läsarna ser det först när du publicerar."
TOO_LARGE = (
    f"Filen får vara högst {MAX_BYTES // 1_000_000} MB. Välj Komprimera bilder i Word och spara den igen."
)


class WordForm(forms.Form):
    file = forms.FileField(
        label="Word-dokument",
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        help_text="En fil som slutar på .docx. Med många bilder kan det ta en halv minut.",
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        return file


@site.admin_view
@permission_required(["guide.add_guide", "guide.change_section"], raise_exception=True)
def choose_word(request: HttpRequest) -> HttpResponse:
    """Takes a Word document to look at. Nothing is left of one that is refused."""
    form = WordForm(request.POST, request.FILES) if request.method == "POST" else WordForm()
    if form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            proposal = propose(upload.read(), upload.name)
        except Refused as error:
            form.add_error("file", str(error))
        else:
            keep_waiting(msgspec.json.encode(proposal), by=cast(User, request.user), name=upload.name)
            return HttpResponseRedirect(reverse("check_word"))
    status = 400 if form.errors else 200
    return page(request, "word/choose", {"title": "Läs in från Word", "form": form}, status)


@site.admin_view
@permission_required(["guide.add_guide", "guide.change_section"], raise_exception=True)
def check_word(request: HttpRequest) -> HttpResponse:
    """Shows what the document would become, part by part, and adds it to the draft."""
    waiting = waiting_for(cast(User, request.user))
    offered = _decoded(waiting) if waiting else None
    if waiting is None or offered is None:
        messages.warning(request, NONE_WAITING)
        return HttpResponseRedirect(reverse("choose_word"))
    proposal = _as_chosen(offered, request) if request.method == "POST" else offered
    if "take" in request.POST and (refs := _try_to_take_in(request, proposal, waiting.name)) is not None:
        waiting.delete()
        return HttpResponseRedirect(_after(refs))
    return page(request, "word/check", _context(request, proposal, waiting))


def _decoded(waiting: WaitingImport) -> Proposal | None:
    """The proposal that waits, or none where it is a zip that does."""
    try:
        return msgspec.json.decode(bytes(waiting.data), type=Proposal)
    except msgspec.DecodeError:
        return None


def _as_chosen(proposal: Proposal, request: HttpRequest) -> Proposal:
    """With the roles and titles of the form; what it lacks, or spells as no role, stays as guessed."""
    roles: list[Role] = []
    titles = []
    for number, part in enumerate(proposal.parts):
        role = request.POST.get(f"roll-{number}", part.role)
        roles.append(role if role in ROLES else part.role)
        titles.append(request.POST.get(f"rubrik-{number}", part.title).strip())
    return choose(proposal, roles, titles)


def _try_to_take_in(request: HttpRequest, proposal: Proposal, name: str) -> list[str] | None:
    try:
        refs = take_in(proposal, by=cast(User, request.user), seen=request.POST.get("seen", ""), name=name)
    except (NothingChanged, DraftChanged) as error:
        messages.error(request, REFUSALS[type(error)])
    except ValidationError as error:
        for message in error.messages:
            messages.error(request, message)
    else:
        messages.success(request, ADDED.format(name))
        return refs
    return None


def _after(refs: list[str]) -> str:
    """The first new guide, or the chapters where there is none."""
    guide = Guide.objects.filter(ref__in=refs[:1]).first()
    if guide is None:
        return reverse("admin:guide_section_changelist")
    return reverse("admin:guide_guide_change", args=[guide.pk])


def _context(request: HttpRequest, proposal: Proposal, waiting: WaitingImport) -> dict[str, Any]:
    addition = beside_draft(proposal)
    return {
        "title": "Gå igenom och lägg till",
        "waiting": waiting,
        "rows": [_row(number, part) for number, part in enumerate(proposal.parts)],
        "told": [*proposal.told, *left_out(proposal)],
        "addition": addition,
        "counts": _counts(addition),
        "roles": [(role, LABELS[role]) for role in LABELS],
        "looks": "look" in request.POST,
        "problems": with_urls(addition.problems),
    }


def _counts(addition: Addition) -> dict[str, int]:
    before, after = addition.before.routine, addition.after.routine
    new = after.guides[len(before.guides) :]
    return {
        "guides": len(new),
        "steps": sum(len(guide.steps) for guide in new),
        "pictures": len(after.images) - len(before.images),
        "chapters": len(set(after.sections) - set(before.sections)),
    }


def _row(number: int, part: Part) -> dict[str, Any]:
    pieces = [(piece.text, piece.picture and _shown(piece.picture)) for piece in part.pieces]
    return {"number": number, "part": part, "pieces": pieces}


def _shown(picture: Picture) -> dict[str, Any]:
    """The picture with its marks as readers would see it; those that are guesses are told."""
    marks = tuple(replace(mark.callout, label=mark.callout.label or "?") for mark in picture.marks)
    return {
        "image": picture.image,
        "illustration": Illustration(image=picture.image.ref, alt=picture.alt, callouts=marks),
        "unsure": any(not mark.sure for mark in picture.marks),
    }
