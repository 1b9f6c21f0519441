// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/texts.h"

namespace picdesk::check {
namespace {

constexpr auto kTexts = std::to_array<RuleText>({
    {.id = "text/ascii-art",
     .what = "Five equal marks in a row or more, or a face made of marks.",
     .why = "They are read out one by one (WCAG 2.2, failure F72).",
     .passes = R"html(<img src="/a.webp" alt="Wait...">)html",
     .fails = R"html(<img src="/a.webp" alt="=====> boats leave">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "text/controls",
     .what = "Control characters, zero-width spaces, word joiners, byte order marks and soft "
             "hyphens are a warning; an embedding, override or isolate of bidirectional text that "
             "is not closed, or any override, is an error. The non-joiner between Arabic letters, "
             "LRM, RLM and ALM are fine.",
     .why = "What nobody sees breaks searching and matching, and what is left open reorders the "
            "text behind it (Unicode UAX #9).",
     .passes = R"html(<img src="/a.webp" alt="Boats leave">)html",
     .fails = R"html(<img src="/a.webp" alt="Bo&#x200b;ats leave">)html",
     .fix = "`--fix` takes them out, but for bidi controls: those need a reader of the language.",
     .keys = "",
     .file = ""},
    {.id = "text/digits",
     .what = "One number, or one date, mixes digits of two scripts.",
     .why = "A slip of the keyboard; the number reads wrong in one of the two directions. ASCII "
            "digits alone are fine everywhere.",
     .passes = R"html(<p lang="ar"><img src="/a.webp" alt="٣ أكتوبر ٢٠٢٤"></p>)html",
     .fails = R"html(<p lang="ar"><img src="/a.webp" alt="قوارب في ٢٠2٤"></p>)html",
     .fix = "`--unsafe-fixes` writes the number in the script of most of its digits.",
     .keys = "",
     .file = ""},
    {.id = "text/emoji",
     .what = "The text holds emoji. `©`, `®`, `™`, digits, `#` and `*` are none.",
     .why = "Each is read out by its whole name.",
     .passes = R"html(<img src="/a.webp" alt="Acme® boats ©">)html",
     .fails = R"html(<img src="/a.webp" alt="Boats leave 🚢">)html",
     .fix = "`--unsafe-fixes` drops them.",
     .keys = "",
     .file = ""},
    {.id = "text/escape",
     .what = "After decoding, the text still holds a character reference: `&amp;`, `&#39;`.",
     .why = "It was escaped twice; readers see the code.",
     .passes = R"html(<img src="/a.webp" alt="Boats &amp; nets">)html",
     .fails = R"html(<img src="/a.webp" alt="Boats &amp;amp; nets">)html",
     .fix = "`--fix` decodes it once more.",
     .keys = "",
     .file = ""},
    {.id = "text/lang",
     .what = "Of five words or more, four fifths of the letters are of a script that the text's "
             "language does not use.",
     .why = "Screen readers choose the voice by `lang` (WCAG 2.2, criterion 3.1.2).",
     .passes =
         R"html(<p lang="ar"><img src="/a.webp" alt="قوارب الصيد تغادر الميناء صباح الخميس"></p>)html",
     .fails =
         R"html(<p lang="ar"><img src="/a.webp" alt="Fishing boats leave the harbour early"></p>)html",
     .fix = "",
     .keys = "check.default_lang",
     .file = ""},
    {.id = "text/markup",
     .what = "The decoded text holds tags, Markdown marks or template braces: `<em>`, `**x**`, "
             "`[x](y)`, `{{ }}`, `{% %}`.",
     .why = "Source leaked into the text: readers see it, or hear it.",
     .passes = R"html(<img src="/a.webp" alt="a < b">)html",
     .fails = R"html(<img src="/a.webp" alt="&lt;em&gt;Boats&lt;/em&gt; leave">)html",
     .fix = "`--unsafe-fixes` strips it.",
     .keys = "",
     .file = ""},
    {.id = "text/mojibake",
     .what =
         "UTF-8 that was read as Windows-1252 or Latin-1, once or twice (`cafÃ©`, `shipâ€™s`), or "
         "U+FFFD. Windows-1256 read as 1252 is a warning.",
     .why = "The text was decoded with the wrong character set on its way.",
     .passes = R"html(<img src="/a.webp" alt="The ship’s café">)html",
     .fails = R"html(<img src="/a.webp" alt="The shipâ€™s cafÃ©">)html",
     .fix = "`--fix` decodes it rightly where that can be undone; Windows-1256 needs "
            "`--unsafe-fixes`.",
     .keys = "",
     .file = ""},
    {.id = "text/normalization",
     .what = "The text is not in Unicode's form C, or it holds Arabic presentation forms "
             "(U+FB50-FDFF, U+FE70-FEFC; ligatures of honour such as `ﷲ` are fine).",
     .why = "Such text looks right and is not found: neither by readers who search nor by the "
            "checks that compare (Unicode UAX #15).",
     .passes = R"html(<img src="/a.webp" alt="Le café au matin">)html",
     .fails = R"html(<img src="/a.webp" alt="Le cafe&#x301; au matin">)html",
     .fix = "`--fix` writes form C; presentation forms need `--unsafe-fixes`.",
     .keys = "",
     .file = ""},
    {.id = "text/unpronounceable",
     .what = "A text of a picture that is no hero has no letter and no digit. An alt of length "
             "zero is fine: it says \"decoration\".",
     .why = "There is nothing to read out.",
     .passes =
         R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port"> <img src="/b.webp" alt="B">)html",
     .fails =
         R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port"> <img src="/b.webp" alt="***">)html",
     .fix = "",
     .keys = "",
     .file = ""},
});

}  // namespace

std::span<const RuleText> text_rule_texts() { return kTexts; }

}  // namespace picdesk::check
