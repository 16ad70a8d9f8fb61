"""`dataclass`: a class with annotations to a value, as the standard decorator makes it but six times cheaper to define.

The standard one compiles seven functions for a frozen class; for the hundred classes a small run meets that was a fifth
of its time. Here only `__init__` is compiled and the other six are shared. The result still is a dataclass: `fields`,
`replace`, `match` and copying work. Supported is what `rights` uses: `frozen`, `slots`, `eq`, `field`, `__post_init__`.
"""

from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from dataclasses import MISSING, FrozenInstanceError, fields
    from operator import attrgetter

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Any:
        """As `dataclasses.dataclass`."""

        def decorate(cls: type) -> type:
            cls.__doc__ = cls.__doc__ or cls.__name__  # else the standard decorator works out a signature
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            made.__init__ = _init(made, frozen=frozen)
            made.__repr__ = _repr
            made._content = attrgetter(*[field.name for field in fields(made)])  # noqa: SLF001  our own class
            if eq:
                made.__eq__ = _eq
                made.__hash__ = _hash if frozen else None
            if frozen:
                made.__setattr__ = made.__delattr__ = _refuse
                made.__getstate__, made.__setstate__ = _state, _restore
            return made

        return decorate

    def _init(cls: type, *, frozen: bool) -> Any:
        """`__init__` with one parameter for each field, in the order of the fields."""
        names: dict[str, Any] = {"MISSING": MISSING, "put": object.__setattr__}
        parameters, lines = [], []
        for field in fields(cls):
            name, value = field.name, field.name
            if field.default is not MISSING:
                names[f"default_{name}"] = field.default
                parameters.append(f"{name}=default_{name}")
            elif field.default_factory is not MISSING:
                names[f"make_{name}"] = field.default_factory
                parameters.append(f"{name}=MISSING")
                value = f"make_{name}() if {name} is MISSING else {name}"
            elif field.init:
                parameters.append(name)
            else:
                continue
            lines.append(f"put(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
        if hasattr(cls, "__post_init__"):
            lines.append("self.__post_init__()")
        code = f"def __init__(self, {', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"])
        exec(code, names)  # noqa: S102  the names are those of our own annotations
        return names["__init__"]

    def _eq(self: Any, other: object) -> Any:
        return (
            self._content(self) == self._content(other)
            if other.__class__ is self.__class__
            else NotImplemented
        )

    def _hash(self: Any) -> int:
        return hash(self._content(self))

    def _repr(self: Any) -> str:
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse(_self: Any, name: str, _value: object = None) -> NoReturn:
        raise FrozenInstanceError(f"cannot change field {name!r}")

    def _state(self: Any) -> tuple[Any, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))

    def _restore(self: Any, state: tuple[Any, ...]) -> None:
        for field, value in zip(fields(self), state, strict=True):
            object.__setattr__(self, field.name, value)
