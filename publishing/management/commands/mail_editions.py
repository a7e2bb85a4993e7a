"""manage.py mail_editions: letters about editions of the last two days, to those who have not had them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from mailing.letters import NoMailServer
from publishing.notices import recent, tell


class Command(BaseCommand):
    help = "Tells everybody who edits about editions of the last two days. Each letter once."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            told = [each for edition in recent() for each in tell(edition)]
        except NoMailServer as error:
            self.stdout.write(f"{error} Nobody is told of new editions.")
            return
        except OSError as error:
            raise CommandError(f"The mail server does not answer: {error}") from error
        self.stdout.write(f"{sum(not each.fault for each in told)} letters sent.")
        if faults := [f"{each.address}: {each.fault}" for each in told if each.fault]:
            raise CommandError("\n".join(faults))
