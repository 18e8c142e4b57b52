from django.urls import include, path

urlpatterns = [
    path("api/", include("shop.urls")),
    path("api/v2/", include("shop.urls")),
]
