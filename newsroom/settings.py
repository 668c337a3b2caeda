"""Settings of the newsroom, read from the environment.

The defaults suit one machine: an embedded PostgreSQL under `var/`, this machine's addresses, a key made at the first
start. A newsroom on the internet sets its own `DATABASE_URL`, `SECRET_KEY`, `ALLOWED_HOSTS` and `SITE_URL`.
"""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django_prose_editor.config import html_tags
from js_asset import static_lazy
from whitenoise.compress import Compressor

from newsroom.ops.database import databases, var_dir
from newsroom.ops.environment import flag, hosts_for, is_loopback, number, read_or_make_secret, word_list
from newsroom.ops.mail import MAIL_TIMEOUT_SECONDS, MailServer

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = var_dir(os.environ)

# --- What a newsroom sets ----------------------------------------------------------------------------------------

SITE_NAME = os.environ.get("SITE_NAME") or "The Harbour Courier"
SITE_URL = (os.environ.get("SITE_URL") or "").rstrip("/")
SITE_DESCRIPTION = os.environ.get("SITE_DESCRIPTION") or ""
TIME_ZONE = os.environ.get("TIME_ZONE") or "UTC"
# What the desk may say of the newspaper itself (`newsroom.site.newspaper`) and a variable that is set says instead.
PINNED = {
    field: variable
    for field, variable in {"name": "SITE_NAME", "description": "SITE_DESCRIPTION", "time_zone": "TIME_ZONE"}.items()
    if os.environ.get(variable)
}
DEBUG = flag("DEBUG")
HOST = os.environ.get("HOST") or "127.0.0.1"
ALLOWED_HOSTS = hosts_for(HOST, debug=DEBUG)
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT") or VAR_DIR / "media").resolve()
# The newsroom listens on this machine's own addresses, and answers to them only, over plain http: `make run`'s default.
LOCAL = all(is_loopback(host) for host in (HOST, *ALLOWED_HOSTS)) and not SITE_URL.startswith("https:")
SECRET_KEY = os.environ.get("SECRET_KEY") or read_or_make_secret(VAR_DIR / "secret-key", local=LOCAL)

# --- Applications ------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "newsroom",
    "authors",
    "images",
    "articles",
    "fronts",
    "identity",
    "imports",
    "demo",
    "newsroom.desk.admin_site.NewsroomAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "csp",
    "django_prose_editor",
    "js_asset",
    "pgtrigger",
    "taggit",
]

AUTH_USER_MODEL = "newsroom.User"
STORY_MODEL = "articles.Article"  # a newsroom without any is new, and `manage.py serve` loads the demo into it
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

MIDDLEWARE = [
    "newsroom.site.policies.PoliciesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "newsroom.ops.health_middleware.HealthMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.site.caching.AskEachTimeMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "articles.public.embeds.FramePolicyMiddleware",
    "newsroom.site.null_characters.NoNullCharactersMiddleware",
    "newsroom.desk.middleware.DeskPolicyMiddleware",
    "newsroom.desk.middleware.NewspaperMiddleware",
    "newsroom.desk.middleware.BodySizeMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "articles.public.middleware.ReaderMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "newsroom.site.template_whitespace.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Database, cache, files --------------------------------------------------------------------------------------

DATABASES = databases(os.environ, VAR_DIR)
DATABASE_ROUTERS = ["newsroom.site.readers.ReadersRouter"]
PREPARED_STATEMENTS = os.environ.get("PREPARED_STATEMENTS", "1") != "0"
PUBLIC_HISTORY = os.environ.get("PUBLIC_HISTORY", "1") != "0"  # whether readers may see each story's earlier editions

CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": os.environ["CACHE_URL"]}
        if os.environ.get("CACHE_URL")
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    )
}

