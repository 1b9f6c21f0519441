// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the values: the path stays inside, and its names are such that any system takes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/text.h"
#include "picdesk/preset.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;

PathFields story() {
  PathFields fields;
  fields.id = "49785";
  fields.slug = "iraq-isis-tunnel";
  fields.name = "IMG_1234";
  fields.hash8 = "0123abcd";
  fields.preset = "article-hero";
  fields.spec = "hero";
  fields.ext = "webp";
  fields.width = 600;
  fields.height = 384;
  fields.date = *parse_iso_date("2025-04-01T10:00");
  return fields;
}

std::string expanded(std::string_view path_template, const PathFields& fields) {
  const Result<std::string> path = expand_path(path_template, fields);
  return path ? *path : "error: " + path.error().message;
}

TEST(ExpandPath, FillsEveryField) {
  EXPECT_EQ(expanded("{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}", story()),
            "2025/04/01/49785-iraq-isis-tunnel-600_384.webp");
  EXPECT_EQ(expanded("{preset}/{spec}/{name}-{hash8}.{ext}", story()),
            "article-hero/hero/IMG_1234-0123abcd.webp");
}

TEST(ExpandPath, PadsDatesWithZeros) {
  PathFields fields = story();
  fields.date = *parse_iso_date("0985-12-31");
  EXPECT_EQ(expanded("{yyyy}-{mm}-{dd}", fields), "0985-12-31");
}

TEST(ExpandPath, ReturnsNfc) {
  PathFields fields = story();
  fields.name = "e\u0301te\u0301";
  EXPECT_EQ(expanded("{name}.{ext}", fields), "été.webp");
  fields.name = "\u0301a";  // joins the letter before it only in the path
  EXPECT_EQ(expanded("e{name}.{ext}", fields), "éa.webp");
}

struct Name {
  std::string label;
  std::string value;
  std::string path;  // of "{name}.{ext}"
};

void PrintTo(const Name& name, std::ostream* out) { *out << name.label; }

class SafeName : public ::testing::TestWithParam<Name> {};

TEST_P(SafeName, IsInserted) {
  PathFields fields = story();
  fields.name = GetParam().value;
  EXPECT_EQ(expanded("{name}.{ext}", fields), GetParam().path);
  fields = story();
  fields.spec = GetParam().value;
  EXPECT_EQ(expanded("{spec}.{ext}", fields), GetParam().path);
}

INSTANTIATE_TEST_SUITE_P(
    ExpandPath, SafeName,
    ::testing::Values(
        Name{"Plain", "Harbour at Dawn", "Harbour at Dawn.webp"},
        Name{"Arabic", "صورة", "صورة.webp"}, Name{"Slash", "a/b", "a-b.webp"},
        Name{"Traversal", "../../etc/passwd", "etc-passwd.webp"},
        Name{"OnlySlashInFront", "/etc", "etc.webp"}, Name{"Hidden", ".htaccess", "htaccess.webp"},
        Name{"Option", "--rf", "rf.webp"}, Name{"MixedFront", ".-.-a", "a.webp"},
        Name{"PerCent", "50%off", "50-off.webp"},
        Name{"EncodedSlash", "..%2F..%2Fa", "2F..-2Fa.webp"},
        Name{"Nul", std::string("a\0b", 3), "a-b.webp"}, Name{"Newline", "a\nb", "a-b.webp"},
        Name{"Escape", "a\x1B[31m", "a-[31m.webp"},
        Name{"C1",
             "a\xC2\x9B"
             "b",
             "a-b.webp"},
        Name{"BidiOverride", "a\xE2\x80\xAEgpj", "a-gpj.webp"},
        Name{"ByteOrderMark",
             "\xEF\xBB\xBF"
             "a",
             "a.webp"},
        Name{"ZeroWidthJoinerStays",
             "a\xE2\x80\x8D"
             "b",
             "a\xE2\x80\x8D"
             "b.webp"},
        Name{"TrailingPoints", "a...", "a.webp"}, Name{"TrailingSpaces", "a  ", "a.webp"},
        Name{"TrailingMixed", "a. . ", "a.webp"}, Name{"PointInside", "a.b", "a.b.webp"},
        Name{"DeviceIsPartOfWord", "console", "console.webp"},
        Name{"Com10IsNoDevice", "com10", "com10.webp"},
        Name{"Com0IsNoDevice", "com0", "com0.webp"}),
    [](const auto& test) { return test.param.label; });

