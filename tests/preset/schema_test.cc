// SPDX-License-Identifier: GPL-3.0-or-later
// presets/preset.schema.json tells editors what the parser takes: same keys, same verdicts. The
// parser alone knows what a schema cannot say (order, names that refer to each other).
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "picdesk/preset.h"
#include "preset/keys.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using nlohmann::json;
using ::testing::UnorderedElementsAreArray;

json to_json(const toml::node& node) {
  if (const auto* table = node.as_table()) {
    json object = json::object();
    for (const auto& [key, value] : *table) object[std::string(key.str())] = to_json(value);
    return object;
  }
  if (const auto* array = node.as_array()) {
    json list = json::array();
    for (const toml::node& item : *array) list.push_back(to_json(item));
    return list;
  }
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* integer = node.as_integer()) return integer->get();
  if (const auto* real = node.as_floating_point()) return real->get();
  if (const auto* flag = node.as_boolean()) return flag->get();
  return "a date";
}

const json& schema_document() {
  static const json document =
      json::parse(test::read_text(test::source_dir() + "/presets/preset.schema.json"));
  return document;
}

// What the schema objects to, empty if nothing.
std::string objections(const std::string& toml) {
  static const std::unique_ptr<valijson::Schema> schema = [] {
    auto made = std::make_unique<valijson::Schema>();
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_document()), *made);
    return made;
  }();
  const json document = to_json(toml::parse(toml));
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  std::string text;
  if (validator.validate(*schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) {
    return text;
  }
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) text += step;
    text += ": " + error.description + "\n";
  }
  return text + "invalid";
}

TEST(PresetSchema, TakesEveryShippedPreset) {
  for (const std::string& name : shipped_presets()) {
    EXPECT_EQ(objections(*shipped_preset_text(name)), "") << name;
  }
}

class SchemaKeys : public ::testing::TestWithParam<std::pair<preset::Section, std::string>> {};

TEST_P(SchemaKeys, AreThoseOfTheParser) {
  const auto& [section, definition] = GetParam();
  const json& object =
      definition.empty() ? schema_document() : schema_document()["definitions"][definition];
  std::vector<std::string> keys;
  for (const auto& [key, value] : object["properties"].items()) keys.push_back(key);
  EXPECT_THAT(keys, UnorderedElementsAreArray(preset::known_keys(section)));
  EXPECT_EQ(object["additionalProperties"], false);
}

TEST_P(SchemaKeys, AreAllInTheUsersGuide) {
  const std::string guide = test::read_text(test::source_dir() + "/docs/presets.md");
  for (const std::string& key : preset::known_keys(GetParam().first)) {
    EXPECT_NE(guide.find("`" + key + "`"), std::string::npos) << key;
  }
}

INSTANTIATE_TEST_SUITE_P(PresetSchema, SchemaKeys,
                         ::testing::Values(std::pair{preset::Section::top, ""},
                                           std::pair{preset::Section::rendition, "rendition"},
                                           std::pair{preset::Section::metadata, "metadata"},
                                           std::pair{preset::Section::markup, "markup"},
                                           std::pair{preset::Section::limits, "limits"},
                                           std::pair{preset::Section::crop_checks, "crop_checks"}),
                         [](const auto& test) {
                           return test.param.second.empty() ? "top" : test.param.second;
                         });

struct Sample {
  std::string name;
  std::string rendition;  // what [[rendition]] holds beside its name
  std::string tail;       // further tables
};

void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.name; }

std::string whole(const Sample& sample) {
  return "path = \"{name}.{ext}\"\n[[rendition]]\nname = \"a\"\n" + sample.rendition + "\n" +
         sample.tail;
}

class GoodSample : public ::testing::TestWithParam<Sample> {};

TEST_P(GoodSample, IsTakenByBoth) {
  const Result<Preset> preset = parse_preset(whole(GetParam()), "sample.toml");
  EXPECT_TRUE(preset) << preset.error().message;
  EXPECT_EQ(objections(whole(GetParam())), "");
}

