"""Plain Django views, beside those in REST framework: a preflight that reaches them is answered differently."""

import time

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from project.words import word
from shop.items import items

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="#b60"/></svg>'


@require_GET
def report(request):
    """The total is in a header, as paginated APIs like to do."""
    response = JsonResponse({"best": "Lamp"})
    response["X-Total-Count"] = str(len(items))
    response["X-Partner-Quota"] = "7"
    return response


@require_GET
def download(request):
    response = HttpResponse("name,price\nLamp,49.00\n", content_type="text/csv")
    response["Content-Disposition"] = 'attachment; filename="items.csv"'
    return response


@require_GET
def me(request):
    return JsonResponse({"name": request.session.get("name")})


@require_GET
def cart(request):
    """For those alone who are signed in."""
    if "name" not in request.session:
        return JsonResponse({"error": "not signed in"}, status=401)
    return JsonResponse({"cart": []})


@require_GET
def token(request):
    """Sets the CSRF cookie."""
    return JsonResponse({"token": get_token(request)})


@require_POST
def orders(request):
    """Under the eyes of CsrfViewMiddleware, as any plain view is."""
    return JsonResponse({"order": 1}, status=201)


@csrf_exempt
@require_http_methods(["GET", "QUERY"])
def search(request):
    return JsonResponse({"found": list(items)})


@login_required
def account(request):
    return JsonResponse({"user": request.user.get_username()})


@require_GET
def login(request):
    return HttpResponse("<!doctype html><title>Sign in</title><form method=post>Name <input name=username></form>")


@require_GET
def broken(request):
    stock = {"Lamp": 4}
    return JsonResponse({"stock": stock["Sofa"]})


@require_GET
def by_hand(request):
    """Somebody wrote the header into the view, for one address that they had in mind."""
    response = JsonResponse({"feed": ["Lamp", "Chair"]})
    response["Access-Control-Allow-Origin"] = settings.LAB_FEED_ORIGIN
    return response


@require_GET
def slow(request):
    time.sleep(3)
    return JsonResponse({"slow": True})


@require_GET
def events(request):
    return StreamingHttpResponse(["event: price\ndata: 49.00\n\n"], content_type="text/event-stream")


@require_GET
def picture(request):
    return HttpResponse(PICTURE, content_type="image/svg+xml")


@require_GET
def badge(request):
    """Not to be embedded by others."""
    response = HttpResponse(PICTURE, content_type="image/svg+xml")
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


@require_GET
def catalogue(request):
    return JsonResponse({"language": request.LANGUAGE_CODE})


@csrf_exempt
def moved(request):
    """The items have a new address; 307 keeps the method."""
    response = HttpResponseRedirect(f"{settings.LAB_ELSEWHERE}/{word('api')}/{word('items')}/1/")
    response.status_code = 307
    return response


@require_GET
def dashboard(request):
    return JsonResponse({"sold": 12})
