// SPDX-License-Identifier: GPL-3.0-or-later
// Places where something can stand that few readers look at.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "metadata/oracles.h"
#include "metadata/samples.h"
#include "metadata/scrub/trace.h"
#include "picdesk/scrub.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using metadata::Trace;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

std::string jpeg_segment(char code, const std::string& content) {
  const std::size_t length = content.size() + 2;
  return std::string("\xFF") + code + static_cast<char>(length >> 8) +
         static_cast<char>(length & 0xFF) + content;
}

// A JPEG with this behind its APP0.
Bytes with_segment(char code, const std::string& content) {
  Bytes file = picture("jpeg");
  const Bytes segment = to_bytes(jpeg_segment(code, content));
  file.insert(file.begin() + 20, segment.begin(), segment.end());
  return file;
}

std::vector<std::string> leaks(const Bytes& file) {
  std::vector<std::string> classes;
  for (const ProofItem& leak : find_leaks(file, probed(file))) classes.push_back(leak.what);
  return classes;
}

Bytes scrubbed(const Bytes& file) {
  const Result<ScrubResult> result = scrub(file, probed(file), {});
  if (!result) throw std::runtime_error(result.error().message);
  return result->changed ? result->bytes : file;
}

struct Hidden {
  const char* name;
  char code;
  std::string content;
  const char* what;
};
void PrintTo(const Hidden& hidden, std::ostream* out) { *out << hidden.name; }

class HiddenPlace : public ::testing::TestWithParam<Hidden> {
 protected:
  Bytes file_ = with_segment(GetParam().code, GetParam().content);
};

TEST_P(HiddenPlace, IsALeak) {
  EXPECT_THAT(leaks(picture("jpeg")), ::testing::IsEmpty());
  EXPECT_THAT(leaks(file_), Contains(GetParam().what));
}

TEST_P(HiddenPlace, IsEmptiedByAScrub) {
  const Bytes clean = scrubbed(file_);
  EXPECT_THAT(to_text(clean), Not(HasSubstr("SECRET")));
  EXPECT_THAT(leaks(clean), ::testing::IsEmpty());
  EXPECT_EQ(decoded(file_, "jpg"), decoded(clean, "jpg"));
}

using namespace std::string_literals;
INSTANTIATE_TEST_SUITE_P(
    Scrub, HiddenPlace,
    ::testing::Values(
        Hidden{"BehindAdobe", '\xEE', "Adobe\0\x64\0\0\0\0\1SECRET"s, "unknown"},
        Hidden{"BehindASecondJfif", '\xE0', "JFIF\0\1\1\0\0\1\0\1\2\2SECRETPIXELS"s, "thumbnail"},
        Hidden{"UnknownSegment", '\xE9', "vendor\0SECRET"s, "unknown"},
        Hidden{"JfifExtension", '\xE0', "JFXX\0\x10SECRET"s, "unknown"},
        Hidden{"UnreadableExif", '\xE1', "Exif\0\0SECRET"s, "unknown"},
        Hidden{"UnreadableIim", '\xED', "Photoshop 3.0\0SECRET"s, "unknown"},
        Hidden{"UnreadablePacket", '\xE1', "http://ns.adobe.com/xap/1.0/\0<a>SECRET"s, "unknown"}),
    [](const auto& test) { return test.param.name; });

TEST(HiddenPlaceTest, AdobesSegmentStaysWithoutItsTail) {
  const std::string adobe("Adobe\0\x64\0\0\0\0\1", 12);
  const std::string text = to_text(scrubbed(with_segment('\xEE', adobe + "SECRET")));
  EXPECT_NE(text.find(jpeg_segment('\xEE', adobe)), std::string::npos);
}

TEST(HiddenPlaceTest, WhatCannotBeSearchedIsALeak) {
  const Bytes tiff = read_file(test_image("tiff/plain.tif"));
  EXPECT_THAT(leaks(tiff), ::testing::ElementsAre("unread"));
}

