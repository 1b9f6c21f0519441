// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about the hero's file, with facts made by hand; tests/site has them of real files.
#include <gmock/gmock.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

using testing::HasSubstr;
using State = ImageFile::State;

constexpr const char* kUrl = "/gc1/images/2025/04/01/7-boats-600_384.webp";

ImageFile file_in(State state) {
  ImageFile file;
  file.state = state;
  file.path = std::string("static") + kUrl;
  return file;
}

MetadataReading credited() {
  MetadataReading reading;
  reading.record.credit = "AFP";
  reading.record.alt.set("x-default", "Boats at a quay");
  return reading;
}

ImageFile good_file(Size size = {600, 384}) {
  ImageFile file = sound_file(std::string("static") + kUrl, size);
  file.metadata = credited();
  return file;
}

std::string house_article(std::string_view url = kUrl) {
  return "---\ndate: 2025-04-02\n---\n# Boats leave\n\n![Boats leave port, April 1, 2025. [AFP]](" +
         std::string(url) + ")\n";
}

// The same with a mark around the URL, or a part of it.
std::string marked_article(std::string_view before, std::string_view marked,
                           std::string_view behind) {
  return house_article(std::string(before) + "⟦" + std::string(marked) + "⟧" + std::string(behind));
}

Desk with(ImageFile file, std::string_view url = kUrl) {
  Desk desk;
  desk.files.emplace(url, std::move(file));
  return desk;
}

std::vector<ArticleFinding> hero_findings(const std::string& text, const Desk& desk) {
  std::vector<ArticleFinding> found = checked(text, desk).findings;
  std::erase_if(found, [](const ArticleFinding& finding) {
    return !finding.rule.starts_with("hero/") || finding.rule == "hero/fetchpriority";
  });
  return found;
}

std::string only(const std::vector<ArticleFinding>& findings) {
  std::string told;
  for (const ArticleFinding& finding : findings) {
    told += (told.empty() ? "" : "; ") + finding.rule + ":" + finding.kind + " " +
            std::string(name(finding.severity)) + " " + finding.message;
  }
  return told;
}

TEST(HeroFileRules, have_nothing_against_a_good_hero) {
  EXPECT_EQ(only(hero_findings(house_article(), with(good_file()))), "");
  EXPECT_EQ(only(hero_findings(house_article(), {})), "");
}

struct StateCase {
  std::string name;
  State state;
  std::string told;
};
class FileStates : public testing::TestWithParam<StateCase> {};
TEST_P(FileStates, are_told) {
  ImageFile file = file_in(GetParam().state);
  file.problem = "is a folder, not a regular file";
  EXPECT_EQ(only(hero_findings(house_article(), with(file))), GetParam().told);
  if (GetParam().told.empty()) return;
  const auto found =
      expect_marked("hero/file-missing", marked_article("", kUrl, ""), with(std::move(file)));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].flagged, kUrl);
  EXPECT_FALSE(found[0].hint.empty());
}
INSTANTIATE_TEST_SUITE_P(
    States, FileStates,
    testing::Values(
        StateCase{"external", State::external, ""}, StateCase{"unmapped", State::unmapped, ""},
        StateCase{"missing", State::missing,
                  "hero/file-missing:missing error there is no file "
                  "\"static/gc1/images/2025/04/01/7-boats-600_384.webp\""},
        StateCase{"outside", State::outside_root,
                  "hero/file-missing:outside-root error the hero's URL leads out of the site's "
                  "folder"},
        StateCase{"invalid", State::invalid,
                  "hero/file-missing:invalid-url error the hero's URL holds a backslash or a "
                  "control character"},
        StateCase{
            "unreadable", State::unreadable,
            "hero/file-missing:unreadable error "
            "\"static/gc1/images/2025/04/01/7-boats-600_384.webp\" is a folder, not a regular "
            "file"}),
    name_of<StateCase>);

TEST(HeroFileRules, hint_at_a_name_in_another_case) {
  ImageFile file = file_in(State::missing);
  file.near_match = "static/gc1/images/2025/04/01/7-Boats-600_384.webp";
  const auto found = hero_findings(house_article(), with(file));
  ASSERT_EQ(found.size(), 1u) << only(found);
  EXPECT_THAT(found[0].hint, HasSubstr("7-Boats-600_384.webp"));
}

TEST(HeroFileRules, ask_for_a_hero_where_one_is_required) {
  Desk desk;
  expect_marked("hero/file-missing", "# Boats\n\nWords\n", desk);
  desk.config.hero_required = true;
  const auto found = expect_marked("hero/file-missing:no-hero", "⟦⟧# Boats\n\nWords\n", desk);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, "no-hero");
  expect_marked("hero/file-missing:no-hero", "\xEF\xBB\xBF⟦⟧# Boats\n", desk);
  expect_marked("hero/file-missing", "# Boats\n\n![Boats](/a.webp)\n", desk);
  expect_marked("hero/file-missing", "---\nhero: /a.webp\n---\n# Boats\n", desk);
}

