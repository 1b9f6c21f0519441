// SPDX-License-Identifier: GPL-3.0-or-later
// Who parses and edits the bytes of photos: a sandboxed process, or this one.
#pragma once

#include <memory>
#include <span>

#include "picdesk/metadata_edit.h"
#include "picdesk/probe.h"
#include "picdesk/result.h"
#include "picdesk/scrub.h"

namespace picdesk::command {

// Thread-safe.
class MetadataEngine {
 public:
  virtual ~MetadataEngine() = default;
  // Verified with the second reader.
  virtual Result<EditResult> edit(std::span<const std::byte> file, const ProbeInfo& info,
                                  const MetadataEdit& edit, const EditOptions& options) const = 0;
  virtual Result<ScrubResult> scrub(std::span<const std::byte> file, const ProbeInfo& info,
                                    const MetadataPolicy& policy,
                                    const ReadOptions& options) const = 0;
};

// Errors: those of MetadataWorker::start().
Result<std::unique_ptr<MetadataEngine>> sandboxed_engine();

// picdesk-render's own; picdesk has none, as it would have to load exiv2 at every start, and hands
// over before it is asked.
std::unique_ptr<MetadataEngine> engine_of_this_process();

}  // namespace picdesk::command
