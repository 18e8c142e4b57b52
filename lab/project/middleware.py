"""Middleware as projects write it themselves."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect


def token_gate(get_response):
    """Wants a token of every request, also of those that cannot carry one."""

    def middleware(request):
        if "Authorization" not in request.headers:
            return JsonResponse({"error": "token required"}, status=401)
        return get_response(request)

    return middleware


def audit(get_response):
    """Counts the requests of each tenant, and does not know what to do without a tenant."""
    requests = {}

    def middleware(request):
        requests[request.headers["X-Tenant"]] += 1
        return get_response(request)

    return middleware


def single_sign_on(get_response):
    """Sends everybody without a session to the company's login service."""

    def middleware(request):
        from django.conf import settings

        if request.method != "OPTIONS" and "name" not in request.session:
            there = f"{settings.LAB_ELSEWHERE}/oauth2/authorize"
            return redirect(f"{there}?client_id=shop&response_type=code&redirect_uri={request.build_absolute_uri()}")
        return get_response(request)

    return middleware


def cors_by_hand(get_response):
    """CORS from memory, with one letter wrong."""

    def middleware(request):
        response = HttpResponse() if request.method == "OPTIONS" else get_response(request)
        response["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")
        response["Access-Control-Allow-Credentials"] = str(True)
        response["Access-Control-Allow-Headers"] = "content-type, x-partner-key"
        response["Access-Control-Allow-Methods"] = "GET, POST, PUT, PATCH, DELETE"
        return response

    return middleware
