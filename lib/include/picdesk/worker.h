// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata jobs in a sandboxed process of their own: `picdesk-worker`, started once, forks a child
// for every call, so that a hostile file ends at worst its own job and no file's state reaches the
// next. Same results as the functions of picdesk/metadata_edit.h and picdesk/scrub.h in-process.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>

#include "picdesk/metadata_edit.h"
#include "picdesk/result.h"
#include "picdesk/scrub.h"

namespace picdesk {

struct WorkerOptions {
  std::string executable;  // empty: picdesk-worker beside the running program, else in libexec
  std::chrono::seconds deadline{30};  // wall time of one job
  Limits limits;                      // of the gate, which the child runs again
};

// Thread-safe: calls may run at once, each in its own child. Not copyable; the processes end with
// it.
class MetadataWorker {
 public:
  // Errors: not_found (no such program, named), io, worker_crashed (it did not come up).
  static Result<MetadataWorker> start(const WorkerOptions& options = {});
  MetadataWorker(MetadataWorker&&) noexcept;
  MetadataWorker& operator=(MetadataWorker&&) noexcept;
  ~MetadataWorker();

  // Errors: those of the functions, and worker_crashed (after one retry), timeout, exhausted.
  Result<EditResult> edit(std::span<const std::byte> file, const MetadataEdit& edit,
                          const EditOptions& options = {}) const;
  Result<void> verify(std::span<const std::byte> before, const EditResult& result,
                      const MetadataEdit& edit, const EditOptions& options = {}) const;
  Result<ScrubResult> scrub(std::span<const std::byte> file, const MetadataPolicy& policy,
                            const ReadOptions& options = {}) const;

 private:
  struct State;
  explicit MetadataWorker(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace picdesk
