// SPDX-License-Identifier: GPL-3.0-or-later
// meta set --template, --codes and --variables.
#include <gmock/gmock.h>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class MetaTemplate : public MetadataCommand {
 protected:
  MetaTemplate() {
    copy("jpeg/credited.jpg", "a.jpg");
    write_file(folder_ / "codes.txt", "// players\ni9\tAyman Hussein\tHussein\ni10\tAli Jasim\n");
  }

  const std::string english_ =
      "Volunteers plant seedlings on a burnt hillside above the village, May 4, 2024.";
};

TEST_F(MetaTemplate, FillsModesCodesAndVariables) {
  write_file(folder_ / "t.toml", R"(
[fields.headline]
mode = "if-empty"
text = 'not this'
[fields.instructions]
mode = "if-empty"
text = '{city}, {country}'
[fields.caption]
mode = "append"
text = ' [{credit}] \i9#2\'
[fields."caption[fr]"]
text = '\i9\, le {date_created:%-d %B %Y}'
[fields.keywords]
mode = "append"
text = 'fire; {stem}'
[fields.source]
mode = "clear"
)");
  const auto result = picdesk(
      {"meta", "set", "a.jpg", "--template", "t.toml", "--codes", "codes.txt", "--language", "fr"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  json fields = shown("a.jpg");
  EXPECT_EQ(fields["headline"], "Planting after the fire");
  EXPECT_EQ(fields["instructions"], "Altdorf, Nowhereland");
  EXPECT_EQ(fields["caption"]["x-default"], english_ + " [Hillside Photo Agency] Hussein");
  EXPECT_EQ(fields["caption"]["fr"], "Ayman Hussein, le 4 mai 2024");
  EXPECT_EQ(fields["keywords"], (json{"forest", "fire", "volunteers", "a"}));
  EXPECT_FALSE(fields.contains("source"));
}

TEST_F(MetaTemplate, NumbersPhotosInTheOrderOfTheRun) {
  copy("jpeg/plain.jpg", "b.jpg");
  ASSERT_EQ(picdesk({"meta", "set", "b.jpg", "a.jpg", "--variables", "--set",
                     "job_id={folder?}-{seq:000}", "--headline", "{file}"})
                .exit_code,
            0);
  EXPECT_THAT(shown("b.jpg")["job_id"].get<std::string>(), HasSubstr("-001"));
  EXPECT_THAT(shown("a.jpg")["job_id"].get<std::string>(), HasSubstr("-002"));
  EXPECT_EQ(shown("a.jpg")["headline"], "a.jpg");
}

TEST_F(MetaTemplate, WithoutTheOptionsTextsStayAsTheyAre) {
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--headline", "\\i9\\ {city}"}).exit_code, 0);
  EXPECT_EQ(shown("a.jpg")["headline"], "\\i9\\ {city}");
}

TEST_F(MetaTemplate, CodesTakeAnotherDelimiter) {
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--codes", "codes.txt", "--codes-delimiter", "=",
                     "--headline", "=i10= == \\i9\\"})
                .exit_code,
            0);
  EXPECT_EQ(shown("a.jpg")["headline"], "Ali Jasim = \\i9\\");
  const auto two = picdesk({"meta", "set", "a.jpg", "--codes", "codes.txt", "--codes-delimiter",
                            "xx", "--headline", "a"});
  EXPECT_EQ(two.exit_code, 2);
  EXPECT_THAT(two.err, StartsWith("error: \"xx\" cannot delimit codes\n"));
}

TEST_F(MetaTemplate, UnknownCodesRefuseThePhotoUnlessLenient) {
  const auto before = bytes("a.jpg");
  const std::vector<std::string> words = {"meta",      "set",        "a.jpg",       "--codes",
                                          "codes.txt", "--headline", "\\i11\\ runs"};
  const auto strict = picdesk(words);
  EXPECT_EQ(strict.exit_code, 4);
  EXPECT_THAT(strict.err, HasSubstr("codes/unknown: \\i11\\"));
  EXPECT_THAT(strict.err, HasSubstr("did you mean"));
  EXPECT_EQ(bytes("a.jpg"), before);
  std::vector<std::string> lenient = words;
  lenient.insert(lenient.end(), {"--codes-mode", "lenient"});
  json edit = documents(lenient)[0];
  EXPECT_EQ(edit["findings"][0]["rule"], "codes/unknown");
  EXPECT_EQ(edit["findings"][0]["severity"], "warning");
  EXPECT_EQ(shown("a.jpg")["headline"], "\\i11\\ runs");
}

TEST_F(MetaTemplate, VariablesWithoutValueRefuseThePhoto) {
  copy("jpeg/plain.jpg", "b.jpg");
  const auto before = bytes("b.jpg");
  const auto result =
      picdesk({"meta", "set", "a.jpg", "b.jpg", "--variables", "--headline", "in {city}"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("b.jpg: tpl/empty: {city} has no value"));
  EXPECT_EQ(bytes("b.jpg"), before);
  EXPECT_EQ(shown("a.jpg")["headline"], "in Altdorf");
}

struct Fault {
  const char* name;
  const char* toml;
  const char* message;
};

class TemplateFault : public MetadataCommand, public ::testing::WithParamInterface<Fault> {};

TEST_P(TemplateFault, IsAUsageError) {
  copy("jpeg/plain.jpg", "a.jpg");
  write_file(folder_ / "t.toml", GetParam().toml);
  const auto result = picdesk({"meta", "set", "a.jpg", "--template", "t.toml"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    All, TemplateFault,
    ::testing::Values(Fault{"Syntax", "[fields\n", "t.toml:1:"},
                      Fault{"Field", "[fields.creditt]\ntext='a'\n", "\"creditt\""},
                      Fault{"Mode", "[fields.credit]\nmode='sett'\ntext='a'\n",
                            "did you mean \"set\"?"},
                      Fault{"Key", "[fields.credit]\ntxt='a'\n", "t.toml:2:1: "}),
    [](const auto& param) { return param.param.name; });

TEST_F(MetaTemplate, MissingFilesAreUsageErrors) {
  for (const char* option : {"--template", "--codes"}) {
    const auto result = picdesk({"meta", "set", "a.jpg", "--credit", "A", option, "gone"});
    EXPECT_EQ(result.exit_code, 2) << option;
    EXPECT_THAT(result.err, StartsWith("error: gone: cannot open"));
  }
}

}  // namespace
}  // namespace picdesk::test
