"""Settings: everything that differs between installations is read from the environment, here and only here.

docs/settings.md describes every variable.
"""

import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import FileAwareEnv

from config.logging import LOGGING as LOGGING  # standard error, one line of JSON for each event

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = tomllib.loads((BASE_DIR / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
env = FileAwareEnv()
env.read_env(BASE_DIR / ".env")


def secret(name: str) -> str:
    """The value of a variable that must be given, itself or as NAME_FILE; without a trailing newline."""
    value: str = env.str(name, default="").strip()
    if not value:
        raise ImproperlyConfigured(
            f"{name} is not set. Run `make run` once to make a .env, or set {name} yourself."
        )
    return value


# Where the site is reached. https turns on everything that needs it.
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
_site = urlsplit(SITE_URL)
HTTPS = _site.scheme == "https"
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]

SECRET_KEY = secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
DEBUG = False
ALLOWED_HOSTS = [_site.hostname or "", *env.list("ALLOWED_HOSTS", default=[] if HTTPS else LOOPBACK)]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# The server (config/server.py): where it listens, and in how many processes it works.
LISTEN = env.str("LISTEN", default="127.0.0.1:8000")
WORKERS = env.int("WORKERS", default=2)

# Whose pages may show this site's in a frame, such as https://intranet.example.se.
EMBED_FROM = env.list("EMBED_FROM", default=[])

# Whether /sitemap.xml lists the pages, for search engines that are to find them.
SITEMAP = env.bool("SITEMAP", default=False)

# Whom to tell of a fault that concerns security: mailto:… or https://…
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="").strip()

# The municipality that runs the site.
SITE_NAME = env.str("SITE_NAME", default="Kryptera e-post")
OWN_DOMAINS = env.list("OWN_DOMAINS", default=["sotenas.se", "munkedal.se", "lysekil.se", "sml-it.se"])
ORGANISATION = env.str("ORGANISATION", default="Sotenäs, Munkedal och Lysekil")
THEME = env.str("THEME", default="").strip()  # a folder in static/themes/, with theme.css and logo.svg

INSTALLED_APPS = [
    "config.admin_site.SiteAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
    "crispy_forms",
    "django_prose_editor",
    "editing",
    "accounts",
    "organisation",
    "mailing",
    "routines",
    "pictures",
    "guide",
    "decisions",
    "answers",
    "publishing",
    "search",
    "editing.audit",
    "editing.replacing",
    "publishing.reviews",
    "feedback",
    "transfer",
    "upkeep",
    "readdressing",
    "rebuilding",
    "workbench",
    "config",
]

MIDDLEWARE = [
    "serving.middleware.OnlyWhatIsTaken",
    "serving.request_id.RequestId",
    "config.headers.SecurityHeaders",
    "config.odd_addresses.RefuseOddAddresses",
    "config.bodies.LimitBodies",
    "config.unstorable.RefuseUnstorable",
    "config.pasted_addresses.LeadOn",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.signed_out.KeepWhatWasWritten",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.proxy_sign_in.FollowProxy",
    "organisation.second_step.RequireSecondStep",
    "publishing.closed_site.RequireSignIn",
    "publishing.middleware.ShowEdition",
    "readdressing.middleware.LeadOn",
    "feedback.middleware.MarkCounts",
]

MADE_AT_PUBLISH = ["publishing.history.store_news", "search.indexes.store_index"]
"""What is made of each new edition, in its transaction: called with its hash and its document."""

WATCH_DRAFT = "publishing.revisions.recording.watched"
"""What goes on around every save of the draft, in its transaction."""

DRAFT_PAGE = "publishing.previews.draft_page"
"""What shows editors a page as readers will see it, while they write."""

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
            "builtins": ["editing.templatetags.pieces"],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "pack"

# SQLite out of the box, PostgreSQL by DATABASE_URL. Why these options: docs/decisions/0005-databases.md.
SQLITE_OPTIONS = {
    "timeout": 5,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;",
}
POSTGRES_OPTIONS = {
    "connect_timeout": 3,
    "tcp_user_timeout": 5000,
    "options": "-c statement_timeout=5000 -c lock_timeout=4000",
}
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'var' / 'site.sqlite3'}")}
_database = DATABASES["default"]
_on_sqlite = _database["ENGINE"].endswith("sqlite3")
if _on_sqlite and _database["NAME"] != ":memory:":
    # Without its file the site is out of order. SQLite would make an empty one, and all would seem lost.
    _database["NAME"] = f"file:{quote(str(_database['NAME']))}?mode=rw"