TEST(HeroFileRules, ask_for_a_url) {
  expect_marked("hero/file-missing:invalid-url", "⟦![⟧Boats]()\n");
  expect_marked("hero/file-missing:invalid-url", "<⟦img⟧ src='' alt=Boats>");
  expect_marked("hero/file-missing", "<img src='' data-src=a.webp alt=Boats>");
  expect_marked("hero/file-missing", "<img srcset='a.webp 2x' src='' alt=Boats>");
  expect_marked("hero/file-missing", "<img alt=Boats>");
}

TEST(HeroFileRules, know_the_hero_alone) {
  Desk desk = with(good_file());
  desk.files.emplace("/other.webp", file_in(State::missing));
  EXPECT_EQ(only(hero_findings(house_article() + "\n![Nets](/other.webp)\n", desk)), "");
}

TEST(HeroFileRules, tell_both_places_of_one_hero) {
  const std::string text =
      "---\nhero: " + std::string(kUrl) + "\n---\n![Boats](" + std::string(kUrl) + ")\n";
  const auto found = hero_findings(text, with(file_in(State::missing)));
  ASSERT_EQ(found.size(), 1u) << only(found);
  EXPECT_EQ(found[0].where.begin, text.rfind(kUrl));
  ASSERT_EQ(found[0].related.size(), 1u);
  EXPECT_EQ(found[0].related[0].where.begin, text.find(kUrl));
}

TEST(HeroFileRules, point_into_the_front_matter) {
  const auto found =
      expect_marked("hero/file-missing", "---\nhero: \"⟦" + std::string(kUrl) + "⟧\"\n---\nWords\n",
                    with(file_in(State::missing)));
  EXPECT_EQ(found.size(), 1u);
}

struct FormatCase {
  std::string name, url, magic;
  std::string told;
};
class Formats : public testing::TestWithParam<FormatCase> {};
TEST_P(Formats, are_told) {
  ImageFile file = good_file();
  file.magic = GetParam().magic;
  Desk desk = with(file, GetParam().url);
  desk.config.path_template.clear();
  EXPECT_EQ(only(hero_findings(house_article(GetParam().url), desk)), GetParam().told);
}
INSTANTIATE_TEST_SUITE_P(
    Magic, Formats,
    testing::Values(
        FormatCase{"webp", "/a.webp", "webp", ""}, FormatCase{"capitals", "/a.WEBP", "webp", ""},
        FormatCase{"query", "/a.webp?x=a.jpg", "webp", ""},
        FormatCase{"jpeg", "/a.jpg", "jpeg",
                   "hero/not-webp:format warning the hero is jpeg, not webp"},
        FormatCase{"jpeg_long", "/a.JPEG", "jpeg",
                   "hero/not-webp:format warning the hero is jpeg, not webp"},
        FormatCase{"no_extension", "/a", "png",
                   "hero/not-webp:format warning the hero is png, not webp"},
        FormatCase{"jpeg_as_webp", "/a.webp", "jpeg",
                   "hero/not-webp:extension error the hero is named .webp, its content is jpeg"},
        FormatCase{"webp_as_jpeg", "/a.jpg", "webp",
                   "hero/not-webp:extension error the hero is named .jpg, its content is webp"},
        FormatCase{"unknown_extension", "/a.image", "webp", ""}),
    name_of<FormatCase>);

TEST(HeroFileRules, tell_damage) {
  ImageFile file = good_file();
  file.damaged = true;
  file.info.reset();
  file.problem = "the RIFF chunk is longer than the file";
  EXPECT_EQ(only(hero_findings(house_article(), with(file))),
            "hero/not-decodable: error \"static/gc1/images/2025/04/01/7-boats-600_384.webp\" is no "
            "sound picture: the RIFF chunk is longer than the file");
  file.bytes = 0;
  file.magic.clear();
  const auto found =
      expect_marked("hero/not-decodable", marked_article("", kUrl, ""), with(std::move(file)));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_THAT(found[0].message, HasSubstr("has 0 bytes"));
}

TEST(HeroSizeSuffix, is_held_against_the_pixels) {
  constexpr const char* kRule = "hero/size-suffix:pixels";
  const std::string text = marked_article("/gc1/images/2025/04/01/7-boats-", "600_384", ".webp");
  const auto found = expect_marked(kRule, text, with(good_file({640, 480})));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "the hero's name says 600x384 px, the file has 640x480 px");
  EXPECT_EQ(found[0].severity, Severity::error);
  expect_marked("hero/size-suffix", house_article(), with(good_file()));
  // Of any name that ends so.
  Desk desk = with(good_file({640, 480}), "/a-600_384.webp");
  expect_marked(kRule, marked_article("/a-", "600_384", ".webp"), desk);
  desk = with(good_file({640, 480}), "/a.webp");
  expect_marked("hero/size-suffix", house_article("/a.webp"), desk);
}

TEST(HeroSizeSuffix, is_held_against_the_upright_picture) {
  ImageFile file = good_file({384, 600});
  file.info->orientation = Orientation::rotate_90_cw;
  expect_marked("hero/size-suffix", house_article(), with(file));
}

