// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/texts.h"

namespace picdesk::check {
namespace {

constexpr auto kTexts = std::to_array<RuleText>({
    {.id = "check/stale-baseline",
     .what = "An entry of the baseline matches no finding of its article any more.",
     .why = "The finding was mended; the entry would hide it if it came back.",
     .passes = "",
     .fails = "",
     .fix = "`--prune-baseline` drops it.",
     .keys = "check.baseline",
     .file = ""},
    {.id = "check/suppression",
     .what =
         "A suppression hides nothing (kind `unused`), names no rule (`unknown-rule`), or gives "
         "no reason (`no-reason`). Rules are named one by one, or as a family: `alt/*`.",
     .why = "Suppressions that nobody needs hide the next mistake.",
     .passes = "<!-- picdesk-disable-next-line alt/missing -- decoration -->\n![](/a.webp)",
     .fails = "<!-- picdesk-disable-next-line alt/missing -- decoration -->\n![Boats leave "
              "port](/a.webp)",
     .fix = "`--fix` takes idle ones out.",
     .keys = "suppress_comments.require_reason",
     .file = ""},
    {.id = "html/duplicate-attr",
     .what = "An attribute stands twice on one tag.",
     .why = "HTML drops the second one without a word.",
     .passes = R"html(<img alt="Boats" src="/a.webp">)html",
     .fails = R"html(<img alt="Boats" ALT="Nets" src="/a.webp">)html",
     .fix = "`--fix` drops the second one where both are equal.",
     .keys = "",
     .file = ""},
    {.id = "html/picture",
     .what =
         "A `picture` element has no `img` or several, a `source` behind it, or a `source` with "
         "`alt` or `src`.",
     .why = "HTML standard, 4.8.1: such a picture shows nothing, or never uses the source.",
     .passes =
         R"html(<picture><source srcset="/a.webp"><img src="/a.jpg" alt="Boats"></picture>)html",
     .fails = R"html(<picture><source srcset="/a.webp"></picture>)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "html/role-conflict",
     .what = "An image has a text in `alt`, and `role=\"none\"`, `role=\"presentation\"` or "
             "`aria-hidden=\"true\"`. (Of a hero: `alt/empty-hero`.)",
     .why = "The text was written for those who will not hear it.",
     .passes =
         R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port"> <img src="/b.webp" role="none" alt="">)html",
     .fails =
         R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port"> <img src="/b.webp" role="presentation" alt="Nets">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "html/srcset",
     .what =
         "`srcset` or `sizes` breaks the standard's rules: an empty candidate, a descriptor "
         "that does not parse, `w` mixed with `x`, equal descriptors, `w` without `sizes`. What "
         "only slows the page down is a warning: a width that is not the file's, a source that "
         "is never used.",
     .why = "Browsers drop what they cannot read, and take the wrong file or none.",
     .passes =
         R"html(<img src="/a.webp" alt="Boats" srcset="/a.webp 600w, /b.webp 1200w" sizes="50vw">)html",
     .fails =
         R"html(<img src="/a.webp" alt="Boats" srcset="/a.webp 600w, /b.webp 600w" sizes="50vw">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "input/encoding",
     .what = "The file is not UTF-8. It is not read any further.",
     .why = "Guessing a character set makes new mistakes.",
     .passes = "",
     .fails = "",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "input/too-complex",
     .what = "The file is beyond the limits: 4 MiB of Markdown, 8 MiB of HTML, 200,000 tags, 256 "
             "attributes on one tag, elements nested 2,048 deep. It is not read any further.",
     .why = "No article needs as much; files that do are broken, or meant to do harm.",
     .passes = "",
     .fails = "",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "md/broken-image",
     .what = "The text begins like an image, but Markdown reads it as text. Kinds: `bracket`, "
             "`url-space`, `gap`, `open-url`, `undefined-ref`, `no-url`, `table-pipe`.",
     .why = "Readers see the source instead of the picture (CommonMark 0.30, section 6.4).",
     .passes = "Write ![ to begin an image.",
     .fails = "![Boats leave port. [AFP](/a.webp)",
     .fix = "`--fix` puts in the bracket, or the angle brackets around the URL, where it is clear "
            "what was meant.",
     .keys = "credit.agencies",
     .file = ""},
    {.id = "md/credit-stolen",
     .what = "Markdown reads the credit at the end of an alt as a link, because of a definition "
             "`[AFP]: ...` or an address behind it (kind `link`).",
     .why = "The brackets are gone: the alt ends in a bare name.",
     .passes = "![Boats leave port. \\[AFP\\]](/a.webp)\n\n[AFP]: https://afp.example",
     .fails = "![Boats leave port. [AFP]](/a.webp)\n\n[AFP]: https://afp.example",
     .fix = "`--fix` escapes the brackets; an address needs `--unsafe-fixes`, which drops it.",
     .keys = "",
     .file = ""},
    {.id = "md/front-matter",
     .what = "The front matter does not parse, uses what is not supported (anchors, aliases, tags, "
             "merge keys), or gives the hero a value of the wrong type.",
     .why = "The site generator and the checks would read two different things.",
     .passes = "---\nhero: /a.webp\n---\n",
     .fails = "---\nhero: *anchor\n---\n",
     .fix = "",
     .keys = "front_matter.hero_keys, front_matter.alt_keys",
     .file = ""},
});

}  // namespace

std::span<const RuleText> markup_rule_texts() { return kTexts; }

}  // namespace picdesk::check
