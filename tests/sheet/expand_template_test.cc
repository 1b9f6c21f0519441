// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/sheet.h"

namespace picdesk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

MetadataRecord record() {
  MetadataRecord result;
  result.caption.set("", "A {credit} caption");
  result.caption.set("fr", "Une l\u00e9gende");
  result.creators = {"Ali Yussef", "Zo\u00e9 Martin"};
  result.credit = "AFP";
  result.city = "Mosul";
  result.date_created = parse_iso_date("2024-10-03").value();
  return result;
}

TemplateFacts facts(const char* language = "en") {
  return {"DSC_0123.final.JPG", "2024-10 Mosul", 7, parse_iso_date("2025-04-01").value(), language};
}

struct ExpandCase {
  const char* label;
  const char* text;
  const char* expected;
  const char* language = "en";
};

class EveryVariable : public testing::TestWithParam<ExpandCase> {};

TEST_P(EveryVariable, IsReplaced) {
  const auto text = expand_template(GetParam().text, record(), facts(GetParam().language));
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_EQ(*text, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Template, EveryVariable,
    testing::Values(
        ExpandCase{"None", "Plain \\ text\nof two lines", "Plain \\ text\nof two lines"},
        ExpandCase{"Field", "In {city}.", "In Mosul."},
        ExpandCase{"File", "{file} {stem} {ext}", "DSC_0123.final.JPG DSC_0123.final JPG"},
        ExpandCase{"Folder", "{folder}", "2024-10 Mosul"},
        ExpandCase{"Sequence", "{seq} {seq:0} {seq:000}", "7 7 007"},
        ExpandCase{"Today", "{today} {today:%B %-d, %Y}", "2025-04-01 April 1, 2025"},
        ExpandCase{"Date", "{date_created}", "2024-10-03"},
        ExpandCase{"DateFormatted", "{date_created:%B %-d, %Y}", "October 3, 2024"},
        ExpandCase{"DateInFrench", "{date_created:%-d %B %Y}", "3 octobre 2024", "fr"},
        ExpandCase{"DateInArabic", "{date_created:%-d %B %Y}",
                   "3 \u0623\u0643\u062a\u0648\u0628\u0631 2024", "ar"},
        ExpandCase{"List", "{creators}", "Ali Yussef, Zo\u00e9 Martin"},
        ExpandCase{"ListSeparated", "{creators| and }", "Ali Yussef and Zo\u00e9 Martin"},
        ExpandCase{"ListSeparatedByNothing", "{creators|}", "Ali YussefZo\u00e9 Martin"},
        ExpandCase{"DefaultLanguage", "{caption}", "A {credit} caption"},
        ExpandCase{"OtherLanguage", "{caption[fr]}", "Une l\u00e9gende"},
        ExpandCase{"OtherLanguageInCapitals", "{caption[FR]}", "Une l\u00e9gende"},
        ExpandCase{"MayBeEmpty", "[{headline?}]", "[]"},
        ExpandCase{"Default", "{headline?No headline: yet}", "No headline: yet"},
        ExpandCase{"DefaultNotNeeded", "{city?Nowhere}", "Mosul"},
        ExpandCase{"DefaultOfAList", "{persons|, ?nobody}", "nobody"},
        ExpandCase{"Braces", "{{city}} }}{{", "{city} }{"},
        ExpandCase{"BracesAroundAVariable", "{{{city}}}", "{Mosul}"},
        ExpandCase{"PercentSigns", "100% {date_created:%Y%%}", "100% 2024%"}),
    [](const auto& test) { return test.param.label; });

struct WrongCase {
  const char* label;
  const char* text;
  const char* message;
  const char* hint = "";
};

class EveryWrongTemplate : public testing::TestWithParam<WrongCase> {};

TEST_P(EveryWrongTemplate, IsRefused) {
  const auto text = expand_template(GetParam().text, record(), facts());
  ASSERT_FALSE(text) << *text;
  EXPECT_EQ(text.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(text.error().message, StartsWith(GetParam().message));
  EXPECT_THAT(text.error().hint, HasSubstr(GetParam().hint));
  EXPECT_FALSE(text.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Template, EveryWrongTemplate,
    testing::Values(
        WrongCase{"Unknown", "{cty}", "tpl/unknown: {cty} is neither", "did you mean {city}?"},
        WrongCase{"UnknownFact", "{foldr}", "tpl/unknown: ", "did you mean {folder}?"},
        WrongCase{"NoName", "{}", "tpl/unknown: "},
        WrongCase{"SpaceInTheName", "{ city }", "tpl/unknown: "},
        WrongCase{"UnknownWithSeparator", "{cretors|; }", "tpl/unknown: ", "{creators}"},
        WrongCase{"Empty", "{headline}", "tpl/empty: {headline} has no value", "{headline?}"},
        WrongCase{"EmptyLanguage", "{caption[ar]}", "tpl/empty: {caption[ar]} has no value"},
        WrongCase{"HourOfADay", "{date_created:%H:%M}",
                  "tpl/date-part: {date_created}: the date 2024-10-03 has no hour"},
        WrongCase{"HourWithDefault", "{date_created:%H?noon}", "tpl/date-part: "},
        WrongCase{"DateFormat", "{date_created:%Q}", "tpl/syntax: {date_created}: "},
        WrongCase{"SequenceFormat", "{seq:3}", "tpl/syntax: {seq:3}", "{seq:000}"},
        WrongCase{"SequenceFormatEmpty", "{seq:}", "tpl/syntax: "},
        WrongCase{"SequenceTooWide", "{seq:0000000000}", "tpl/syntax: "},
        WrongCase{"FormatOfAText", "{city:%Y}", "tpl/syntax: {city} takes no format"},
        WrongCase{"SeparatorOfAFact", "{file|,}", "tpl/syntax: {file} takes no separator"},
        WrongCase{"Open", "a {city", "tpl/syntax: a lone { at column 3", "{{"},
        WrongCase{"OpenOverLines", "{ci\nty}", "tpl/syntax: a lone { at column 1"},
        WrongCase{"Nested", "{city {credit}}", "tpl/syntax: a lone { at column 1"},
        WrongCase{"Closing", "\u00e9 }", "tpl/syntax: a lone } at column 3"}),
    [](const auto& test) { return test.param.label; });

TEST(Template, ADateWithoutADayKeepsWhatItHas) {
  MetadataRecord month;
  month.date_created = parse_iso_date("2024-10").value();
  EXPECT_EQ(expand_template("{date_created:%B %Y}", month, facts()).value(), "October 2024");
  const auto day = expand_template("{date_created:%-d}", month, facts());
  ASSERT_FALSE(day);
  EXPECT_THAT(day.error().message, StartsWith("tpl/date-part: "));
  EXPECT_EQ(expand_template("{date_created:%-d?}", MetadataRecord{}, facts()).value(), "");
}

TEST(Template, FilesWithoutExtension) {
  TemplateFacts plain = facts();
  plain.file = "photo";
  EXPECT_EQ(expand_template("{stem}.{ext?}", {}, plain).value(), "photo.");
  plain.file = ".hidden";
  EXPECT_EQ(expand_template("{stem}", {}, plain).value(), ".hidden");
}

struct ModeCase {
  const char* label;
  TemplateField field;
  const char* path;
  const char* expected;
  bool changed = true;
};

class EveryMode : public testing::TestWithParam<ModeCase> {};

TEST_P(EveryMode, FillsTheField) {
  const ModeCase& c = GetParam();
  MetadataRecord edited = record();
  std::vector<Finding> findings;
  CodeTable codes;
  ASSERT_TRUE(codes.add("mos\tMosul, {city}\n", "codes.txt"));
  const auto changed = apply_template({c.field}, codes, {}, facts(), edited, findings);
  ASSERT_TRUE(changed) << changed.error().message;
  EXPECT_EQ(expand_template(std::string("{") + c.path + "|; ?}", edited, facts()).value(),
            c.expected);
  EXPECT_EQ(changed->size(), c.changed ? 1u : 0u);
}

INSTANTIATE_TEST_SUITE_P(
    Template, EveryMode,
    testing::Values(
        ModeCase{"Set", {"headline", TemplateMode::set, "In {city}"}, "headline", "In Mosul"},
        ModeCase{"SetOver", {"credit", TemplateMode::set, "EPA"}, "credit", "EPA"},
        ModeCase{"SetTheSame", {"credit", TemplateMode::set, "AFP"}, "credit", "AFP", false},
        ModeCase{
            "SetToNothing", {"credit", TemplateMode::set, "{headline?}"}, "credit", "AFP", false},
        ModeCase{
            "SetALanguage", {"caption[ar]", TemplateMode::set, "\u0645"}, "caption[ar]", "\u0645"},
        ModeCase{"IfEmptyFull", {"credit", TemplateMode::if_empty, "EPA"}, "credit", "AFP", false},
        ModeCase{"IfEmpty", {"headline", TemplateMode::if_empty, "H"}, "headline", "H"},
        ModeCase{"Append", {"credit", TemplateMode::append, " / {city}"}, "credit", "AFP / Mosul"},
        ModeCase{"AppendToNothing", {"headline", TemplateMode::append, "H"}, "headline", "H"},
        ModeCase{"Prepend", {"credit", TemplateMode::prepend, "Via "}, "credit", "Via AFP"},
        ModeCase{"AppendToAList",
                 {"creators", TemplateMode::append, "Li"},
                 "creators",
                 "Ali Yussef; Zo\u00e9 Martin; Li"},
        ModeCase{"PrependToAList",
                 {"creators", TemplateMode::prepend, "Li"},
                 "creators",
                 "Li; Ali Yussef; Zo\u00e9 Martin"},
        ModeCase{"AppendWhatIsThere",
                 {"creators", TemplateMode::append, "Ali Yussef"},
                 "creators",
                 "Ali Yussef; Zo\u00e9 Martin",
                 false},
        ModeCase{"AppendSomeThatAreThere",
                 {"creators", TemplateMode::append, "Li; Ali Yussef; a\\\\; b"},
                 "creators",
                 "Ali Yussef; Zo\u00e9 Martin; Li; a; b"},
        ModeCase{"Clear", {"credit", TemplateMode::clear, ""}, "credit", ""},
        ModeCase{"Codes",
                 {"headline", TemplateMode::set, "\\mos\\: {city}"},
                 "headline",
                 "Mosul, {city}: Mosul"}),
    [](const auto& test) { return test.param.label; });

TEST(ApplyTemplate, VariablesAreOfTheRecordBefore) {
  MetadataRecord edited = record();
  std::vector<Finding> findings;
  const auto changed = apply_template(
      {{"city", TemplateMode::set, "{credit}"}, {"credit", TemplateMode::set, "{city}"}}, {}, {},
      facts(), edited, findings);
  ASSERT_TRUE(changed);
  EXPECT_EQ(edited.city, "AFP");
  EXPECT_EQ(edited.credit, "Mosul");
  EXPECT_THAT(*changed, ElementsAre("credit", "city"));
}

TEST(ApplyTemplate, AfterAnErrorNothingChanged) {
  MetadataRecord edited = record();
  std::vector<Finding> findings;
  const auto changed = apply_template(
      {{"city", TemplateMode::set, "Erbil"}, {"credit", TemplateMode::set, "{headline}"}}, {}, {},
      facts(), edited, findings);
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().message,
            "tpl/empty: {headline} has no value, in the template's credit");
  EXPECT_EQ(edited, record());
}

TEST(ApplyTemplate, PartiesAreNotOverwrittenByWhatIsAppended) {
  MetadataRecord edited = record();
  edited.image_creators = {{"Agency", "id-1"}};
  const MetadataRecord before = edited;
  std::vector<Finding> findings;
  for (const TemplateMode mode :
       {TemplateMode::append, TemplateMode::prepend, TemplateMode::if_empty}) {
    const auto changed =
        apply_template({{"image_creators", mode, "Li"}}, {}, {}, facts(), edited, findings);
    ASSERT_FALSE(changed);
    EXPECT_THAT(changed.error().hint, HasSubstr("image_creators[1].name"));
    EXPECT_EQ(edited, before);
  }
  ASSERT_TRUE(apply_template({{"image_creators[2].name", TemplateMode::append, "Li"}}, {}, {},
                             facts(), edited, findings));
  ASSERT_EQ(edited.image_creators.size(), 2u);
  EXPECT_EQ(edited.image_creators[0].id, "id-1");
}

TEST(ApplyTemplate, AnUnknownFieldIsRefused) {
  MetadataRecord edited = record();
  std::vector<Finding> findings;
  EXPECT_FALSE(
      apply_template({{"cty", TemplateMode::set, "Erbil"}}, {}, {}, facts(), edited, findings));
}

TEST(TemplateModeOf, KnowsTheFive) {
  EXPECT_EQ(template_mode("set"), TemplateMode::set);
  EXPECT_EQ(template_mode("if-empty"), TemplateMode::if_empty);
  EXPECT_EQ(template_mode("append"), TemplateMode::append);
  EXPECT_EQ(template_mode("prepend"), TemplateMode::prepend);
  EXPECT_EQ(template_mode("clear"), TemplateMode::clear);
  EXPECT_EQ(template_mode("Set"), std::nullopt);
}

}  // namespace
}  // namespace picdesk