TEST(HiddenPlaceTest, ChunksInsideTheFramesOfAnAnimation) {
  const std::string animation = to_text(read_file(test_image("webp/animated.webp")));
  const std::size_t frame = animation.find("ANMF");
  ASSERT_NE(frame, std::string::npos);
  const auto u32 = [](std::string& bytes, std::size_t at, std::size_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
  };
  const auto size_at = [](const std::string& bytes, std::size_t at) {
    std::size_t size = 0;
    for (std::size_t i = 4; i > 0; --i) {
      size = size << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return size;
  };
  const std::size_t size = size_at(animation, frame + 4);
  const std::string chunk("HIDE\6\0\0\0SECRET", 14);
  std::string hidden = animation;
  hidden.insert(frame + 8 + size + size % 2, chunk);
  u32(hidden, frame + 4, size + size % 2 + chunk.size());
  u32(hidden, 4, hidden.size() - 8);
  const auto unknown = [](const std::string& file) {
    return std::ranges::count(metadata::find_traces(to_bytes(file), Format::webp), "unknown",
                              &Trace::what);
  };
  EXPECT_EQ(unknown(animation), 0);
  EXPECT_EQ(unknown(hidden), 1);
}

TEST(HiddenPlaceTest, ValuesOfExtendedXmpAreFoundOneByOne) {
  const std::string packet =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/"
      "22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
      "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='36,20.7N'/></rdf:RDF>"
      "</x:xmpmeta>";
  std::string guid = digest::hex(digest::md5(std::as_bytes(std::span(packet))));
  std::ranges::transform(guid, guid.begin(), [](char c) { return c >= 'a' ? c - 32 : c; });
  const std::string length{'\0', '\0', static_cast<char>(packet.size() >> 8),
                           static_cast<char>(packet.size() & 0xFF)};
  const Bytes file = with_segment('\xE1', "http://ns.adobe.com/xmp/extension/\0"s + guid + length +
                                              std::string(4, '\0') + packet);
  EXPECT_THAT(leaks(file), Contains("gps"));
  EXPECT_THAT(to_text(scrubbed(file)), Not(HasSubstr("36,20.7N")));
}

// Three thousand texts of 100 kB each, that have a few hundred bytes in the file.
TEST(HiddenPlaceTest, CompressedTextsOfAPngMayNotFillTheMemory) {
  const std::string image = to_text(picture("png"));
  const std::string chunk = to_text(
      exiftool_write(picture("png"), "png", {"-z", "-PNG:Comment=" + std::string(100'000, 'a')}));
  const std::size_t at = chunk.find("zTXt");
  ASSERT_NE(at, std::string::npos);
  std::size_t size = 12;
  for (std::size_t i = 4, place = 1; i > 0; --i, place *= 256) {
    size += place * static_cast<unsigned char>(chunk[at - 5 + i]);
  }
  const std::string text = chunk.substr(at - 4, size);
  std::string bomb = image.substr(0, 33);
  for (int i = 0; i < 3'000; ++i) bomb += text;
  bomb += image.substr(33);
  std::size_t bytes = 0;
  for (const Trace& trace : metadata::find_traces(to_bytes(bomb), Format::png)) {
    bytes += trace.value.size();
  }
  EXPECT_GT(bytes, 10u << 20) << "as long as there is room";
  EXPECT_LT(bytes, 20u << 20);
  const Bytes clean = scrubbed(to_bytes(bomb));
  EXPECT_LT(clean.size(), 5'000u);
}

TEST(HiddenPlaceTest, CompressedTextsOfAPngAreFoundAsWhatTheySay) {
  for (const char* option : {"-PNG:Comment=", "-PNG:Comment-x-klingon="}) {
    const Bytes file =
        exiftool_write(picture("png"), "png", {"-z", option + ("SECRET " + std::string(500, 'a'))});
    ASSERT_THAT(to_text(file), Not(HasSubstr("SECRET"))) << "not compressed";
    std::string all;
    for (const Trace& trace : metadata::find_traces(file, Format::png)) all += to_text(trace.value);
    EXPECT_THAT(all, HasSubstr("SECRET aaa")) << option;
  }
}

TEST(HiddenPlaceTest, TextChunksMayBeCutAnywhere) {
  const std::string chunk("key\0\1\0en\0word\0packed", 20);
  for (const char* type : {"zTXt", "iTXt", "tEXt"}) {
    for (std::size_t size = 0; size <= chunk.size(); ++size) {
      const std::string image = to_text(picture("png"));
      const std::string text = std::string(3, '\0') + static_cast<char>(size) + type +
                               chunk.substr(0, size) + std::string(4, '\0');
      const Bytes file = to_bytes(image.substr(0, 33) + text + image.substr(33));
      EXPECT_EQ(metadata::find_traces(file, Format::png).size(), 1u) << type << size;
    }
  }
}

TEST(HiddenPlaceTest, TagsThatAreTheirMakersOwn) {
  // A directory with one tag, little-endian.
  const auto classes = [](std::string tag) {
    const std::string block = "II*\0\x08\0\0\0\1\0"s + tag + "\2\0\4\0\0\0abc\0\0\0\0\0"s;
    std::vector<Trace> traces;
    metadata::trace_exif(to_bytes(block), traces);
    return traces.empty() ? "" : traces.front().what;
  };
  EXPECT_EQ(classes("\x51\xFE"), "unknown");
  EXPECT_EQ(classes("\xA5\xC4"), "unknown") << "PrintIM";
  EXPECT_EQ(classes("\x0F\x01"), "camera") << "Make";
  EXPECT_EQ(classes("\x37\xA4"), "serial") << "Photographer";
  EXPECT_EQ(classes("\x3A\xA4"), "identity") << "RAWDevelopingSoftware";
}

// A path for each value must not multiply a name of half a megabyte.
TEST(HiddenPlaceTest, LongNamesInXmpStayShortInPaths) {
  const std::string name(100'000, 'n');
  std::string items;
  for (int i = 0; i < 5'000; ++i) items += "<rdf:li>v</rdf:li>";
  const std::string packet =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/"
      "22-rdf-syntax-ns#'><rdf:Description rdf:about='' xmlns:p='http://example.org/'><p:" +
      name + "><rdf:Bag>" + items + "</rdf:Bag></p:" + name +
      "></rdf:Description></rdf:RDF></x:xmpmeta>";
  std::vector<Trace> traces;
  metadata::trace_xmp(packet, "XMP", traces);
  ASSERT_EQ(traces.size(), 5'000u);
  for (const Trace& trace : traces) ASSERT_LT(trace.where.size(), 600u);
}

// A profile may repeat its own name; a serial number in it would leave with the file.
TEST(HiddenPlaceTest, ASerialNumberInTheProfileFailsTheProof) {
  const Bytes segment = to_bytes(jpeg_segment('\xE2', "ICC_PROFILE\0\1\1 made for SN-0042-X"s));
  Bytes file = exiftool_write(picture("jpeg"), "jpg", {"-ExifIFD:SerialNumber=SN-0042-X"});
  file.insert(file.begin() + 20, segment.begin(), segment.end());
  const Result<ScrubResult> result = scrub(file, probed(file), {});
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().message, HasSubstr("EXIF Exif 0xA431"));
}

// It may stand elsewhere too, in places where a profile's words are no matter.
TEST(HiddenPlaceTest, ASerialNumberThatACommentRepeatsFailsTheProofAllTheSame) {
  const Bytes segment = to_bytes(jpeg_segment('\xE2', "ICC_PROFILE\0\1\1 made for SN-0042-X"s) +
                                 jpeg_segment('\xFE', "SN-0042-X"));
  Bytes file = picture("jpeg");
  file.insert(file.begin() + 20, segment.begin(), segment.end());
  EXPECT_TRUE(scrub(file, probed(file), {})) << "the comment alone";
  file = exiftool_write(file, "jpg", {"-XMP-aux:SerialNumber=SN-0042-X"});
  EXPECT_FALSE(scrub(file, probed(file), {}));
}

TEST(HiddenPlaceTest, AProfileMayHaveTheFirstBytesOfAJpegByChance) {
  const std::string chance = "ICC_PROFILE\0\1\1tables \xFF\xD8\xFF\x87Q tables"s;
  EXPECT_EQ(leaks(scrubbed(with_segment('\xE2', chance))), std::vector<std::string>());
}

TEST(HiddenPlaceTest, AJpegInAProfileFailsTheProof) {
  const std::string whole = "ICC_PROFILE\0\1\1tables "s + to_text(picture("jpeg"));
  const Bytes file = with_segment('\xE2', whole);
  const Result<ScrubResult> result = scrub(file, probed(file), {});
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().message, HasSubstr("a picture is left at "));
}

// What every packet has is no value, even if the old packet cannot be taken apart.
TEST(HiddenPlaceTest, TheSyntaxOfABrokenPacketIsNoLeak) {
  const std::string packet =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'>\n<rdf:RDF>\n<rdf:Description rdf:about=''>\n"
      "<dc:title>\n<rdf:Alt>\n<SECRET>\n</rdf:Alt>\n</dc:title>\n</rdf:Description>\n</rdf:RDF>\n"
      "</x:xmpmeta>\n<?xpacket end='w'?>\n";
  const Bytes file = with_segment('\xE1', "http://ns.adobe.com/xap/1.0/\0"s + packet);
  const Bytes clean = scrubbed(exiftool_write(file, "jpg", {"-IFD0:Copyright=AFP"}));
  EXPECT_THAT(to_text(clean), Not(HasSubstr("SECRET")));
  EXPECT_THAT(to_text(clean), HasSubstr("</rdf:RDF>"));
}

}  // namespace
}  // namespace picdesk::test
