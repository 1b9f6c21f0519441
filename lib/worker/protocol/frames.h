// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed frames between host, worker process and its children. Native byte order: both ends are
// of one build, and the version says so.
#pragma once

#include <cstdint>

namespace picdesk::worker {

constexpr std::uint32_t magic = 0x31576450;  // "PdW1"
constexpr std::uint32_t protocol_version = 1;

enum class Operation : std::uint32_t { echo = 1, edit = 2, verify = 3, scrub = 4 };

// What picdesk-vision-worker does; it echoes too.
enum class VisionOperation : std::uint32_t { detector = 16, analyse = 17, compare = 18, look = 19 };

// Host to worker process, a packet of its own with three descriptors: the call's socket, the sealed
// input (plan, then files, back to back), the output.
struct RequestFrame {
  std::uint32_t magic_number = magic;
  std::uint32_t version = protocol_version;
  std::uint64_t job = 0;
  std::uint32_t operation = 0;
  std::uint32_t cpu_seconds = 0;
  std::uint64_t input_bytes = 0;
  std::uint64_t output_capacity = 0;
  std::uint64_t plan_bytes = 0;
  std::uint64_t first_file_bytes = 0;  // the second file has the rest
  std::uint64_t reserved = 0;
};
static_assert(sizeof(RequestFrame) == 64);

// Child to host, at the start of the output; the message and the file follow.
struct ReplyFrame {
  std::uint32_t magic_number = magic;
  std::uint32_t version = protocol_version;
  std::uint64_t job = 0;
  std::uint64_t message_bytes = 0;
  std::uint64_t file_bytes = 0;
  std::uint64_t reserved[4] = {};
};
static_assert(sizeof(ReplyFrame) == 64);

enum class Ending : std::uint32_t { exited = 1, signalled = 2, not_started = 3 };

// Worker process to host on the call's socket, once the child is gone.
struct EndingFrame {
  std::uint32_t magic_number = magic;
  Ending ending = Ending::exited;
  std::uint64_t job = 0;
  std::int32_t code = 0;  // exit status, signal or errno
  std::uint32_t peak_kibibytes = 0;
  std::uint64_t cpu_microseconds = 0;  // user and system
};

// Exit statuses of a child.
constexpr int exit_replied = 0;
constexpr int exit_no_memory = 3;
constexpr int exit_too_large = 4;  // the answer does not fit the output
constexpr int exit_not_locked = 5;
constexpr int exit_bad_request = 6;

}  // namespace picdesk::worker
