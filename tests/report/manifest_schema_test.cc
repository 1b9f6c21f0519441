// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped schema and the writer say the same.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "report/manifest_samples.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using nlohmann::json;

class ManifestSchema : public ::testing::Test {
 protected:
  ManifestSchema() {
    const json document =
        json::parse(test::read_text(test::source_dir() + "/schemas/manifest.schema.json"));
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), schema_);
  }

  bool accepts(const json& line) {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(line), nullptr);
  }

  static json line(const ManifestEntry& entry) { return json::parse(to_manifest_line(entry)); }

  valijson::Schema schema_;
};

TEST_F(ManifestSchema, AcceptsADoneRendition) { EXPECT_TRUE(accepts(line(test::full_entry()))); }

TEST_F(ManifestSchema, AcceptsAFailedMaster) { EXPECT_TRUE(accepts(line(test::failed_entry()))); }

TEST_F(ManifestSchema, AcceptsEveryErrorCode) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
    ManifestEntry entry = test::failed_entry();
    entry.error->code = static_cast<ErrorCode>(code);
    EXPECT_TRUE(accepts(line(entry))) << name(entry.error->code);
  }
}

TEST_F(ManifestSchema, RefusesADoneRenditionWithoutAnyRequiredMember) {
  const json good = line(test::full_entry());
  for (const char* member : {"schema", "key", "master", "master_sha256", "output", "width", "crop",
                             "bytes", "sha256", "status"}) {
    json bad = good;
    bad.erase(member);
    EXPECT_FALSE(accepts(bad)) << member;
  }
}

TEST_F(ManifestSchema, RefusesUnknownMembersAndAbsolutePaths) {
  json bad = line(test::full_entry());
  bad["time"] = "now";
  EXPECT_FALSE(accepts(bad));
  bad = line(test::full_entry());
  bad["master"] = "/home/desk/tunnel.jpg";
  EXPECT_FALSE(accepts(bad));
}

TEST_F(ManifestSchema, RefusesAFailureWithoutError) {
  json bad = line(test::failed_entry());
  bad.erase("error");
  EXPECT_FALSE(accepts(bad));
}

}  // namespace
}  // namespace picdesk
