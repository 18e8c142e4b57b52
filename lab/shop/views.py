"""Plain Django views, beside those in REST framework: a preflight that reaches them is answered differently."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_GET

from shop.items import items


@require_GET
def report(request):
    """The total is in a header, as paginated APIs like to do."""
    response = JsonResponse({"best": "Lamp"})
    response["X-Total-Count"] = str(len(items))
    return response


@require_GET
def me(request):
    return JsonResponse({"name": request.session.get("name")})


@login_required
def account(request):
    return JsonResponse({"user": request.user.get_username()})


@require_GET
def broken(request):
    stock = {"Lamp": 4}
    return JsonResponse({"stock": stock["Sofa"]})


@require_GET
def by_hand(request):
    """Somebody wrote the header into the view, for the address that they use themselves."""
    response = JsonResponse({"feed": ["Lamp", "Chair"]})
    response["Access-Control-Allow-Origin"] = settings.LAB_ORIGIN.replace("localhost", "127.0.0.1")
    return response
