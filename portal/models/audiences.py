"""For whom something is: a set of tokens, stored once and pointed at."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.extensions import Model


class Audience(Model):
    """A set of tokens; `key` is the sorted tokens, joined by spaces: each set exists once."""

    __tablename__ = "audiences"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(500), unique=True)
    token_rows: Mapped[list["AudienceToken"]] = relationship(cascade="all, delete-orphan")

    @property
    def tokens(self) -> frozenset[str]:
        """The tokens of this set."""
        return frozenset(self.key.split(" "))


class AudienceToken(Model):
    """One token of an audience, as a row that a query can match with a reader's tokens."""

    __tablename__ = "audience_tokens"

    audience_id: Mapped[int] = mapped_column(
        ForeignKey("audiences.id", ondelete="CASCADE"), primary_key=True
    )
    token: Mapped[str] = mapped_column(String(100), primary_key=True, index=True)
