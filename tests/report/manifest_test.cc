// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/manifest_samples.h"

namespace picdesk {
namespace {

using test::digest_of;
using test::failed_entry;
using test::full_entry;
using ::testing::HasSubstr;

TEST(ManifestLine, MembersComeInTheDocumentedOrder) {
  EXPECT_EQ(
      to_manifest_line(full_entry()),
      "{\"schema\":\"picdesk.manifest/1\",\"key\":\"" + digest_of('a') +
          "\",\"master\":\"day-1/tunnel.jpg\",\"master_sha256\":\"" + digest_of('b') +
          "\",\"master_bytes\":5000000000,\"master_width\":6000,\"master_height\":4000,\"recipe\":"
          "\"" +
          digest_of('c') +
          "\",\"spec\":\"hero\",\"density\":2,\"output\":\"2024/10/03/49785-tunnel-1200_768.webp\","
          "\"width\":1200,\"height\":768,\"crop\":{\"x\":0,\"y\":80,\"width\":6000,\"height\":3840}"
          ","
          "\"crop_reason\":\"centred\",\"crop_level\":\"saliency\",\"crop_confidence\":0.4,"
          "\"crop_basis\":\"" +
          digest_of('e') +
          "\",\"mime\":\"image/webp\",\"bytes\":81234,\"quality\":78,"
          "\"sha256\":\"" +
          digest_of('d') +
          "\",\"placeholder\":{\"dominant_colour\":\"#a0b1c2\",\"thumbhash\":"
          "\"1QcSHQRnh493V4dIh4eXh1h4kJUI\"},\"status\":\"done\",\"findings\":["
          "{\"rule\":\"plan/smaller-than-asked\",\"severity\":\"warning\",\"message\":\"made "
          "smaller\","
          "\"location\":\"hero\",\"hint\":\"hint\"},"
          "{\"rule\":\"master/odd\",\"severity\":\"info\",\"message\":\"says \\\"نفق\\\" "
          "<b>\\n\",\"measured\":{\"value\":0.25,\"limit\":0.97,\"unit\":\"share\"}}]}");
}

TEST(ManifestLine, FailedMasterNamesOnlyWhatIsKnown) {
  EXPECT_EQ(to_manifest_line(failed_entry()),
            "{\"schema\":\"picdesk.manifest/1\",\"master\":\"broken.jpg\",\"status\":\"failed\","
            "\"error\":{\"code\":\"corrupt_data\",\"message\":\"broken.jpg: truncated\","
            "\"hint\":\"get it again\"}}");
}

TEST(ManifestLine, InvalidUtf8BecomesReplacementCharacters) {
  ManifestEntry entry = failed_entry();
  entry.master = "caf\xE9.jpg";
  EXPECT_THAT(to_manifest_line(entry), HasSubstr("\"master\":\"caf\uFFFD.jpg\""));
}

TEST(Manifest, IsSortedByMasterThenOutput) {
  ManifestEntry a1 = full_entry();
  a1.output = "1.webp";
  ManifestEntry a2 = full_entry();
  a2.output = "2.webp";
  const std::string text = to_manifest({a2, failed_entry(), a1});
  EXPECT_EQ(text, to_manifest_line(failed_entry()) + "\n" + to_manifest_line(a1) + "\n" +
                      to_manifest_line(a2) + "\n");
  EXPECT_EQ(text, to_manifest({a1, a2, failed_entry()}));
}

TEST(Manifest, ReadsBackWhatItWrote) {
  ManifestEntry failed_rendition = full_entry();
  failed_rendition.output = "z.webp";
  failed_rendition.density = 1;
  failed_rendition.bytes = 0;
  failed_rendition.quality = 0;
  failed_rendition.sha256.clear();
  failed_rendition.dominant_colour.clear();
  failed_rendition.thumbhash.clear();
  failed_rendition.status = "failed";
  failed_rendition.error = Error{ErrorCode::exhausted, "no quality is small enough", ""};
  const std::vector<ManifestEntry> entries{failed_entry(), full_entry(), failed_rendition};
  const auto read = parse_manifest(to_manifest(entries), "manifest.ndjson");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, entries);
}

TEST(Manifest, EmptyTextHasNoEntries) {
  const auto read = parse_manifest("", "manifest.ndjson");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->empty());
}

