// SPDX-License-Identifier: GPL-3.0-or-later
// What render() uses of a RenderPool.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "picdesk/render.h"

namespace picdesk {

class RenderPool::Access {
 public:
  // Runs the tasks, the first ones first, and returns when all are done. The calling thread helps.
  static void run_all(RenderPool& pool, std::vector<std::function<void()>> tasks);

  // Holds a share of the decode memory while it lives. Waits (helping with finished sizes) until
  // the decodes in flight leave room; a single decode is always let through.
  class Admission {
   public:
    Admission(RenderPool& pool, std::uint64_t bytes);
    ~Admission();
    Admission(const Admission&) = delete;
    Admission& operator=(const Admission&) = delete;

   private:
    RenderPool& pool_;
    std::uint64_t bytes_;
  };
};

}  // namespace picdesk