INSTANTIATE_TEST_SUITE_P(
    PresetSchema, GoodSample,
    ::testing::Values(
        Sample{"Fill", "width = 6\nheight = 4", ""},
        Sample{"FillLadder", "widths = [6, 9]\nratio = \"3:2\"", ""},
        Sample{"FitWidth", "fit = \"fit\"\nwidth = 6", ""},
        Sample{"FitBox", "fit = \"fit\"\nwidth = 6\nheight = 4", ""},
        Sample{"FitLadder", "fit = \"fit\"\nwidths = [6, 9]", ""},
        Sample{"FitLadderWithGreatestHeight", "fit = \"fit\"\nwidths = [6, 9]\nheight = 9", ""},
        Sample{"Budget", "width = 6\nheight = 4\nmax_bytes = \"1.5 MB\"\nmin_quality = 30", ""},
        Sample{"Jpeg", "width = 6\nheight = 4\nformat = \"jpeg\"\nbackground = \"#FFf\"", ""},
        Sample{"OwnPath", "width = 6\nheight = 4\npath = \"{yyyy}/{slug}.{ext}\"", ""},
        Sample{"Markup", "width = 6\nheight = 4",
               "[markup]\nshow = \"a\"\nfallback = \"\"\nurl_prefix = \"https://a.example/b\""},
        Sample{"UrlPrefixEmpty", "width = 6\nheight = 4", "[markup]\nurl_prefix = \"\""},
        Sample{"UrlPrefixFolder", "width = 6\nheight = 4",
               "[markup]\nurl_prefix = \"/gc1/images/\""},
        Sample{"Metadata", "width = 6\nheight = 4",
               "[metadata]\npolicy = \"strip-all\"\nkeep_extra = []"},
        Sample{"Gravity", "width = 6\nheight = 4\ngravity = \"centre\"", ""},
        Sample{"Bars", "width = 6\nheight = 4\non_conflict = \"letterbox\"\nbars = \"#000\"", ""},
        Sample{"Best", "width = 6\nheight = 4\non_conflict = \"best\"", ""},
        Sample{"CropChecks", "width = 6\nheight = 4",
               "[crop_checks]\nface_in = 1\ntilt = 0.5\nquantiser_error = 90\n"
               "severity.\"crop/headroom\" = \"off\""},
        Sample{"Limits", "width = 6\nheight = 4", "[limits]\nfile_bytes = \"1 GiB\"\nside = 9"}),
    [](const auto& test) { return test.param.name; });

class BadSample : public ::testing::TestWithParam<Sample> {};

TEST_P(BadSample, IsRefusedByBoth) {
  EXPECT_FALSE(parse_preset(whole(GetParam()), "sample.toml"));
  EXPECT_NE(objections(whole(GetParam())), "");
}