struct BadLine {
  const char* name;
  std::string from;  // replaced once in a good line
  std::string to;
  std::string problem;
};

void PrintTo(const BadLine& line, std::ostream* out) { *out << line.name; }

class ManifestRefuses : public ::testing::TestWithParam<BadLine> {};

TEST_P(ManifestRefuses, NamesLineAndProblem) {
  std::string line = to_manifest_line(full_entry()) + "\n";
  const std::size_t at = line.find(GetParam().from);
  ASSERT_NE(at, std::string::npos);
  line.replace(at, GetParam().from.size(), GetParam().to);
  const auto read = parse_manifest(to_manifest_line(failed_entry()) + "\n" + line, "web/m.ndjson");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::corrupt_data);
  EXPECT_EQ(read.error().message, "web/m.ndjson:2: " + GetParam().problem);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, ManifestRefuses,
    ::testing::Values(
        BadLine{"NotJson", "{\"schema\"", "schema", "not JSON"},
        BadLine{"CutOff", "}]}\n", "}]", "the last line is cut off"},
        BadLine{"Empty", to_manifest_line(full_entry()), "", "not JSON"},
        BadLine{"Array", to_manifest_line(full_entry()), "[]", "is no JSON object"},
        BadLine{"OtherSchema", "manifest/1", "manifest/2",
                "'schema' is 'picdesk.manifest/2', not picdesk.manifest/1"},
        BadLine{"UnknownMember", "\"mime\"", "\"mine\"", "'mime' is missing"},
        BadLine{"ExtraMember", "{\"schema\"", "{\"time\":1,\"schema\"", "unknown member 'time'"},
        BadLine{"ShortDigest", digest_of('d'), "dd", "'sha256' is no SHA-256: 'dd'"},
        BadLine{"UpperDigest", digest_of('d'), digest_of('D'),
                "'sha256' is no SHA-256: '" + digest_of('D') + "'"},
        BadLine{"NegativeWidth", "\"width\":1200", "\"width\":-1",
                "'width' is no whole number from 0 to 2147483647"},
        BadLine{"HugeWidth", "\"width\":1200", "\"width\":2147483648",
                "'width' is no whole number from 0 to 2147483647"},
        BadLine{"TextAsNumber", "\"bytes\":81234", "\"bytes\":\"81234\"",
                "'bytes' is no whole number from 0 to 18446744073709551615"},
        BadLine{"NumberAsText", "\"spec\":\"hero\"", "\"spec\":1", "'spec' is no text"},
        BadLine{"ZeroDensity", "\"density\":2", "\"density\":0", "'density' is less than 1"},
        BadLine{"EmptyCrop", "\"height\":3840", "\"height\":0", "'crop' is empty"},
        BadLine{"HugeCrop", "\"x\":0,", "\"x\":2000000000,",
                "'crop.x' is no whole number from 0 to 1073741824"},
        BadLine{"CropWithoutY", "\"y\":80,", "", "'crop.y' is missing"},
        BadLine{"CropAsArray", "{\"x\":0,\"y\":80,\"width\":6000,\"height\":3840}", "[0,80]",
                "'crop' is no object"},
        BadLine{"OtherStatus", "\"done\"", "\"skipped\"",
                "'status' is neither done nor failed: 'skipped'"},
        BadLine{"FailedWithoutError", "\"done\"", "\"failed\"", "'error' is missing"},
        BadLine{"UnknownCode", "\"findings\"",
                "\"error\":{\"code\":\"odd\",\"message\":\"m\"},\"findings\"",
                "'error.code' is none: 'odd'"},
        BadLine{"UnknownSeverity", "\"warning\"", "\"fatal\"",
                "'findings.severity' is none: 'fatal'"},
        BadLine{"FindingMember", "\"rule\"", "\"when\":1,\"rule\"",
                "unknown member 'findings.when'"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
