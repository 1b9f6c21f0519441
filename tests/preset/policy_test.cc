// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata policies: those that ship and own ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "picdesk/config.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(ShippedPolicies, AreThree) {
  EXPECT_THAT(shipped_policies(), ElementsAre("keep-credit", "protect-source", "strip-all"));
}

TEST(ShippedPolicies, LoadByName) {
  for (const std::string& name : shipped_policies()) {
    const Result<PolicySpec> policy = load_policy(name);
    ASSERT_TRUE(policy) << policy.error().message;
    EXPECT_EQ(policy->name, name);
    EXPECT_NE(policy->description, "");
    EXPECT_THAT(policy->keep, IsEmpty());  // what a built-in one keeps is not in its file
  }
}

TEST(ParsePolicy, ReadsEveryKey) {
  const Result<PolicySpec> policy = parse_policy(R"(name = "own"
description = "Own"
keep = ["caption", "credit"]
keep_extra = ["keywords"]
drop_credit = true
keep_faces = true
)",
                                                 "x.toml");
  ASSERT_TRUE(policy) << policy.error().message;
  EXPECT_EQ(policy->name, "own");
  EXPECT_EQ(policy->description, "Own");
  EXPECT_THAT(policy->keep, ElementsAre("caption", "credit"));
  EXPECT_THAT(policy->keep_extra, ElementsAre("keywords"));
  EXPECT_TRUE(policy->drop_credit);
  EXPECT_TRUE(policy->keep_faces);
}

TEST(ParsePolicy, EmptyFileIsNamedAfterItself) {
  const Result<PolicySpec> policy = parse_policy("", "policies/night-desk.toml");
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy->name, "night-desk");
  EXPECT_FALSE(policy->drop_credit);
  EXPECT_FALSE(policy->keep_faces);
}

struct Wrong {
  std::string name;
  std::string toml;
  std::string place;
  std::string message;
  std::string hint;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongPolicy : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongPolicy, IsRefusedAtItsPlace) {
  const Result<PolicySpec> policy = parse_policy(GetParam().toml, "own.toml");
  ASSERT_FALSE(policy);
  EXPECT_EQ(policy.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(policy.error().message, StartsWith("own.toml:" + GetParam().place + ": "));
  EXPECT_THAT(policy.error().message, HasSubstr(GetParam().message));
  EXPECT_THAT(policy.error().hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Preset, WrongPolicy,
    ::testing::Values(Wrong{"UnknownKey", "kepe = []", "1:1", "\"kepe\" in the policy", "\"keep\""},
                      Wrong{"Name", "name = \"My Policy\"", "1:8", "My Policy", "a-z"},
                      Wrong{"Keep", "keep = \"caption\"", "1:8", "keep must be an array",
                            "docs/scrub.md"},
                      Wrong{"KeepExtra", "keep_extra = [1]", "1:15", "each of keep_extra", "docs"},
                      Wrong{"DropCredit", "\ndrop_credit = \"no\"", "2:15", "a boolean", "docs"},
                      Wrong{"KeepFaces", "keep_faces = 1", "1:14", "a boolean", "docs"},
                      Wrong{"Syntax", "keep = [", "1:9", "", "TOML"}),
    [](const auto& test) { return test.param.name; });

// Own policies of a project whose folder is the working folder's parent.
class OwnPolicies : public ::testing::Test {
 protected:
  void SetUp() override {
    before_ = std::filesystem::current_path();
    std::filesystem::create_directories(dir_ / "policies");
    std::filesystem::create_directories(dir_ / "work");
    test::write_file(dir_ / "picdesk.toml", "");
    test::write_file(dir_ / "policies/night-desk.toml", "keep = [\"credit\"]");
    test::write_file(dir_ / "policies/strip-all.toml", "keep = [\"copyright\"]");
    std::filesystem::current_path(dir_ / "work");
  }
  void TearDown() override { std::filesystem::current_path(before_); }

  test::TempDir dir_;
  std::filesystem::path before_;
};

TEST_F(OwnPolicies, LoadByPath) {
  test::write_file(dir_ / "work/here.toml", "keep = [\"caption\"]");
  for (const std::string& path :
       {std::string("here.toml"), std::string("./here.toml"), dir_ / "work/here.toml"}) {
    const Result<PolicySpec> policy = load_policy(path);
    ASSERT_TRUE(policy) << policy.error().message;
    EXPECT_EQ(policy->name, "here");
    EXPECT_THAT(policy->keep, ElementsAre("caption"));
  }
}

TEST_F(OwnPolicies, LoadByNameOfTheProject) {
  const Result<PolicySpec> policy = load_policy("night-desk");
  ASSERT_TRUE(policy) << policy.error().message;
  EXPECT_EQ(policy->name, "night-desk");
  EXPECT_THAT(policy->keep, ElementsAre("credit"));
}

TEST_F(OwnPolicies, WinOverThoseThatShip) {
  EXPECT_THAT(load_policy("strip-all")->keep, ElementsAre("copyright"));
  EXPECT_THAT(load_policy("keep-credit")->keep, IsEmpty());
}

TEST_F(OwnPolicies, AreSuggested) {
  const Result<PolicySpec> own = load_policy("nigth-desk");
  ASSERT_FALSE(own);
  EXPECT_EQ(own.error().code, ErrorCode::not_found);
  EXPECT_THAT(own.error().message, HasSubstr("\"nigth-desk\""));
  EXPECT_THAT(own.error().hint, HasSubstr("\"night-desk\""));
  EXPECT_THAT(load_policy("keep-credits").error().hint, HasSubstr("\"keep-credit\""));
  EXPECT_THAT(load_policy("zzzzzz").error().hint, HasSubstr("protect-source"));
}

TEST_F(OwnPolicies, ErrorsNameThePath) {
  test::write_file(dir_ / "work/bad.toml", "keep = 1");
  EXPECT_THAT(load_policy("bad.toml").error().message, StartsWith("bad.toml:1:8: "));
  const Result<PolicySpec> missing = load_policy("policies/none.toml");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_THAT(missing.error().message, HasSubstr("policies/none.toml"));
}

TEST_F(OwnPolicies, EmptyOrControlNamesAreNotFound) {
  EXPECT_EQ(load_policy("").error().code, ErrorCode::not_found);
  const Result<PolicySpec> odd = load_policy("a\x1B");
  EXPECT_EQ(odd.error().code, ErrorCode::not_found);
  EXPECT_THAT(odd.error().message, HasSubstr("<U+001B>"));
}

}  // namespace
}  // namespace picdesk
