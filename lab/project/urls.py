from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from project.words import word
from shop import views

urlpatterns = [
    path(f"{word('api')}/", include("shop.urls")),
    path(f"{word('api')}/{word('v2')}/", include("shop.urls")),
    path("accounts/login/", views.login),
    *i18n_patterns(path(f"{word('catalogue')}/", views.catalogue)),
]
