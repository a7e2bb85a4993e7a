"""Every quotation in a piece of advice was a text to copy. Each becomes a row, with where it may travel."""

import re

from django.db import migrations

QUOTATION = re.compile(r"(?:^[ ]{0,3}>.*(?:\n|$))+", re.MULTILINE)
ENGLISH = re.compile(r"^På engelska:\s*$\n*", re.MULTILINE)
GREETING = ("Hej", "Hello")
CLAIM = re.compile(r"är krypterat|också krypterat|is encrypted|be encrypted|encrypted too")


def move(apps, schema_editor):
    ReadyText = apps.get_model("decisions", "ReadyText")
    for advice in apps.get_model("decisions", "Advice").objects.filter(body__contains=">"):
        texts = texts_in(advice.body)
        for place, text in enumerate(texts, 1):
            ReadyText.objects.create(advice=advice, position=place, **text)
        if texts:
            advice.body = without_texts(advice.body)
            advice.save()


def texts_in(body):
    """Every quotation, as the fields of its row."""
    end, found = 0, []
    for quotation in QUOTATION.finditer(body):
        announced = ENGLISH.search(body[end : quotation.start()])
        text = plain(quotation[0])
        ordinary = text.startswith(GREETING) and not CLAIM.search(text)
        found.append(
            {
                "language": "en" if announced else "sv",
                "channel": "ordinary" if ordinary else "encrypted",
                "body": text,
            }
        )
        end = quotation.end()
    return found


def plain(quotation):
    lines = [line.strip().removeprefix(">").strip() for line in quotation.splitlines()]
    paragraphs = "\n".join(lines).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())


def without_texts(body):
    rest = ENGLISH.sub("", QUOTATION.sub("", body))
    return re.sub(r"\n{3,}", "\n\n", rest).strip() or "Du kan kopiera texten."


def move_back(apps, schema_editor):
    for advice in apps.get_model("decisions", "Advice").objects.filter(ready_texts__isnull=False).distinct():
        for text in advice.ready_texts.order_by("position", "pk"):
            announced = "\n\nPå engelska:" if text.language == "en" else ""
            quoted = "\n".join(f"> {line}".rstrip() for line in text.body.splitlines())
            advice.body = f"{advice.body.rstrip()}{announced}\n\n{quoted}"
        advice.save()


class Migration(migrations.Migration):
    dependencies = [("decisions", "0003_ready_texts")]
    operations = [migrations.RunPython(move, move_back)]
