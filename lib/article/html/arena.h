// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of one HTML tree. Gumbo neither tests for a failed allocation nor can be stopped, and its
// own clean-up recurses as deep as the tree: so its tree lives in an arena, and whoever parses
// jumps out when a limit is hit and drops the arena.
#pragma once

#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace picdesk::article {

class Arena {
 public:
  enum class Stop { none, memory, time, assertion };

  // Bytes it may hold; CPU seconds of this thread, which count from about the 4,096th piece on: a
  // small text is parsed in less time than looking at the clock takes. `expected` bytes are asked
  // for at once: malloc() keeps one large piece for the next page, and hands several of 1 MiB back
  // to the system, whose clean pages cost as much time as the parsing.
  Arena(std::uint64_t limit, double cpu_seconds, std::uint64_t expected = 1u << 20);

  // Where allocate() jumps to when a limit is hit. Set by the frame that calls the parser; it must
  // own nothing that has a destructor.
  std::jmp_buf& exit() { return exit_; }
  Stop stopped() const { return stopped_; }

  void* allocate(std::size_t size);
  // Only the latest piece is taken back.
  void release(void* piece);
  std::uint64_t used() const { return used_; }

  // Jumps to exit().
  [[noreturn]] void stop(Stop why);

 private:
  struct FreeBytes {
    void operator()(char* bytes) const;
  };
  bool add_chunk(std::size_t size);
  void look_at_clock();

  std::jmp_buf exit_;
  Stop stopped_ = Stop::none;
  std::uint64_t limit_;
  std::int64_t budget_;        // nanoseconds of the thread's CPU clock ...
  std::int64_t deadline_ = 0;  // ... and where they end
  std::size_t next_chunk_;     // bytes
  std::uint64_t used_ = 0;
  std::uint64_t calls_ = 0;
  char* at_ = nullptr;
  char* end_ = nullptr;
  char* latest_ = nullptr;
  std::vector<std::unique_ptr<char, FreeBytes>> chunks_;
};

}  // namespace picdesk::article
