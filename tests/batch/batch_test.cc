// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "base/digest.h"
#include "masters/make_master.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kPreset[] = R"(
name = "test"
path = "{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}"

[[rendition]]
name = "hero"
width = 150
height = 96
densities = [1, 2]

[[rendition]]
name = "ladder"
fit = "fit"
widths = [80, 160, 320, 640]

[markup]
show = "hero"
hero = true
)";

MetadataRecord desk_record() {
  MetadataRecord record;
  record.caption.set("", "Soldiers stand round a tunnel entrance");
  record.alt.set("", "Four soldiers at a tunnel");
  record.credit = "Agency Name";
  record.creators = {"Jane Doe"};
  record.copyright.set("", "© 2024 Agency Name");
  record.date_created = *parse_iso_date("2024-10-03");
  return record;
}

class Batch : public ::testing::Test {
 protected:
  void add(const std::string& name, Size size = {400, 300}) {
    test::write_file(in_ / name, test::make_jpeg(size, desk_record()));
    inputs_.push_back({in_ / name, name});
  }

  BatchRequest request() {
    BatchRequest request;
    request.inputs = inputs_;
    request.preset = *parse_preset(kPreset, "test.toml");
    request.output_directory = out_ / "web";
    request.threads = 2;
    return request;
  }

  std::vector<BatchOutput::State> states(const BatchReport& report) {
    std::vector<BatchOutput::State> all;
    for (const BatchItem& item : report.items) {
      for (const BatchOutput& output : item.outputs) all.push_back(output.state);
    }
    return all;
  }

  std::vector<std::string> reasons(const BatchReport& report) {
    std::vector<std::string> all;
    for (const BatchItem& item : report.items) {
      for (const BatchOutput& output : item.outputs) all.push_back(output.reason);
    }
    return all;
  }

  std::map<std::string, std::string> digests() {
    std::map<std::string, std::string> all;
    for (const std::string& name : out_.files()) {
      all[name] = digest::sha256_hex(test::read_text(out_ / name));
    }
    return all;
  }

  test::TempDir in_;
  test::TempDir out_;
  std::vector<BatchInput> inputs_;
};

using State = BatchOutput::State;

TEST_F(Batch, MakesNamedAndFolderedRenditionsWithAManifest) {
  add("49785-iraq-isis-tunnel.jpg");
  const std::string before = digest::sha256_hex(test::read_text(inputs_[0].path));
  const auto report = run_batch(request());
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_THAT(out_.files(), ElementsAre("web/2024/10/03/49785-iraq-isis-tunnel-150_96.webp",
                                        "web/2024/10/03/49785-iraq-isis-tunnel-160_120.webp",
                                        "web/2024/10/03/49785-iraq-isis-tunnel-300_192.webp",
                                        "web/2024/10/03/49785-iraq-isis-tunnel-320_240.webp",
                                        "web/2024/10/03/49785-iraq-isis-tunnel-80_60.webp",
                                        "web/manifest.ndjson"));
  EXPECT_EQ(report->written, 5U);
  EXPECT_EQ(report->failed_items, 0U);
  EXPECT_EQ(report->manifest_path, out_ / "web/manifest.ndjson");
  EXPECT_EQ(report->items[0].omitted.size(), 1U);
  EXPECT_EQ(digest::sha256_hex(test::read_text(inputs_[0].path)), before);

  const auto entries = parse_manifest(test::read_text(report->manifest_path), "manifest");
  ASSERT_TRUE(entries) << entries.error().message;
  ASSERT_EQ(entries->size(), 5U);
  for (const ManifestEntry& entry : *entries) {
    EXPECT_EQ(entry.sha256, digest::sha256_hex(test::read_text(out_ / ("web/" + entry.output))));
    EXPECT_EQ(entry.master, "49785-iraq-isis-tunnel.jpg");
    EXPECT_EQ(entry.master_sha256, before);
    EXPECT_EQ(entry.mime, "image/webp");
    EXPECT_FALSE(entry.thumbhash.empty());
    EXPECT_EQ(entry.dominant_colour.size(), 7U);
  }
}

TEST_F(Batch, ASecondRunChangesNothing) {
  add("1-a.jpg");
  ASSERT_TRUE(run_batch(request()));
  const auto before = digests();
  const auto again = run_batch(request());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->unchanged, 5U);
  EXPECT_EQ(again->written, 0U);
  EXPECT_THAT(reasons(*again), ::testing::Each("unchanged"));
  EXPECT_EQ(digests(), before);
}

TEST_F(Batch, BytesAndManifestDoNotDependOnThreads) {
  for (const char* name : {"1-a.jpg", "2-b.jpg", "3-c.jpg"}) add(name);
  BatchRequest one = request();
  one.threads = 1;
  ASSERT_TRUE(run_batch(one));
  const auto first = digests();
  std::filesystem::remove_all(out_ / "web");
  BatchRequest eight = request();
  eight.threads = 8;
  ASSERT_TRUE(run_batch(eight));
  EXPECT_EQ(digests(), first);
}

