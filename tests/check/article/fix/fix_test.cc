// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/article/support.h"
#include "picdesk/fix_article.h"

namespace picdesk::test {
namespace {

// A toy check: each occurrence of a word is a finding whose fix writes another word.
struct Word {
  const char* rule;
  const char* wrong;
  const char* right;
  Severity severity = Severity::warning;
  bool safe = true;
};

Recheck toy(std::vector<Word> words) {
  return [words = std::move(words)](std::string_view bytes) -> Result<std::vector<ArticleFinding>> {
    if (bytes.find("BROKEN") != std::string_view::npos) {
      return fail(ErrorCode::corrupt_data, "cannot be read", "");
    }
    std::vector<ArticleFinding> findings;
    for (const Word& word : words) {
      const std::string wrong = word.wrong;
      std::size_t ordinal = 0;
      for (std::size_t at = bytes.find(wrong); at != std::string_view::npos;
           at = bytes.find(wrong, at + wrong.size())) {
        ArticleFinding finding;
        finding.rule = word.rule;
        finding.severity = word.severity;
        finding.where = {at, at + wrong.size()};
        finding.fingerprint = wrong + std::to_string(ordinal++);
        finding.fixes.push_back(
            {std::string("write ") + word.right, word.safe, {{finding.where, word.right}}});
        findings.push_back(std::move(finding));
      }
    }
    return findings;
  };
}

// "rule@line:column" of each.
template <class List>
std::string places(const List& list) {
  std::string all;
  for (const auto& each : list) {
    all += (all.empty() ? "" : " ") + each.rule + '@' + std::to_string(each.where.line) + ':' +
           std::to_string(each.where.column);
  }
  return all;
}

// Applies, expects that doing it again changes nothing.
FixedArticle fixed(std::string_view bytes, const Recheck& recheck, const FixOptions& options = {}) {
  const Result<FixedArticle> once = apply_fixes(bytes, recheck, options);
  if (!once) {
    ADD_FAILURE() << once.error().message;
    return {};
  }
  const Result<FixedArticle> twice = apply_fixes(once->bytes, recheck, options);
  EXPECT_TRUE(twice && twice->bytes == once->bytes && twice->applied.empty()) << once->bytes;
  return *once;
}

TEST(ApplyFixes, LeavesEveryOtherByte) {
  const FixedArticle result = fixed(
      "\xEF\xBB\xBF"
      "a bad\r\nb\tbad \xFF\rno end",
      toy({{"t/word", "bad", "better"}}));
  EXPECT_EQ(result.bytes,
            "\xEF\xBB\xBF"
            "a better\r\nb\tbetter \xFF\rno end");
  EXPECT_EQ(places(result.applied), "t/word@1:3 t/word@2:3");
  EXPECT_TRUE(result.undone.empty());
  EXPECT_TRUE(result.findings.empty());
}

TEST(ApplyFixes, DoesNothingWithoutFindings) {
  const FixedArticle result = fixed("good", toy({{"t/word", "bad", "good"}}));
  EXPECT_EQ(result.bytes, "good");
  EXPECT_TRUE(result.applied.empty());
}

TEST(ApplyFixes, LetsTheSmallerRuleGoFirstWhereTwoOverlap) {
  const FixedArticle result =
      fixed("ab bc", toy({{"t/b", "ab", "xx"}, {"t/a", "b b", "b-b"}, {"t/c", "bc", "yy"}}));
  // "b b" first; the others of the same pass touched it and waited: "ab" and "bc" are still there.
  EXPECT_EQ(result.bytes, "xx-yy");
  ASSERT_EQ(result.applied.size(), 3u);
  EXPECT_EQ(result.applied[0].rule, "t/a");
  EXPECT_EQ(result.applied[1].pass, 2);
}

TEST(ApplyFixes, AppliesUnsafeOnesOnlyWhenAsked) {
  const Recheck recheck = toy({{"t/word", "bad", "good", Severity::error, false}});
  EXPECT_EQ(fixed("bad", recheck).bytes, "bad");
  EXPECT_EQ(fixed("bad", recheck, {.unsafe = true}).bytes, "good");
}

TEST(ApplyFixes, TakesBackWhatKeepsItsFinding) {
  const FixedArticle result =
      fixed("bad worse", toy({{"t/a", "bad", "bad!"}, {"t/b", "worse", "good"}}));
  EXPECT_EQ(result.bytes, "bad good");
  EXPECT_EQ(places(result.undone), "t/a@1:1");
  EXPECT_EQ(result.undone.front().reason, "the finding stays");
  EXPECT_EQ(places(result.applied), "t/b@1:5");
}

TEST(ApplyFixes, TakesBackWhatAddsAWarning) {
  const FixedArticle result = fixed("one two three", toy({{"t/a", "two", "zwei"},
                                                          {"t/b", "one", "1"},
                                                          {"t/c", "three", "3"},
                                                          {"t/new", "zwei", "zwei"}}));
  EXPECT_EQ(result.bytes, "1 two 3");
  ASSERT_EQ(result.undone.size(), 1u);
  EXPECT_EQ(result.undone.front().reason, "it adds t/new");
}

TEST(ApplyFixes, TriesAgainWhatDidHarmBeforeTheRestWasMended) {
  const FixedArticle result = fixed("(-c worse", toy({{"t/a", "(-", "("},
                                                      {"t/b", "c", "d"},
                                                      {"t/new", "(c", "(c"},
                                                      {"t/z", "worse", "worse!"}}));
  EXPECT_EQ(result.bytes, "(d worse");
  EXPECT_EQ(places(result.applied), "t/b@1:3 t/a@1:1");
  EXPECT_EQ(places(result.undone), "t/z@1:4");
}

TEST(ApplyFixes, KeepsWhatAddsAnInfo) {
  const FixedArticle result =
      fixed("two", toy({{"t/a", "two", "zwei"}, {"t/new", "zwei", "zwo", Severity::info, false}}));
  EXPECT_EQ(result.bytes, "zwei");
  EXPECT_EQ(result.findings.size(), 1u);
}

TEST(ApplyFixes, TakesBackWhatCannotBeRead) {
  const FixedArticle result = fixed("bad", toy({{"t/a", "bad", "BROKEN"}}));
  EXPECT_EQ(result.bytes, "bad");
  ASSERT_EQ(result.undone.size(), 1u);
  EXPECT_EQ(result.undone.front().reason, "the article does not read any more: cannot be read");
}

TEST(ApplyFixes, FindsTheOneOfManyThatDoesHarm) {
  std::string text = "stays ";
  for (int i = 0; i < 100; ++i) text += "bad ";
  const FixedArticle result =
      fixed(text, toy({{"t/a", "bad", "ok"}, {"t/b", "stays", "stays!"}}), {.rechecks = 40});
  EXPECT_EQ(result.applied.size(), 100u);
  EXPECT_EQ(places(result.undone), "t/b@1:1");
}

TEST(ApplyFixes, StopsWhereItCannotProveMore) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "bad ";
  int checks = 0;
  const Recheck recheck = [&](std::string_view bytes) {
    ++checks;
    return toy({{"t/a", "bad", "bad!"}})(bytes);
  };
  const Result<FixedArticle> result = apply_fixes(text, recheck, {.rechecks = 20});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->bytes, text);
  EXPECT_EQ(result->undone.size(), 100u);
  EXPECT_EQ(checks, 21);
}

