// SPDX-License-Identifier: GPL-3.0-or-later
// What travels arrives as it left, and nothing else is taken for it.
#include "worker/message/message.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "worker/message/samples.h"

namespace picdesk::test {
namespace {

using worker::Answer;
using worker::Bytes;
using worker::EditRequest;
using worker::ScrubRequest;
using worker::VerifyRequest;

EditRequest edit_request() {
  return {{odd_record(), {"caption", "credit"}}, edit_options(), odd_limits()};
}

void expect_read_options(const ReadOptions& got) {
  EXPECT_EQ(got.policy, ReadPolicy::mwg);
  EXPECT_EQ(got.iim_charset, "macroman");
  EXPECT_EQ(got.iim_fallback, "windows-1251");
  EXPECT_EQ(got.camera_junk, (std::vector<std::string>{"JUNK 1", "JUNK 2"}));
  EXPECT_TRUE(std::ranges::equal(got.sidecar, sidecar_bytes));
}

void expect_edit_options(const EditOptions& got) {
  expect_read_options(got.read);
  EXPECT_EQ(got.sync_exif, SyncExif::leave);
  EXPECT_EQ(got.sync_iim, SyncIim::always);
  EXPECT_TRUE(got.sync_exif_date);
  EXPECT_FALSE(got.fix_mojibake);
  EXPECT_TRUE(got.refuse_c2pa);
  EXPECT_EQ(got.now, "2026-11-24");
}

void expect_account(const EditResult& got) {
  const EditResult sent = edit_result();
  EXPECT_TRUE(got.changed);
  EXPECT_EQ(got.findings, sent.findings);
  ASSERT_EQ(got.changes.size(), 2u);
  EXPECT_EQ(got.changes[0].field, "credit");
  EXPECT_EQ(got.changes[0].carrier, Carrier::override_);
  EXPECT_EQ(got.changes[0].old_text, "old");
  EXPECT_EQ(got.changes[0].new_text, "new");
  EXPECT_TRUE(got.changes[0].truncated);
  EXPECT_FALSE(got.changes[1].truncated);
  ASSERT_EQ(got.plan.size(), 1u);
  EXPECT_EQ(got.plan[0].kind, "exif");
  EXPECT_EQ(got.plan[0].old_offset, 1u);
  EXPECT_EQ(got.plan[0].old_length, 2u);
  EXPECT_EQ(got.plan[0].new_offset, 3u);
  EXPECT_EQ(got.plan[0].new_length, 4u);
}

void expect_item(const std::vector<ProofItem>& got, std::size_t at, const std::string& text) {
  ASSERT_LT(at, got.size());
  EXPECT_EQ(got[at].what, text);
  EXPECT_EQ(got[at].where, text + " where");
  EXPECT_EQ(got[at].key, text + " key");
  EXPECT_EQ(got[at].bytes, text.size());
  EXPECT_EQ(got[at].sha256, text + " hash");
}

void expect_proof(const ScrubProof& got) {
  EXPECT_EQ(got.policy, "policy");
  EXPECT_EQ(got.before_sha256, "before hash");
  EXPECT_EQ(got.after_sha256, "after hash");
  EXPECT_EQ(got.image_sha256, "image hash");
  expect_item(got.before, 0, "before");
  expect_item(got.after, 0, "after");
  expect_item(got.after, 1, "after 2");
  expect_item(got.removed, 0, "removed");
  expect_item(got.kept, 0, "kept");
  ASSERT_EQ(got.bytescan.size(), 1u);
  EXPECT_EQ(got.bytescan[0].where, "where");
  EXPECT_EQ(got.bytescan[0].encoding, "utf-8");
  EXPECT_EQ(got.bytescan[0].offset, 12u);
  EXPECT_EQ(got.bytescan[0].excused_by, "excuse");
  EXPECT_EQ(got.thumbnails, (std::vector<std::size_t>{100, 200}));
  EXPECT_TRUE(got.pass);
}

TEST(Message, EditRequestArrives) {
  const Bytes bytes = worker::encode(edit_request());
  const auto got = worker::decode<EditRequest>(bytes);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->edit.values, odd_record());
  EXPECT_EQ(got->edit.fields, (std::vector<std::string>{"caption", "credit"}));
  expect_edit_options(got->options);
  EXPECT_EQ(got->limits.file_bytes, 1u);
  EXPECT_EQ(got->limits.side, -3);
  EXPECT_TRUE(got->limits.first_frame);
  EXPECT_EQ(got->limits.output_bytes, 10u);
}

TEST(Message, VerifyRequestArrivesWithoutTheFile) {
  const Bytes bytes = worker::encode(
      VerifyRequest{edit_result(), {odd_record(), {"alt"}}, edit_options(), odd_limits()});
  const auto got = worker::decode<VerifyRequest>(bytes);
  ASSERT_TRUE(got);
  EXPECT_TRUE(got->result.bytes.empty());
  expect_account(got->result);
  EXPECT_EQ(got->edit.values, odd_record());
  expect_edit_options(got->options);
}

TEST(Message, ScrubRequestArrives) {
  const MetadataPolicy policy{"own", {"keywords"}, {"credit", "caption"}, true, true};
  const Bytes bytes = worker::encode(ScrubRequest{policy, read_options(), odd_limits()});
  const auto got = worker::decode<ScrubRequest>(bytes);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->policy.name, "own");
  EXPECT_EQ(got->policy.keep_extra, policy.keep_extra);
  EXPECT_EQ(got->policy.keep, policy.keep);
  EXPECT_TRUE(got->policy.drop_credit);
  EXPECT_TRUE(got->policy.keep_faces);
  expect_read_options(got->options);
}

