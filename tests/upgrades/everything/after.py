"""What an upgraded site shows and lets people do, as JSON. Run by the test in that site's environment."""

import json
import sys

import django

django.setup()

from django.contrib.admin.models import LogEntry  # noqa: E402  after Django is set up
from django.contrib.auth.models import User  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402
from django.test import Client  # noqa: E402

from publishing.models import Edition  # noqa: E402
from publishing.verify import broken_editions  # noqa: E402

addresses = json.load(sys.stdin)
reading, editing = Client(HTTP_HOST="127.0.0.1"), Client(HTTP_HOST="127.0.0.1")
editing.force_login(User.objects.get(username="boss"))
graph = MigrationExecutor(connection).loader
logged = [entry.get_admin_url() for entry in LogEntry.objects.all() if not entry.is_deletion()]
sys.stdout.write(
    json.dumps(
        {
            "shown": {address: reading.get(address).text for address in addresses},
            "broken": list(broken_editions()),
            "documents": list(Edition.objects.order_by("number").values_list("document", flat=True)),
            "rights": {user.username: sorted(user.get_all_permissions()) for user in User.objects.all()},
            "logged": {address: editing.get(address).status_code for address in logged if address},
            "unlike_new": sorted(map(str, graph.applied_migrations.keys() ^ graph.disk_migrations.keys())),
        }
    )
)