TEST(ApplyFixes, EndsWhereTwoRulesDisagree) {
  const Recheck recheck =
      toy({{"t/a", "x", "y", Severity::info}, {"t/b", "y", "x", Severity::info}});
  const Result<FixedArticle> result = apply_fixes("x", recheck);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->bytes, "y");
}

TEST(ApplyFixes, ForgivesWhatAMendedImageShows) {
  const Recheck recheck = toy({{"md/broken-image", "![a (b)", "![a](b)"},
                               {"caption/date-missing", "![a]", "![a]", Severity::error, false}});
  EXPECT_EQ(fixed("![a (b)", recheck).bytes, "![a](b)");
  // Elsewhere it would be new.
  const Recheck elsewhere = [](std::string_view bytes) -> Result<std::vector<ArticleFinding>> {
    auto findings = toy({{"md/broken-image", "![a (b)", "![a](b)"}})(bytes);
    if (bytes.find("![a]") != std::string_view::npos) {
      ArticleFinding other;
      other.rule = "alt/slug";
      other.where = {0, 1};
      findings->push_back(other);
    }
    return findings;
  };
  EXPECT_EQ(fixed("far ![a (b)", elsewhere).bytes, "far ![a (b)");
}

TEST(ApplyFixes, TellsWhatAMendedImageShowsFromWhatStays) {
  const Recheck recheck = [](std::string_view bytes) -> Result<std::vector<ArticleFinding>> {
    auto findings = toy({{"md/broken-image", "![bad (b)", "![bad](b)"}})(bytes);
    for (const char* place : {"![bad]", "far bad"}) {
      auto more = toy({{"t/word", place, place[0] == '!' ? "![ok]" : "far ok"}})(bytes);
      findings->insert(findings->end(), more->begin(), more->end());
    }
    return findings;
  };
  const FixedArticle result = fixed("far bad ![bad (b)", recheck);
  EXPECT_EQ(result.bytes, "far ok ![ok](b)");
  EXPECT_TRUE(result.undone.empty());
}

TEST(ApplyFixes, LeavesSuppressedFindingsAlone) {
  const Recheck recheck = [](std::string_view bytes) {
    auto findings = toy({{"t/a", "bad", "good"}})(bytes);
    for (ArticleFinding& finding : *findings) finding.suppressed = "known";
    return findings;
  };
  EXPECT_EQ(fixed("bad", recheck).bytes, "bad");
}

TEST(ApplyFixes, PassesOverEditsThatFitNowhere) {
  const Recheck recheck = [](std::string_view) -> Result<std::vector<ArticleFinding>> {
    std::vector<ArticleFinding> findings(3);
    findings[0].fixes.push_back({"beyond", true, {{{2, 99}, "x"}}});
    findings[1].fixes.push_back({"over itself", true, {{{1, 2}, "x"}, {{0, 1}, "y"}}});
    findings[2].fixes.push_back({"none", true, {}});
    return findings;
  };
  EXPECT_EQ(fixed("text", recheck).bytes, "text");
}

TEST(ApplyFixes, FailsWhereTheArticleDoesNotRead) {
  const auto result = apply_fixes("BROKEN", toy({}));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::corrupt_data);
}

TEST(ApplyFixes, TakesOutIdleSuppressions) {
  const Recheck recheck = [](std::string_view bytes) -> Result<std::vector<ArticleFinding>> {
    return checked(bytes, {.path = "a.md"}).findings;
  };
  const std::string text =
      "# Boats\n\n<!-- picdesk-disable text/emoji, text/markup -- old -->\n\nText.\n\n"
      "<!-- picdesk-enable text/emoji, text/markup -->\n";
  const FixedArticle result = fixed(text, recheck);
  EXPECT_EQ(result.bytes, "# Boats\n\n\nText.\n\n");
}

}  // namespace
}  // namespace picdesk::test