TEST(ExpandPath, CutsNamesAt200BytesBetweenCodePoints) {
  PathFields fields = story();
  fields.name = std::string(199, 'a') + "é" + "tail";
  EXPECT_EQ(expanded("{name}.{ext}", fields), std::string(199, 'a') + ".webp");
  fields.name = std::string(198, 'a') + "é" + "tail";
  EXPECT_EQ(expanded("{name}.{ext}", fields), std::string(198, 'a') + "é.webp");
  fields.name = std::string(199, 'a') + ".b";  // the cut must not leave a point at the end
  EXPECT_EQ(expanded("{name}", fields), std::string(199, 'a'));
}

TEST(ExpandPath, TransliteratesASlugThatIsNone) {
  PathFields fields = story();
  fields.slug = "Été à Paris";
  EXPECT_EQ(expanded("{slug}", fields), "ete-a-paris");
  fields.slug = "../../etc";
  EXPECT_EQ(expanded("{slug}", fields), "etc");
}

struct Refused {
  std::string label;
  std::string path_template;
  std::function<void(PathFields&)> change;
  std::string message;
};

void PrintTo(const Refused& refused, std::ostream* out) { *out << refused.label; }

class RefusedPath : public ::testing::TestWithParam<Refused> {};

TEST_P(RefusedPath, IsInvalidArgument) {
  PathFields fields = story();
  GetParam().change(fields);
  const Result<std::string> path = expand_path(GetParam().path_template, fields);
  ASSERT_FALSE(path) << *path;
  EXPECT_EQ(path.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(path.error().message, HasSubstr(GetParam().message));
  EXPECT_NE(path.error().hint, "");
}

auto named(std::string value) {
  return [value](PathFields& fields) { fields.name = value; };
}
auto dated(int year, std::optional<int> month, std::optional<int> day) {
  return [=](PathFields& fields) {
    PartialDate date;
    date.year = year;
    date.month = month;
    date.day = day;
    fields.date = date;
  };
}

INSTANTIATE_TEST_SUITE_P(
    Name, RefusedPath,
    ::testing::Values(Refused{"Empty", "{name}", named(""), "{name}"},
                      Refused{"Dots", "{name}", named(".."), ".."},
                      Refused{"Blank", "{name}", named("   "), "nothing"},
                      Refused{"NotUtf8", "{name}", named("a\xFF"), "<0xFF>"},
                      Refused{"Colon", "{name}", named("a:b"), "':'"},
                      Refused{"Backslash", "{name}", named("..\\a"), "'\\'"},
                      Refused{"Question", "{name}", named("a?"), "'?'"},
                      Refused{"Star", "{name}", named("a*"), "'*'"},
                      Refused{"Pipe", "{name}", named("a|b"), "'|'"},
                      Refused{"Less", "{name}", named("a<b"), "'<'"},
                      Refused{"Quote", "{name}", named("a\"b"), "'\"'"},
                      Refused{"Con", "{name}.{ext}", named("con"), "device"},
                      Refused{"ConUpperCase", "{name}.{ext}", named("CON"), "device"},
                      Refused{"ConWithExtensions", "{name}.{ext}", named("con.tar"), "device"},
                      Refused{"ConWithSpace", "{name}.{ext}", named("con .x"), "device"},
                      Refused{"Prn", "a/{name}/b", named("prn"), "device"},
                      Refused{"Aux", "{name}", named("Aux"), "device"},
                      Refused{"Nul", "{name}", named("nul"), "device"},
                      Refused{"Com1", "{name}.{ext}", named("com1"), "device"},
                      Refused{"Lpt9", "{name}.{ext}", named("LPT9"), "device"},
                      Refused{"DeviceOfTwoFields", "{name}{spec}.{ext}",
                              [](PathFields& f) {
                                f.name = "co";
                                f.spec = "n";
                              },
                              "device"}),
    [](const auto& test) { return test.param.label; });

INSTANTIATE_TEST_SUITE_P(
    Value, RefusedPath,
    ::testing::Values(
        Refused{"IdEmpty", "{id}", [](PathFields& f) { f.id = ""; }, "{id}"},
        Refused{"IdLetters", "{id}", [](PathFields& f) { f.id = "12a"; }, "12a"},
        Refused{"IdPath", "{id}", [](PathFields& f) { f.id = "../1"; }, "../1"},
        Refused{"IdLeadingZero", "{id}", [](PathFields& f) { f.id = "007"; }, "007"},
        Refused{"IdTooLong", "{id}", [](PathFields& f) { f.id = std::string(21, '1'); }, "111"},
        Refused{"IdArabicDigits", "{id}", [](PathFields& f) { f.id = "١٢"; }, "{id}"},
        Refused{"SlugEmpty", "{slug}", [](PathFields& f) { f.slug = ""; }, "{slug}"},
        Refused{"SlugOfPunctuation", "{slug}", [](PathFields& f) { f.slug = "?!"; }, "{slug}"},
        Refused{"HashEmpty", "{hash8}", [](PathFields& f) { f.hash8 = ""; }, "{hash8}"},
        Refused{"HashUpperCase", "{hash8}", [](PathFields& f) { f.hash8 = "0123ABCD"; }, "ABCD"},
        Refused{"ExtensionEmpty", "a.{ext}", [](PathFields& f) { f.ext = ""; }, "{ext}"},
        Refused{"ExtensionWithPoint", "a.{ext}", [](PathFields& f) { f.ext = ".webp"; }, ".webp"},
        Refused{"ExtensionPath", "a.{ext}", [](PathFields& f) { f.ext = "a/b"; }, "a/b"},
        Refused{"WidthZero", "{width}", [](PathFields& f) { f.width = 0; }, "{width}"},
        Refused{"HeightNegative", "{height}", [](PathFields& f) { f.height = -1; }, "-1"},
        Refused{"PresetEmpty", "{preset}", [](PathFields& f) { f.preset = ""; }, "{preset}"},
        Refused{"NoDate", "{yyyy}", [](PathFields& f) { f.date.reset(); }, "no date"},
        Refused{"YearAlone", "{yyyy}", dated(2025, {}, {}), "2025"},
        Refused{"MonthAlone", "{mm}", dated(2025, 4, {}), "2025-04"},
        Refused{"February30", "{dd}", dated(2025, 2, 30), "2025-2-30"},
        Refused{"LeapDayIn1900", "{dd}", dated(1900, 2, 29), "1900-2-29"},
        Refused{"Month13", "{mm}", dated(2025, 13, 1), "13"},
        Refused{"Month257", "{mm}", dated(2025, 257, 1), "257"},
        Refused{"DayNegative", "{dd}", dated(2025, 1, -1), "-1"},
        Refused{"Year0", "{yyyy}", dated(0, 1, 1), "0-1-1"},
        Refused{"Year10000", "{yyyy}", dated(10000, 1, 1), "10000"}),
    [](const auto& test) { return test.param.label; });

INSTANTIATE_TEST_SUITE_P(Length, RefusedPath,
                         ::testing::Values(Refused{"ComponentOf256Bytes",
                                                   std::string(253, 'a') + "{width}",
                                                   [](PathFields&) {}, "256 bytes"},
                                           Refused{"PathOf1025Bytes",
                                                   [] {
                                                     std::string text;
                                                     for (int i = 0; i < 10; ++i)
                                                       text += "{name}{spec}/";
                                                     return text + "{id}";
                                                   }(),
                                                   [](PathFields& f) {
                                                     f.name = std::string(101, 'n');
                                                     f.spec = "s";
                                                     f.id = "1234";
                                                   },
                                                   "1034 bytes"}),
                         [](const auto& test) { return test.param.label; });

TEST(ExpandPath, TakesTheLongestComponentAndPath) {
  PathFields fields = story();
  EXPECT_EQ(expanded(std::string(252, 'a') + "{width}", fields).size(), 255u);
  fields.name = std::string(200, 'n');
  fields.width = 12345;
  std::string text;
  for (int i = 0; i < 5; ++i) text += "{name}/";
  EXPECT_EQ(expanded(text + std::string(19, 'x'), fields).size(), 1024u);
}

TEST(ExpandPath, TakesLeapDays) {
  PathFields fields = story();
  fields.date = *parse_iso_date("2024-02-29");
  EXPECT_EQ(expanded("{yyyy}{mm}{dd}", fields), "20240229");
}

// Every pair of nasty pieces in every field that takes text.
TEST(ExpandPath, NeverLeavesTheRoot) {
  const std::vector<std::string> pieces = {
      "..",           "/",   ".", "-",        "a",   " ", "\\", "%2e", "\n", "~",
      "\xE2\x80\xAE", "con", "é", "\xCC\x81", "{id}"};
  int accepted = 0;
  for (const std::string& first : pieces) {
    for (const std::string& second : pieces) {
      for (const std::string& third : pieces) {
        PathFields fields = story();
        fields.name = fields.spec = fields.slug = fields.preset = first + second + third;
        for (const char* text : {"{name}", "{name}/{spec}.{ext}", "x{name}/{slug}-{preset}"}) {
          const Result<std::string> path = expand_path(text, fields);
          if (!path) continue;
          ++accepted;
          const std::filesystem::path relative(*path);
          EXPECT_TRUE(relative.is_relative()) << *path;
          EXPECT_EQ(relative.lexically_normal(), relative) << *path;
          for (const auto& component : relative) {
            EXPECT_NE(component, "..") << *path;
            EXPECT_NE(component.string().front(), '.') << *path;
          }
          EXPECT_EQ(text::nfc(*path), *path);
          EXPECT_EQ(text::printable(*path), *path);
        }
      }
    }
  }
  EXPECT_GT(accepted, 3000);
}

}  // namespace
}  // namespace picdesk
