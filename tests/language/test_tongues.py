"""A text in, its language out: English wins a doubt, and a text too short to tell is not told."""

# ruff: noqa: E501

import pytest

from smecheck.language.tongues import tongue_of

ENGLISH = "The ministry said that exports by small firms grew in the first quarter, and that it is to go on as planned."
FRENCH = "Le ministère a dit que les exportations des petites entreprises ont augmenté et que le plan est en cours dans le pays."
GERMAN = "Das Ministerium sagte es den Ländern in der Woche, dass die Ausfuhren der Firmen im Quartal und auch im Jahr gestiegen sind."
SPANISH = "El ministerio dijo que las ventas de la empresa y de los puertos en el país no se contaron para este año, según la ley."
CHINESE = "工业和信息化部表示，今年第一季度规模以上中小企业增加值同比增长，专精特新企业保持稳定发展。"
RUSSIAN = "Министерство сообщило, что экспорт малых предприятий вырос в первом квартале этого года."
TOOLS = "lathe mill press saw drill weld forge cast mould stamp bend shear punch grind hone lap polish plate paint pack"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", ENGLISH),
        ("en", ENGLISH + " 工业和信息化部"),
        ("en", f"{ENGLISH} {ENGLISH} {FRENCH}"),
        ("fr", FRENCH),
        ("de", GERMAN),
        ("es", SPANISH),
        ("zh", CHINESE),
        ("ru", RUSSIAN),
        (None, "Table 1"),
        (None, ""),
        (None, "14,600 8,997 60 percent"),
        (None, TOOLS),
    ],
)
def test_the_language_is_told(code: str | None, text: str) -> None:
    tongue = tongue_of(text)
    assert (tongue.code if tongue else None) == code
