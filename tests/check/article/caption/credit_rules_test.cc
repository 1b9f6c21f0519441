// SPDX-License-Identifier: GPL-3.0-or-later
// caption/empty, caption/credit-missing, caption/credit-format, caption/credit-mismatch.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

// `caption` stands in an image of Markdown.
std::string markdown(std::string_view caption) {
  return "![" + std::string(caption) + "](/a.webp)\n";
}
std::string figure(std::string_view caption) {
  return "<figure><img src=\"/a.webp\" alt=\"Boats at a quay\"><figcaption>" +
         std::string(caption) + "</figcaption></figure>";
}

struct CreditCase {
  std::string name;
  std::string rule;
  std::string marked;
};
std::ostream& operator<<(std::ostream& out, const CreditCase& c) { return out << c.name; }

class CaptionCredits : public testing::TestWithParam<CreditCase> {};
TEST_P(CaptionCredits, AreJudged) { expect_marked(GetParam().rule, GetParam().marked); }

const std::string kEmpty = "caption/empty";
INSTANTIATE_TEST_SUITE_P(Empty, CaptionCredits,
                         testing::Values(CreditCase{"Full", kEmpty, figure("Boats. [AFP]")},
                                         CreditCase{"Blank", kEmpty, figure("⟦ ⟧")},
                                         CreditCase{"FixedSpace", kEmpty, figure("⟦&nbsp;⟧")},
                                         CreditCase{"Mark", kEmpty, figure("⟦.⟧")},
                                         CreditCase{"Arabic", kEmpty, figure("قوارب")},
                                         CreditCase{"NoFigcaption", kEmpty,
                                                    "<figure><img src=a alt=Boats></figure>"}),
                         name_of<CreditCase>);

const std::string kMissing = "caption/credit-missing";
INSTANTIATE_TEST_SUITE_P(
    Missing, CaptionCredits,
    testing::Values(
        CreditCase{"Credit", kMissing, markdown("Boats leave port, May 4, 2024. [AFP]")},
        CreditCase{"None", kMissing, markdown("⟦Boats leave port, May 4, 2024.⟧")},
        CreditCase{"Arabic", kMissing, markdown("⟦قوارب تغادر الميناء، ٤ مايو ٢٠٢٤.⟧")},
        CreditCase{"ArabicCredit", kMissing, markdown("قوارب تغادر، ٤ مايو ٢٠٢٤. [أ ف ب]")},
        CreditCase{"Figcaption", kMissing, figure("⟦Boats leave port, May 4, 2024.⟧")},
        CreditCase{"OtherFormIsNoLack", kMissing, markdown("Boats leave port (AP Photo)")},
        CreditCase{"UnbalancedIsNoLack", kMissing, figure("Boats leave port. [AFP")},
        CreditCase{"BracketsInside", kMissing, markdown("⟦The minister [left] leaves.⟧")},
        CreditCase{"LabelOfNobody", kMissing, markdown("⟦Photo: boats leave port⟧")},
        CreditCase{"NoCaptionAtAll", kMissing, "<img src=a.webp alt='Boats at a quay'>"},
        CreditCase{"SecondImage", kMissing,
                   markdown("Boats leave. [AFP]") + "\n" + markdown("Boats come.")},
        CreditCase{"SecondFigure", kMissing,
                   figure("Boats. [AFP]") + "<p>x</p>" + figure("⟦Boats come.⟧")},
        CreditCase{"TwoImagesOneCaption", kMissing,
                   "<figure><img src=a alt=A><img src=b alt=B><figcaption>⟦Boats.⟧"
                   "</figcaption></figure>"},
        CreditCase{"Stolen", kMissing, markdown("Boats leave. [AFP]") + "\n[AFP]: /afp\n"},
        CreditCase{"FrontMatter", kMissing,
                   "---\nhero:\n  image: /a.webp\n  alt: Boats at a quay\n"
                   "  caption: \"⟦Boats leave.⟧\"\n---\nText\n"},
        CreditCase{"FrontMatterCredit", kMissing,
                   "---\nhero:\n  image: /a.webp\n  alt: Boats at a quay\n"
                   "  caption: \"Boats leave.\"\n  credit: AFP\n---\nText\n"}),
    name_of<CreditCase>);

