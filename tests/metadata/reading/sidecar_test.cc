// SPDX-License-Identifier: GPL-3.0-or-later
// A sidecar's packet beside embedded XMP: who goes first depends on whether the format is written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/samples.h"
#include "support/process.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

MetadataRecord with_credit(const std::string& credit) {
  MetadataRecord record;
  record.credit = credit;
  return record;
}

MetadataReading read_beside(const Bytes& file, ProbeInfo info, std::span<const std::byte> sidecar) {
  ReadOptions options;
  options.sidecar = sidecar;
  return read_metadata(file, info, options);
}

TEST(Sidecar, LosesToEmbeddedXmpWhereThatIsWritten) {
  MetadataRecord beside = with_credit("Sidecar");
  beside.headline = "Only in the sidecar";
  const Bytes packet = encode_metadata(beside, {})->xmp;
  for (const char* kind : {"jpeg", "png", "webp-lossy"}) {
    const Bytes file = embedded(kind, with_credit("Embedded"));
    const MetadataReading reading = read_beside(file, probed(file), packet);
    EXPECT_EQ(reading.record.credit, "Embedded") << kind;
    EXPECT_EQ(reading.carriers.at("credit"), Carrier::xmp);
    EXPECT_EQ(reading.record.headline, "Only in the sidecar");
    EXPECT_EQ(reading.carriers.at("headline"), Carrier::sidecar);
    EXPECT_THAT(rules(reading), ElementsAre("meta/carrier-conflict"));
  }
}

class ReadOnlyFormats : public ::testing::TestWithParam<Format> {};

TEST_P(ReadOnlyFormats, SidecarBeatsEmbeddedXmp) {
  const Bytes embedded_packet = encode_metadata(with_credit("Embedded"), {})->xmp;
  const Bytes packet = encode_metadata(with_credit("Sidecar"), {})->xmp;
  ProbeInfo info;
  info.format = GetParam();
  info.metadata = {{MetadataBlock::Kind::xmp, 0, embedded_packet.size(), false}};
  const MetadataReading reading = read_beside(embedded_packet, info, packet);
  EXPECT_EQ(reading.record.credit, "Sidecar");
  EXPECT_EQ(reading.carriers.at("credit"), Carrier::sidecar);
  EXPECT_THAT(rules(reading), Contains("meta/carrier-conflict"));
  ASSERT_EQ(reading.fields.size(), 1u);
  EXPECT_EQ(reading.fields[0].values.size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(Formats, ReadOnlyFormats,
                         ::testing::Values(Format::tiff, Format::avif, Format::heif, Format::jxl,
                                           Format::raw),
                         [](const auto& test) { return std::string(name(test.param)); });

TEST(Sidecar, BrokenPacketCostsOnlyItself) {
  const Bytes file = embedded("jpeg", with_credit("Embedded"));
  for (const char* packet : {"not xml", "<!DOCTYPE a><a/>", "<a/>"}) {
    const Bytes bytes = to_bytes(packet);
    const MetadataReading reading = read_beside(file, probed(file), bytes);
    EXPECT_EQ(reading.record.credit, "Embedded");
    ASSERT_THAT(rules(reading), ElementsAre("meta/xmp-unreadable")) << packet;
    EXPECT_EQ(reading.findings[0].location, "sidecar");
  }
}

TEST(Sidecar, BlankIsNone) {
  const Bytes file = embedded("jpeg", with_credit("Embedded"));
  EXPECT_THAT(rules(read_beside(file, probed(file), to_bytes(" \n"))), ::testing::IsEmpty());
}

}  // namespace
}  // namespace picdesk::test
