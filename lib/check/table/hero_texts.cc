// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/texts.h"

namespace picdesk::check {
namespace {

constexpr auto kTexts = std::to_array<RuleText>({
    {.id = "hero/aspect",
     .what = "The hero's aspect ratio is off that of the first of `limits.hero_sizes` by more than "
             "half a percent.",
     .why = "Pages and feeds crop it again, or letterbox it.",
     .passes = "![Boats](/a-1200_768.webp)",
     .fails = "![Boats](/a-600_400.webp)",
     .fix = "",
     .keys = "limits.hero_sizes",
     .file = "as many pixels as its name says"},
    {.id = "hero/byte-budget",
     .what = "The hero's file has more bytes than `limits.hero_bytes` allows, in proportion to its "
             "area.",
     .why = "The hero is the page's largest contentful paint; the figure is the desk's own.",
     .passes = "![Boats](/light-600_384.webp)",
     .fails = "![Boats](/heavy-600_384.webp)",
     .fix = "",
     .keys = "limits.hero_bytes, limits.hero_sizes",
     .file = "`light`: 41,200 bytes; `heavy`: 80,001 bytes"},
    {.id = "hero/date-folder",
     .what = "The date in the hero's path is not in the calendar (error), or later than the "
             "article's (warning).",
     .why = "The folder is the filing date: other systems read it.",
     .passes = "---\ndate: 2025-04-02\n---\n![Boats](/gc1/images/2025/04/01/7-a-600_384.webp)",
     .fails = "---\ndate: 2025-04-02\n---\n![Boats](/gc1/images/2025/02/30/7-a-600_384.webp)",
     .fix = "",
     .keys = "site.path_template",
     .file = ""},
    {.id = "hero/embedded-alt-missing",
     .what = "The hero's alt is its caption, and the file has no embedded alt text (IPTC Alt Text "
             "(Accessibility)).",
     .why = "A caption is no text alternative: it says what cannot be seen. The alternative must "
            "then come from the file.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/with-alt.webp)",
     .fails = "![Boats leave port, October 3, 2024. [AFP]](/without-alt.webp)",
     .fix = "",
     .keys = "check.profile",
     .file = "`with-alt`: alt text embedded; `without-alt`: a description only"},
    {.id = "hero/fetchpriority",
     .what = "The hero lacks `fetchpriority=\"high\"`; `low` is a warning. HTML only.",
     .why = "Browsers find out late which image is the largest contentful paint (web.dev: Optimize "
            "LCP).",
     .passes =
         R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port" fetchpriority="high">)html",
     .fails = R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port">)html",
     .fix = "`--fix` adds it.",
     .keys = "hero.selector",
     .file = ""},
    {.id = "hero/file-missing",
     .what = "The hero's URL leads to no file below the site's folders, or out of them; kind "
             "`no-hero`: the article has none. Names count byte by byte, case included.",
     .why = "The page is broken, on the server if not on the desk's computer.",
     .passes = "![Boats](/there.webp)",
     .fails = "![Boats](/lost.webp)",
     .fix = "",
     .keys = "site.root, site.origins, site.mount, hero.required",
     .file = "`there` is there, `lost` is not"},
    {.id = "hero/id-collision",
     .what = "Two heroes of one run have the same id, but another slug or folder.",
     .why = "Whatever is filed by id overwrites the other.",
     .passes = "![Boats](/gc1/images/2025/04/01/7-a-600_384.webp)\n\n"
               "![Boats](/gc1/images/2025/04/01/7-a-300_192.webp)",
     .fails = "![Boats](/gc1/images/2025/04/01/7-a-600_384.webp)\n\n"
              "![Boats](/gc1/images/2025/04/01/7-b-600_384.webp)",
     .fix = "",
     .keys = "site.path_template",
     .file = "each picture is the hero of its own article"},
    {.id = "hero/lazy",
     .what = "The hero has `loading=\"lazy\"`, or `data-src`/`data-srcset` without `src`.",
     .why =
         "The browser waits for layout, or for a script, before it loads what readers see first.",
     .passes = R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port">)html",
     .fails = R"html(<h1>B</h1><img src="/a.webp" alt="Boats leave port" loading="lazy">)html",
     .fix = "`--fix` takes `loading` out.",
     .keys = "hero.selector",
     .file = ""},
    {.id = "hero/metadata-stripped",
     .what = "The hero's file has none of Credit, Creator, rights and Description.",
     .why = "Rights travel with the file; image search shows them.",
     .passes = "![Boats](/credited.webp)",
     .fails = "![Boats](/bare.webp)",
     .fix = "",
     .keys = "",
     .file = "`credited`: a credit embedded; `bare`: no metadata"},
    {.id = "hero/name",
     .what = "The hero's path does not fit `site.path_template`.",
     .why = "Other systems find date, id, slug and size in it.",
     .passes = "![Boats](/gc1/images/2025/04/01/7-a-b2-600_384.webp)",
     .fails = "![Boats](/gc1/images/2025/4/1/7_A-600x384.webp)",
     .fix = "",
     .keys = "site.path_template",
     .file = ""},
    {.id = "hero/not-decodable",
     .what =
         "The hero's file is empty, cut short, or no picture by its first bytes and header. Pixels "
         "are not decoded.",
     .why = "The page is broken.",
     .passes = "![Boats](/sound.webp)",
     .fails = "![Boats](/cut.webp)",
     .fix = "",
     .keys = "",
     .file = "`sound` is a WebP; `cut` has 0 bytes"},
    {.id = "hero/not-unique",
     .what = "Two images have `fetchpriority=\"high\"`, or two `h1` have a hero each.",
     .why = "They compete for being first.",
     .passes =
         R"html(<h1>B</h1><img src="/a.webp" alt="Boats" fetchpriority="high"> <img src="/b.webp" alt="Nets">)html",
     .fails =
         R"html(<h1>B</h1><img src="/a.webp" alt="Boats" fetchpriority="high"> <img src="/b.webp" alt="Nets" fetchpriority="high">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "hero/not-webp",
     .what = "The hero is no WebP (warning), or its extension says another format than its first "
             "bytes (error).",
     .why = "House rule; a wrong extension makes servers send a wrong type.",
     .passes = "![Boats](/a.webp)",
     .fails = "![Boats](/a.jpg)",
     .fix = "",
     .keys = "",
     .file = "`a.webp` is a WebP, `a.jpg` a JPEG"},
    {.id = "hero/size-suffix",
     .what = "The size in the hero's name (`-600_384`) is not that of its pixels, or of its width "
             "and height attributes.",
     .why = "Whoever believes the name reserves the wrong place.",
     .passes = "![Boats](/a-600_384.webp)",
     .fails = "![Boats](/a-640_480.webp)",
     .fix = "",
     .keys = "site.path_template",
     .file = "600 x 384 px both"},
    {.id = "hero/slug-unrelated",
     .what = "No word of the slug (of four letters or more) stands in the caption or the headline; "
             "Latin letters only.",
     .why = "Often the wrong file.",
     .passes = "![Boats leave port](/gc1/images/2025/04/01/7-harbour-boats-600_384.webp)",
     .fails = "![Boats leave port](/gc1/images/2025/04/01/7-election-count-600_384.webp)",
     .fix = "",
     .keys = "site.path_template",
     .file = ""},
    {.id = "hero/width-height",
     .what = "The hero's `width` or `height` is missing, is no integer, or their ratio is off the "
             "file's by more than a percent. HTML only.",
     .why = "Without them the page jumps when the picture arrives (CLS).",
     .passes = R"html(<h1>B</h1><img src="/a.webp" alt="Boats" width="600" height="384">)html",
     .fails = R"html(<h1>B</h1><img src="/a.webp" alt="Boats" width="100%">)html",
     .fix = "`--fix` writes those of the file.",
     .keys = "site.root, site.mount",
     .file = "600 x 384 px"},
});

}  // namespace

std::span<const RuleText> hero_rule_texts() { return kTexts; }

}  // namespace picdesk::check
