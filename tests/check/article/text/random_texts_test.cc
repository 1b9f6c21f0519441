// SPDX-License-Identifier: GPL-3.0-or-later
// Texts put together by chance from what the rules look for: places stay inside the file, fixes
// keep the article readable and take their finding away.
#include <algorithm>
#include <random>

#include "base/text.h"
#include "check/article/support.h"

namespace picdesk::test {
namespace {

constexpr const char* kPieces[] = {"Boats ",  "leave ",    "é",        "e\u0301",
                                   "\u0301",  "Ã©",        "â€™",      "ÃƒÂ©",
                                   "&amp;",   "&amp;amp;", "&lt;",     "&lt;b&gt;",
                                   "<b>",     "</b>",      "**x**",    "[x](/y)",
                                   "{{ x }}", "\u200B",    "\u00AD",   "\u202E",
                                   "\u202C",  "\u2066",    "\u2069",   "\uFEFF",
                                   "\x07",    "\u0092",    "٢٠2٤",     "٣ أكتوبر 2024",
                                   "قوارب ",  "ﻗﻮﺍﺕ",      "🚢",        "👩‍👩‍👧",
                                   "🇮🇶",      "❤️",    "=====",    ":-)",
                                   "***",     " ",         "\n",       "&",
                                   "*",       "[",         "]",        "\\",
                                   "\\[",     "`",         "<",        "\uFFFD",
                                   "ÞæÇÑÈ",   "_",         "&#x200b;", "&shy;",
                                   "'",       ".",         "5",        "\u00A0"};

std::string soup(std::mt19937& random) {
  std::string text;
  for (std::size_t length = 1 + random() % 8; length > 0; --length) {
    text += kPieces[random() % std::size(kPieces)];
  }
  return text;
}

bool is_of_texts(const ArticleFinding& finding) { return finding.rule.starts_with("text/"); }

void expect_sound(const Checked& all) {
  for (const ArticleFinding& finding : all.findings) {
    if (!is_of_texts(finding)) continue;
    ASSERT_LT(finding.where.begin, finding.where.end) << all.describe();
    ASSERT_LE(finding.where.end, all.text.size()) << all.describe();
    ASSERT_TRUE(text::is_utf8(all.cut(finding.where))) << all.describe();
    ASSERT_TRUE(text::is_utf8(finding.message)) << all.describe();
    for (const Fix& fix : finding.fixes) {
      std::uint64_t behind = 0;
      for (const TextEdit& edit : fix.edits) {
        ASSERT_LE(behind, edit.where.begin) << all.describe();
        ASSERT_LE(edit.where.end, all.text.size()) << all.describe();
        behind = edit.where.end;
      }
      ASSERT_TRUE(text::is_utf8(applied(all.text, fix))) << all.describe();
    }
  }
}

// How many texts have a finding of that rule and kind.
std::size_t count(const Checked& all, const ArticleFinding& like) {
  return static_cast<std::size_t>(
      std::ranges::count_if(all.findings, [&](const ArticleFinding& finding) {
        return finding.rule == like.rule && finding.kind == like.kind;
      }));
}

void try_fixes(const Checked& before, const Desk& desk) {
  for (const ArticleFinding& finding : before.findings) {
    // What the characters under an escape make of each other is for the next pass.
    if (!is_of_texts(finding) || finding.fixes.empty() || finding.rule == "text/escape") continue;
    const Checked after = checked(applied(before.text, finding.fixes.front()), desk);
    EXPECT_LT(count(after, finding), count(before, finding)) << before.describe() << "\n"
                                                             << after.describe();
  }
}

TEST(RandomTexts, InHtml) {
  std::mt19937 random(1);
  Desk desk;
  desk.path = "a.html";
  for (int round = 0; round < 4'000; ++round) {
    std::string value = soup(random);
    std::erase(value, '"');
    const Checked all = checked("<html lang=ar><figure><img src=a alt=\"" + value +
                                    "\"><figcaption>" + soup(random) + "</figcaption></figure>",
                                desk);
    expect_sound(all);
    if (HasFatalFailure()) return;
    try_fixes(all, desk);
  }
}

TEST(RandomTexts, InMarkdown) {
  std::mt19937 random(2);
  Desk desk;
  desk.path = "a.md";
  for (int round = 0; round < 4'000; ++round) {
    const Checked all = checked("![" + soup(random) + "](/a.webp \"" + soup(random) + "\")", desk);
    expect_sound(all);
    if (HasFatalFailure()) return;
    try_fixes(all, desk);
  }
}

TEST(RandomTexts, InFrontMatter) {
  std::mt19937 random(3);
  Desk desk;
  desk.path = "a.md";
  for (int round = 0; round < 2'000; ++round) {
    std::string value = soup(random);
    std::erase(value, '\n');
    std::erase(value, '\\');
    const Checked all = checked("---\nhero:\n  image: /a.webp\n  alt: \"" + value +
                                    "\"\n  caption: \"" + value + "\"\n---\n",
                                desk);
    expect_sound(all);
    if (HasFatalFailure()) return;
    try_fixes(all, desk);
  }
}

}  // namespace
}  // namespace picdesk::test
