"""A new picture in the place of an old one, wherever the old one is shown."""

from django.db import transaction

from guide import models
from pictures.accepted import accepted
from pictures.storage import store
from pictures.uploads import Picture


@transaction.atomic
def put_picture(image: models.Image, picture: Picture) -> int:
    """Saves `image` with the picture as its file.

    Returns on how many illustrations the marks must be checked, since another picture was there before.
    Raises Unusable where the picture has been taken down.
    """
    before, picture = image.file, accepted(picture)
    image.file = store(picture.large, "webp")
    image.small = store(picture.small, "webp") if picture.small else ""
    image.width, image.height = picture.width, picture.height
    image.save()
    if before in ("", image.file):
        return 0
    return models.Illustration.objects.filter(image=image).update(check_callouts=True)
