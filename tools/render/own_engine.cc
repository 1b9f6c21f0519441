// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata_engine.h"

namespace picdesk::command {
namespace {

class OwnEngine : public MetadataEngine {
 public:
  Result<EditResult> edit(std::span<const std::byte> file, const ProbeInfo& info,
                          const MetadataEdit& edit, const EditOptions& options) const override {
    Result<EditResult> result = edit_metadata(file, info, edit, options);
    if (!result || !result->changed) return result;
    Result<void> verified = verify_edit(file, *result, info, edit, options);
    if (!verified) return forward_error(verified);
    return result;
  }

  Result<ScrubResult> scrub(std::span<const std::byte> file, const ProbeInfo& info,
                            const MetadataPolicy& policy,
                            const ReadOptions& options) const override {
    return picdesk::scrub(file, info, policy, options);
  }
};

}  // namespace

std::unique_ptr<MetadataEngine> engine_of_this_process() { return std::make_unique<OwnEngine>(); }

}  // namespace picdesk::command
