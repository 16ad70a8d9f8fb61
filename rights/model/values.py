"""`dataclass`: a class with annotations to a value, as the standard decorator makes it but five times cheaper to define.

The standard one compiles seven functions for a frozen class; for the hundred classes a small run meets that was a fifth
of its time. Here only `__init__` is compiled, once many values of a class are made, and the other six are shared. The result
still is a dataclass: `fields`, `replace`, `match` and copying work. Supported is what `rights` uses: `frozen`, `slots`,
`eq`, `field`, `__post_init__`.
"""

from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from dataclasses import MISSING, Field, FrozenInstanceError, fields
    from operator import attrgetter

    _MANY = 3  # fields
    _FEW = 16  # values of a class that are made without compiling what makes them

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Any:
        """As `dataclasses.dataclass`."""

        def decorate(cls: type) -> type:
            own = cls.__annotations__  # its own, not those of its bases
            content = {name: cls.__dict__.get(name, MISSING) for name in own}
            made = _slotted(cls, own) if slots else cls
            # What a value holds, with the defaults, those of the bases first.
            for base in cls.__mro__[1:]:
                content = getattr(base, "_defaults", {}) | content
            made._defaults = content  # noqa: SLF001  our own class
            made._content = attrgetter(*content)  # noqa: SLF001  our own class
            made.__match_args__ = tuple(name for name, default in content.items() if _is_given(default))
            made.__dataclass_fields__ = _Fields()
            made.__init__ = _init(made, frozen=frozen)
            made.__repr__ = _repr
            made.__replace__ = dataclasses.replace  # for copy.replace of Python 3.13
            if eq:
                made.__eq__ = _eq
                made.__hash__ = _hash if frozen else None
            if frozen:
                made.__setattr__ = made.__delattr__ = _refuse
                made.__getstate__, made.__setstate__ = _state, _restore
            return made

        return decorate

    def _slotted(cls: type, own: dict[str, Any]) -> type:
        """The same class with slots: they have to be there when it is made."""
        namespace = {name: value for name, value in cls.__dict__.items() if name not in own}
        namespace.pop("__dict__", None)
        namespace.pop("__weakref__", None)
        namespace |= {"__slots__": tuple(own), "__annotations__": own}
        made = type(cls)(cls.__name__, cls.__bases__, namespace)
        made.__qualname__ = cls.__qualname__
        return made

    def _is_given(default: Any) -> bool:
        """Whether it is for the caller to say what the field holds."""
        return not isinstance(default, Field) or default.init

    class _Fields:
        """`__dataclass_fields__` of a class, worked out by the standard decorator when somebody asks."""

        def __get__(self, _value: object, owner: type) -> dict[str, Any]:
            import inspect

            kinds = {}
            for base in reversed(owner.__mro__):
                kinds |= inspect.get_annotations(base)
            given = {name: value for name, value in owner._defaults.items() if value is not MISSING}  # noqa: SLF001
            plain = type(owner.__name__, (), {**given, "__annotations__": kinds, "__doc__": "-"})
            owner.__dataclass_fields__ = dataclasses.dataclass(init=False, repr=False, eq=False)(
                plain
            ).__dataclass_fields__
            return owner.__dataclass_fields__

    def _init(made: type, *, frozen: bool) -> Any:
        """What makes the first values of a class, field by field, until there are enough to be worth compiling."""
        left = _FEW
        post_init = getattr(made, "__post_init__", None)

        def init(self: Any, *arguments: Any, **named: Any) -> None:
            nonlocal left
            left -= 1
            content = _values(made, arguments, named) if left else None
            if content is None:
                made.__init__ = _compiled(made, frozen=frozen)
                made.__init__(self, *arguments, **named)
                return
            for name, value in content:
                object.__setattr__(self, name, value)
            if post_init is not None:
                post_init(self)

        return init

    def _values(
        made: type, arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> list[tuple[str, Any]] | None:
        """What each field is to hold; None where the arguments do not fit, which the compiled `__init__` says best."""
        given = dict(zip(made.__match_args__, arguments, strict=False))
        if len(arguments) > len(given) or not given.keys().isdisjoint(named):
            return None
        given |= named
        content = []
        for name, default in made._defaults.items():  # noqa: SLF001  our own class
            if name in given and _is_given(default):
                content.append((name, given.pop(name)))
            elif default is MISSING:
                return None
            elif not isinstance(default, Field):
                content.append((name, default))
            elif default.default_factory is not MISSING:
                content.append((name, default.default_factory()))
            elif default.default is not MISSING:
                content.append((name, default.default))
            elif default.init:
                return None
        return None if given else content

    def _compiled(cls: type, *, frozen: bool) -> Any:
        """`__init__` with one parameter for each field, in the order of the fields."""
        names: dict[str, Any] = {"MISSING": MISSING, "put": object.__setattr__, "made": cls}
        draft = names["draft"] = _draft(cls) if frozen else None
        parameters, lines = [], []
        for name, given in cls._defaults.items():
            default, factory = (
                (given.default, given.default_factory) if isinstance(given, Field) else (given, MISSING)
            )
            value = name
            if default is not MISSING:
                names[f"default_{name}"] = default
                parameters.append(f"{name}=default_{name}")
            elif factory is not MISSING:
                names[f"make_{name}"] = factory
                parameters.append(f"{name}=MISSING")
                value = f"make_{name}() if {name} is MISSING else {name}"
            elif _is_given(given):
                parameters.append(name)
            else:
                continue
            refused = frozen and draft is None
            lines.append(f"put(self, {name!r}, {value})" if refused else f"self.{name} = {value}")
        if draft:
            lines = ["put(self, '__class__', draft)", *lines, "self.__class__ = made"]
        if hasattr(cls, "__post_init__"):
            lines.append("self.__post_init__()")
        code = f"def __init__(self, {', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"])
        exec(code, names)  # noqa: S102  the names are those of our own annotations
        return names["__init__"]

    def _draft(cls: type) -> type | None:
        """A class of the same layout that lets its fields be set, which a value is of while it is being made.

        To go around the refusal field by field takes twice as long, and values are made by the hundred for each post.
        None where that does not pay, or where the layouts differ, as they do without slots.
        """
        slots = vars(cls).get("__slots__", ())
        if len(cls._defaults) < _MANY:
            return None
        draft = type(cls.__name__, cls.__bases__, {"__slots__": slots, "__setattr__": object.__setattr__})
        try:
            object.__setattr__(cls.__new__(cls), "__class__", draft)
        except TypeError:
            return None
        return draft

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
        return tuple(getattr(self, name) for name in self._defaults)

    def _restore(self: Any, state: tuple[Any, ...]) -> None:
        for name, value in zip(self._defaults, state, strict=True):
            object.__setattr__(self, name, value)
