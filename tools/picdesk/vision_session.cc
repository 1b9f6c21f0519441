// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision_session.h"

#include <utility>

namespace picdesk::command {

Result<const VisionWorker*> VisionSession::worker() {
  const std::lock_guard lock(mutex_);
  if (!started_) {
    WorkerOptions options;
    options.limits = limits_;
    started_ = VisionWorker::start(choice_.detector, options);
  }
  if (!*started_) return tl::unexpected<Error>(started_->error());
  return &**started_;
}

Result<PictureAnalysis> VisionSession::analyse(std::span<const std::byte> master) {
  Result<const VisionWorker*> started = worker();
  if (started) return (*started)->analyse(master);
  if (choice_.asked) return forward_error(started);
  const std::lock_guard lock(mutex_);
  absence_ = Finding{"vision/absent", Severity::warning,
                     "nobody looked at the pictures: " + started.error().message, "",
                     "install picdesk completely, or say --detector none"};
  return PictureAnalysis();
}

std::vector<Finding> VisionSession::absence() const {
  const std::lock_guard lock(mutex_);
  return absence_ ? std::vector<Finding>{*absence_} : std::vector<Finding>();
}

std::optional<Finding> VisionSession::tell_absence() {
  const std::lock_guard lock(mutex_);
  if (!absence_ || std::exchange(absence_told_, true)) return {};
  return absence_;
}

}  // namespace picdesk::command
