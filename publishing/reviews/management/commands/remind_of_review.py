"""manage.py remind_of_review: run once a day by the scheduler."""

from smtplib import SMTPException
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from publishing.reviews.reminders import due, send


class Command(BaseCommand):
    help = "Mails owner and deputy 30 days and 7 days before a review is due, and on the day. Each mail once."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        failed = []
        for reminder in due():
            name = reminder.part.name
            addresses = [person.email for person in reminder.part.readers]
            if not addresses:
                failed.append(f"{name}: nobody to mail. Choose an owner with an address, under Granskning.")
                continue
            try:
                send(reminder)
            except (SMTPException, OSError, ValueError) as error:  # ValueError: of this no mail can be made
                failed.append(f"{name}: {error}")
            else:
                self.stdout.write(f"{name}: mailed {', '.join(addresses)}.")
        if failed:
            raise CommandError("\n".join(failed))
