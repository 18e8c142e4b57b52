from django.urls import path

from shop import api, views

urlpatterns = [
    path("items/", api.ItemList.as_view()),
    path("items/<int:number>/", api.ItemDetail.as_view()),
    path("session/", api.Session.as_view()),
    path("report/", views.report),
    path("me/", views.me),
    path("account/", views.account),
    path("broken/", views.broken),
    path("feed/", views.by_hand),
]
