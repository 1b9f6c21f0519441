// SPDX-License-Identifier: GPL-3.0-or-later
// Help, version, and wrong words: exit 2, one clear error, nothing touched.
#include <gmock/gmock.h>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

class Usage : public CommandTest {};

TEST_F(Usage, VersionIsOneLine) {
  const auto result = picdesk({"--version"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "picdesk " PICDESK_VERSION "\n");
  EXPECT_EQ(result.err, "");
}

TEST_F(Usage, HelpNamesEverySubcommandAndExitCode) {
  const auto result = picdesk({"--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out, R"(The picture desk's image toolkit.

Usage: picdesk SUBCOMMAND [OPTIONS]

Subcommands:
  render            make web renditions, a manifest and markup from masters
  preset list       name the presets that ship with picdesk
  preset show       print a preset
  preset validate   check presets
  crop plan         print the crops that ratios would take from masters
  crop apply        cut a crop, or keep it in the photo's metadata
  crop check        hold renditions against their masters
  crop locate       find where in its master a rendition comes from
  meta show         print the metadata of photos and renditions
  meta set          set or clear fields in photos, or in their sidecars
  meta copy         copy fields from one photo to others
  meta scrub        take out what must not leave the house, and prove it
  meta check        hold photos against the desk's credit policy
  meta diff         print how the metadata of two files differs
  meta undo         take edits back, byte for byte
  sheet export      write a caption sheet of photos
  sheet apply       bring an edited caption sheet back into the photos
  check             check articles: hero, alt text, caption, date, credit, file, markup
  explain           say what a rule tests, why, and how to mend it
  report            make a contact sheet of what `render` made, for people to look at

`picdesk SUBCOMMAND --help` lists its options. `picdesk --version` prints the version.
Environment: PICDESK_PRESET, PICDESK_OUTPUT, PICDESK_JOBS, NO_COLOR.
Exit codes: 0 done; 1 findings at or above --fail-on; 2 usage, preset or configuration error;
3 some inputs failed; 4 nothing could be done; 130, 143 interrupted.
)");
}

TEST_F(Usage, EverySubcommandHasHelp) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"render"},
                                             {"crop", "plan"},
                                             {"preset", "list"},
                                             {"preset", "show"},
                                             {"preset", "validate"},
                                             {"meta", "show"},
                                             {"meta", "set"},
                                             {"meta", "copy"},
                                             {"meta", "scrub"},
                                             {"meta", "check"},
                                             {"meta", "diff"},
                                             {"meta", "undo"},
                                             {"sheet", "export"},
                                             {"sheet", "apply"},
                                             {"check"},
                                             {"explain"},
                                             {"crop"},
                                             {"preset"},
                                             {"meta"},
                                             {"sheet"}}) {
    std::vector<std::string> command = words;
    command.push_back("--help");
    const auto result = picdesk(command);
    EXPECT_EQ(result.exit_code, 0) << words.back();
    EXPECT_THAT(result.out, HasSubstr("Usage: picdesk ")) << words.back();
    EXPECT_EQ(result.err, "") << words.back();
  }
}

TEST_F(Usage, RenderHelpNamesItsOptions) {
  const std::string help = picdesk({"render", "--help"}).out;
  for (const char* option :
       {"INPUT",       "--preset",  "--output",        "--manifest", "--date",
        "--id",        "--slug",    "--focal",         "--crop",     "--markup",
        "--jobs",      "--fail-on", "--force",         "--dry-run",  "--explain",
        "--caption",   "--alt",     "--credit",        "--headline", "--creator",
        "--copyright", "--source",  "--web-statement", "--keywords", "--set",
        "--json",      "--quiet",   "--verbose",       "--color",    "PICDESK_PRESET"}) {
    EXPECT_THAT(help, HasSubstr(option));
  }
}

struct Wrong {
  const char* name;
  std::vector<std::string> words;
  std::string err;
};

void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongWords : public CommandTest, public ::testing::WithParamInterface<Wrong> {};

TEST_P(WrongWords, ExitTwoAndSayWhatIsWrong) {
  copy("jpeg/plain.jpg", "1-a.jpg");
  copy("jpeg/plain.jpg", "2-b.jpg");
  const auto before = files();
  const auto result = picdesk(GetParam().words);
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, GetParam().err);
  EXPECT_EQ(files(), before);
}