_database["OPTIONS"] = {
    **_database.get("OPTIONS", {}),
    **(SQLITE_OPTIONS if _on_sqlite else POSTGRES_OPTIONS),
}
_database["CONN_MAX_AGE"] = 600
_database["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "sv"
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
_own_themes = BASE_DIR / "installation" / "themes"  # of this installation, in no tracked file
STATICFILES_DIRS: list[Any] = [
    BASE_DIR / "static",
    *([("themes", _own_themes)] if _own_themes.is_dir() else []),
]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "serving.bundle.BundleFinder",
]
MEDIA_URL = "/bilder/"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE_DIR / "var" / "media"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ROOT = BASE_DIR / "static" / "root"  # what programs look for at fixed addresses
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "/"

CACHES = {
    # Signing in is counted in the database, which all processes share.
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
}
ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_UNIQUE_EMAIL = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,20/15m/key"}
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "reauthenticate": "accounts.forms.ReauthenticateForm",
    "change_password": "accounts.forms.ChangePasswordForm",
}
MFA_FORMS = {
    "authenticate": "accounts.forms.CodeForm",
    "reauthenticate": "accounts.forms.CodeAgainForm",
    "activate_totp": "accounts.forms.ActivateForm",
    "add_webauthn": "accounts.forms.AddKeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # browsers themselves want https, or this machine
MFA_ADAPTER = "accounts.adapters.SecondStepAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = SITE_NAME

# Single sign-on with the organisation's accounts: by OpenID Connect, on when the provider's address is given.
OIDC_SERVER_URL = env.str("OIDC_SERVER_URL", default="").rstrip("/")
OIDC_ROLES = env.dict("OIDC_ROLES", default={})
SOCIALACCOUNT_ADAPTER = "accounts.sso_roles.SocialAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_REQUESTS_TIMEOUT = 3  # seconds to connect, and between two parts of an answer
SOCIALACCOUNT_PROVIDERS: dict[str, dict[str, Any]] = {
    "openid_connect": {"provider_class": "accounts.single_sign_on.OidcProvider", "APPS": []}
}
if OIDC_SERVER_URL:
    SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"] = [
        {
            "provider_id": "organisation",
            "name": ORGANISATION,
            "client_id": env.str("OIDC_CLIENT_ID", default=""),
            "secret": env.str("OIDC_CLIENT_SECRET", default="").strip(),
            "settings": {
                "server_url": OIDC_SERVER_URL,
                "scope": ["openid", "profile", "email"],
                "fetch_userinfo": False,
                "oauth_pkce_enabled": True,
            },
        }
    ]

# Or by SAML 2.0, on when the file with the provider's metadata is given.
SAML_METADATA = env.str("SAML_METADATA", default="").strip()
SAML_PROVIDER = env.str("SAML_PROVIDER", default="").strip()  # which one, where the file tells of several
SAML_ENTITY_ID = env.str("SAML_ENTITY_ID", default=f"{SITE_URL}/konto/organisation/saml/").strip()
SAML_ATTRIBUTES = env.dict("SAML_ATTRIBUTES", default={})
SOCIALACCOUNT_PROVIDERS["saml"] = {
    "provider_class": "accounts.saml.SamlProvider",
    "APPS": [{"provider_id": "saml", "client_id": "organisation", "name": ORGANISATION}],
}

# Whose word is taken for who somebody is (X-Remote-User): the address of a proxy in front of the site.
SIGN_IN_PROXY = env.list("SIGN_IN_PROXY", default=[])

# Closes the readers' pages too, but for what recipients outside the organisation need.
SITE_REQUIRES_LOGIN = env.bool("SITE_REQUIRES_LOGIN", default=False)

# Whoever changed the draft last leaves it to somebody else to publish.
PUBLISH_REQUIRES_TWO_PEOPLE = env.bool("PUBLISH_REQUIRES_TWO_PEOPLE", default=False)

# Mail, for reminders of reviews: none until a server is given, since a reminder in a file reminds nobody.
vars().update(env.email_url("EMAIL_URL", default="dummymail://"))
EMAIL_TIMEOUT = 10  # seconds; Django itself would wait for ever
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default=f"no-reply@{_site.hostname}")

REPORT_TO = env.list("REPORT_TO", default=[])  # who is mailed what was done in the night

CSRF_FAILURE_VIEW = "config.errors.forbidden"

SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# Preloading HSTS concerns public domains; an intranet's name should not be on browsers' lists.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
# Set only behind a proxy that overwrites these headers.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

# Metrics for Prometheus, at /metrics for whoever has this token.
METRICS_TOKEN = env.str("METRICS_TOKEN", default="").strip()
