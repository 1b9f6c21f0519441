// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "check/table/texts.h"

namespace picdesk::check {
namespace {

constexpr auto kTexts = std::to_array<RuleText>({
    {.id = "caption/credit-format",
     .what = "There is a credit, but not in a form of the house: brackets that do not close, empty "
             "ones, text behind it, a placeholder, more than three parts, or a form that "
             "`credit.forms` does not list. With `credit.agencies`, other names are a warning.",
     .why = "Credits are read by people and by rights tools; both rely on one form.",
     .passes = "![Boats leave port, October 3, 2024. [Desk/AFP]](/a.webp)",
     .fails = "![Boats leave port, October 3, 2024. (AP Photo)](/a.webp)",
     .fix = "`--fix` closes brackets.",
     .keys = "credit.forms, credit.agencies, credit.placeholders, credit.aliases",
     .file = ""},
    {.id = "caption/credit-mismatch",
     .what = "No name of the credit is one of those embedded in the file (Credit, Source, Creator, "
             "rights in XMP and IIM; aliases count as equal). Silent where nothing is embedded.",
     .why = "One of the two credits is wrong, and somebody will send the bill.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port, October 3, 2024. [Reuters]](/a.webp)",
     .fix = "`--unsafe-fixes` takes the embedded credit.",
     .keys = "credit.aliases, site.root, site.mount",
     .file = "credit \"Agence France-Presse\" embedded"},
    {.id = "caption/credit-missing",
     .what = "The caption does not end in a credit.",
     .why = "House rule; agencies' contracts (AP, AFP, Getty Images, Reuters) ask for it.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port, October 3, 2024.](/a.webp)",
     .fix = "`--unsafe-fixes` takes the embedded credit, if there is one.",
     .keys = "credit.forms, check.caption_scope, html.credit_selector",
     .file = ""},
    {.id = "caption/date-format",
     .what =
         "The date is there, but not in the house's form of the language: `October 3, 2024`, `3 "
         "octobre 2024`, `3 أكتوبر 2024`, `3 Ekim 2024`. A partial date is an info.",
     .why = "One form reads well and cannot be misunderstood; `10/03/2024` is two dates.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port, 2024-10-03. [AFP]](/a.webp)",
     .fix = "`--fix` writes the house's form where the date is certain; never for `10/03/2024`.",
     .keys = "check.default_lang",
     .file = ""},
    {.id = "caption/date-future",
     .what = "The date is later than the article's, by more than a day; without a date of the "
             "article, later than today.",
     .why = "A picture cannot show what has not happened: the year is a slip.",
     .passes = "---\ndate: 2025-04-01\n---\n![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "---\ndate: 2025-04-01\n---\n![Boats leave port, October 3, 2025. [AFP]](/a.webp)",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "caption/date-impossible",
     .what = "The day is not in the calendar: February 30, June 31, February 29 of a common year; "
             "or the two names of a double month are two months.",
     .why = "A slip that every reader can see.",
     .passes = "![Boats leave port, February 29, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port, February 30, 2024. [AFP]](/a.webp)",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "caption/date-mismatch",
     .what = "The date is another than the one embedded in the file (XMP DateCreated, IIM 2:55, "
             "EXIF DateTimeOriginal), by more than a day. Silent for file photos.",
     .why = "The wrong picture, a slip, or an old picture used again.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port, October 9, 2024. [AFP]](/a.webp)",
     .fix = "",
     .keys = "check.date_tolerance_days, lists.en.file_photo (and other languages)",
     .file = "date created 2024-10-03 embedded"},
    {.id = "caption/date-missing",
     .what = "The caption gives no date. Where an alt stands beside it: a warning.",
     .why = "AP and most agencies make the date part of every caption.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port. [AFP]](/a.webp)",
     .fix = "`--unsafe-fixes` takes the embedded date, if there is one.",
     .keys = "check.caption_scope",
     .file = ""},
    {.id = "caption/date-weekday",
     .what = "The weekday beside the date is not that day's.",
     .why = "One of the two is wrong.",
     .passes = "![Boats leave port, Thursday, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port, Friday, October 3, 2024. [AFP]](/a.webp)",
     .fix = "`--unsafe-fixes` writes the weekday that the date has.",
     .keys = "",
     .file = ""},
    {.id = "caption/embedded-mismatch",
     .what = "Fewer than half of the caption's words are in the description embedded in the file.",
     .why = "One of the two was edited alone, or it is another picture.",
     .passes = "![Fishing boats leave the old port at dawn, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Players celebrate a late goal in the final, October 3, 2024. [AFP]](/a.webp)",
     .fix = "",
     .keys = "",
     .file = "description \"Fishing boats leave the old port at dawn\" embedded"},
    {.id = "caption/empty",
     .what = "A `figcaption` has no letter and no digit.",
     .why = "A template without its text.",
     .passes =
         R"html(<figure><img src="/a.webp" alt="Boats"><figcaption>Boats. [AFP]</figcaption></figure>)html",
     .fails =
         R"html(<figure><img src="/a.webp" alt="Boats"><figcaption> </figcaption></figure>)html",
     .fix = "`--unsafe-fixes` takes the description embedded in the file, if there is one.",
     .keys = "html.caption_selector",
     .file = ""},
    {.id = "caption/sentences",
     .what = "The caption has more than two sentences.",
     .why = "AP: one sentence says what the picture shows, a second one gives the context.",
     .passes = "![The U.S. fleet leaves. It is May 4, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave, May 4, 2024. Nets dry. Gulls wait for fish. [AFP]](/a.webp)",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "caption/tense",
     .what = "The first clause of an English caption has a verb in the past tense and none in the "
             "present.",
     .why = "AP: a caption tells in the present tense what the picture shows.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats left port, October 3, 2024. [AFP]](/a.webp)",
     .fix = "",
     .keys = "",
     .file = ""},
    {.id = "caption/terminal-punct",
     .what = "No final mark (`.` `!` `?` `…` `؟` `۔`) stands in front of the credit.",
     .why = "House rule: a caption is a sentence.",
     .passes = "![Boats leave port, October 3, 2024. [AFP]](/a.webp)",
     .fails = "![Boats leave port, October 3, 2024 [AFP]](/a.webp)",
     .fix = "`--fix` adds it.",
     .keys = "",
     .file = ""},
});

}  // namespace

std::span<const RuleText> caption_rule_texts() { return kTexts; }

}  // namespace picdesk::check