INSTANTIATE_TEST_SUITE_P(
    Usage, WrongWords,
    ::testing::Values(
        Wrong{"Nothing", {}, "error: picdesk: which subcommand?\n  see `picdesk --help`\n"},
        Wrong{"Subcommand",
              {"rendr", "a.jpg"},
              "error: picdesk: unknown subcommand 'rendr'\n  did you mean render?\n"},
        Wrong{"SubcommandFar",
              {"xyzzy"},
              "error: picdesk: unknown subcommand 'xyzzy'\n  see `picdesk --help`\n"},
        Wrong{"SecondWord",
              {"crop", "plam"},
              "error: picdesk crop: unknown subcommand 'plam'\n  did you mean plan?\n"},
        Wrong{"NoSecondWord",
              {"preset"},
              "error: picdesk preset: which subcommand?\n  see `picdesk preset --help`\n"},
        Wrong{"Option",
              {"render", "1-a.jpg", "--capton", "x"},
              "error: picdesk render: unknown option '--capton'\n  did you mean --caption?\n"},
        Wrong{"OptionWithValue",
              {"render", "1-a.jpg", "--forse=1"},
              "error: picdesk render: unknown option '--forse'\n  did you mean --force?\n"},
        Wrong{
            "OptionFar",
            {"render", "1-a.jpg", "--zzzzzzzz"},
            "error: picdesk render: unknown option '--zzzzzzzz'\n  see `picdesk render --help`\n"},
        Wrong{"UnexpectedWord",
              {"preset", "list", "x"},
              "error: picdesk preset list: unexpected 'x'\n  see `picdesk preset list --help`\n"},
        Wrong{"NoInput",
              {"render"},
              "error: no photographs are named\n  name files or folders; see --help\n"},
        Wrong{"NoCropInput",
              {"crop", "plan"},
              "error: no photographs are named\n  name files or folders; see --help\n"},
        Wrong{"Focal",
              {"render", "1-a.jpg", "--focal", "1.2,0.5"},
              "error: --focal: '1.2,0.5' is no valid value\n"
              "  give X,Y from 0 to 1, such as 0.5,0.3\n"},
        Wrong{"FocalNotANumber",
              {"render", "1-a.jpg", "--focal", "nan,0"},
              "error: --focal: 'nan,0' is no valid value\n"
              "  give X,Y from 0 to 1, such as 0.5,0.3\n"},
        Wrong{"Crop",
              {"render", "1-a.jpg", "--crop", "1,2,3"},
              "error: --crop: '1,2,3' is no valid value\n"
              "  give X,Y,WIDTH,HEIGHT in px of the upright master\n"},
        Wrong{
            "CropSpec",
            {"render", "1-a.jpg", "--crop", "heroo=0,0,10,10"},
            "error: --crop: preset article-hero has no rendition 'heroo'\n  did you mean hero?\n"},
        Wrong{"Ratio",
              {"crop", "plan", "1-a.jpg", "--ratio", "16x9"},
              "error: --ratio: '16x9' is no valid value\n  give WIDTH:HEIGHT, such as 16:9\n"},
        Wrong{"RatioZero",
              {"crop", "plan", "1-a.jpg", "--ratio", "0:9"},
              "error: --ratio: '0:9' is no valid value\n  give WIDTH:HEIGHT, such as 16:9\n"},
        Wrong{"Date",
              {"render", "1-a.jpg", "--date", "2025-02-30"},
              "error: --date: '2025-02-30' is no valid value\n"
              "  give a day of the calendar as YYYY-MM-DD\n"},
        Wrong{"DateWithoutDay",
              {"render", "1-a.jpg", "--date", "2025-02"},
              "error: --date: '2025-02' is no valid value\n"
              "  give a day of the calendar as YYYY-MM-DD\n"},
        Wrong{"Id",
              {"render", "1-a.jpg", "--id", "12x"},
              "error: --id: '12x' is no valid value\n  give 1 to 10 digits\n"},
        Wrong{"IdOfMany",
              {"render", "1-a.jpg", "2-b.jpg", "--id", "7"},
              "error: --id: '7' names one master, and there are 2\n"
              "  render them one by one, or let their file names begin with their ids\n"},
        Wrong{"Jobs",
              {"render", "1-a.jpg", "-j", "0"},
              "error: --jobs: '0' is no valid value\n  give a number from 1 to 256\n"},
        Wrong{"Markup",
              {"render", "1-a.jpg", "--markup", "htm"},
              "error: markup 'htm' is none of html, markdown, jsx, json\n  did you mean html?\n"},
        Wrong{"FailOn",
              {"render", "1-a.jpg", "--fail-on", "warnings"},
              "error: --fail-on: 'warnings' is no valid value\n  did you mean warning?\n"},
        Wrong{"Color",
              {"render", "1-a.jpg", "--color", "sometimes"},
              "error: --color: 'sometimes' is no valid value\n  one of auto, always, never\n"},
        Wrong{"Set",
              {"render", "1-a.jpg", "--set", "city"},
              "error: --set: 'city' is no valid value\n  give FIELD=VALUE, such as city=Mosul\n"},
        Wrong{"NoPresetNames",
              {"preset", "show"},
              "error: preset show: which preset?\n  see `picdesk preset list`\n"}),
    [](const auto& test) { return test.param.name; });

TEST_F(Usage, UnknownPresetIsSuggested) {
  copy("jpeg/plain.jpg", "1-a.jpg");
  const auto result = picdesk({"render", "1-a.jpg", "--preset", "article-heor"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("article-heor"));
  EXPECT_THAT(result.err, HasSubstr("did you mean \"article-hero\"?"));
}

TEST_F(Usage, UnknownMetadataFieldIsSuggested) {
  copy("jpeg/plain.jpg", "1-a.jpg");
  const auto result = picdesk({"render", "1-a.jpg", "--set", "citty=Mosul"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("citty"));
  EXPECT_THAT(result.err, HasSubstr("city"));
}

TEST_F(Usage, ControlCharactersOfWordsAreShownAsText) {
  const auto result = picdesk({"re\x1B[31mnder"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("'re<U+001B>[31mnder'"));
}

TEST_F(Usage, TheLastOfARepeatedOptionCounts) {
  EXPECT_THAT(picdesk({"render", "--color", "never", "--color", "always"}).err,
              StartsWith("\x1B[31merror:"));
  EXPECT_THAT(picdesk({"render", "--color", "always", "--color", "never", "-q", "-q"}).err,
              StartsWith("error: no photographs"));
}

TEST_F(Usage, FullStandardOutputIsAnError) {
  const auto result = shell("$picdesk --help >/dev/full");
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("standard output cannot be written"));
}

TEST_F(Usage, ColourOnlyIfAsked) {
  EXPECT_THAT(picdesk({"render", "--color", "always"}).err, StartsWith("\x1B[31merror:\x1B[0m"));
  EXPECT_THAT(picdesk({"render"}).err, StartsWith("error:"));
}

}  // namespace
}  // namespace picdesk::test
