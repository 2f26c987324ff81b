"""A form with a field of every kind: its description, what is filled in, and where people are picked from."""

from __future__ import annotations

from typing import Any

PEOPLE = "gateway:people?role=teacher"
SPEC: dict[str, Any] = {
    "components": {
        "schemas": {
            "Indicator": {
                "type": "object",
                "required": ["title", "baseline"],
                "properties": {
                    "id": {"type": "string", "format": "uuid", "readOnly": True},
                    "title": {"type": "string", "title": "Gösterge", "x-title-en": "Indicator"},
                    "baseline": {"type": "number", "title": "Başlangıç değeri"},
                    "target": {"type": ["number", "null"], "title": "Hedef değer"},
                    "weight": {"type": "integer", "title": "Ağırlık"},
                },
            },
            "Objective": {
                "type": "object",
                "required": ["title"],
                "properties": {
                    "title": {"type": "string", "maxLength": 500, "title": "Amaç"},
                    "aims": {
                        "type": "array",
                        "title": "Programın amaçları",
                        "items": {
                            "type": "string",
                            "enum": ["knowledge", "culture"],
                            "x-labels": {
                                "knowledge": {"tr": "bilgi", "en": "knowledge"},
                                "culture": {"tr": "kültür", "en": "culture"},
                            },
                        },
                    },
                    "indicators": {
                        "type": "array",
                        "title": "Göstergeler",
                        "items": {"$ref": "#/components/schemas/Indicator"},
                    },
                },
            },
        }
    }
}
PLAN: dict[str, Any] = {
    "type": "object",
    "required": ["year", "by", "objectives", "shared"],
    "properties": {
        "state": {"type": "string", "readOnly": True},
        "kind": {"const": "joint"},
        "year": {
            "type": "string",
            "title": "Eğitim öğretim yılı",
            "x-title-en": "School year",
            "description": "Örneğin 2026-2027",
        },
        "by": {"type": "string", "format": "uuid", "title": "Sorumlu", "x-choices-from": PEOPLE},
        "shared": {"type": "boolean", "title": "Ortak mı?"},
        "public": {"type": "boolean", "title": "Sayfada yayımlansın"},
        "starts_on": {"type": "string", "format": "date", "title": "Başlangıç"},
        "meets_at": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}], "title": "Toplantı"},
        "place": {
            "type": "object",
            "title": "Yer",
            "properties": {"school": {"type": "string"}, "room": {"type": "string", "title": "Derslik"}},
        },
        "objectives": {"type": "array", "title": "Amaçlar", "items": {"$ref": "#/components/schemas/Objective"}},
        "keywords": {"type": "array", "title": "Anahtar kelimeler", "items": {"type": "string"}},
    },
}
VALUE: dict[str, Any] = {
    "kind": "joint",
    "year": "2026-2027",
    "by": "6f1c2f5e-0000-4000-8000-000000000001",
    "shared": False,
    "public": True,
    "starts_on": "2026-09-07",
    "meets_at": "2026-09-10T15:30:00+03:00",
    "place": {"school": "Bandırma", "room": "İ-12"},
    "objectives": [
        {
            "title": "Matematik başarısını artırmak",
            "aims": ["culture"],
            "indicators": [
                {"title": "Ortalama", "baseline": 58.25, "target": 65, "weight": 2},
                {"title": "Devamsızlık", "baseline": 0, "target": None},
            ],
        },
        {"title": "Ortak laboratuvar", "aims": [], "indicators": []},
    ],
    "keywords": ["köprü", "ışık"],
}
