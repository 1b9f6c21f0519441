// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped worker does what the functions do in-process, byte for byte, whatever came before.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "metadata/samples.h"
#include "picdesk/probe.h"
#include "picdesk/worker.h"
#include "worker/message/message.h"

namespace picdesk::test {
namespace {

MetadataWorker start_worker() {
  WorkerOptions options;
  options.executable = PICDESK_WORKER_PROGRAM;
  Result<MetadataWorker> started = MetadataWorker::start(options);
  if (!started) throw std::runtime_error(started.error().message);
  return std::move(*started);
}

// Everything a result says, as bytes; errors too.
template <class T>
std::pair<Bytes, Bytes> said(Result<T> result) {
  worker::Answer answer = worker::encode_result(std::move(result));
  return {std::move(answer.message), std::move(answer.file)};
}

MetadataEdit sample_edit() {
  MetadataEdit edit;
  edit.values = full_record();
  edit.fields = metadata_fields();
  std::erase(edit.fields, "guid");
  std::erase(edit.fields, "orientation");
  return edit;
}

EditOptions sample_options() {
  EditOptions options;
  options.sync_iim = SyncIim::always;
  options.now = "2026-11-24T12:00:00Z";
  return options;
}

Result<EditResult> edit_here(std::span<const std::byte> file, const MetadataEdit& edit,
                             const EditOptions& options) {
  Result<ProbeInfo> info = probe_metadata(file);
  if (!info) return forward_error(info);
  return edit_metadata(file, *info, edit, options);
}

Result<void> verify_here(std::span<const std::byte> before, const EditResult& result,
                         const MetadataEdit& edit, const EditOptions& options) {
  Result<ProbeInfo> info = probe_metadata(before);
  if (!info) return forward_error(info);
  return verify_edit(before, result, *info, edit, options);
}

Result<ScrubResult> scrub_here(std::span<const std::byte> file, const MetadataPolicy& policy) {
  Result<ProbeInfo> info = probe_metadata(file);
  if (!info) return forward_error(info);
  return picdesk::scrub(file, *info, policy);
}

class Kinds : public testing::TestWithParam<std::string> {
 protected:
  static void SetUpTestSuite() { worker.emplace(start_worker()); }
  static void TearDownTestSuite() { worker.reset(); }
  static inline std::optional<MetadataWorker> worker;
};

TEST_P(Kinds, AreEditedAndVerifiedAsInProcess) {
  const Bytes& file = picture(GetParam());
  const Result<EditResult> edited = worker->edit(file, sample_edit(), sample_options());
  EXPECT_EQ(said(edited), said(edit_here(file, sample_edit(), sample_options())));
  ASSERT_TRUE(edited) << edited.error().message;
  ASSERT_TRUE(edited->changed);
  const Result<void> verified = worker->verify(file, *edited, sample_edit(), sample_options());
  EXPECT_TRUE(verified) << verified.error().message;

  const Result<EditResult> again = worker->edit(edited->bytes, sample_edit(), sample_options());
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_FALSE(again->changed);
}

TEST_P(Kinds, DamageIsFoundAsInProcess) {
  const Bytes& file = picture(GetParam());
  Result<EditResult> edited = worker->edit(file, sample_edit(), sample_options());
  ASSERT_TRUE(edited) << edited.error().message;
  edited->bytes.at(edited->bytes.size() / 2) ^= std::byte{0x10};
  const Result<void> verified = worker->verify(file, *edited, sample_edit(), sample_options());
  EXPECT_FALSE(verified);
  EXPECT_EQ(said(verified), said(verify_here(file, *edited, sample_edit(), sample_options())));
}

TEST_P(Kinds, AreScrubbedAsInProcess) {
  const Bytes file = embedded(GetParam(), full_record());
  for (const char* name : {"keep-credit", "protect-source", "no-such-policy"}) {
    const MetadataPolicy policy{name};
    EXPECT_EQ(said(worker->scrub(file, policy)), said(scrub_here(file, policy))) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Picture, Kinds, testing::ValuesIn(picture_kinds()),
                         [](const auto& tested) {
                           std::string name = tested.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(MetadataWorker, ErrorsAreThoseOfTheFunctions) {
  const MetadataWorker worker = start_worker();
  const Bytes& jpeg = picture("jpeg");
  const Bytes cut(jpeg.begin(), jpeg.begin() + 100);
  for (const Bytes& file : {Bytes(), to_bytes("GIF89a"), to_bytes("%PDF-1.4"), cut}) {
    const Result<EditResult> edited = worker.edit(file, sample_edit());
    EXPECT_FALSE(edited);
    EXPECT_EQ(said(edited), said(edit_here(file, sample_edit(), {})));
  }
  MetadataEdit unknown = sample_edit();
  unknown.fields = {"no-such-field"};
  EXPECT_FALSE(worker.edit(jpeg, unknown));
  EXPECT_EQ(said(worker.edit(jpeg, unknown)), said(edit_here(jpeg, unknown, {})));
}

TEST(MetadataWorker, ItsOwnLimitsHold) {
  WorkerOptions options;
  options.executable = PICDESK_WORKER_PROGRAM;
  options.limits.pixels = 10;
  const Result<MetadataWorker> worker = MetadataWorker::start(options);
  ASSERT_TRUE(worker);
  const Result<EditResult> edited = worker->edit(picture("png"), sample_edit());
  ASSERT_FALSE(edited);
  EXPECT_EQ(edited.error().code, ErrorCode::too_large);
}

TEST(MetadataWorker, EightThreadsGetWhatOneGets) {
  const MetadataWorker worker = start_worker();
  std::vector<MetadataEdit> edits;
  std::vector<std::pair<Bytes, Bytes>> expected;
  for (std::size_t i = 0; i < picture_kinds().size(); ++i) {
    MetadataEdit edit = sample_edit();
    edit.values.headline = "Headline " + std::to_string(i);
    edits.push_back(edit);
    expected.push_back(said(edit_here(picture(picture_kinds()[i]), edit, sample_options())));
  }
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < 8; ++thread) {
    threads.emplace_back([&, thread] {
      for (std::size_t i = 0; i < 20; ++i) {
        const std::size_t which = (thread + i) % edits.size();
        const Bytes& file = picture(picture_kinds()[which]);
        ASSERT_EQ(said(worker.edit(file, edits[which], sample_options())), expected[which]);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

// A packet that binds standard prefixes to other URIs, and declares many of its own.
std::string poisoned_packet(std::mt19937& random) {
  std::string declared;
  for (const char* prefix : {"dc", "photoshop", "xmp", "plus", "Iptc4xmpExt"}) {
    if (random() % 2 == 0) continue;
    declared += std::string(" xmlns:") + prefix + "='http://poison.example/" +
                std::to_string(random() % 100) + "/'";
  }
  for (unsigned i = 0; i < random() % 40; ++i) {
    declared += " xmlns:p" + std::to_string(i) + "='http://example.org/" + std::to_string(i) + "/'";
  }
  std::string packet =
      "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      "<rdf:Description rdf:about=''" +
      declared + "/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
  if (random() % 3 == 0) packet[random() % packet.size()] = static_cast<char>(random());
  return packet;
}

TEST(MetadataWorker, AHostileFileLeavesNothingForTheNextOne) {
  const MetadataWorker worker = start_worker();
  std::vector<std::pair<Bytes, Bytes>> clean;
  for (const std::string& kind : picture_kinds()) {
    clean.push_back(said(start_worker().edit(picture(kind), sample_edit(), sample_options())));
  }
  std::mt19937 random(11);
  for (std::size_t pair = 0; pair < 100; ++pair) {
    const std::string& kind = picture_kinds()[pair % picture_kinds().size()];
    MetadataBlobs blobs;
    blobs.xmp = to_bytes(poisoned_packet(random));
    const Result<Bytes> hostile = embed(picture(kind), format_of(kind), blobs);
    ASSERT_TRUE(hostile) << hostile.error().message;
    EXPECT_EQ(said(worker.edit(*hostile, sample_edit(), sample_options())),
              said(edit_here(*hostile, sample_edit(), sample_options())));
    ASSERT_EQ(said(worker.edit(picture(kind), sample_edit(), sample_options())),
              clean[pair % clean.size()])
        << kind;
  }
}

TEST(MetadataWorker, IsNamedWhenThereIsNone) {
  WorkerOptions options;
  options.executable = "/nonexistent/picdesk-worker";
  const Result<MetadataWorker> started = MetadataWorker::start(options);
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, ErrorCode::not_found);
  EXPECT_THAT(started.error().message, testing::HasSubstr(options.executable));
  // The tests' own folder has none either; the message lists where it was looked for.
  const Result<MetadataWorker> unnamed = MetadataWorker::start();
  if (!unnamed) {
    EXPECT_EQ(unnamed.error().code, ErrorCode::not_found);
    EXPECT_THAT(unnamed.error().message, testing::HasSubstr("libexec/picdesk/picdesk-worker"));
  }
}

}  // namespace
}  // namespace picdesk::test
