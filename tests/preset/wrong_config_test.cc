// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk.toml with one mistake at a time: place, message and hint.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/config.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

struct Wrong {
  std::string name;
  std::string toml;
  std::string place;  // "line:column"
  std::string message;
  std::string hint;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongConfigFile : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongConfigFile, IsRefusedAtItsPlace) {
  const Result<DeskConfig> config = parse_config(GetParam().toml, "desk/picdesk.toml");
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(config.error().message, StartsWith("desk/picdesk.toml:" + GetParam().place + ": "));
  EXPECT_THAT(config.error().message, HasSubstr(GetParam().message));
  EXPECT_THAT(config.error().hint, HasSubstr(GetParam().hint));
  EXPECT_NE(config.error().hint, "");
}

constexpr auto kName = [](const auto& test) { return test.param.name; };

INSTANTIATE_TEST_SUITE_P(
    UnknownKeys, WrongConfigFile,
    ::testing::Values(
        Wrong{"Top", "[metadta]\nc2pa = \"report\"", "1:2",
              "unknown key \"metadta\" in picdesk.toml", "did you mean \"metadata\"?"},
        Wrong{"Metadata", "[metadata]\nc2pq = \"report\"", "2:1", "\"c2pq\" in [metadata]",
              "\"c2pa\""},
        Wrong{"Read", "[metadata]\nread.polcy = \"mwg\"", "2:6", "\"polcy\" in [metadata.read]",
              "\"policy\""},
        Wrong{"Iim", "[metadata.iim]\nfalback = \"mwg\"", "2:1", "[metadata.iim]", "\"fallback\""},
        Wrong{"Sync", "[metadata]\nsync.exif-date = true", "2:6", "[metadata.sync]",
              "\"exif_date\""},
        Wrong{"Sidecar", "[metadata]\nsidecar.name = 1", "2:9", "[metadata.sidecar]", "naming"},
        Wrong{"Credit", "[credit]\nagency_names = []", "2:1", "[credit]", "agencies"},
        Wrong{"CreditPolicy", "[credit.policy]\n\nrequire = []", "3:1", "[credit.policy]",
              "\"required\""},
        Wrong{"Agency", "[[credit.agency]]\nname = \"AFP\"\nexpire_day = 1", "3:1",
              "[[credit.agency]]", "\"expire_days\""},
        Wrong{"Suppress", "[[suppress]]\nrule = \"meta/*\"\npath = []\nreason = \"x\"", "3:1",
              "[[suppress]]", "\"paths\""},
        Wrong{"NonAsciiKey", "[credit]\n\"agences\u00E9\" = []", "2:1", "agences\u00E9",
              "\"agencies\""}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    WrongTypes, WrongConfigFile,
    ::testing::Values(
        Wrong{"Metadata", "metadata = 1", "1:12", "metadata must be a table, not an integer (1)",
              "docs/configuration.md"},
        Wrong{"ReadPolicy", "[metadata]\nread.policy = true", "2:15", "policy must be a string",
              "docs/configuration.md"},
        Wrong{"CameraJunk", "[metadata]\nread.camera_junk = \"ACME\"", "2:20",
              "camera_junk must be an array, not a string", "docs"},
        Wrong{"ExifDate", "[metadata]\nsync.exif_date = \"yes\"", "2:18",
              "exif_date must be a boolean", "docs"},
        Wrong{"Agencies", "[credit]\nagencies = [\"AFP\", 1]", "2:20",
              "each of agencies must be a string", "docs"},
        Wrong{"Aliases", "[credit]\naliases = []", "2:11", "aliases must be a table", "docs"},
        Wrong{"AliasesOfOne", "[credit]\naliases.AFP = \"x\"", "2:15",
              "the aliases of AFP must be an array", "docs"},
        Wrong{"OneAlias", "[credit]\naliases.AFP = [2]", "2:16", "each alias of AFP", "docs"},
        Wrong{"Line", "[credit.policy]\nline = []", "2:8", "line must be a string", "docs"},
        Wrong{"Agency", "[credit.agency]\nname = \"AFP\"", "1:1", "agency must be an array",
              "docs"},
        Wrong{"EachAgency", "[credit]\nagency = [1]", "2:11", "each agency must be a table",
              "docs"},
        Wrong{"ExpireDays", "[[credit.agency]]\nname = \"AFP\"\nexpire_days = 1.5", "3:15",
              "expire_days must be an integer", "docs"},
        Wrong{"Severity", "[severity]\n\"meta/date\" = 1", "2:15",
              "the severity of meta/date must be a string", "docs"},
        Wrong{"SeverityTable", "severity = \"error\"", "1:12", "severity must be a table", "docs"},
        Wrong{"Suppress", "suppress = \"meta/*\"", "1:12", "suppress must be an array", "docs"},
        Wrong{"EachSuppress", "suppress = [\"meta/*\"]", "1:13", "each suppress", "docs"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    WrongValues, WrongConfigFile,
    ::testing::Values(
        Wrong{"Syntax", "[metadata\nc2pa", "1:10", "", "TOML 1.0"},
        Wrong{"ReadPolicy", "[metadata]\nread.policy = \"mgw\"", "2:15",
              "policy is \"mgw\"; it must be one of xmp-first, mwg", "did you mean \"mwg\"?"},
        Wrong{"Fallback", "[metadata]\niim.fallback = \"windows-1259\"", "2:16", "windows-1259",
              "windows-125"},
        Wrong{"SyncExif", "[metadata]\nsync.exif = \"never\"", "2:13", "always, present, leave",
              "leave"},
        Wrong{"SyncIim", "[metadata]\nsync.iim = \"leave\"", "2:12", "present, always", "present"},
        Wrong{"Naming", "[metadata]\nsidecar.naming = \"fill\"", "2:18", "fill", "\"full\""},
        Wrong{"C2pa", "[metadata]\nc2pa = \"refused\"", "2:8", "refused", "\"refuse\""},
        Wrong{"Form", "[credit]\nforms = [\"{name}\", \"Photo\"]", "2:20",
              "a form without {name} or {agency}", "[{name}]"},
        Wrong{"Line", "[credit.policy]\nline = \"(\"", "2:8",
              "line: \"(\" is no regular expression", "ICU"},
        Wrong{"EmbargoWords", "[credit.policy]\nembargo = [\"fine\", \"[\"]", "2:20",
              "embargo: \"[\"", "ICU"},
        Wrong{"Copyright", "[[credit.agency]]\nname = \"AFP\"\ncopyright = \"*\"", "3:13",
              "copyright: \"*\"", "ICU"},
        Wrong{"AgencyWithoutName", "\n[[credit.agency]]\nexpire_days = 1", "2:1", "has no name",
              "add name"},
        Wrong{"NoDays", "[[credit.agency]]\nname = \"AFP\"\nexpire_days = 0", "3:15",
              "expire_days is 0; it must be 1 to 36500", "range"},
        Wrong{"Severity", "[severity]\n\"meta/date\" = \"eror\"", "2:15",
              "the severity of meta/date is \"eror\"", "\"error\""},
        Wrong{"SuppressWithoutRule", "[[suppress]]\nreason = \"x\"", "1:1", "names no rule",
              "add rule"},
        Wrong{"SuppressWithoutReason", "[[suppress]]\nrule = \"meta/*\"", "1:1", "gives no reason",
              "add reason"},
        Wrong{"BlankReason", "[[suppress]]\nrule = \"meta/*\"\nreason = \" \"", "1:1",
              "gives no reason", "add reason"},
        Wrong{"ControlCharacter", "[credit]\nagencies = [\"A\\u001BP\"]", "2:13",
              "agencies holds a control character", "take"},
        Wrong{"ControlCharacterInAnAlias", "[credit]\naliases.AFP = [\"A\\u001BP\"]", "2:16",
              "control character", "take"}),
    kName);

}  // namespace
}  // namespace picdesk
