// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/host/reply.h"

#include "worker/protocol/frames.h"
#include "worker/protocol/shared_memory.h"

namespace picdesk::worker {

std::optional<Answer> copy_answer(int output, std::uint64_t capacity, std::uint64_t job) {
  ReplyFrame frame;
  if (capacity < sizeof frame) return {};
  if (!read_memory(output, 0, std::as_writable_bytes(std::span(&frame, 1)))) return {};
  if (frame.magic_number != magic || frame.version != protocol_version || frame.job != job) {
    return {};
  }
  const std::uint64_t room = capacity - sizeof frame;
  if (frame.message_bytes > room || frame.file_bytes > room - frame.message_bytes) return {};
  Answer answer;
  answer.message.resize(static_cast<std::size_t>(frame.message_bytes));
  answer.file.resize(static_cast<std::size_t>(frame.file_bytes));
  if (!read_memory(output, sizeof frame, answer.message)) return {};
  if (!read_memory(output, sizeof frame + frame.message_bytes, answer.file)) return {};
  return answer;
}

}  // namespace picdesk::worker
