// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/service/child.h"

#include <unistd.h>

#include <cstring>
#include <new>

#include "worker/protocol/shared_memory.h"

namespace picdesk::worker {
namespace {

Task task_of(const RequestFrame& request, ByteView input) {
  const auto plan = static_cast<std::size_t>(request.plan_bytes);
  const auto first = static_cast<std::size_t>(request.first_file_bytes);
  return {request.operation, input.first(plan), input.subspan(plan, first),
          input.subspan(plan + first)};
}

// The frame goes last: without it there is no reply.
int store(const RequestFrame& request, const Answer& answer, std::span<std::byte> output) {
  ReplyFrame frame;
  if (output.size() < sizeof frame) return exit_bad_request;
  const std::size_t room = output.size() - sizeof frame;
  if (answer.message.size() > room || answer.file.size() > room - answer.message.size()) {
    return exit_too_large;
  }
  frame.job = request.job;
  frame.message_bytes = answer.message.size();
  frame.file_bytes = answer.file.size();
  std::byte* at = output.data() + sizeof frame;
  if (!answer.message.empty()) std::memcpy(at, answer.message.data(), answer.message.size());
  at += answer.message.size();
  if (!answer.file.empty()) std::memcpy(at, answer.file.data(), answer.file.size());
  std::memcpy(output.data(), &frame, sizeof frame);
  return exit_replied;
}

}  // namespace

bool is_consistent(const RequestFrame& request) {
  return request.magic_number == magic && request.version == protocol_version &&
         request.plan_bytes <= request.input_bytes &&
         request.first_file_bytes <= request.input_bytes - request.plan_bytes;
}

void run_child(const RequestFrame& request, int input_memory, int output_memory, Locks& locks,
               pid_t parent, Perform perform) {
  // Whatever a library would make of a failed allocation, the host shall know it by its name.
  std::set_new_handler([] { ::_exit(exit_no_memory); });
  const Mapping input(input_memory, request.input_bytes, Mapping::Access::read);
  const Mapping output(output_memory, request.output_capacity, Mapping::Access::write);
  if (input.bytes().size() != request.input_bytes || output.bytes().empty()) {
    ::_exit(exit_no_memory);
  }
  if (!locks.apply(parent, request.cpu_seconds)) ::_exit(exit_not_locked);
  try {
    const std::optional<Answer> answer = perform(task_of(request, input.bytes()));
    ::_exit(answer ? store(request, *answer, output.bytes()) : exit_bad_request);
  } catch (const std::bad_alloc&) {  // of a library's own allocator; any other is a crash
    ::_exit(exit_no_memory);
  }
}

}  // namespace picdesk::worker
