"""What a site shows and lets people do, as JSON. Run by the test in that site's environment.

Told of editions, and of what the draft says, it puts them into the site first: a new one, to compare with.
"""

import json
import sys
from datetime import datetime

import django

django.setup()

from django.contrib.admin.models import LogEntry  # noqa: E402  after Django is set up
from django.contrib.auth.models import User  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402
from django.test import Client  # noqa: E402

from publishing.freeze import freeze, thaw  # noqa: E402
from publishing.models import Edition  # noqa: E402
from publishing.verify import broken_editions  # noqa: E402
from routine.document import decode, encode  # noqa: E402

told = json.load(sys.stdin)
for edition in told.get("editions", []):
    Edition.objects.create(**edition | {"published_at": datetime.fromisoformat(edition["published_at"])})
if "draft" in told:
    thaw(decode(told["draft"]))
reading, editing = Client(HTTP_HOST="127.0.0.1"), Client(HTTP_HOST="127.0.0.1")
editing.force_login(User.objects.get_or_create(username="boss", is_staff=True, is_superuser=True)[0])
graph = MigrationExecutor(connection).loader
PUBLISHED = [field.attname for field in Edition._meta.fields if field.name not in ("id", "published_by")]
logged = [entry.get_admin_url() for entry in LogEntry.objects.all() if not entry.is_deletion()]
sys.stdout.write(
    json.dumps(
        {
            "shown": {address: reading.get(address).text for address in told["addresses"]},
            "broken": list(broken_editions()),
            "editions": list(Edition.objects.order_by("number").values(*PUBLISHED)),
            "draft": encode(freeze()),
            "rights": {user.username: sorted(user.get_all_permissions()) for user in User.objects.all()},
            "logged": {address: editing.get(address).status_code for address in logged if address},
            "unlike_new": sorted(map(str, graph.applied_migrations.keys() ^ graph.disk_migrations.keys())),
        },
        default=datetime.isoformat,
    )
)
