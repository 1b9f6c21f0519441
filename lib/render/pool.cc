// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pool.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace picdesk {
namespace {

// Memory that decodes in flight may take together, by their estimates (one decode
// is at most 400 MiB).
constexpr std::uint64_t kDecodeBudget = 448ull << 20;

using Task = std::function<void()>;

}  // namespace

// Two queues: renditions of masters that are decoded come before the next decode. Threads that
// wait for something help with renditions meanwhile; a rendition never waits, so nothing can
// wait in a circle.
struct RenderPool::State {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Task> renditions;
  std::deque<Task> masters;
  std::uint64_t decode_bytes = 0;
  bool closing = false;
  int thread_count = 1;
  std::vector<std::jthread> threads;

  void work() {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return closing || !renditions.empty() || !masters.empty(); });
      if (closing) return;
      run_next(lock, renditions.empty() ? masters : renditions);
    }
  }

  // Takes the first task of a queue that is not empty and runs it unlocked.
  void run_next(std::unique_lock<std::mutex>& lock, std::deque<Task>& queue) {
    Task task = std::move(queue.front());
    queue.pop_front();
    lock.unlock();
    task();
    task = nullptr;  // frees what it captured before others are told
    lock.lock();
    changed.notify_all();
  }

  // Helps until `done()`; with masters only if `any_task`.
  template <class Done>
  void help_until(std::unique_lock<std::mutex>& lock, Done done, bool any_task) {
    while (!done()) {
      if (!renditions.empty()) {
        run_next(lock, renditions);
      } else if (any_task && !masters.empty()) {
        run_next(lock, masters);
      } else {
        changed.wait(lock);
      }
    }
  }
};

RenderPool::RenderPool(int threads) : state_(std::make_unique<State>()) {
  state_->thread_count = std::max(1, threads);
  for (int i = 1; i < state_->thread_count; ++i) {  // the calling thread is the first
    state_->threads.emplace_back([state = state_.get()] { state->work(); });
  }
}

RenderPool::~RenderPool() {
  {
    const std::scoped_lock lock(state_->mutex);
    state_->closing = true;
  }
  state_->changed.notify_all();
  state_->threads.clear();  // joins
}

int RenderPool::threads() const { return state_->thread_count; }

void RenderPool::for_each(std::size_t count, const std::function<void(std::size_t)>& job,
                          std::stop_token stop) {
  std::size_t left = count;
  std::unique_lock lock(state_->mutex);
  for (std::size_t i = 0; i < count; ++i) {
    state_->masters.push_back([&, i] {
      if (!stop.stop_requested()) job(i);
      const std::scoped_lock guard(state_->mutex);
      --left;
    });
  }
  state_->changed.notify_all();
  state_->help_until(
      lock, [&] { return left == 0; }, true);
}

void RenderPool::Access::run_all(RenderPool& pool, std::vector<Task> tasks) {
  State& state = *pool.state_;
  std::size_t left = tasks.size();
  std::unique_lock lock(state.mutex);
  for (Task& task : tasks) {
    state.renditions.push_back([&state, &left, task = std::move(task)] {
      task();
      const std::scoped_lock guard(state.mutex);
      --left;
    });
  }
  state.changed.notify_all();
  state.help_until(
      lock, [&] { return left == 0; }, false);
}

RenderPool::Access::Admission::Admission(RenderPool& pool, std::uint64_t bytes)
    : pool_(pool), bytes_(bytes) {
  State& state = *pool.state_;
  std::unique_lock lock(state.mutex);
  state.help_until(
      lock, [&] { return state.decode_bytes == 0 || state.decode_bytes + bytes <= kDecodeBudget; },
      false);
  state.decode_bytes += bytes;
}

RenderPool::Access::Admission::~Admission() {
  const std::scoped_lock lock(pool_.state_->mutex);
  pool_.state_->decode_bytes -= bytes_;
  pool_.state_->changed.notify_all();
}

}  // namespace picdesk
