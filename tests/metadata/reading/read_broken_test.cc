// SPDX-License-Identifier: GPL-3.0-or-later
// Broken and hostile blocks cost only themselves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;

Bytes with_xmp(const std::string& packet) {
  return *embed(picture("webp-lossy"), Format::webp, {{}, to_bytes(packet), {}});
}

TEST(ReadMaster, HostilePacketCostsOnlyItselfAndLeavesNoTrace) {
  const Bytes clean = embedded("webp-lossy", full_record());
  const auto before = encode_metadata(full_record(), {});
  for (const std::string& packet :
       {std::string("<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>"), std::string("not xml"),
        std::string("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                    "<rdf:Description xmlns:photoshop='http://example.org/' "
                    "photoshop:Credit='Spoofed'/></rdf:RDF>")}) {
    const MetadataReading hostile = read(with_xmp(packet));
    EXPECT_EQ(hostile.record, MetadataRecord{});
    EXPECT_EQ(hostile.findings.size(), 1u);
    EXPECT_EQ(read(clean).record, full_record());
  }
  EXPECT_EQ(encode_metadata(full_record(), {})->xmp, before->xmp);
}

TEST(ReadMaster, BrokenBlocksAreFindings) {
  MetadataBlobs blobs;
  blobs.exif = to_bytes("II*");
  blobs.iim = to_bytes("\x1C\x02\x78");
  const MetadataReading reading = read(*embed(picture("jpeg"), Format::jpeg, blobs));
  EXPECT_THAT(rules(reading), ElementsAre("meta/exif-unreadable", "meta/iim-unreadable"));
}

TEST(ReadMaster, BlocksOutsideTheFileAreIgnored) {
  ProbeInfo info;
  info.metadata = {{MetadataBlock::Kind::xmp, 1u << 30, 50, false},
                   {MetadataBlock::Kind::exif, 2, ~0ull, false},
                   {MetadataBlock::Kind::photoshop, 0, 3, false}};
  const MetadataReading reading = read_metadata(to_bytes("abc"), info);
  EXPECT_EQ(reading.record, MetadataRecord{});
}

}  // namespace
}  // namespace picdesk::test
