// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of edits, verifications, scrubs and readings side by side, hostile files among them:
// the same bytes as one after the other.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/digest.h"
#include "metadata/editing/editing.h"
#include "metadata/oracles.h"
#include "picdesk/scrub.h"

namespace picdesk::test {
namespace {

constexpr std::size_t kThreads = 8;
constexpr std::size_t kOperations = 2400;

struct Job {
  Bytes file;
  Settings settings;
  bool scrubs = false;
};

// A packet that binds a standard prefix to a foreign namespace, which poisons exiv2's next file.
Bytes poisoned() {
  MetadataBlobs blobs;
  blobs.xmp = to_bytes(
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
      "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
      "xmlns:photoshop='http://foreign.example/' "
      "photoshop:Credit='Nobody'/></rdf:RDF></x:xmpmeta>");
  return embed(picture("jpeg"), Format::jpeg, blobs).value();
}

std::vector<Job> jobs() {
  std::vector<Job> all;
  for (const std::string& kind : picture_kinds()) {
    all.push_back({picture(kind), six_fields()});
    all.push_back({embedded(kind, full_record()), {{"credit", "AFP"}, {"alt[ar]", "جنود"}}});
    all.push_back({embedded(kind, full_record()), {}, true});
  }
  all.push_back({poisoned(), {{"credit", "AFP"}}});
  return all;
}

// The digest of what the job gives, or its error.
std::string outcome(const Job& job) try {
  if (job.scrubs) {
    const Result<ScrubResult> result = scrub(job.file, probed(job.file), {});
    return result ? digest::sha256_hex(std::span<const std::byte>(result->bytes))
                  : result.error().message;
  }
  return digest::sha256_hex(std::span<const std::byte>(edited(job.file, job.settings).bytes));
} catch (const std::exception& error) {
  return error.what();
}

TEST(ThreadsTest, EightGiveTheBytesOfOne) {
  const std::vector<Job> all = jobs();
  std::vector<std::string> expected;
  for (const Job& job : all) expected.push_back(outcome(job));
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < kThreads; ++i) {
      threads.emplace_back([&] {
        for (std::size_t n = next++; n < kOperations; n = next++) {
          const std::size_t job = n * 7 % all.size();
          if (outcome(all[job]) != expected[job]) ++wrong;
        }
      });
    }
  }
  EXPECT_EQ(wrong, 0U);
}

// The poisoned file is edited by namespace, and the next one knows nothing of it.
TEST(ThreadsTest, AForeignPrefixReachesNoOtherFile) {
  const Bytes clean = after(picture("jpeg"), {{"credit", "AFP"}});
  const Bytes foreign = after(poisoned(), {{"credit", "AFP"}});
  EXPECT_EQ(read(foreign).record.credit, "AFP");
  EXPECT_EQ(after(picture("jpeg"), {{"credit", "AFP"}}), clean);
}

}  // namespace
}  // namespace picdesk::test
