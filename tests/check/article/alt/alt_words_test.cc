// SPDX-License-Identifier: GPL-3.0-or-later
// alt/too-long, alt/too-short.
#include <gtest/gtest.h>

#include <optional>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

std::string words_of_length(std::size_t length) {
  std::string text;
  while (text.size() < length) text += "boats leave ";
  text.resize(length);
  if (text.back() == ' ') text.back() = 's';
  return text;
}

std::optional<Severity> severity_at(const std::string& text) {
  const Checked all = checked(text);
  const auto found = all.of("alt/too-long");
  EXPECT_EQ(found.size(), 1u) << all.describe();
  if (found.empty()) return std::nullopt;
  return found[0].severity;
}

TEST(AltTooLong, CountsTheDescriptionOfACaption) {
  const auto caption = [](std::size_t length, std::string_view mark) {
    const std::string close = mark.empty() ? "" : "⟧";
    return "![" + std::string(mark) + words_of_length(length) + close + " [Agency]](/a.webp)";
  };
  expect_marked("alt/too-long", caption(250, ""));
  expect_marked("alt/too-long", caption(251, "⟦"));
  EXPECT_EQ(severity_at(caption(251, "")), Severity::warning);
  EXPECT_EQ(severity_at(caption(500, "")), Severity::warning);
  EXPECT_EQ(severity_at(caption(501, "")), Severity::error);
}

TEST(AltTooLong, AimsBesideACaption) {
  const auto image = [](std::size_t length) {
    return "<img src=a.webp alt=\"" + words_of_length(length) + "\">";
  };
  expect_marked("alt/too-long", image(125));
  EXPECT_EQ(severity_at(image(126)), Severity::info);
  EXPECT_EQ(severity_at(image(251)), Severity::warning);
  EXPECT_EQ(severity_at(image(501)), Severity::error);
}

TEST(AltTooLong, CountsWhatReadersCount) {
  std::string arabic;
  for (int i = 0; i < 125; ++i) arabic += "جُ";
  expect_marked("alt/too-long", "<img src=a.webp alt=\"" + arabic + "\">");
  EXPECT_EQ(severity_at("<img src=a.webp alt=\"" + arabic + "جُ\">"), Severity::info);
}

TEST(AltTooLong, GoesByTheConfiguration) {
  Desk desk;
  desk.config.alt_target = 10;
  desk.config.alt_max = 20;
  desk.config.alt_error = 30;
  expect_marked("alt/too-long", R"(<img src=a.webp alt="Two boats">)", desk);
  const auto found = expect_marked(
      "alt/too-long", R"(<img src=a.webp alt="⟦Two boats leave the grey port⟧">)", desk);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::warning);
}

TEST(AltTooShort, IsAboutHeroes) {
  expect_marked("alt/too-short", "# Boats\n\n![⟦Port⟧, May 4, 2024. [AFP]](/a.webp)\n");
  expect_marked("alt/too-short", "<h1>Boats</h1><img src=a.webp alt=\"⟦Boats leave⟧\">");
  expect_marked("alt/too-short", "<h1>Boats</h1><img src=a.webp alt=\"⟦A b c d⟧\">");
  expect_marked("alt/too-short", "# Boats\n\n![Boats leave the port. [AFP]](/a.webp)\n");
  expect_marked(
      "alt/too-short",
      "<h1>Boats</h1><img src=a.webp alt=\"Boats leave the port\"><img src=b.webp alt=Port>");
}

TEST(AltTooShort, LeavesFaultyFormsToTheirRules) {
  expect_marked("alt/too-short", "# Boats\n\n![image](/a.webp)\n");
  expect_marked("alt/too-short", "# Boats\n\n![[AFP]](/a.webp)\n");
}

}  // namespace
}  // namespace picdesk::test
