// SPDX-License-Identifier: GPL-3.0-or-later
// Photoshop resources: IIM and its digest change in place, all else is verbatim.
#include "metadata/iim/resource_editor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/digest.h"
#include "metadata/iim/photoshop_resources.h"
#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

using ::testing::SizeIs;

std::string resource(int id, const std::string& text, const std::string& name = "") {
  std::string out = "8BIM";
  out += static_cast<char>(id >> 8);
  out += static_cast<char>(id & 0xFF);
  out += static_cast<char>(name.size());
  out += name;
  if (out.size() % 2 != 0) out += '\0';
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(text.size() >> shift & 0xFF);
  out += text;
  if (text.size() % 2 != 0) out += '\0';
  return out;
}

std::string digest_text(const std::string& block) {
  const auto md5 = digest::md5(to_bytes(block));
  return std::string(md5.begin(), md5.end());
}

std::string set(const std::string& resources, const std::string& iim, bool digest) {
  const auto md5 = digest::md5(to_bytes(iim));
  const auto done = metadata::set_iim(to_bytes(resources), to_bytes(iim),
                                      digest ? std::optional(md5) : std::nullopt);
  return done ? to_text(*done) : "error: " + done.error().message;
}

const std::string first = resource(0x03ED, "resolution") + resource(0x03F3, "\x01\x02\x03", "flag");
const std::string last = resource(0x040C, "thumbnail") + resource(0x0BB7, "");
const std::string fresh = "new block";
const std::string fresh_digest = digest_text(fresh);

struct SetCase {
  const char* name;
  std::string before;
  std::string iim;
  bool digest;
  std::string after;
};

class SetIim : public ::testing::TestWithParam<SetCase> {};

TEST_P(SetIim, ChangesNothingElse) {
  const SetCase& sample = GetParam();
  EXPECT_EQ(set(sample.before, sample.iim, sample.digest), sample.after);
  EXPECT_EQ(set(sample.after, sample.iim, sample.digest), sample.after) << "second run";
}

INSTANTIATE_TEST_SUITE_P(
    Resources, SetIim,
    ::testing::Values(
        SetCase{"no_resources", "", fresh, true,
                resource(0x0404, fresh) + resource(0x0425, fresh_digest)},
        SetCase{"in_place",
                first + resource(0x0404, "old", "n") + last + resource(0x0425, digest_text("old")),
                fresh, true,
                first + resource(0x0404, fresh, "n") + last + resource(0x0425, fresh_digest)},
        SetCase{"digest_first", resource(0x0425, digest_text("old")) + resource(0x0404, "old"),
                fresh, true, resource(0x0425, fresh_digest) + resource(0x0404, fresh)},
        SetCase{"digest_left", resource(0x0404, "old") + resource(0x0425, digest_text("?")), fresh,
                false, resource(0x0404, fresh) + resource(0x0425, digest_text("?"))},
        SetCase{"digest_not_added", resource(0x0404, "old") + last, fresh, false,
                resource(0x0404, fresh) + last},
        SetCase{"added", first, fresh, true,
                first + resource(0x0404, fresh) + resource(0x0425, fresh_digest)},
        SetCase{"empty_block", first + resource(0x0404, "") + last, fresh, false,
                first + resource(0x0404, fresh) + last},
        SetCase{"several", resource(0x0404, "old") + resource(0x0404, "second") + last, fresh,
                false, resource(0x0404, fresh) + resource(0x0404, "second") + last},
        SetCase{"padding_after", first + std::string(6, '\0'), fresh, false,
                first + resource(0x0404, fresh) + std::string(6, '\0')},
        SetCase{"digest_of_odd_size", resource(0x0404, "old") + resource(0x0425, "abc"), fresh,
                true, resource(0x0404, fresh) + resource(0x0425, fresh_digest)}),
    [](const auto& test) { return test.param.name; });

TEST(SetIimMore, EmptyBlockIsTakenOutWithItsDigest) {
  EXPECT_EQ(
      set(first + resource(0x0404, "old") + resource(0x0425, digest_text("old")) + last, "", true),
      first + last);
  EXPECT_EQ(set(resource(0x0404, "old") + resource(0x0404, "second"), "", false),
            resource(0x0404, "second"));
}

TEST(SetIimMore, MissingLastPaddingByteIsMadeUpFor) {
  std::string odd = resource(0x03F3, "abc");
  odd.pop_back();
  EXPECT_EQ(set(odd, fresh, false), resource(0x03F3, "abc") + resource(0x0404, fresh));
}

TEST(SetIimMore, ResourcesOfOtherProgramsStay) {
  std::string other = resource(0x0404, "not IIM");
  other.replace(0, 4, "MeSa");
  EXPECT_EQ(set(other + resource(0x0404, "old"), fresh, false), other + resource(0x0404, fresh));
}

TEST(SetIimMore, BrokenResourcesAreRefused) {
  const std::string whole = first + resource(0x0404, "old");
  for (const std::size_t size : {5u, 13u, 30u}) {
    EXPECT_THAT(set(whole.substr(0, size), fresh, true), ::testing::StartsWith("error: "));
    EXPECT_FALSE(metadata::find_iim(to_bytes(whole.substr(0, size))));
  }
}

struct StateCase {
  const char* name;
  std::string resources;
  DigestState state;
};

class IimState : public ::testing::TestWithParam<StateCase> {};

TEST_P(IimState, ComparesTheDigestWithTheFirstBlock) {
  const Bytes bytes = to_bytes(GetParam().resources);
  const auto found = metadata::find_iim(bytes);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->state().state, GetParam().state);
}

INSTANTIATE_TEST_SUITE_P(
    Digests, IimState,
    ::testing::Values(
        StateCase{"nothing", "", DigestState::absent},
        StateCase{"absent", resource(0x0404, "b"), DigestState::absent},
        StateCase{"zero", resource(0x0404, "b") + resource(0x0425, std::string(16, '\0')),
                  DigestState::zero},
        StateCase{"equal", resource(0x0404, "b") + resource(0x0425, digest_text("b")),
                  DigestState::equal},
        StateCase{"stale", resource(0x0404, "b") + resource(0x0425, digest_text("c")),
                  DigestState::stale},
        StateCase{"odd_size", resource(0x0404, "b") + resource(0x0425, "abc"), DigestState::absent},
        StateCase{"without_block", resource(0x0425, digest_text("b")), DigestState::absent},
        StateCase{
            "second_block",
            resource(0x0404, "b") + resource(0x0404, "c") + resource(0x0425, digest_text("b")),
            DigestState::equal}),
    [](const auto& test) { return test.param.name; });

TEST(FindIim, GivesEveryBlockInOrder) {
  const Bytes bytes = to_bytes(resource(0x0404, "") + first + resource(0x0404, "second"));
  const auto found = metadata::find_iim(bytes);
  ASSERT_TRUE(found);
  ASSERT_THAT(found->blocks, SizeIs(2));
  EXPECT_EQ(to_text(found->blocks[0]), "");
  EXPECT_EQ(to_text(found->blocks[1]), "second");
}

}  // namespace
}  // namespace picdesk::test
