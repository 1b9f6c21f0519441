// SPDX-License-Identifier: GPL-3.0-or-later
// Why a field has the value it has: places, sizes, relations, both policies, and all of it as JSON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "metadata/oracles.h"
#include "metadata/reading/mwg_samples.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const FieldReading& field(const MetadataReading& reading, const std::string& name) {
  const auto found = std::ranges::find(reading.fields, name, &FieldReading::field);
  if (found == reading.fields.end()) throw std::runtime_error("no field " + name);
  return *found;
}

const CarrierValue& value(const FieldReading& field, Carrier carrier) {
  const auto found = std::ranges::find(field.values, carrier, &CarrierValue::carrier);
  if (found == field.values.end()) throw std::runtime_error("no value");
  return *found;
}

MetadataReading read_with(const Bytes& file, ReadPolicy policy) {
  ReadOptions options;
  options.policy = policy;
  return read_metadata(file, probed(file), options);
}

MwgSample three_captions(Digest digest) {
  MwgSample sample;
  sample.name = "three";
  sample.exif.caption.set("", "OLYMPUS DIGITAL CAMERA");
  sample.xmp.caption.set("", "Troops stand " + std::string(2000, 'x'));
  sample.iim = sample.xmp;
  sample.iim.headline = "IIM headline";
  sample.xmp.headline = "XMP headline";
  sample.digest = digest;
  return sample;
}

TEST(Explain, NamesEveryCarrierWithItsPlace) {
  const Bytes file = mwg_file(three_captions(Digest::stale));
  const MetadataReading reading = read_with(file, ReadPolicy::xmp_first);
  const FieldReading& caption = field(reading, "caption");
  EXPECT_EQ(caption.winner, Carrier::xmp);
  EXPECT_EQ(caption.rule, "xmp-first/1");
  EXPECT_EQ(caption.other, ReadPolicy::mwg);
  EXPECT_EQ(caption.other_winner, Carrier::exif);  // junk counts
  ASSERT_EQ(caption.values.size(), 3u);

  const CarrierValue& exif = value(caption, Carrier::exif);
  const CarrierValue& iim = value(caption, Carrier::iim);
  const CarrierValue& xmp = value(caption, Carrier::xmp);
  EXPECT_TRUE(exif.junk);
  EXPECT_TRUE(iim.truncated);
  EXPECT_LE(iim.bytes, 2000u);
  EXPECT_EQ(iim.relation, Relation::truncation);
  EXPECT_EQ(xmp.bytes, 2013u);
  EXPECT_EQ(caption.relation, Relation::truncation);  // a camera's own text is no opinion
}

// Each place is where the file has the segment: its marker is looked up.
TEST(Explain, PlacesAreOffsetsOfTheSegments) {
  const Bytes file = mwg_file(three_captions(Digest::equal));
  const MetadataReading reading = read_with(file, ReadPolicy::xmp_first);
  const FieldReading& caption = field(reading, "caption");
  const auto marker_at = [&](const std::string& where) {
    const std::size_t at = std::stoul(where.substr(where.find('@') + 1));
    return std::to_integer<int>(file.at(at)) << 8 | std::to_integer<int>(file.at(at + 1));
  };
  EXPECT_EQ(marker_at(value(caption, Carrier::exif).where), 0xFFE1);
  EXPECT_EQ(marker_at(value(caption, Carrier::xmp).where), 0xFFE1);
  EXPECT_EQ(marker_at(value(caption, Carrier::iim).where), 0xFFED);
  EXPECT_THAT(value(caption, Carrier::exif).where, ::testing::EndsWith(" 0x010E"));
  EXPECT_THAT(value(caption, Carrier::iim).where, ::testing::EndsWith(" 2:120"));
  EXPECT_THAT(value(caption, Carrier::xmp).where,
              ::testing::EndsWith(" dc:description[x-default]"));
}

TEST(Explain, PlacesInWebpAndPng) {
  MetadataRecord record;
  record.credit = "Agency";
  record.creators = {"One"};
  for (const char* kind : {"webp-lossy", "png"}) {
    const Bytes file = embedded(kind, record);
    const MetadataReading reading = read(file);
    for (const char* name : {"credit", "creators"}) {
      for (const CarrierValue& told : field(reading, name).values) {
        const std::size_t at = std::stoul(told.where.substr(told.where.find('@') + 1));
        const std::string type = told.where.substr(0, told.where.find('@'));
        const std::size_t in_chunk = std::string(kind) == "png" ? 4 : 0;
        EXPECT_EQ(to_text(file).substr(at + in_chunk, 4), type) << kind << " " << told.where;
      }
    }
  }
}

TEST(Explain, AConflictIsAnErrorBesideAStaleDigest) {
  const auto severity = [](Digest digest) {
    const MetadataReading reading =
        read_with(mwg_file(three_captions(digest)), ReadPolicy::xmp_first);
    EXPECT_EQ(field(reading, "headline").relation, Relation::different);
    return field(reading, "headline").severity;
  };
  EXPECT_EQ(severity(Digest::equal), Severity::warning);
  EXPECT_EQ(severity(Digest::absent), Severity::warning);
  EXPECT_EQ(severity(Digest::stale), Severity::error);
}

