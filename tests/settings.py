"""The site's settings, cut off from the machine that the tests run on.

Values are put in the environment first, so that a developer's .env changes nothing. DATABASE_URL is
left as the shell has it: the same tests run on SQLite and on PostgreSQL.
"""

import os

os.environ |= {
    "SECRET_KEY": "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
    "SITE_URL": "http://127.0.0.1:8000",
    "SITE_NAME": "Kryptera e-post",
    "THEME": "",
    "ORGANISATION": "Sotenäs, Munkedal och Lysekil",
    "ALLOWED_HOSTS": "testserver,127.0.0.1,localhost",
    "BEHIND_PROXY": "false",
    "SITE_REQUIRES_LOGIN": "false",
    "OIDC_SERVER_URL": "",
    "SAML_METADATA": "",
    "METRICS_TOKEN": "",
}
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")

from config.settings import *  # noqa: F403
from config.settings import BASE_DIR, STORAGES

STATIC_ROOT = BASE_DIR / "var" / "nothing-collected"
STORAGES |= {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
