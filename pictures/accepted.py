"""Pictures that may be shown: any but those that have been taken down."""

from django.utils import timezone
from django.utils.formats import date_format

from pictures.models import taken_down
from pictures.storage import file_name
from pictures.uploads import Picture, Unusable

REFUSED = "Den här bilden togs bort {} och får inte laddas upp igen. Skälet: {}"


def accepted(picture: Picture) -> Picture:
    """The picture. Raises Unusable where the very same has been taken down."""
    if gone := taken_down(file_name(picture.large, "webp")):
        day = date_format(timezone.localtime(gone.at), "j F Y")
        raise Unusable(REFUSED.format(day, gone.reason))
    return picture