TEST_F(Batch, ADryRunWritesNothing) {
  add("1-a.jpg");
  BatchRequest dry = request();
  dry.dry_run = true;
  const auto report = run_batch(dry);
  ASSERT_TRUE(report);
  EXPECT_THAT(out_.files(), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(out_ / "web"));
  EXPECT_THAT(states(*report), ::testing::Each(State::planned));
  EXPECT_EQ(report->items[0].outputs[0].entry.output, "2024/10/03/1-a-150_96.webp");
}

TEST_F(Batch, SaysWhyAnOutputIsRedone) {
  add("1-a.jpg");
  ASSERT_TRUE(run_batch(request()));
  BatchRequest changed = request();
  changed.fields = {{"credit", "Other Agency"}};
  auto report = run_batch(changed);
  ASSERT_TRUE(report);
  EXPECT_THAT(reasons(*report), ::testing::Each("metadata-changed"));
  EXPECT_EQ(report->written, 5U);

  changed.placement.focal_point = FocalPoint{0, 0};
  report = run_batch(changed);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->items[0].outputs[0].reason, "crop-changed");
  EXPECT_EQ(report->items[0].outputs[2].reason, "unchanged");

  changed.preset.renditions[1].quality = 60;
  report = run_batch(changed);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->items[0].outputs[0].reason, "unchanged");
  EXPECT_EQ(report->items[0].outputs[2].reason, "recipe-changed");

  test::write_file(in_ / "1-a.jpg", test::make_jpeg({420, 300}, desk_record()));
  report = run_batch(changed);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->items[0].outputs[0].reason, "master-changed");
}

TEST_F(Batch, AFileOfUnknownOriginIsNotOverwritten) {
  add("1-a.jpg");
  const std::string foreign = out_ / "web/2024/10/03/1-a-150_96.webp";
  test::write_file(foreign, "not ours");
  auto report = run_batch(request());
  ASSERT_TRUE(report);
  EXPECT_EQ(test::read_text(foreign), "not ours");
  const BatchOutput& refused = report->items[0].outputs[0];
  EXPECT_EQ(refused.state, State::failed);
  ASSERT_TRUE(refused.entry.error);
  EXPECT_EQ(refused.entry.error->code, ErrorCode::conflict);
  EXPECT_THAT(refused.entry.error->message, HasSubstr(foreign));
  EXPECT_THAT(refused.entry.error->hint, HasSubstr("--force"));
  EXPECT_EQ(report->written, 4U);
  EXPECT_EQ(report->failed_items, 1U);

  BatchRequest force = request();
  force.force = true;
  report = run_batch(force);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->failed_items, 0U);
  EXPECT_NE(test::read_text(foreign), "not ours");
}

TEST_F(Batch, AnOutputThatSomeoneEditedIsNotOverwritten) {
  add("1-a.jpg");
  ASSERT_TRUE(run_batch(request()));
  const std::string edited = out_ / "web/2024/10/03/1-a-80_60.webp";
  test::write_file(edited, test::read_text(edited) + "x");
  BatchRequest changed = request();
  changed.fields = {{"credit", "Other Agency"}};
  const auto report = run_batch(changed);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->written, 4U);
  EXPECT_EQ(report->failed_items, 1U);
  EXPECT_THAT(test::read_text(edited), ::testing::EndsWith("x"));
}

TEST_F(Batch, EqualBytesOfALostManifestCountAsUnchanged) {
  add("1-a.jpg");
  ASSERT_TRUE(run_batch(request()));
  const auto before = digests();
  std::filesystem::remove(out_ / "web/manifest.ndjson");
  const auto report = run_batch(request());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->unchanged, 5U);
  EXPECT_EQ(digests(), before);
}

TEST_F(Batch, CollidingMastersFailAndTheOthersAreDone) {
  add("1-a.jpg");
  add("1-A.jpg", {420, 300});  // differs by case only: one file on some systems
  add("2-b.jpg");
  BatchRequest collide = request();
  collide.preset.path = "{name}-{width}_{height}.{ext}";
  const auto report = run_batch(collide);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->failed_items, 2U);
  for (const int i : {0, 1}) {
    ASSERT_TRUE(report->items[static_cast<std::size_t>(i)].error);
    EXPECT_EQ(report->items[static_cast<std::size_t>(i)].error->code, ErrorCode::conflict);
  }
  EXPECT_THAT(report->items[0].error->message, HasSubstr("1-A.jpg"));
  EXPECT_EQ(report->written, 5U);
  for (const std::string& name : out_.files()) EXPECT_THAT(name, ::testing::Not(HasSubstr("1-")));
}

