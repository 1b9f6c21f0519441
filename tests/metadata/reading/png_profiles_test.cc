// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata in the places PNG used before eXIf: text chunks "Raw profile type ...".
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "metadata/oracles.h"
#include "metadata/reading/mwg_samples.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

std::string big32(std::size_t value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
  return out;
}

std::string chunk(const std::string& type, const std::string& data) {
  const std::string body = type + data;
  const auto* bytes = reinterpret_cast<const Bytef*>(body.data());
  return big32(data.size()) + body + big32(crc32(0, bytes, static_cast<uInt>(body.size())));
}

std::string profile_text(const std::string& type, const std::string& bytes) {
  std::string text = "\n" + type + "\n" + std::to_string(bytes.size()) + "\n";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    constexpr const char* digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(bytes[i]);
    text += digits[byte >> 4];
    text += digits[byte & 15];
    if (i % 36 == 35) text += '\n';
  }
  return text;
}

std::string deflated(const std::string& text) {
  std::string out(compressBound(text.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
           text.size());
  return out.substr(0, size);
}

std::string text_chunk(const std::string& type, const std::string& text, bool compressed) {
  const std::string keyword = "Raw profile type " + type + std::string(1, '\0');
  if (compressed) return chunk("zTXt", keyword + std::string(1, '\0') + deflated(text));
  return chunk("tEXt", keyword + text);
}

// Right behind IHDR, or before IEND: behind the image data.
Bytes with_chunk(const Bytes& png, const std::string& added, bool behind) {
  std::string file = to_text(png);
  file.insert(behind ? file.size() - 12 : 33, added);
  return to_bytes(file);
}

Bytes artist_block(const std::string& artist) {
  MetadataRecord record;
  record.creators = {artist};
  return exif_block(record);
}

class RawProfiles : public ::testing::TestWithParam<std::tuple<bool, bool>> {
 protected:
  MetadataReading read_profile(const std::string& type, const std::string& bytes) {
    const auto [compressed, behind] = GetParam();
    return read(with_chunk(picture("png"), text_chunk(type, profile_text(type, bytes), compressed),
                           behind));
  }
};

TEST_P(RawProfiles, Exif) {
  const std::string block = to_text(artist_block("One"));
  for (const std::string& bytes : {block, std::string("Exif\0\0", 6) + block}) {
    for (const char* type : {"exif", "APP1"}) {
      if (bytes == block && std::string(type) == "APP1") continue;
      const MetadataReading reading = read_profile(type, bytes);
      EXPECT_THAT(reading.record.creators, ElementsAre("One")) << type;
      EXPECT_THAT(rules(reading), ElementsAre("meta/raw-profile"));
    }
  }
}

TEST_P(RawProfiles, Xmp) {
  MetadataRecord record;
  record.credit = "Agency";
  const std::string packet = to_text(encode_metadata(record, {})->xmp);
  EXPECT_EQ(read_profile("xmp", packet).record.credit, "Agency");
  const std::string app1 = std::string("http://ns.adobe.com/xap/1.0/\0", 29) + packet;
  EXPECT_EQ(read_profile("APP1", app1).record.credit, "Agency");
}

TEST_P(RawProfiles, Iim) {
  MetadataRecord record;
  record.credit = "Agency";
  const std::string datasets = to_text(encode_metadata(record, {.iim = true})->iim);
  const std::string resource = std::string("8BIM\x04\x04\0\0", 8) + big32(datasets.size()) +
                               datasets + std::string(datasets.size() % 2, '\0');
  for (const std::string& bytes : {datasets, resource}) {
    for (const char* type : {"iptc", "8bim"}) {
      const MetadataReading reading = read_profile(type, bytes);
      EXPECT_EQ(reading.record.credit, "Agency") << type;
      EXPECT_EQ(reading.carriers.at("credit"), Carrier::iim);
      EXPECT_TRUE(reading.has_iim);
    }
  }
}

TEST_P(RawProfiles, BrokenOnesAreFindings) {
  const auto [compressed, behind] = GetParam();
  const std::string good = profile_text("exif", to_text(artist_block("One")));
  for (const std::string& text :
       {std::string("\nexif\n"), std::string("\nexif\nmany\n00"),
        std::string("\nexif\n99999999999\n00"), good.substr(0, good.size() / 2)}) {
    const MetadataReading reading =
        read(with_chunk(picture("png"), text_chunk("exif", text, compressed), behind));
    EXPECT_TRUE(reading.record.creators.empty());
    EXPECT_THAT(rules(reading), ElementsAre("meta/raw-profile-broken")) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Places, RawProfiles,
                         ::testing::Combine(::testing::Bool(), ::testing::Bool()),
                         [](const auto& test) {
                           return std::string(std::get<0>(test.param) ? "zTXt" : "tEXt") +
                                  (std::get<1>(test.param) ? "_behind" : "_before");
                         });

TEST(PngPlaces, TheStandardPlaceOverridesALegacyOne) {
  const Bytes legacy = with_chunk(
      picture("png"), text_chunk("exif", profile_text("exif", to_text(artist_block("Old"))), true),
      false);
  const Bytes both = with_chunk(legacy, chunk("eXIf", to_text(artist_block("New"))), true);
  const MetadataReading reading = read(both);
  EXPECT_THAT(reading.record.creators, ElementsAre("New"));
  EXPECT_THAT(rules(reading), ElementsAre("meta/raw-profile"));
}

TEST(PngPlaces, ExifBehindTheImageData) {
  const MetadataReading reading =
      read(with_chunk(picture("png"), chunk("eXIf", to_text(artist_block("One"))), true));
  EXPECT_THAT(reading.record.creators, ElementsAre("One"));
}

// exiftool writes IIM into PNG as ImageMagick does.
TEST(PngPlaces, IimByAnotherProgram) {
  const MetadataReading reading = read_master({"-IPTC:Credit=Agency"}, "png");
  EXPECT_EQ(reading.record.credit, "Agency");
  EXPECT_THAT(rules(reading), Contains("meta/raw-profile"));
}

// MWG knows no PNG: EXIF votes, IIM, which has no standard place there, does not but is told.
TEST(PngPlaces, LegacyIimHasNoVoteUnderMwg) {
  MetadataRecord record;
  record.credit = "Agency";
  const std::string datasets = to_text(encode_metadata(record, {.iim = true})->iim);
  const std::string exif = profile_text("exif", to_text(artist_block("One")));
  const Bytes file = with_chunk(
      picture("png"),
      text_chunk("exif", exif, true) + text_chunk("iptc", profile_text("iptc", datasets), true),
      false);
  ReadOptions options;
  options.policy = ReadPolicy::mwg;
  const MetadataReading reading = read_metadata(file, probed(file), options);
  EXPECT_THAT(reading.record.creators, ElementsAre("One"));
  EXPECT_EQ(reading.record.credit, "");
  ASSERT_EQ(reading.fields.size(), 2u);
  EXPECT_TRUE(reading.fields[1].blank);
  EXPECT_EQ(reading.fields[1].values[0].text, "Agency");
}

TEST(PngPlaces, HugeProfilesStopAtTheCap) {
  const std::string text = "\nexif\n1000\n" + std::string(40u << 20, ' ');
  const MetadataReading reading =
      read(with_chunk(picture("png"), text_chunk("exif", text, true), false));
  EXPECT_THAT(rules(reading), ElementsAre("meta/raw-profile-broken"));
}

}  // namespace
}  // namespace picdesk::test