const std::string kFormat = "caption/credit-format";
INSTANTIATE_TEST_SUITE_P(
    Format, CaptionCredits,
    testing::Values(
        CreditCase{"House", kFormat, markdown("Boats. [AFP]")},
        CreditCase{"TwoNames", kFormat, markdown("Boats. [Desk/AFP]")},
        CreditCase{"ThreeNames", kFormat, markdown("Boats. [Jane Doe/Desk/AFP]")},
        CreditCase{"FourNames", kFormat + ":parts", markdown("Boats. ⟦[A B/C D/Desk/AFP]⟧")},
        CreditCase{"Unclosed", kFormat + ":unbalanced", figure("Boats. ⟦[AFP⟧")},
        CreditCase{"UnclosedStop", kFormat + ":unbalanced", figure("Boats. ⟦[Jane Doe/AFP.⟧")},
        CreditCase{"Unopened", kFormat + ":unbalanced", figure("Boats. ⟦AFP]⟧")},
        CreditCase{"UnopenedUnknown", kFormat + ":unbalanced", figure("Boats. Jane Doe⟦]⟧")},
        CreditCase{"TwiceClosed", kFormat + ":unbalanced", figure("Boats. [AFP]⟦]⟧")},
        CreditCase{"TwiceOpened", kFormat + ":unbalanced", figure("Boats. ⟦[[AFP]⟧")},
        CreditCase{"EscapedInMarkdown", kFormat + ":unbalanced", markdown("Boats. ⟦\\[AFP⟧")},
        CreditCase{"Nothing", kFormat + ":empty", markdown("Boats leave. ⟦[]⟧")},
        CreditCase{"TextBehind", kFormat + ":text-behind", markdown("Boats. [AFP] ⟦again⟧")},
        CreditCase{"TextBehindUnknown", kFormat + ":text-behind",
                   markdown("Boats. [Jane Doe] ⟦(file)⟧")},
        CreditCase{"Placeholder", kFormat + ":placeholder", markdown("Boats. [⟦TBD⟧]")},
        CreditCase{"PlaceholderPart", kFormat + ":placeholder",
                   markdown("Boats. [⟦Photographer⟧/AFP]")},
        CreditCase{"AgencyNameIsNone", kFormat, markdown("Boats. [Agency Name]")},
        CreditCase{"OtherForm", kFormat + ":form", markdown("Boats leave port ⟦(AP Photo)⟧")},
        CreditCase{"RoundBrackets", kFormat + ":form", figure("قوارب. ⟦(رويترز)⟧")},
        CreditCase{"Label", kFormat + ":form", figure("Boats leave. ⟦Photograph: Jane Doe⟧")},
        CreditCase{"Address", kFormat + ":name", figure("Boats. [⟦https://afp.example⟧]")},
        CreditCase{"Digits", kFormat + ":name", markdown("Boats. [⟦123⟧]")},
        CreditCase{"OneLetter", kFormat + ":name", markdown("Boats. [⟦A⟧]")},
        CreditCase{"Network", kFormat, markdown("Boats. [@user/X]")},
        CreditCase{"LongName", kFormat + ":name",
                   markdown("Boats. [⟦" + std::string(61, 'a') + "⟧]")}),
    name_of<CreditCase>);

TEST(CaptionCreditForms, AreTheDesksOwn) {
  Desk desk;
  desk.desk.credit.forms = {"({agency} Photo/{name})", "(Photo: {name})"};
  expect_marked(kFormat, markdown("Boats leave. (AP Photo/Jane Doe)"), desk);
  expect_marked(kFormat, markdown("Boats leave. (Photo: Jane Doe)"), desk);
  const auto found = expect_marked(kFormat, markdown("Boats leave. ⟦[AP]⟧"), desk);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].hint, "the form is ({agency} Photo/{name})");
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(CaptionCreditForms, NameTheDesksAgencies) {
  Desk desk;
  desk.desk.credit.agencies = {"AFP", "Desk"};
  expect_marked(kFormat, markdown("Boats. [Jane Doe/AFP]"), desk);
  expect_marked(kFormat, markdown("Boats. [Agence France-Presse]"), desk);
  const auto found = expect_marked(kFormat, markdown("Boats. ⟦[Reuters]⟧"), desk);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::warning);
  EXPECT_EQ(found[0].kind, "agency");
  EXPECT_EQ(found[0].message, "\"Reuters\" names no agency of the desk");
}

