// SPDX-License-Identifier: GPL-3.0-or-later
// The vision worker of one run, started when it is first needed. Thread-safe.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/worker.h"
#include "vision_choice.h"

namespace picdesk::command {

class VisionSession {
 public:
  // `limits`: of the gate.
  explicit VisionSession(VisionChoice choice, const Limits& limits = {})
      : choice_(std::move(choice)), limits_(limits) {}

  const VisionChoice& choice() const { return choice_; }

  // The started worker; its owner is the session. Errors: those of VisionWorker::start().
  Result<const VisionWorker*> worker();

  // Where looking was not asked for and cannot be done, nothing was seen: absence() says so.
  Result<PictureAnalysis> analyse(std::span<const std::byte> master);

  // vision/absent, if that happened: once a run.
  std::vector<Finding> absence() const;
  // The same for those who report as they go: nothing once it was told.
  std::optional<Finding> tell_absence();

 private:
  VisionChoice choice_;
  Limits limits_;
  mutable std::mutex mutex_;
  std::optional<Result<VisionWorker>> started_;
  std::optional<Finding> absence_;
  bool absence_told_ = false;
};

}  // namespace picdesk::command
