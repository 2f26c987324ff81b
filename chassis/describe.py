"""What an operation answers, as its OpenAPI entry says it."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema

from chassis.schema import ProblemSchema

_MEANING = {
    400: "Okunamadı / malformed",
    401: "Oturum yok / not signed in",
    403: "Rolünüz bunu yapmaz / your role never does this",
    404: "Yok ya da göremezsiniz / none, or none you may see",
    409: "Durum uygun değil, yer dolu ya da sizden önce kaydedildi / wrong state, taken, or saved before you",
    412: "Okuduğunuz sürüm eskidi / the version you read is old",
    413: "Çok büyük / too large",
    415: "JSON bekleniyor / JSON is expected",
    422: "Alan ya da kural / a field or a rule",
    428: "If-Match gerekli / If-Match is needed",
    503: "Geçici olarak kullanılamıyor / temporarily unavailable",
}
ALWAYS = (400, 401, 503)


def response(status: int, schema: type[Schema]) -> dict[str, Any]:
    """The answer when all is well."""
    return {
        str(status): {
            "description": (schema.__doc__ or "").strip(),
            "content": {"application/json": {"schema": schema}},
        }
    }


def refusals(*statuses: int) -> dict[str, Any]:
    """The refusals an operation may answer, beside those that every one may."""
    content = {"application/problem+json": {"schema": ProblemSchema}}
    return {
        str(status): {"description": _MEANING[status], "content": content} for status in sorted({*statuses, *ALWAYS})
    }