TEST(CaptionCredit, MayStandInAnElementOfItsOwn) {
  Desk desk;
  desk.config.credit_selector = ".credit";
  expect_marked(kMissing, figure("Boats leave. <span class=credit>Jane Doe</span>"), desk);
  expect_marked(kMissing, figure("⟦Boats leave.⟧"), desk);
}

TEST(CaptionCreditForms, HoldTheDesksPlaceholders) {
  Desk desk;
  desk.desk.credit.placeholders = {"handout?"};
  expect_marked(kFormat + ":placeholder", markdown("Boats. [⟦Handout?⟧]"), desk);
}

TEST(CaptionCreditFixes, BalanceBrackets) {
  EXPECT_EQ(mended(kFormat, figure("Boats. [AFP")), figure("Boats. [AFP]"));
  EXPECT_EQ(mended(kFormat, figure("Boats. [AFP.")), figure("Boats. [AFP]."));
  EXPECT_EQ(mended(kFormat, figure("Boats. AFP]")), figure("Boats. [AFP]"));
  EXPECT_EQ(mended(kFormat, figure("Boats. Agence France-Presse]")),
            figure("Boats. [Agence France-Presse]"));
  EXPECT_EQ(mended(kFormat, figure("Boats. [AFP]]")), figure("Boats. [AFP]"));
  EXPECT_EQ(mended(kFormat, figure("Boats. [[AFP]")), figure("Boats. [AFP]"));
  EXPECT_EQ(mended(kFormat, markdown("Boats. \\[AFP")), markdown("Boats. \\[AFP\\]"));
}

TEST(CaptionCreditFixes, WriteTheHousesForm) {
  const auto fix = [](const std::string& text) { return checked(text).of(kFormat)[0].fixes[0]; };
  EXPECT_TRUE(fix(figure("Boats. (Jane Doe/AFP)")).safe);
  EXPECT_FALSE(fix(figure("Boats. (AP Photo/Jane Doe)")).safe);
  EXPECT_EQ(mended(kFormat, figure("Boats. (Jane Doe/AFP)")), figure("Boats. [Jane Doe/AFP]"));
  EXPECT_EQ(mended(kFormat, figure("Boats. (AP Photo/Jane Doe)")), figure("Boats. [AP/Jane Doe]"));
  EXPECT_EQ(mended(kFormat, markdown("Boats. (AFP)")), markdown("Boats. \\[AFP\\]"));
}

Desk with_file(const std::function<void(MetadataRecord&)>& change) {
  Desk desk;
  ImageFile file = sound_file("a.webp", {600, 384});
  file.metadata.emplace();
  change(file.metadata->record);
  desk.files["/a.webp"] = file;
  return desk;
}

Desk credited(std::string credit) {
  return with_file([&](MetadataRecord& record) { record.credit = credit; });
}

TEST(CaptionCreditFixes, TakeTheFilesCredit) {
  const Desk desk = credited("AFP");
  EXPECT_EQ(mended(kMissing, figure("Boats leave. "), desk), figure("Boats leave. [AFP] "));
  EXPECT_EQ(mended(kMissing, markdown("Boats leave."), desk), markdown("Boats leave. \\[AFP\\]"));
  EXPECT_EQ(mended(kFormat, figure("Boats leave. []"), desk), figure("Boats leave. [AFP]"));
  EXPECT_EQ(mended(kFormat, figure("Boats leave. [TBD]"), desk), figure("Boats leave. [AFP]"));
  const auto found = checked(figure("Boats leave."), desk).of(kMissing);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].fixes[0].safe);
  EXPECT_EQ(found[0].fixes[0].title, "take \"AFP\" from the file");
}

TEST(CaptionFixes, TakeTheFilesCaption) {
  const Desk desk =
      with_file([](MetadataRecord& record) { record.caption.set("", "Boats & nets. [AFP]"); });
  EXPECT_EQ(mended(kEmpty, figure(" "), desk), figure("Boats &amp; nets. [AFP]"));
}