INSTANTIATE_TEST_SUITE_P(
    PresetSchema, BadSample,
    ::testing::Values(
        Sample{"NoSize", "", ""}, Sample{"FillWithoutHeight", "width = 6", ""},
        Sample{"FillWidthsWithoutRatio", "widths = [6]", ""},
        Sample{"FillWidthsWithHeight", "widths = [6]\nratio = \"3:2\"\nheight = 4", ""},
        Sample{"FitWithoutSize", "fit = \"fit\"", ""},
        Sample{"FitWithRatio", "fit = \"fit\"\nwidths = [6]\nratio = \"3:2\"", ""},
        Sample{"WidthAndWidths", "fit = \"fit\"\nwidth = 6\nwidths = [6]", ""},
        Sample{"RatioWithoutWidths", "width = 6\nheight = 4\nratio = \"3:2\"", ""},
        Sample{"UnknownKey", "width = 6\nheight = 4\nwidht = 3", ""},
        Sample{"WidthText", "width = \"6\"\nheight = 4", ""},
        Sample{"WidthZero", "width = 0\nheight = 4", ""},
        Sample{"WidthTooLarge", "width = 16384\nheight = 4", ""},
        Sample{"WidthsEmpty", "fit = \"fit\"\nwidths = []", ""},
        Sample{"WidthsTwice", "fit = \"fit\"\nwidths = [6, 6]", ""},
        Sample{"DensityFive", "width = 6\nheight = 4\ndensities = [5]", ""},
        Sample{"FormatUnknown", "width = 6\nheight = 4\nformat = \"gif\"", ""},
        Sample{"QualityTooHigh", "width = 6\nheight = 4\nquality = 101", ""},
        Sample{"MethodTooHigh", "width = 6\nheight = 4\nmethod = 7", ""},
        Sample{"MethodOfJpeg", "width = 6\nheight = 4\nformat = \"jpeg\"\nmethod = 4", ""},
        Sample{"MaxBytesUnit", "width = 6\nheight = 4\nmax_bytes = \"60 kb\"", ""},
        Sample{"MinQualityAlone", "width = 6\nheight = 4\nmin_quality = 4", ""},
        Sample{"Background", "width = 6\nheight = 4\nbackground = \"white\"", ""},
        Sample{"PathField", "width = 6\nheight = 4\npath = \"{slog}.{ext}\"", ""},
        Sample{"PathAbsolute", "width = 6\nheight = 4\npath = \"/{slug}.{ext}\"", ""},
        Sample{"PathWithoutExtension", "width = 6\nheight = 4\npath = \"{slug}\"", ""},
        Sample{"NameUpperCase",
               "width = 6\nheight = 4\n[[rendition]]\nname = \"B\"\nwidth = 1\n"
               "height = 1",
               ""},
        Sample{"RenditionWithoutName",
               "width = 6\nheight = 4\n[[rendition]]\nwidth = 1\nheight = 1", ""},
        Sample{"Policy", "width = 6\nheight = 4", "[metadata]\npolicy = \"keep\""},
        Sample{"KeepExtra", "width = 6\nheight = 4", "[metadata]\nkeep_extra = [1]"},
        Sample{"HeroText", "width = 6\nheight = 4", "[markup]\nhero = \"yes\""},
        Sample{"Sizes", "width = 6\nheight = 4", "[markup]\nsizes = \"\""},
        Sample{"UrlPrefix", "width = 6\nheight = 4", "[markup]\nurl_prefix = \"javascript:x\""},
        Sample{"GravityWord", "width = 6\nheight = 4\ngravity = \"center\"", ""},
        Sample{"ConflictWord", "width = 6\nheight = 4\non_conflict = \"crop\"", ""},
        Sample{"BarsWord", "width = 6\nheight = 4\nbars = \"black\"", ""},
        Sample{"LetterboxWithoutBars", "width = 6\nheight = 4\non_conflict = \"letterbox\"", ""},
        Sample{"BarsOfFit", "fit = \"fit\"\nwidth = 6\nbars = \"#000\"", ""},
        Sample{"GravityOfFit", "fit = \"fit\"\nwidth = 6\ngravity = \"auto\"", ""},
        Sample{"ShareAboveOne", "width = 6\nheight = 4", "[crop_checks]\nface_in = 1.5"},
        Sample{"ShareText", "width = 6\nheight = 4", "[crop_checks]\nface_in = \"0.5\""},
        Sample{"QuantiserReal", "width = 6\nheight = 4", "[crop_checks]\nquantiser_error = 7.5"},
        Sample{"CropCheckUnknown", "width = 6\nheight = 4", "[crop_checks]\nface_inn = 0.5"},
        Sample{"CropCheckSeverity", "width = 6\nheight = 4",
               "[crop_checks.severity]\n\"crop/tilted\" = \"fatal\""},
        Sample{"CropCheckRule", "width = 6\nheight = 4",
               "[crop_checks.severity]\n\"meta/alt\" = \"off\""},
        Sample{"Limit", "width = 6\nheight = 4", "[limits]\npixels = 0"},
        Sample{"UnknownTable", "width = 6\nheight = 4", "[output]\nx = 1"}),
    [](const auto& test) { return test.param.name; });

TEST(PresetSchema, AsksForAPathSomewhere) {
  EXPECT_NE(objections("[[rendition]]\nname = \"a\"\nwidth = 1\nheight = 1"), "");
  EXPECT_EQ(objections("[[rendition]]\nname = \"a\"\nwidth = 1\nheight = 1\npath = \"a.{ext}\""),
            "");
}

}  // namespace
}  // namespace picdesk
