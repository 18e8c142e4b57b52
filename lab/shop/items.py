"""What the shop sells: in memory, so that each server process starts with the same three."""

from rest_framework import serializers

items = {
    1: {"id": 1, "name": "Lamp", "price": "49.00"},
    2: {"id": 2, "name": "Chair", "price": "129.00"},
    3: {"id": 3, "name": "Desk", "price": "349.00"},
}


class ItemSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=80)
    price = serializers.DecimalField(max_digits=8, decimal_places=2)