struct MismatchCase {
  std::string name;
  std::string printed;
  std::function<void(MetadataRecord&)> change;
  std::string severity = {};  // empty: no finding
};
std::ostream& operator<<(std::ostream& out, const MismatchCase& c) { return out << c.name; }

class CreditMismatches : public testing::TestWithParam<MismatchCase> {};
TEST_P(CreditMismatches, AreJudged) {
  const MismatchCase& test = GetParam();
  const std::string names = test.severity.empty() ? test.printed : "⟦" + test.printed + "⟧";
  const auto found = expect_marked("caption/credit-mismatch", markdown("Boats. [" + names + "]"),
                                   with_file(test.change));
  if (!found.empty()) {
    EXPECT_EQ(name(found[0].severity), test.severity);
  }
}

std::function<void(MetadataRecord&)> credit(std::string value) {
  return [=](MetadataRecord& record) { record.credit = value; };
}

INSTANTIATE_TEST_SUITE_P(
    Check, CreditMismatches,
    testing::Values(MismatchCase{"Equal", "AFP", credit("AFP")},
                    MismatchCase{"Alias", "AFP", credit("Agence France-Presse")},
                    MismatchCase{"ArabicAlias", "رويترز", credit("Reuters")},
                    MismatchCase{"Via", "AFP", credit("AFP via Getty Images")},
                    MismatchCase{"OneOfTwoNames", "Jane Doe/AFP", credit("Agence France-Presse")},
                    MismatchCase{"Photographer", "Jane Doe",
                                 [](MetadataRecord& record) {
                                   record.credit = "AFP";
                                   record.creators = {"Jane Doe"};
                                 }},
                    MismatchCase{"PhotographerTurned", "Jane Doe",
                                 [](MetadataRecord& record) { record.creators = {"DOE Jane"}; }},
                    MismatchCase{"Copyright", "AFP",
                                 [](MetadataRecord& record) {
                                   record.copyright.set("", "© 2024 AFP, all rights reserved");
                                 }},
                    MismatchCase{"Source", "Xinhua",
                                 [](MetadataRecord& r) { r.source = "XINHUA"; }},
                    MismatchCase{"CutAtThirtyTwoBytes", "Agence de presse de la ville de Genève",
                                 credit("Agence de presse de la ville de ")},
                    MismatchCase{"NothingEmbedded", "AFP", [](MetadataRecord&) {}},
                    MismatchCase{"Other", "AFP", credit("Reuters"), "error"},
                    MismatchCase{"OtherArabic", "أ ف ب", credit("Reuters"), "error"},
                    MismatchCase{"OtherNames", "Jane Doe/AFP", credit("John Roe/Reuters"), "error"},
                    MismatchCase{"OtherPhotographer", "Jane Doe",
                                 [](MetadataRecord& r) { r.creators = {"John Roe"}; }, "error"},
                    MismatchCase{"OtherScript", "وكالة الأنباء", credit("News Agency"), "warning"}),
    name_of<MismatchCase>);

TEST(CreditMismatch, SaysBothAndTakesTheFiles) {
  const auto found = expect_marked("caption/credit-mismatch", markdown("Boats. [⟦Desk/AFP⟧]"),
                                   credited("Reuters"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "the caption credits \"Desk/AFP\", the file \"Reuters\"");
  EXPECT_EQ(mended("caption/credit-mismatch", markdown("Boats. [AFP]"), credited("Reuters")),
            markdown("Boats. [Reuters]"));
}

TEST(CreditMismatch, OfACreditThatStandsApart) {
  const std::string front =
      "---\nhero:\n  image: /a.webp\n  alt: Boats at a quay\n  caption: \"Boats leave.\"\n";
  expect_marked("caption/credit-mismatch", front + "  credit: \"AFP\"\n---\nText\n",
                credited("AFP"));
  expect_marked("caption/credit-mismatch", front + "  credit: \"⟦AFP⟧\"\n---\nText\n",
                credited("Reuters"));
}

TEST(CreditMismatch, KnowsTheDesksAliases) {
  Desk desk = credited("News Agency");
  desk.desk.credit.aliases["News Agency"] = {"وكالة الأنباء"};
  expect_marked("caption/credit-mismatch", markdown("قوارب. [وكالة الأنباء]"), desk);
}

}  // namespace
}  // namespace picdesk::test