TEST(Explain, JunkAloneLeavesTheCaptionBlank) {
  MwgSample sample;
  sample.exif.caption.set("", "SONY DSC");
  sample.has_iim = false;
  const Bytes file = mwg_file(sample);
  const MetadataReading first = read_with(file, ReadPolicy::xmp_first);
  EXPECT_TRUE(first.record.caption.empty());
  EXPECT_TRUE(field(first, "caption").blank);
  EXPECT_FALSE(field(first, "caption").other_blank);
  EXPECT_EQ(first.carriers.count("caption"), 0u);
  EXPECT_EQ(read_with(file, ReadPolicy::mwg).record.caption.text(), "SONY DSC");
}

TEST(Explain, OwnJunkIsAddedToTheBuiltInOne) {
  MwgSample sample;
  sample.exif.caption.set("", "Desk Scanner 3 ");
  sample.has_iim = false;
  const Bytes file = mwg_file(sample);
  ReadOptions options;
  EXPECT_EQ(read_metadata(file, probed(file), options).record.caption.text(), "Desk Scanner 3");
  options.camera_junk = {"desk scanner 3"};
  const MetadataReading reading = read_metadata(file, probed(file), options);
  EXPECT_TRUE(reading.record.caption.empty());
  EXPECT_THAT(rules(reading), ElementsAre("meta/placeholder"));
}

TEST(Explain, OtherLanguagesStayWhereTheDefaultAgrees) {
  MwgSample sample;
  sample.xmp.caption.set("", "Same");
  sample.xmp.caption.set("fr", "M\u00eame");
  sample.exif.caption.set("", "Same");
  sample.has_iim = false;
  const Bytes same = mwg_file(sample);
  const MetadataReading kept = read_with(same, ReadPolicy::mwg);
  EXPECT_EQ(kept.carriers.at("caption"), Carrier::exif);
  EXPECT_EQ(kept.record.caption, sample.xmp.caption);
  sample.exif.caption.set("", "Other");
  const MetadataReading dropped = read_with(mwg_file(sample), ReadPolicy::mwg);
  EXPECT_EQ(dropped.record.caption.text("fr"), std::nullopt);
}

TEST(Explain, EveryRuleHasWords) {
  for (const MwgSample& sample : {three_captions(Digest::stale), three_captions(Digest::equal)}) {
    for (const ReadPolicy policy : {ReadPolicy::xmp_first, ReadPolicy::mwg}) {
      for (const FieldReading& told : read_with(mwg_file(sample), policy).fields) {
        EXPECT_FALSE(rule_text(told.rule).empty()) << told.rule;
        EXPECT_THAT(told.rule, StartsWith(std::string(name(policy)) + "/"));
      }
    }
  }
  EXPECT_TRUE(rule_text("none").empty());
}

TEST(ConflictsJson, HasWhatTheReadingHas) {
  const Bytes file = mwg_file(three_captions(Digest::stale));
  const MetadataReading reading = read_with(file, ReadPolicy::xmp_first);
  const json document = json::parse(to_conflicts_json(reading, "a.jpg"));
  EXPECT_EQ(document.at("schema"), "picdesk.conflicts/1");
  EXPECT_EQ(document.at("file"), "a.jpg");
  EXPECT_EQ(document.at("policy"), "xmp-first");
  EXPECT_EQ(document.at("digest").at("state"), "stale");
  EXPECT_EQ(document.at("digest").at("stored"), reading.digest.stored);
  EXPECT_EQ(document.at("iim_charset").at("encoding"), "utf-8");
  EXPECT_EQ(document.at("fields").size(), reading.fields.size());
  ASSERT_EQ(document.at("conflicts").size(), 1u);  // the headline; a cut caption is none
  const json& conflict = document.at("conflicts").at(0);
  EXPECT_EQ(conflict.at("field"), "headline");
  EXPECT_EQ(conflict.at("winner"), "xmp");
  EXPECT_EQ(conflict.at("rule"), "xmp-first/1");
  EXPECT_EQ(conflict.at("mwg_winner"), "iim");
  EXPECT_EQ(conflict.at("relation"), "different");
  EXPECT_EQ(conflict.at("severity"), "error");
  EXPECT_EQ(conflict.at("values").size(), 2u);
  EXPECT_EQ(document.at("findings").size(), reading.findings.size());
}

TEST(ConflictsJson, NamesTheOtherPolicyAndNobody) {
  MwgSample sample;
  sample.exif.caption.set("", "SONY DSC");
  sample.has_iim = false;
  const Bytes file = mwg_file(sample);
  const json first =
      json::parse(to_conflicts_json(read_with(file, ReadPolicy::xmp_first), "\xFF.jpg"));
  EXPECT_TRUE(first.at("fields").at(0).at("winner").is_null());
  EXPECT_EQ(first.at("fields").at(0).at("mwg_winner"), "exif");
  EXPECT_FALSE(first.contains("iim_charset"));
  const json mwg = json::parse(to_conflicts_json(read_with(file, ReadPolicy::mwg), ""));
  EXPECT_EQ(mwg.at("fields").at(0).at("winner"), "exif");
  EXPECT_TRUE(mwg.at("fields").at(0).at("xmp_first_winner").is_null());
}

TEST(ReadPolicies, AreNamed) {
  EXPECT_EQ(*parse_read_policy("mwg"), ReadPolicy::mwg);
  EXPECT_EQ(*parse_read_policy("xmp-first"), ReadPolicy::xmp_first);
  const auto unknown = parse_read_policy("mgw");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(unknown.error().hint, ::testing::HasSubstr("mwg"));
}

}  // namespace
}  // namespace picdesk::test