TEST_F(Batch, OneBadMasterDoesNotStopTheOthers) {
  add("1-a.jpg");
  test::write_file(in_ / "2-empty.jpg", std::string_view());
  inputs_.push_back({in_ / "2-empty.jpg", "2-empty.jpg"});
  inputs_.push_back({in_ / "3-missing.jpg", "3-missing.jpg"});
  inputs_.push_back({in_.path(), "4-folder.jpg"});
  add("5-b.jpg");
  const auto report = run_batch(request());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->failed_items, 3U);
  EXPECT_EQ(report->written, 10U);
  EXPECT_EQ(report->items[2].error->code, ErrorCode::not_found);
  EXPECT_EQ(report->items[3].error->code, ErrorCode::invalid_argument);
  const auto entries = parse_manifest(test::read_text(report->manifest_path), "manifest");
  ASSERT_TRUE(entries);
  ASSERT_THAT(*entries, Contains(Field(&ManifestEntry::master, "2-empty.jpg")));
  for (const ManifestEntry& entry : *entries) {
    if (!entry.error) continue;
    EXPECT_EQ(entry.status, "failed");
    EXPECT_THAT(entry.error->message, ::testing::Not(HasSubstr(in_.path())));
    EXPECT_FALSE(entry.error->hint.empty());
  }
}

TEST_F(Batch, LaterRunsAddToTheManifest) {
  add("1-a.jpg");
  ASSERT_TRUE(run_batch(request()));
  inputs_.clear();
  add("2-b.jpg");
  const auto report = run_batch(request());
  ASSERT_TRUE(report);
  const auto entries = parse_manifest(test::read_text(report->manifest_path), "manifest");
  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->size(), 10U);
}

TEST_F(Batch, AnotherMastersOutputIsNotOverwritten) {
  add("1-a.jpg");
  ASSERT_TRUE(run_batch(request()));
  inputs_.clear();
  add("1-b.jpg", {420, 300});
  BatchRequest same_slug = request();
  same_slug.slug = "a";
  const auto report = run_batch(same_slug);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->failed_items, 1U);
  ASSERT_TRUE(report->items[0].outputs[0].entry.error);
  EXPECT_THAT(report->items[0].outputs[0].entry.error->message, HasSubstr("1-a.jpg"));
}

TEST_F(Batch, AManifestThatIsNoneStopsTheRun) {
  add("1-a.jpg");
  test::write_file(out_ / "web/manifest.ndjson", "someone's notes\n");
  const auto report = run_batch(request());
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::corrupt_data);
  EXPECT_THAT(report.error().message, HasSubstr("manifest.ndjson"));
  EXPECT_EQ(out_.files().size(), 1U);
}

TEST_F(Batch, BadOverridesAreRefusedBeforeAnyWork) {
  add("1-a.jpg");
  BatchRequest bad = request();
  bad.fields = {{"captoin", "x"}};
  const auto report = run_batch(bad);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(report.error().message + report.error().hint, HasSubstr("caption"));
  EXPECT_THAT(out_.files(), IsEmpty());
}

TEST_F(Batch, AFieldThatThePolicyDropsIsSaid) {
  add("1-a.jpg");
  BatchRequest keywords = request();
  keywords.fields = {{"keywords", "tunnel; soldiers"}, {"headline", "A tunnel"}};
  auto report = run_batch(keywords);
  ASSERT_TRUE(report);
  EXPECT_THAT(report->items[0].findings, ElementsAre(Field(&Finding::rule, "meta/not-embedded")));
  keywords.preset.metadata.keep_extra = {"keywords"};
  report = run_batch(keywords);
  ASSERT_TRUE(report);
  EXPECT_THAT(report->items[0].findings, IsEmpty());
}

TEST_F(Batch, NothingToRenderIsRefused) {
  const auto report = run_batch(request());
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::invalid_argument);
}

TEST_F(Batch, AStopLeavesTheRestUntouched) {
  for (int i = 1; i <= 6; ++i) add(std::to_string(i) + "-a.jpg");
  std::stop_source stop;
  BatchRequest one = request();
  one.threads = 1;
  const auto report = run_batch(
      one,
      [&](const BatchItem&, std::size_t done, std::size_t) {
        if (done == 2) stop.request_stop();
      },
      stop.get_token());
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->cancelled);
  EXPECT_EQ(report->written, 10U);
  ASSERT_EQ(report->items.size(), 6U);
  for (std::size_t i = 2; i < 6; ++i) {
    ASSERT_TRUE(report->items[i].error);
    EXPECT_EQ(report->items[i].error->code, ErrorCode::cancelled);
    EXPECT_EQ(report->items[i].input.relative, std::to_string(i + 1) + "-a.jpg");
  }
  const auto rest = run_batch(request());
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->unchanged, 10U);
  EXPECT_EQ(rest->written, 20U);
}

TEST_F(Batch, MarkupNamesTheFilesThatWereMade) {
  add("1-a.jpg");
  BatchRequest marked = request();
  marked.markup = MarkupFormat::markdown;
  const auto report = run_batch(marked);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->items[0].markup,
            "![Soldiers stand round a tunnel entrance, October 3, 2024. [Agency Name]]"
            "(/2024/10/03/1-a-150_96.webp)\n");
}

}  // namespace
}  // namespace picdesk
