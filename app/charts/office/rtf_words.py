"""What the control words and signs of rich text mean, as far as text goes."""

__all__ = [
    "CHARSETS",
    "CODE_PAGES",
    "SECOND_FORMS",
    "SEEN_THOUGH_OPTIONAL",
    "SIGNS",
    "SYMBOL",
    "SYMBOLS",
    "UNSEEN",
    "WORDS",
]

SYMBOL = "symbol"
"""What stands for the encoding of the typeface Symbol, which no text has."""

SYMBOLS = {
    **dict(zip("abgdDmst", "αβγδΔµστ", strict=True)),
    **dict(zip("\xa3\xb3\xb0\xb1\xb7", "≤≥°±•", strict=True)),
    **dict(zip("\xae\xad\xaf\xac\xb4\xb8\xb9\xbb", "→↑↓←×÷≠≈", strict=True)),
}

# What is not part of the text: fonts, colours, styles, pictures, properties, field codes.
UNSEEN = {
    *("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore"),
    *("generator", "listtable", "listoverridetable", "rsidtbl", "fldinst", "xmlnstbl", "filetbl"),
    *("bkmkstart", "bkmkend", "revtbl", "latentstyles", "pgptbl", "mmathPr", "nonshppict"),
    *("colorschememapping", "objdata", "objclass", "atnid", "atnref", "sp", "datafield"),
    *("shprslt", "nonesttables"),
}
# What holds again, for older readers, what stands there already.
SECOND_FORMS = {"shprslt", "nonshppict", "nonesttables"}
SEEN_THOUGH_OPTIONAL = {
    *("shptxt", "dptxbxtext", "footnote", "annotation"),
    *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
}
WORDS = {
    "par": "\n",
    "line": "\n",
    "row": "\n",
    "nestrow": "\n",
    "sect": "\n",
    "page": "\f",
    "tab": "\t",
    "cell": "\t",
    "nestcell": "\t",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
SIGNS = {"~": " ", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CHARSETS = {
    2: SYMBOL,
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
