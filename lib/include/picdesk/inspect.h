// SPDX-License-Identifier: GPL-3.0-or-later
// From bytes to facts: decodes masters and renditions and looks at them (picdesk/vision.h). Masters
// are decoded reduced, renditions at full size up to 24 megapixels. In process, a decoder crash
// ends the host: picdesk/worker.h has the same functions in a sandbox.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "picdesk/vision.h"

namespace picdesk {

// Reads pictures with one detector. Not thread-safe: one object a thread.
class Inspector {
 public:
  // Loads the detector; nothing of OpenCV is touched before. Errors: not_found (no such model
  // file), conflict (the file's hash differs), unsupported_format (a model of another shape),
  // invalid_argument (a detector that is not built in).
  static Result<Inspector> make(const DetectorChoice& choice);
  Inspector(Inspector&&) noexcept;
  Inspector& operator=(Inspector&&) noexcept;
  ~Inspector();

  DetectorInfo detector() const;

  // `info` comes from probe() of the same bytes. Errors: those of decoding; internal.
  Result<PictureAnalysis> analyse(std::span<const std::byte> master, const ProbeInfo& info,
                                  const AnalysisOptions& options = {});
  Result<Comparison> compare(std::span<const std::byte> master, const ProbeInfo& master_info,
                             std::span<const std::byte> rendition, const ProbeInfo& rendition_info,
                             const CompareOptions& options = {});
  Result<PictureAlone> look(std::span<const std::byte> rendition, const ProbeInfo& info,
                            const CompareOptions& options = {});

 private:
  struct State;
  explicit Inspector(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace picdesk