TEST(Message, EditResultArrives) {
  const auto got =
      worker::decode_edit_result(worker::encode_result(Result<EditResult>(edit_result())));
  ASSERT_TRUE(got && *got);
  expect_account(**got);
  EXPECT_EQ((*got)->bytes, edit_result().bytes);
}

TEST(Message, ScrubResultArrives) {
  const auto got =
      worker::decode_scrub_result(worker::encode_result(Result<ScrubResult>(scrub_result())));
  ASSERT_TRUE(got && *got);
  EXPECT_EQ((*got)->bytes, scrub_result().bytes);
  EXPECT_EQ((*got)->findings, findings());
  expect_proof((*got)->proof);
}

TEST(Message, ErrorsArrive) {
  const Error error{ErrorCode::metadata_invalid, "meta/exif-unsafe: type 0", "use a sidecar"};
  const auto edit =
      worker::decode_edit_result(worker::encode_result(Result<EditResult>(tl::unexpected(error))));
  ASSERT_TRUE(edit && !*edit);
  EXPECT_EQ(edit->error(), error);
  const auto nothing =
      worker::decode_void_result(worker::encode_result(Result<void>(tl::unexpected(error))));
  ASSERT_TRUE(nothing && !*nothing);
  EXPECT_EQ(nothing->error(), error);
  EXPECT_TRUE(worker::decode_void_result(worker::encode_result(Result<void>())));
}

TEST(Message, AFileThatDoesNotFitTheAnswerIsRefused) {
  Answer without = worker::encode_result(Result<EditResult>(edit_result()));
  without.file.clear();
  EXPECT_FALSE(worker::decode_edit_result(std::move(without))) << "changed, but no file";
  Answer with = worker::encode_result(Result<EditResult>(EditResult{}));
  with.file.resize(1);
  EXPECT_FALSE(worker::decode_edit_result(std::move(with))) << "unchanged, but a file";
  Answer error = worker::encode_result(Result<EditResult>(tl::unexpected(Error{})));
  error.file.resize(1);
  EXPECT_FALSE(worker::decode_edit_result(std::move(error))) << "an error with a file";
}

TEST(Message, EveryPrefixIsRefused) {
  const Bytes bytes = worker::encode(edit_request());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    ASSERT_FALSE(worker::decode<EditRequest>(worker::ByteView(bytes).first(length))) << length;
  }
  Bytes longer = bytes;
  longer.push_back(std::byte{0});
  EXPECT_FALSE(worker::decode<EditRequest>(longer));
}

// What is accepted is exactly what encode() makes: there is one form of every message.
TEST(Message, DamageIsRefusedOrReadAsItStands) {
  const Bytes bytes = worker::encode(edit_request());
  std::mt19937 random(7);
  int accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    Bytes damaged = bytes;
    const std::size_t at = random() % damaged.size();
    damaged[at] = static_cast<std::byte>(random());
    const auto got = worker::decode<EditRequest>(damaged);
    if (!got) continue;
    ++accepted;
    ASSERT_EQ(worker::encode(*got), damaged) << at;
  }
  EXPECT_GT(accepted, 0);
}

TEST(LangAltEntries, EveryStateSurvives) {
  LangAlt without_default;
  without_default.set("en", "a");
  without_default.set("fr", "b");
  without_default.set("", "c");
  without_default.set("", "");
  LangAlt twins;
  twins.set("en", "same");
  twins.set("fr", "same");
  twins.set("de-CH", "other");
  for (const LangAlt& value : {LangAlt(), without_default, twins, texts("t")}) {
    LangAlt rebuilt = texts("left over");
    EXPECT_TRUE(worker::assign_entries(rebuilt, value.entries()));
    EXPECT_EQ(rebuilt, value);
  }
}

TEST(LangAltEntries, ImpossibleOnesAreRefused) {
  using Entries = std::vector<std::pair<std::string, std::string>>;
  LangAlt value;
  EXPECT_FALSE(worker::assign_entries(value, Entries{{"x-default", "a"}, {"x-default", "b"}}));
  EXPECT_FALSE(worker::assign_entries(value, Entries{{"x-default", "a"}, {"en", ""}}));
  EXPECT_FALSE(worker::assign_entries(value, Entries{{"en", "a"}, {"x-default", "a"}}));
  EXPECT_FALSE(worker::assign_entries(value, Entries(100'000, {"en", "a"})));
}

}  // namespace
}  // namespace picdesk::test
