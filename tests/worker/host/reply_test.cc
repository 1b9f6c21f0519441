// SPDX-License-Identifier: GPL-3.0-or-later
// A reply is believed only where its lengths are possible.
#include "worker/host/reply.h"

#include <gtest/gtest.h>

#include <cstring>
#include <functional>

#include "worker/protocol/frames.h"
#include "worker/protocol/shared_memory.h"

namespace picdesk::worker {
namespace {

constexpr std::uint64_t capacity = 4096;
constexpr std::uint64_t job = 77;

ReplyFrame good_frame() {
  ReplyFrame frame;
  frame.job = job;
  frame.message_bytes = 10;
  frame.file_bytes = 20;
  return frame;
}

std::optional<Answer> answer_of(const ReplyFrame& frame) {
  const files::Descriptor memory = writable_memory(capacity);
  const Mapping output(memory.get(), capacity, Mapping::Access::write);
  std::memset(output.bytes().data(), 0x33, capacity);
  std::memcpy(output.bytes().data(), &frame, sizeof frame);
  return copy_answer(memory.get(), capacity, job);
}

TEST(Reply, IsCopied) {
  const auto answer = answer_of(good_frame());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->message, Bytes(10, std::byte{0x33}));
  EXPECT_EQ(answer->file, Bytes(20, std::byte{0x33}));
}

TEST(Reply, MayFillTheOutput) {
  ReplyFrame frame = good_frame();
  frame.file_bytes = capacity - sizeof frame - frame.message_bytes;
  EXPECT_TRUE(answer_of(frame));
}

struct Lie {
  const char* name;
  void (*tell)(ReplyFrame&);
};

class Lies : public testing::TestWithParam<Lie> {};

TEST_P(Lies, AreRefused) {
  ReplyFrame frame = good_frame();
  GetParam().tell(frame);
  EXPECT_FALSE(answer_of(frame));
}

INSTANTIATE_TEST_SUITE_P(
    Reply, Lies,
    testing::Values(Lie{"MessageBeyond", [](ReplyFrame& it) { it.message_bytes = capacity; }},
                    Lie{"MessageHuge", [](ReplyFrame& it) { it.message_bytes = ~0ull; }},
                    Lie{"FileBeyondByOne",
                        [](ReplyFrame& it) {
                          it.file_bytes = capacity - sizeof it - it.message_bytes + 1;
                        }},
                    Lie{"SumWrapsAround", [](ReplyFrame& it) { it.file_bytes = ~0ull - 5; }},
                    Lie{"OtherJob", [](ReplyFrame& it) { it.job = job + 1; }},
                    Lie{"OtherVersion", [](ReplyFrame& it) { it.version = 0; }},
                    Lie{"NoMagic", [](ReplyFrame& it) { it.magic_number = 0; }}),
    [](const auto& tested) { return tested.param.name; });

TEST(Reply, OutputTooSmallForAFrame) {
  const files::Descriptor memory = writable_memory(10);
  EXPECT_FALSE(copy_answer(memory.get(), 10, job));
}

}  // namespace
}  // namespace picdesk::worker
