// SPDX-License-Identifier: GPL-3.0-or-later
// What the faulty worker does to itself, by operation number. Every other operation is done as the
// shipped worker does it.
#pragma once

#include <cstdint>

namespace picdesk::test {

enum class Fault : std::uint32_t {
  // Ways to die.
  segmentation_fault = 100,
  bus_error,
  illegal_instruction,
  division_by_zero,
  abort_call,
  trap,
  uncaught_exception,
  stack_overflow,
  exit_with_7,
  exit_without_reply,  // status 0, but nothing in the output
  crash_first_time,    // then echoes
  // Ways to take too much.
  spin,
  sleep,
  sleep_then_echo,  // 400 ms
  allocate_new,     // with operator new, without end
  allocate_malloc,  // with malloc(), until it fails; then bad_alloc
  answer_too_large,
  // Ways to answer wrongly.
  garbage_answer,
  refuse_request,
  // Ways out: each answers with the errno of the call.
  open_file,
  read_folder,
  make_folder,
  write_standard_error,
  open_socket,
  fork_process,
  start_thread,
  execute_program,
  signal_parent,
  trace_parent,
  map_executable,
  raise_limit,
  write_input,
  // Answers with the highest open descriptor + 1.
  count_descriptors,
};

}  // namespace picdesk::test
