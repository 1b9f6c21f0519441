// SPDX-License-Identifier: GPL-3.0-or-later
// Policy "mwg" against exiftool's implementation of the guidelines: EXIF, IIM and XMP present or
// not, all different, cut or blank, with every state of the digest.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "metadata/reading/mwg_samples.h"

namespace picdesk::test {
namespace {

using nlohmann::json;

constexpr Digest all_digests[] = {Digest::absent, Digest::zero, Digest::equal, Digest::stale};

// Every field of the guidelines, marked with the carrier's name. `long_texts`: beyond the limits of
// IIM, without a space at which a cut could be made earlier.
MetadataRecord marked(const std::string& carrier, const std::string& date, bool long_texts) {
  const std::string tail = long_texts ? std::string(90, 'x') : " of " + carrier;
  const std::string front = long_texts ? "" : carrier + " ";
  MetadataRecord record;
  record.caption.set("", front + "Caption" + tail + (long_texts ? std::string(2000, 'y') : ""));
  record.creators = {front + "First" + tail, "Zoé " + carrier};
  record.copyright.set("", front + "Rights" + tail + (long_texts ? std::string(90, 'y') : ""));
  record.keywords = {front + "keyword" + tail, "short"};
  record.headline = front + "Headline" + tail;
  record.sublocation = front + "Quarter" + tail;
  record.city = front + "City" + tail;
  record.state = front + "State" + tail;
  record.country = front + "Country" + tail;
  record.date_created = *parse_iso_date(date);
  return record;
}

std::vector<MwgSample> presence_samples() {
  const MetadataRecord exif = marked("EXIF", "2021-01-02T03:04:05.12+01:00", false);
  const MetadataRecord iim = marked("IIM", "2022-02-03T04:05:06+02:00", false);
  MetadataRecord xmp = marked("XMP", "2023-03-04T05:06:07+03:00", false);
  xmp.rating = "3";
  std::vector<MwgSample> samples;
  for (int mask = 0; mask < 16; ++mask) {
    for (const Digest digest : all_digests) {
      MwgSample sample;
      const bool blank_iim = (mask & 8) != 0;
      if ((mask & 1) != 0) sample.exif = exif;
      if ((mask & 2) != 0 && !blank_iim) sample.iim = iim;
      if ((mask & 4) != 0) sample.xmp = xmp;
      sample.has_iim = (mask & 2) != 0;
      sample.digest = digest;
      if (blank_iim && !sample.has_iim) continue;
      if (mask == 0 || (!sample.has_iim && digest != Digest::absent)) continue;
      sample.name = std::string((mask & 1) != 0 ? "exif_" : "") +
                    (sample.has_iim ? (blank_iim ? "blank_iim_" : "iim_") : "") +
                    ((mask & 4) != 0 ? "xmp_" : "") + name_of(digest);
      samples.push_back(std::move(sample));
    }
  }
  return samples;
}

std::vector<MwgSample> cut_samples() {
  const MetadataRecord whole = marked("XMP", "2023-03-04", true);
  MetadataRecord other = whole;
  other.creators[0][3] = '_';
  other.keywords.push_back("third");
  other.city[2] = '_';
  std::vector<MwgSample> samples;
  for (const Digest digest : all_digests) {
    samples.push_back({"cut_" + name_of(digest), {}, whole, whole, digest, true});
    samples.push_back({"cut_other_" + name_of(digest), {}, other, whole, digest, true});
  }
  return samples;
}

std::vector<MwgSample> special_samples() {
  std::vector<MwgSample> samples;
  for (const Digest digest : all_digests) {
    MetadataRecord exif;
    exif.caption.set("", "OLYMPUS DIGITAL CAMERA");
    exif.orientation = "6";
    MetadataRecord xmp;
    xmp.caption.set("", "From XMP");
    xmp.rating = "2";
    MetadataRecord iim;
    iim.caption.set("", "From IIM");
    samples.push_back({"junk_" + name_of(digest), exif, iim, xmp, digest, true});

    xmp.city = "Legacy city";
    xmp.state = "Legacy state";
    Location shown;
    shown.city = "Shown city";
    shown.country = "Shown country";
    shown.sublocation = "Shown quarter";
    xmp.locations_shown = {shown};
    iim.city = "IIM city";
    iim.country = "IIM country";
    samples.push_back({"shown_" + name_of(digest), {}, iim, xmp, digest, true});
    samples.push_back({"shown_alone_" + name_of(digest), {}, {}, xmp, digest, false});
  }
  return samples;
}

std::vector<MwgSample> all_samples() {
  std::vector<MwgSample> all;
  for (const auto& part : {presence_samples(), cut_samples(), special_samples()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

MetadataReading read_mwg(std::span<const std::byte> file) {
  ReadOptions options;
  options.policy = ReadPolicy::mwg;
  return read_metadata(file, probed(file), options);
}

std::string joined(const json& value) {
  if (!value.is_array()) return value.is_string() ? value.get<std::string>() : value.dump();
  std::string all;
  for (const json& item : value) all += (all.empty() ? "" : "; ") + joined(item);
  return all;
}

std::string ours(const MetadataReading& reading, const std::string& field) {
  const auto values = metadata_values(reading.record, field);
  std::string all;
  for (const auto& [language, text] : *values) {
    if (language.empty() || language == "x-default") all += (all.empty() ? "" : "; ") + text;
  }
  if (field != "date_created") return all;
  std::replace(all.begin(), all.begin() + std::min<std::ptrdiff_t>(10, std::ssize(all)), '-', ':');
  std::ranges::replace(all, 'T', ' ');
  return all;
}

const std::vector<std::pair<std::string, std::string>>& compared_fields() {
  static const std::vector<std::pair<std::string, std::string>> fields = {
      {"caption", "Description"},
      {"creators", "Creator"},
      {"copyright", "Copyright"},
      {"keywords", "Keywords"},
      {"city", "City"},
      {"state", "State"},
      {"country", "Country"},
      {"sublocation", "Location"},
      {"date_created", "DateTimeOriginal"},
      {"rating", "Rating"},
      {"orientation", "Orientation"}};
  return fields;
}

// The oracle knows no zero digest: the guidelines call it unset, so the file without one decides.
std::string judged_by(const MwgSample& sample) {
  const std::string zero = name_of(Digest::zero);
  if (!sample.name.ends_with(zero)) return sample.name;
  return sample.name.substr(0, sample.name.size() - zero.size()) + name_of(Digest::absent);
}

TEST(MwgPolicy, AgreesWithTheOracle) {
  const std::vector<MwgSample> samples = all_samples();
  const std::map<std::string, json> oracle = mwg_oracle(samples);
  int verdicts = 0;
  int agreed = 0;
  for (const MwgSample& sample : samples) {
    const Bytes file = mwg_file(sample);
    const MetadataReading reading = read_mwg(file);
    const json& expected = oracle.at(judged_by(sample));
    for (const auto& [field, tag] : compared_fields()) {
      const std::string theirs = expected.contains(tag) ? joined(expected.at(tag)) : "";
      ++verdicts;
      agreed += ours(reading, field) == theirs ? 1 : 0;
      EXPECT_EQ(ours(reading, field), theirs) << sample.name << " " << field;
    }
  }
  std::cout << "MWG verdicts " << agreed << " of " << verdicts << " on " << samples.size()
            << " files\n";
  EXPECT_GT(verdicts, 600);
}

// Fields that only exiftool's users would look up themselves follow the rule of keywords.
TEST(MwgPolicy, FieldsOutsideTheGuidelinesFollowTheDigest) {
  for (const MwgSample& sample : presence_samples()) {
    const Bytes file = mwg_file(sample);
    const MetadataReading reading = read_mwg(file);
    const auto keywords = reading.carriers.find("keywords");
    const auto headline = reading.carriers.find("headline");
    ASSERT_EQ(keywords == reading.carriers.end(), headline == reading.carriers.end());
    if (keywords == reading.carriers.end()) continue;
    EXPECT_EQ(keywords->second, headline->second);
  }
}

TEST(XmpFirstPolicy, TakesTheFirstCarrierThatIsNotBlank) {
  for (const MwgSample& sample : presence_samples()) {
    const Bytes file = mwg_file(sample);
    const MetadataReading reading = read_metadata(file, probed(file));
    const bool has_xmp = sample.xmp != MetadataRecord{};
    const bool has_iim = sample.iim != MetadataRecord{};
    const bool has_exif = sample.exif != MetadataRecord{};
    if (!has_xmp && !has_iim && !has_exif) {
      EXPECT_TRUE(reading.carriers.empty()) << sample.name;
      continue;
    }
    const Carrier expected = has_xmp ? Carrier::xmp : has_iim ? Carrier::iim : Carrier::exif;
    const MetadataRecord& source = has_xmp ? sample.xmp : has_iim ? sample.iim : sample.exif;
    for (const char* field : {"caption", "creators", "copyright", "date_created"}) {
      EXPECT_EQ(reading.carriers.at(field), expected) << sample.name << " " << field;
      EXPECT_EQ(*metadata_values(reading.record, field), *metadata_values(source, field))
          << sample.name << " " << field;
    }
  }
}

class DigestStates : public ::testing::TestWithParam<Digest> {};

TEST_P(DigestStates, AreNamed) {
  MwgSample sample = presence_samples().front();
  sample.iim = marked("IIM", "2022-02-03", false);
  sample.has_iim = true;
  sample.digest = GetParam();
  const Bytes file = mwg_file(sample);
  const MetadataReading reading = read_metadata(file, probed(file));
  EXPECT_EQ(name(reading.digest.state), name_of(GetParam()));
  EXPECT_EQ(reading.digest.current.size(), 32u);
  EXPECT_EQ(reading.digest.stored.size(), GetParam() == Digest::absent ? 0u : 32u);
  const bool reported = std::ranges::count(rules(reading), "meta/digest-stale") == 1;
  EXPECT_EQ(reported, GetParam() == Digest::stale);
}

INSTANTIATE_TEST_SUITE_P(Digest, DigestStates, ::testing::ValuesIn(all_digests),
                         [](const auto& test) { return name_of(test.param); });

}  // namespace
}  // namespace picdesk::test