struct AttributeCase {
  std::string name, attributes;
  bool flagged;
};
class SizeAttributes : public testing::TestWithParam<AttributeCase> {};
TEST_P(SizeAttributes, are_held_against_the_name) {
  const std::string suffix = GetParam().flagged ? "⟦600_384⟧" : "600_384";
  const std::string text = "<h1>B</h1><img alt=Boats src=\"/gc1/images/2025/04/01/7-boats-" +
                           suffix + ".webp\" " + GetParam().attributes + ">";
  const auto found = expect_marked("hero/size-suffix", text, with(good_file()));
  if (GetParam().flagged) {
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, "attributes");
    EXPECT_EQ(found[0].related.size(), 1u);
  }
  expect_marked("hero/size-suffix", text);  // no file is needed for that
}
INSTANTIATE_TEST_SUITE_P(Values, SizeAttributes,
                         testing::Values(AttributeCase{"right", "width=600 height=384", false},
                                         AttributeCase{"none", "", false},
                                         AttributeCase{"width_alone", "width=\"640\"", true},
                                         AttributeCase{"height_alone", "height=400", true},
                                         AttributeCase{"other_ratio", "width=300 height=200", true},
                                         AttributeCase{"half", "width=300 height=192", false},
                                         AttributeCase{"rounded", "width=400 height=256", false},
                                         AttributeCase{"enlarged", "width=1200 height=768", true},
                                         AttributeCase{"percent", "width=\"100%\"", false},
                                         AttributeCase{"auto_width", "width=auto height=384",
                                                       false}),
                         name_of<AttributeCase>);

TEST(HeroAspect, is_the_first_size) {
  const auto told = [](Size size, std::string_view url = "/a.webp") {
    Desk desk = with(good_file(size), url);
    desk.config.path_template.clear();
    desk.config.hero_bytes = 0;
    return only(hero_findings(house_article(url), desk));
  };
  for (const Size size : {Size{600, 384}, {1200, 768}, {300, 192}, {601, 384}, {603, 384}}) {
    EXPECT_EQ(told(size), "") << size.width;
  }
  EXPECT_EQ(
      told({600, 400}),
      "hero/aspect: warning the hero has 600x400 px, which is not the house's ratio of 600:384");
  EXPECT_NE(told({604, 384}), "");
  EXPECT_NE(told({596, 384}), "");
  EXPECT_NE(told({384, 600}), "");
}

TEST(HeroBytes, are_in_proportion_to_the_area) {
  const auto told = [](Size size, std::uint64_t bytes) {
    ImageFile file = good_file(size);
    file.bytes = bytes;
    Desk desk = with(file, "/a.webp");
    desk.config.path_template.clear();
    return only(hero_findings(house_article("/a.webp"), desk));
  };
  EXPECT_EQ(told({600, 384}, 41'200), "");
  EXPECT_EQ(told({600, 384}, 80'000), "");
  EXPECT_EQ(
      told({600, 384}, 80'001),
      "hero/byte-budget: warning the hero has 80001 bytes, at most 80000 are meant for 600x384 "
      "px");
  EXPECT_EQ(told({1200, 768}, 320'000), "");
  EXPECT_NE(told({1200, 768}, 320'001), "");
  EXPECT_EQ(told({300, 192}, 20'000), "");
  EXPECT_NE(told({300, 192}, 20'001), "");
}

TEST(HeroMetadata, must_be_there) {
  ImageFile file = good_file();
  file.metadata->record = {};
  const auto found =
      expect_marked("hero/metadata-stripped", marked_article("", kUrl, ""), with(file));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::warning);
  expect_marked("hero/embedded-alt-missing", house_article(), with(file));  // follows from it
  file.metadata->record.creators = {"Jane Doe"};
  expect_marked("hero/metadata-stripped", house_article(), with(file));
  file.metadata->record = {};
  file.metadata->record.copyright.set("", "© AFP");
  expect_marked("hero/metadata-stripped", house_article(), with(file));
  file.metadata.reset();
  EXPECT_EQ(only(hero_findings(house_article(), with(file))), "");
}

TEST(HeroEmbeddedAlt, is_wanted_where_the_alt_is_the_caption) {
  ImageFile file = good_file();
  file.metadata->record = {};
  file.metadata->record.caption.set("", "Boats leave port");
  expect_marked("hero/embedded-alt-missing", marked_article("", kUrl, ""), with(file));
  expect_marked("hero/embedded-alt-missing",
                "<h1>B</h1><img alt='Boats at a quay' src=" + std::string(kUrl) + ">", with(file));
  file.metadata->record.alt.set("", "Boats at a quay");
  expect_marked("hero/embedded-alt-missing", house_article(), with(file));
}

TEST(HeroCrop, is_told_as_it_was_found) {
  ImageFile file = good_file();
  file.crop.push_back({"crop/face-cut", Severity::info, "a face is cut", "", "crop it anew", {}});
  const auto found = expect_marked("crop/face-cut", marked_article("", kUrl, ""), with(file));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::info);
  EXPECT_EQ(found[0].message, "a face is cut");
  EXPECT_EQ(found[0].hint, "crop it anew");
}

}  // namespace
}  // namespace picdesk::test
