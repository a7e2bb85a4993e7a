"""The choice of Outlook stood in a template that named two pictures and two guides. It becomes rows."""

from django.db import migrations

from guide.earlier import CLIENTS


def fill(apps, schema_editor):
    Client, Guide, Image = (apps.get_model("guide", name) for name in ("Client", "Guide", "Image"))
    guides = {guide.ref: guide for guide in Guide.objects.filter(ref__in=[each["guide"] for each in CLIENTS])}
    images = {image.ref: image for image in Image.objects.filter(ref__in=[each["image"] for each in CLIENTS])}
    if len(guides) + len(images) < 2 * len(CLIENTS):
        return
    for position, client in enumerate(CLIENTS, 1):
        links = {"guide": guides[client["guide"]], "image": images[client["image"]]}
        Client.objects.create(position=position, **{**client, **links})


class Migration(migrations.Migration):
    dependencies = [("guide", "0010_clients")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
