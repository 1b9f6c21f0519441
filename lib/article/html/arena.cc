// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/arena.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>

namespace picdesk::article {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kFirstChunk = std::size_t{32} << 20;  // at most; malloc() keeps no larger one
constexpr std::size_t kAlignment = alignof(std::max_align_t);
constexpr std::uint64_t kCallsPerClock = 4096;

std::int64_t thread_cpu() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

}  // namespace

void Arena::FreeBytes::operator()(char* bytes) const { std::free(bytes); }

Arena::Arena(std::uint64_t limit, double cpu_seconds, std::uint64_t expected)
    : limit_(limit),
      budget_(static_cast<std::int64_t>(cpu_seconds * 1e9)),
      next_chunk_(static_cast<std::size_t>(std::min<std::uint64_t>(expected, kFirstChunk))) {
  // Twice as many as fit, as a large piece may leave half a chunk unused; add_chunk(), below gumbo,
  // must not throw.
  chunks_.reserve(static_cast<std::size_t>(limit / kChunk) * 2 + 3);
}

void Arena::stop(Stop why) {
  stopped_ = why;
  std::longjmp(exit_, 1);
}

bool Arena::add_chunk(std::size_t size) {
  if (chunks_.size() == chunks_.capacity()) return false;
  const std::size_t length = std::max(size, next_chunk_);
  char* bytes = static_cast<char*>(std::malloc(length));
  if (bytes == nullptr) return false;
  chunks_.emplace_back(bytes);
  next_chunk_ = kChunk;
  at_ = bytes;
  end_ = bytes + length;
  return true;
}

void Arena::look_at_clock() {
  const std::int64_t now = thread_cpu();
  if (calls_ == kCallsPerClock) deadline_ = now + budget_;
  if (now > deadline_) stop(Stop::time);
}

void* Arena::allocate(std::size_t size) {
  if (++calls_ % kCallsPerClock == 0) look_at_clock();
  if (size > limit_) stop(Stop::memory);
  size = (std::max<std::size_t>(size, 1) + kAlignment - 1) / kAlignment * kAlignment;
  if (used_ + size > limit_) stop(Stop::memory);
  if (static_cast<std::size_t>(end_ - at_) < size && !add_chunk(size)) stop(Stop::memory);
  latest_ = at_;
  at_ += size;
  used_ += size;
  return latest_;
}

void Arena::release(void* piece) {
  if (piece == nullptr || piece != latest_) return;
  used_ -= static_cast<std::uint64_t>(at_ - latest_);
  at_ = latest_;
  latest_ = nullptr;
}

}  // namespace picdesk::article
