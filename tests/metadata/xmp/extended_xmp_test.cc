// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/extended_xmp.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/record/fields.h"
#include "metadata/samples.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_text.h"
#include "metadata/xmp/xmp_writer.h"

namespace picdesk::metadata {
namespace {

using test::text_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::size_t header = 35;  // of the namespace, with its NUL

XmpNode text_node(std::string_view uri, std::string name, std::string value) {
  return {std::string(uri), std::move(name), XmpForm::text, std::move(value), {}, {}};
}

// A document of camera settings of the given sizes beside two fields of the record.
XmpDocument document_of(const std::vector<std::size_t>& sizes) {
  XmpDocument document{"uuid:1", {text_node(uri::photoshop, "Credit", "A")}, {}, {}};
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const char letter = static_cast<char>('a' + i);
    document.properties.push_back(text_node("http://ns.adobe.com/camera-raw-settings/1.0/",
                                            std::string("S") + letter,
                                            std::string(sizes[i], letter)));
  }
  document.properties.push_back(text_node(uri::photoshop, "Headline", "B"));
  return document;
}

std::vector<std::string> names(const std::string& packet) {
  const auto parsed = parse_xmp(packet);
  EXPECT_TRUE(parsed) << parsed.error().message;
  std::vector<std::string> out;
  if (!parsed) return out;
  for (const XmpNode& property : parsed->properties) out.push_back(property.name);
  return out;
}

// A JPEG with the packet and the extension's segments behind its SOI.
Bytes with_segments(const SplitXmp& split) {
  Bytes out = test::to_bytes("\xFF\xD8");
  std::vector<Bytes> payloads(1);
  append(payloads[0], std::string_view("http://ns.adobe.com/xap/1.0/\0", 29));
  append(payloads[0], split.packet);
  for (Bytes& segment : extension_segments(split)) payloads.push_back(std::move(segment));
  for (const Bytes& payload : payloads) {
    append(out, std::string_view("\xFF\xE1"));
    append_u16_big(out, static_cast<std::uint32_t>(payload.size() + 2));
    append(out, payload);
  }
  append(out, ByteView(test::picture("jpeg")).subspan(2));
  return out;
}

TEST(SplitXmp, LeavesWhatFitsInOnePacket) {
  const XmpDocument document = document_of({60'000});
  const auto split = split_xmp(document);
  ASSERT_TRUE(split);
  EXPECT_EQ(split->packet, write_xmp(document));
  EXPECT_EQ(split->extension, "");
  EXPECT_EQ(split->guid, "");
  EXPECT_THAT(extension_segments(*split), IsEmpty());
}

TEST(SplitXmp, ThePacketMayFillTheSegmentToTheLastByte) {
  const std::size_t rest = write_xmp(document_of({1})).size() - 1;
  const auto full = split_xmp(document_of({max_jpeg_packet - rest}));
  ASSERT_TRUE(full);
  EXPECT_EQ(full->packet.size(), max_jpeg_packet);
  EXPECT_EQ(full->extension, "");
  const auto over = split_xmp(document_of({max_jpeg_packet - rest + 1}));
  ASSERT_TRUE(over);
  EXPECT_NE(over->extension, "");
}

TEST(SplitXmp, MovesTheLargestForeignPropertiesInTheirOrder) {
  const XmpDocument document = document_of({10'000, 40'000, 100, 70'000, 20'000});
  const auto split = split_xmp(document);
  ASSERT_TRUE(split);
  EXPECT_LE(split->packet.size(), max_jpeg_packet);
  EXPECT_THAT(names(split->packet),
              ElementsAre("Credit", "Sa", "Sc", "Se", "Headline", "HasExtendedXMP"));
  EXPECT_THAT(names(split->extension), ElementsAre("Sb", "Sd"));
  EXPECT_THAT(split->packet, HasSubstr(split->guid));
}

TEST(SplitXmp, SegmentsJoinToTheExtension) {
  const auto split = split_xmp(document_of({200'000, 5}));
  ASSERT_TRUE(split);
  const std::vector<Bytes> segments = extension_segments(*split);
  EXPECT_THAT(segments, SizeIs(4));
  std::vector<ByteView> parts;
  for (const Bytes& segment : segments) {
    EXPECT_LE(segment.size(), 65'533U);
    EXPECT_EQ(as_text(segment).substr(0, header),
              std::string_view("http://ns.adobe.com/xmp/extension/\0", header));
    parts.push_back(ByteView(segment).subspan(header));
  }
  const auto joined = join_extended_xmp(parts, split->guid, 1u << 22);
  ASSERT_TRUE(joined) << joined.error().message;
  EXPECT_EQ(*joined, split->extension);
}

TEST(SplitXmp, AnotherReaderJoinsItToo) {
  const auto split = split_xmp(document_of({150'000, 30'000}));
  ASSERT_TRUE(split);
  const Bytes file = with_segments(*split);
  const auto value = [&](const std::string& tag) {
    return test::checked_by({"exiftool", "-b", "-XMP-" + tag}, file, "jpg");
  };
  // Compared as a truth value: a failure need not print the whole text.
  EXPECT_TRUE(value("crs:Sa") == "0\n" + std::string(150'000, 'a'));
  EXPECT_TRUE(value("crs:Sb") == "0\n" + std::string(30'000, 'b'));
  EXPECT_EQ(value("photoshop:Credit"), "0\nA");
  EXPECT_EQ(value("photoshop:Headline"), "0\nB");
  EXPECT_EQ(test::exiftool(file, "jpg").value("ExifTool:Warning", ""), "");
}

TEST(SplitXmp, RefusesWhenTheDeskFieldsAloneDoNotFit) {
  XmpDocument document = document_of({10});
  document.properties.push_back(
      text_node(uri::photoshop, "Instructions", std::string(70'000, 'x')));
  const auto split = split_xmp(document);
  ASSERT_FALSE(split);
  EXPECT_EQ(split.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(split.error().message, HasSubstr("meta/xmp-too-big"));
  EXPECT_NE(split.error().hint, "");
}

TEST(SplitXmp, RefusesToOrphanAnExtension) {
  XmpDocument document = document_of({70'000});
  document.properties.push_back(text_node(uri::note, "HasExtendedXMP", std::string(32, 'A')));
  const auto split = split_xmp(document);
  ASSERT_FALSE(split);
  EXPECT_THAT(split.error().message, HasSubstr("meta/xmp-too-big"));
}

struct BadParts {
  const char* name;
  void (*damage)(std::vector<Bytes>&);
  const char* error;
};

class BrokenExtension : public ::testing::TestWithParam<BadParts> {};

TEST_P(BrokenExtension, IsMetadataInvalid) {
  const auto split = split_xmp(document_of({200'000}));
  ASSERT_TRUE(split);
  std::vector<Bytes> segments = extension_segments(*split);
  for (Bytes& segment : segments) segment.erase(segment.begin(), segment.begin() + header);
  GetParam().damage(segments);
  const std::vector<ByteView> parts(segments.begin(), segments.end());
  const auto joined = join_extended_xmp(parts, split->guid, 300'000);
  ASSERT_FALSE(joined);
  EXPECT_EQ(joined.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(joined.error().message, HasSubstr(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    Parts, BrokenExtension,
    ::testing::Values(
        BadParts{"none", [](std::vector<Bytes>& parts) { parts.clear(); }, "no part"},
        BadParts{"first_missing", [](std::vector<Bytes>& parts) { parts.erase(parts.begin()); },
                 "do not meet"},
        BadParts{"last_missing", [](std::vector<Bytes>& parts) { parts.pop_back(); },
                 "the end is missing"},
        BadParts{"repeated", [](std::vector<Bytes>& parts) { parts.push_back(parts.front()); },
                 "two parts"},
        BadParts{"cut", [](std::vector<Bytes>& parts) { parts[1].pop_back(); }, "do not meet"},
        BadParts{"short", [](std::vector<Bytes>& parts) { parts[1].resize(39); }, "39"},
        BadParts{"changed", [](std::vector<Bytes>& parts) { parts[1].back() ^= std::byte{1}; },
                 "MD5"},
        BadParts{"lying_length", [](std::vector<Bytes>& parts) { parts[1][32] = std::byte{0x7F}; },
                 "disagree"},
        BadParts{"huge",
                 [](std::vector<Bytes>& parts) {
                   for (Bytes& part : parts) part[32] = std::byte{0x7F};
                 },
                 "too many"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::metadata
