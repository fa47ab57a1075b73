"""Column types that more than one table uses."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, DateTime, Dialect, String
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator

from portal.text.partial_dates import PartialDate

Row = dict[str, Any]
"""One entry of a repeated group, keyed by the names of its columns in `portal.fields`."""

Identifier = Annotated[UUID, mapped_column(primary_key=True, default=uuid4)]
JsonList = Annotated[list[str], mapped_column(JSON, default=list)]
JsonNumbers = Annotated[list[int], mapped_column(JSON, default=list)]
JsonRows = Annotated[list[Row], mapped_column(JSON, default=list)]


class PartialDateType(TypeDecorator[PartialDate]):
    """A PartialDate as the text it reads as in a file."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        return None if value is None else PartialDate.parse(value)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no zone, so it is added when read and demanded when written."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a stored moment needs a time zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)
