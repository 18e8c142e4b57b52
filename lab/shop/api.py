"""The shop's API in Django REST framework."""

from rest_framework import status
from rest_framework.exceptions import NotFound
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

from shop.items import ItemSerializer, items


class ItemList(APIView):
    def get(self, request):
        return Response(list(items.values()))

    def post(self, request):
        item = ItemSerializer(data=request.data)
        item.is_valid(raise_exception=True)
        number = max(items, default=0) + 1
        items[number] = {"id": number, **item.data}
        return Response(items[number], status=status.HTTP_201_CREATED)


class ItemDetail(APIView):
    def get(self, request, number):
        return Response(self.find(number))

    def put(self, request, number):
        return self.change(request, number, partial=False)

    def patch(self, request, number):
        return self.change(request, number, partial=True)

    def delete(self, request, number):
        self.find(number)
        del items[number]
        return Response(status=status.HTTP_204_NO_CONTENT)

    def change(self, request, number, partial):
        item = ItemSerializer(self.find(number), data=request.data, partial=partial)
        item.is_valid(raise_exception=True)
        items[number] = {**items[number], **item.validated_data}
        return Response(items[number])

    @staticmethod
    def find(number):
        try:
            return items[number]
        except KeyError:
            raise NotFound from None


class Session(APIView):
    """Signs in with a name alone: who one is does not matter here, that a cookie is set does."""

    authentication_classes = []

    def post(self, request):
        request.session["name"] = str(request.data.get("name", "guest"))
        return Response({"name": request.session["name"]})


class Private(APIView):
    permission_classes = [IsAuthenticated]

    def get(self, request):
        return Response({"secret": True})