LEAST_FREE_BYTES = number("LEAST_FREE_MB", 512, least=0) * 1024**2  # with less on a disk, `/healthz` warns

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "newsroom.site.stylesheets.JoinedStylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "newsroom.site.static_files.CompressedStaticFilesStorage"
        )
    },
}
WHITENOISE_USE_FINDERS = DEBUG
# Compressing the editor's source maps, which nobody loads, would take most of the time of `collectstatic`.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_AUTOREFRESH = DEBUG
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "newsroom.desk.uploads.SpoolingUploadHandler",
]
# Static files are everybody's, so that a proxy may serve them; what else is written is the newsroom's own (umask).
FILE_UPLOAD_PERMISSIONS = 0o644
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o755
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
# A story's form: its longest text, in any script, and enough beyond it to be given back with a sentence. Elsewhere
# less: see `newsroom.desk.middleware.BodySizeMiddleware`.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000

# --- Mail --------------------------------------------------------------------------------------------------------

MAIL = MailServer.of(os.environ.get("EMAIL_URL") or "")
EMAIL_BACKEND = MAIL.backend
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.tls == "starttls", MAIL.tls == "ssl"
EMAIL_TIMEOUT = MAIL_TIMEOUT_SECONDS
EMAIL_FROM = os.environ.get("EMAIL_FROM") or ""  # a name, if it has none, is put before it (`newsroom.ops.post`)

HEADS_DIR = VAR_DIR / "heads"  # where the worker keeps heads of the record, see `manage.py verify_editions --help`
HEADS_MAIL_TO = word_list("HEADS_MAIL_TO")

# --- Language and time -------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
FORMAT_MODULE_PATH = ["newsroom.formats"]  # 24-hour times
USE_I18N = False
USE_TZ = True

# --- Security ----------------------------------------------------------------------------------------------------

HTTPS = not DEBUG and not LOCAL
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# A newspaper's site is one name of a domain; whoever owns the whole domain may commit it.
SECURE_HSTS_INCLUDE_SUBDOMAINS = flag("HSTS_SUBDOMAINS")
SECURE_HSTS_PRELOAD = flag("HSTS_PRELOAD")
HEALTH_TOKEN = os.environ.get("HEALTH_TOKEN") or ""
BEHIND_PROXY = flag("BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
# Browsers take a cookie of such a name from this host alone, over https, so no other site of the domain can set it.
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 7
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
PASSWORD_HASHERS = [
    "newsroom.ops.hashing.ScryptAFewAtATime",
    "newsroom.ops.hashing.Pbkdf2AFewAtATime",
]
PASSWORD_RESET_TIMEOUT = 7 * 24 * 3600  # an invitation lasts so long; other links less (`newsroom.logins.links`)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Readers' pages run no script at all, but for the search page, which suggests while one types; the desk's policy
# (scripts of our own, the editor's nonce) is set in `newsroom.desk.middleware.DeskPolicyMiddleware`.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "manifest-src": [SELF],
        "style-src": [SELF],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.server": {"level": "ERROR"},
    },
}

TAGGIT_CASE_INSENSITIVE = True
# The body's own nodes; the allow-list of `newsroom.text.html` decides what is kept of them.
DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {
        "js": [static_lazy(f"js/{module}.js")],
        "extensions": {name: html_tags([]) for name in names},
    }
    for module, names in {
        "editor/nodes": ("PullQuote", "OrderedList", "Direction"),
        "editor/story-figure": ("StoryFigure",),
        "editor/tables": ("Table", "TableRow", "TableHeader", "TableCell"),
        "editor/embed": ("Embed",),
        "editor/link": ("Link",),
        "paste/paste": ("Paste",),
        "editor/word-count": ("WordCount",),
        "editor/toolbar": ("Toolbar",),
        "editor/as-you-type": ("AsYouType",),
        "editor/find": ("FindAndReplace",),
    }.items()
]
# What HSTS says of a domain's other sites is its owner's choice; https is not used on this machine's own addresses.
SILENCED_SYSTEM_CHECKS = [
    f"security.W{number}" for number in ("005", "021", *(("004", "008", "012", "016") if LOCAL else ()))
]
