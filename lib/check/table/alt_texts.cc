// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/texts.h"

namespace picdesk::check {
namespace {

constexpr auto kTexts = std::to_array<RuleText>({
    {.id = "alt/camera-name",
     .what = "The whole description is a name that a camera, a phone or a screenshot tool gave: "
             "`DSC_0010`, `IMG_20240103_101112`, `Screenshot 3`, `WhatsApp Image 2024-...`.",
     .why = "A name says nothing of the picture (WCAG 2.2, failure F30).",
     .passes = R"html(<img src="/a.webp" alt="IMG is the firm's new logo">)html",
     .fails = R"html(<img src="/a.webp" alt="IMG_20240103_101112">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "alt/credit-in-alt",
     .what = "The alt holds a credit (`[AFP]`, `(AP Photo)`, `© Anadolu`, `Photo: ...`) although a "
             "caption stands beside it. Only where alt and caption are separate texts.",
     .why = "The credit belongs to the caption, where everybody sees it; in the alt it is read out "
            "in place of the picture.",
     .passes = R"html(<figure><img src="/a.webp" alt="Boats leave port">
<figcaption>The fleet, May 4, 2024. [AP]</figcaption></figure>)html",
     .fails = R"html(<figure><img src="/a.webp" alt="Boats leave port (AP Photo)">
<figcaption>The fleet, May 4, 2024. [AP]</figcaption></figure>)html",
     .fix = "`--unsafe-fixes` moves the credit into a caption without one, and takes it out of the "
            "alt where the caption names the same.",
     .keys = "credit.forms, credit.agencies, credit.aliases, check.profile",
     .file = ""},
    {.id = "alt/credit-only",
     .what = "The alt is nothing but a credit.",
     .why = "It names the agency and leaves out the picture.",
     .passes = "![Boats leave port. [AFP]](/a.webp)",
     .fails = "![[AFP]](/a.webp)",
     .fix = "`--unsafe-fixes` takes the alt text embedded in the file, if there is one.",
     .keys = "credit.forms, credit.agencies, credit.aliases",
     .file = ""},
    {.id = "alt/duplicate-caption",
     .what = "Alt and caption are equal, or nine tenths of the alt's words stand in the caption "
             "(case, credit and date left aside). Only where they are separate texts.",
     .why = "Screen readers read both: the reader hears the same sentence twice and learns nothing "
            "of the picture (w3c/wcag issue 852). In 481 news pages every tenth captioned figure "
            "had it.",
     .passes = R"html(<figure><img src="/a.webp" alt="Three boats under a grey sky">
<figcaption>The fleet leaves port, May 4, 2024. [AFP]</figcaption></figure>)html",
     .fails = R"html(<figure><img src="/a.webp" alt="The fleet leaves the old port">
<figcaption>The fleet leaves the old port, May 4, 2024. [AFP]</figcaption></figure>)html",
     .fix = "`--unsafe-fixes` takes the alt text embedded in the file, if there is one.",
     .keys = "check.profile",
     .file = ""},
    {.id = "alt/duplicate-title",
     .what = "The `title` attribute says what the alt says.",
     .why = "Some screen readers read both (WCAG 2.2, technique H67).",
     .passes = R"html(<img src="/a.webp" alt="Boats" title="Open full size">)html",
     .fails = R"html(<img src="/a.webp" alt="Boats." title="boats">)html",
     .fix = "`--unsafe-fixes` takes the title out.",
     .keys = "",
     .file = ""},
    {.id = "alt/empty-hero",
     .what = "The hero has an empty alt, an alt without a letter or digit (`&nbsp;`, a zero-width "
             "space), `role=\"none\"` or `aria-hidden=\"true\"`.",
     .why = "An empty alt says \"decoration\"; the lead image of a news article informs (ACT rule "
            "e88epe).",
     .passes = R"html(<h1>Mine</h1><img src="/a.webp" alt="Four miners look into a shaft.">)html",
     .fails = R"html(<h1>Mine</h1><img src="/a.webp" alt="&nbsp;">)html",
     .fix = "`--unsafe-fixes` takes the alt text embedded in the file, if there is one.",
     .keys = "hero.selector, hero.ignore, front_matter.hero_keys",
     .file = ""},
    {.id = "alt/filename",
     .what = "The alt is the file's name, its stem or its path, or one word that ends in an image "
             "extension.",
     .why = "WCAG 2.2, failure F30; ACT rule 9eb3f6. In 481 news pages one alt in twenty ended in "
            "an image extension.",
     .passes = R"html(<img src="/a.webp" alt="A README.png icon lies on a desktop">)html",
     .fails = R"html(<img src="/a.webp" alt="harbour.jpg">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "alt/hash",
     .what = "The alt is a UUID, at least 12 hexadecimal digits, or 20 letters and digits in a "
             "jumble.",
     .why = "A content system's identifier took the place of a text (WCAG 2.2, failure F30).",
     .passes = R"html(<img src="/a.webp" alt="A380 takes off">)html",
     .fails = R"html(<img src="/a.webp" alt="9f3a77c01be24d">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "alt/image-of",
     .what = "The alt opens with \"image of\", `photo de`, `صورة ل...` and the like, in eight "
             "languages. Silent where the picture shows a picture (\"a poster ...\").",
     .why = "The screen reader has said \"image\" already.",
     .passes = R"html(<img src="/a.webp" alt="A poster bears a giant satellite image">)html",
     .fails = R"html(<img src="/a.webp" alt="Image of boats at a quay">)html",
     .fix = "`--unsafe-fixes` drops the words.",
     .keys = "lists.en.image_of (and other languages)",
     .file = ""},
    {.id = "alt/missing",
     .what = "A picture that is shown (img, area, input, object, svg with role img, Markdown "
             "image) has no accessible name: no `alt` attribute, nothing in `aria-label`, "
             "`aria-labelledby` or `title`; in Markdown, nothing between the brackets.",
     .why = "WCAG 2.2, criterion 1.1.1; ACT rules 23a2a8, 59796f, 7d6734, 8fc3b6. A picture that "
            "only decorates says so with `alt=\"\"`.",
     .passes = R"html(<img src="/a.webp" alt="Boats at a quay"> <img src="/line.webp" alt="">)html",
     .fails = R"html(<img src="/a.webp">)html",
     .fix = "`--unsafe-fixes` takes the alt text embedded in the file, if there is one.",
     .keys = "markdown.empty_alt",
     .file = ""},
    {.id = "alt/placeholder",
     .what =
         "The whole description is a placeholder (`image`, `hero image 1`, `texte alternatif`, "
         "`صورة`, `görsel`, ... in eight languages), or it begins with TODO, FIXME, TK or lorem "
         "ipsum.",
     .why = "WCAG 2.2, failure F30.",
     .passes = R"html(<img src="/a.webp" alt="A placeholder stone marks the grave">)html",
     .fails = R"html(<img src="/a.webp" alt="hero image 1">)html",
     .fix = "",
     .keys = "lists.en.placeholder (and other languages)",
     .file = ""},
    {.id = "alt/same-as-other",
     .what = "Two pictures of one article have the same text, or a picture repeats the headline. "
             "Sizes and formats of one picture count as one.",
     .why = "The second text says nothing new.",
     .passes =
         R"html(<img src="/a-600_384.webp" alt="Boats leave the port"> <img src="/a-300_192.webp" alt="Boats leave the port">)html",
     .fails =
         R"html(<img src="/a.webp" alt="Boats leave the port"> <img src="/b.webp" alt="Boats leave the port">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "alt/slug",
     .what = "The alt is the file's slug (`harbour-boats-dawn`). The slug with spaces, in lower "
             "case and of three words or more, is a warning.",
     .why = "A slug is made for addresses (WCAG 2.2, failure F30).",
     .passes = R"html(<img src="/tower-bridge.webp" alt="Tower bridge">)html",
     .fails = R"html(<img src="/harbour-boats-dawn.webp" alt="harbour-boats-dawn">)html",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "alt/too-long",
     .what =
         "The description has more than 250 characters (warning) or 500 (error); with a caption "
         "beside it more than 125 are an info. Counted as readers count: grapheme clusters, "
         "without credit and date.",
     .why =
         "Screen readers read an alt in one go, without a pause or a way back. IPTC: aim at 125, "
         "250 at most.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave the old port in the early morning while their crews stow nets and "
              "crates, women wave from the quay, gulls circle above the masts, the harbour master "
              "counts the hulls, a tug waits behind the mole, and the first light falls on the "
              "roofs of the town, October 3, 2024. [AFP]](/a.webp)",
     .fix = "",
     .keys = "limits.alt_target, limits.alt_max, limits.alt_error",
     .file = ""},
    {.id = "alt/too-short",
     .what = "The hero's description has fewer than three words or ten characters.",
     .why = "Hardly a picture is described by so little.",
     .passes = R"html(<h1>Fleet</h1><img src="/a.webp" alt="Boats leave the port">)html",
     .fails = R"html(<h1>Fleet</h1><img src="/a.webp" alt="Port">)html",
     .fix = "",
     .keys = "hero.selector",
     .file = ""},
});

}  // namespace

std::span<const RuleText> alt_rule_texts() { return kTexts; }

}  // namespace picdesk::check
