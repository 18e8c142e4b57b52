"""Answers triples of (settings, middleware order, request), one JSON object a line, with the real Django.

Nothing is started twice: each triple gets its own settings and its own middleware chain, as a new process would.
The first line that it writes tells of the release and of the static files.
"""

import io
import json
import logging
import os
import sys
import tempfile
import types
from email.utils import formatdate
from urllib.parse import unquote_to_bytes

os.environ["TZ"] = "UTC"

import django
from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.test.utils import override_settings
from django.views.debug import ExceptionReporter


class ShortReporter(ExceptionReporter):
    """The debug page's text is no part of the comparison, and long to write."""

    def get_traceback_html(self):
        return "<h1>debug</h1>"

    def get_traceback_text(self):
        return "debug"


root = tempfile.TemporaryDirectory()
MTIME = 1_700_000_000
for name, text in {"app.css": "body{}\n" * 20, "data.json": "{}"}.items():
    file = os.path.join(root.name, name)
    with open(file, "w") as out:
        out.write(text)
    os.utime(file, (MTIME, MTIME))

settings.configure(
    SECRET_KEY="of-the-differential",
    USE_TZ=True,
    USE_I18N=True,
    STATIC_URL="/static/",
    STATIC_ROOT=root.name,
    DEFAULT_EXCEPTION_REPORTER=f"{__name__}.ShortReporter",
    INSTALLED_APPS=[],
    ALLOWED_HOSTS=[],
)
django.setup()
logging.disable(logging.CRITICAL)

from django.conf.urls.i18n import i18n_patterns
from django.middleware.csrf import get_token
from django.urls import path
from django.utils import translation
from django.views.decorators.common import no_append_slash
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET


def items(request):
    return HttpResponse(b"[1,2,3]", content_type="application/json")


def with_headers(**headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request: HttpResponse(b"{}", content_type="application/json", headers=headers)


def raising(error):
    def view(request):
        raise error

    return view


def token(request):
    get_token(request)
    return items(request)


def stream(request):
    return StreamingHttpResponse([b"a", b"b"], content_type="text/plain")


def status(code):
    return lambda request: HttpResponse(b"", content_type="application/json", status=code)


plain = [
    path("api/items/", items),
    path("api/items/1/", items),
    path("api/plain", items),
    path("api/vary/", with_headers(Vary="Accept, Cookie", X_Total_Count="3")),
    path("api/star/", with_headers(Vary="*")),
    path("api/own/", with_headers(Access_Control_Allow_Origin="https://own.example", Vary="Origin")),
    path("api/framed/", with_headers(X_Frame_Options="SAMEORIGIN", Referrer_Policy="no-referrer")),
    path("api/exempt/", csrf_exempt(items)),
    path("api/as-it-is/", no_append_slash(items)),
    path("api/token/", token),
    path("api/missing/", raising(Http404())),
    path("api/forbidden/", raising(PermissionDenied())),
    path("api/suspicious/", raising(SuspiciousOperation())),
    path("api/broken/", raising(KeyError())),
    path("api/unauthorized/", status(401)),
    path("api/gone/", status(404)),
    path("api/get-only/", require_GET(items)),
    path("api/stream/", stream),
    path("api/caf\u00e9 au lait/", items),
    path("/two-slashes/", items),
]
localized = [path("shop/", items), path("basket", items)]
for name, patterns in {
    "urls_none": plain,
    "urls_all": [*plain, *i18n_patterns(*localized)],
    "urls_all_but_default": [*plain, *i18n_patterns(*localized, prefix_default_language=False)],
}.items():
    module = types.ModuleType(name)
    module.urlpatterns = patterns
    sys.modules[name] = module


def answer(triple):
    given = dict(triple["settings"])
    if "LANGUAGES" in given:
        given["LANGUAGES"] = [(code, code) for code in given["LANGUAGES"]]
    urls = triple["urls"].replace("-", "_")
    with override_settings(**given, MIDDLEWARE=triple["middleware"], ROOT_URLCONF=f"urls_{urls}"):
        translation.deactivate()
        handler = BaseHandler()
        handler.load_middleware()
        response = handler.get_response(WSGIRequest(environ(triple["request"])))
        response.close()
    cookies = [
        {
            "name": name,
            "secure": bool(morsel["secure"]),
            "httpOnly": bool(morsel["httponly"]),
            "sameSite": morsel["samesite"] or None,
            "domain": morsel["domain"] or None,
        }
        for name, morsel in response.cookies.items()
    ]
    headers = {name.lower(): value for name, value in response.items()}
    return {"status": response.status_code, "headers": headers, "cookies": cookies}


def environ(request):
    form = request["formToken"]
    body = b"" if form is None else f"csrfmiddlewaretoken={form}".encode()
    made = {
        "REQUEST_METHOD": request["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(request["path"]).decode("latin-1"),
        "QUERY_STRING": request["query"],
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "https" if request["secure"] else "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "CONTENT_LENGTH": str(len(body)),
    }
    if form is not None:
        made["CONTENT_TYPE"] = "application/x-www-form-urlencoded"
    for name, value in request["headers"]:
        made["HTTP_" + name.upper().replace("-", "_")] = value
    return made


def static_files():
    for name, kind in {"app.css": 'text/css; charset="utf-8"', "data.json": "application/json"}.items():
        size = os.path.getsize(os.path.join(root.name, name))
        yield {
            "path": f"/static/{name}",
            "contentType": kind,
            "size": size,
            "etag": f'"{MTIME:x}-{size:x}"',
            "lastModified": formatdate(MTIME, usegmt=True),
        }


print(json.dumps({"django": django.VERSION[:2], "files": list(static_files())}), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
