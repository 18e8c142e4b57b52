from django.urls import path

from project.words import word
from shop import api, views

views_by_word = {
    "items": api.ItemList.as_view(),
    "session": api.Session.as_view(),
    "private": api.Private.as_view(),
    "report": views.report,
    "download": views.download,
    "me": views.me,
    "cart": views.cart,
    "token": views.token,
    "orders": views.orders,
    "search": views.search,
    "account": views.account,
    "broken": views.broken,
    "feed": views.by_hand,
    "slow": views.slow,
    "events": views.events,
    "picture": views.picture,
    "badge": views.badge,
    "moved": views.moved,
    "dashboard": views.dashboard,
}

urlpatterns = [
    *(path(f"{word(name)}/", view) for name, view in views_by_word.items()),
    path(f"{word('items')}/<int:number>/", api.ItemDetail.as_view()),
]
