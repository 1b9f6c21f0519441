// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs on untrusted files in sandboxed processes: `picdesk-worker` (metadata) and
// `picdesk-vision-worker` (pixels), each started once, fork a child for every call, so that a
// hostile file ends at worst its own job and no file's state reaches the next. Same results as the
// functions of picdesk/metadata_edit.h, picdesk/scrub.h and picdesk/inspect.h in-process.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>

#include "picdesk/metadata_edit.h"
#include "picdesk/result.h"
#include "picdesk/scrub.h"
#include "picdesk/vision.h"

namespace picdesk {

struct WorkerOptions {
  std::string executable;  // empty: picdesk-worker beside the running program, else in libexec
  std::chrono::seconds deadline{30};  // wall time of one job
  Limits limits;                      // of the gate, which the child runs again
};

// Where one of picdesk's own programs is: beside the running one, in its libexec
// (../libexec/picdesk), or in that of the installation prefix. Errors: not_found, naming every
// place.
Result<std::string> locate_program(const std::string& name);

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

// Looks at pictures. The detector is loaded, its model's hash checked, once at the start. Thread-
// safe: calls may run at once, each in its own child. The gate (probe) runs in the child, and again
// in front of it.
class VisionWorker {
 public:
  // `options.executable` is that of picdesk-vision-worker. Errors: not_found (no such program, no
  // such model file), conflict (a model whose hash differs), unsupported_format (a model of another
  // shape), invalid_argument (a detector that is not built in), io, worker_crashed.
  static Result<VisionWorker> start(const DetectorChoice& choice,
                                    const WorkerOptions& options = {});
  VisionWorker(VisionWorker&&) noexcept;
  VisionWorker& operator=(VisionWorker&&) noexcept;
  ~VisionWorker();

  DetectorInfo detector() const;

  // Errors: those of the gate and of decoding, and worker_crashed (after one retry), timeout,
  // exhausted.
  Result<PictureAnalysis> analyse(std::span<const std::byte> master,
                                  const AnalysisOptions& options = {}) const;
  Result<Comparison> compare(std::span<const std::byte> master,
                             std::span<const std::byte> rendition,
                             const CompareOptions& options = {}) const;
  Result<PictureAlone> look(std::span<const std::byte> rendition,
                            const CompareOptions& options = {}) const;

 private:
  struct State;
  explicit VisionWorker(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace picdesk
