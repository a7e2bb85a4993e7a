"""manage.py make_pdfs: the sheets of editions, as far as they are not made yet."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from publishing.models import Edition
from transfer.pdf.making import NotMade, make


class Command(BaseCommand):
    help = "Makes the PDF files that editions lack, and puts back those that were lost. Never changes one."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--edition", type=int, help="The edition's number. Without it, all of them.")

    def handle(self, *args: Any, edition: int | None, **options: Any) -> None:
        chosen = Edition.everywhere.order_by("-number")
        if edition is not None:
            chosen = chosen.filter(number=edition)
            if not chosen:
                raise CommandError(f"There is no edition {edition}.")
        done = [each for one in chosen.iterator(chunk_size=1) for each in make(one)]
        faults = [str(each) for each in done if isinstance(each, NotMade)]
        self.stdout.write(f"{len(done) - len(faults)} PDF files made.")
        if faults:
            raise CommandError("\n".join(faults))
