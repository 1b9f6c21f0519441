// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of the rules' pages, checked as articles.
#include <gtest/gtest.h>

#include <algorithm>

#include "check/article/support.h"
#include "picdesk/rules.h"

namespace picdesk::test {
namespace {

constexpr Size kHero{600, 384};

class Files {
 public:
  ImageFile& add(const std::string& url, Size size = kHero) {
    return files_[url] = sound_file(url.substr(1), size);
  }
  MetadataRecord& with_metadata(const std::string& url) {
    return add(url).metadata.emplace().record;
  }
  void add_damaged(const std::string& url) {
    ImageFile& file = add(url);
    file.bytes = 0;
    file.magic.clear();
    file.info.reset();
    file.damaged = true;
    file.problem = "the file is empty";
  }
  ImageFiles take() { return std::move(files_); }

 private:
  ImageFiles files_;
};

// What the page of a rule says of its examples' files.
ImageFiles files_of(std::string_view rule) {
  Files files;
  if (rule == "caption/credit-mismatch") {
    files.with_metadata("/a.webp").credit = "Agence France-Presse";
  } else if (rule == "caption/date-mismatch") {
    files.with_metadata("/a.webp").date_created = day(2024, 10, 3);
  } else if (rule == "caption/embedded-mismatch") {
    files.with_metadata("/a.webp").caption.set("", "Fishing boats leave the old port at dawn");
  } else if (rule == "hero/aspect") {
    files.add("/a-1200_768.webp", {1200, 768});
    files.add("/a-600_400.webp", {600, 400});
  } else if (rule == "hero/byte-budget") {
    files.add("/light-600_384.webp").bytes = 41'200;
    files.add("/heavy-600_384.webp").bytes = 80'001;
  } else if (rule == "hero/embedded-alt-missing") {
    files.with_metadata("/without-alt.webp").caption.set("", "Boats");
    MetadataRecord& record = files.with_metadata("/with-alt.webp");
    record.caption.set("", "Boats");
    record.alt.set("", "Boats leave port");
  } else if (rule == "hero/file-missing") {
    files.add("/there.webp");
    files.add("/lost.webp").state = ImageFile::State::missing;
  } else if (rule == "hero/metadata-stripped") {
    files.with_metadata("/credited.webp").credit = "AFP";
    files.with_metadata("/bare.webp");
  } else if (rule == "hero/not-decodable") {
    files.add("/sound.webp");
    files.add_damaged("/cut.webp");
  } else if (rule == "hero/not-webp") {
    files.add("/a.webp");
    files.add("/a.jpg");
  } else if (rule == "hero/size-suffix") {
    files.add("/a-600_384.webp");
    files.add("/a-640_480.webp");
  } else if (rule == "hero/width-height") {
    files.add("/a.webp");
  }
  return files.take();
}

std::vector<std::string> rules_with_examples() {
  std::vector<std::string> ids;
  for (const Rule& rule : rules()) {
    const RuleText* text = find_rule_text(rule.id);
    // Only two articles together give a collision: tests/check/article/hero/collisions_test.cc.
    if (text == nullptr || text->fails.empty() || rule.id == "hero/id-collision") continue;
    ids.emplace_back(rule.id);
  }
  return ids;
}

class RuleExamples : public testing::TestWithParam<std::string> {};

TEST_P(RuleExamples, PassAndFail) {
  Desk desk;
  desk.files = files_of(GetParam());
  const RuleText& text = *find_rule_text(GetParam());
  for (const bool fails : {false, true}) {
    const std::string_view example = fails ? text.fails : text.passes;
    desk.path = example.starts_with('<') && !example.starts_with("<!") ? "a.html" : "a.md";
    const Checked result = checked(example, desk);
    EXPECT_EQ(!result.of(GetParam()).empty(), fails) << result.describe();
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, RuleExamples, testing::ValuesIn(rules_with_examples()),
                         [](const auto& tested) {
                           std::string name = tested.param;
                           std::ranges::replace_if(
                               name, [](char c) { return c == '/' || c == '-'; }, '_');
                           return name;
                         });

}  // namespace
}  // namespace picdesk::test
