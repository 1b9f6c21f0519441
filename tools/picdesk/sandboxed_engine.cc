// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "metadata_engine.h"
#include "picdesk/worker.h"

namespace picdesk::command {
namespace {

class SandboxedEngine : public MetadataEngine {
 public:
  explicit SandboxedEngine(MetadataWorker worker) : worker_(std::move(worker)) {}

  Result<EditResult> edit(std::span<const std::byte> file, const ProbeInfo&,
                          const MetadataEdit& edit, const EditOptions& options) const override {
    Result<EditResult> result = worker_.edit(file, edit, options);
    if (!result || !result->changed) return result;
    Result<void> verified = worker_.verify(file, *result, edit, options);
    if (!verified) return forward_error(verified);
    return result;
  }

  Result<ScrubResult> scrub(std::span<const std::byte> file, const ProbeInfo&,
                            const MetadataPolicy& policy,
                            const ReadOptions& options) const override {
    return worker_.scrub(file, policy, options);
  }

 private:
  MetadataWorker worker_;
};

}  // namespace

Result<std::unique_ptr<MetadataEngine>> sandboxed_engine() {
  Result<MetadataWorker> started = MetadataWorker::start();
  if (!started) return forward_error(started);
  return std::make_unique<SandboxedEngine>(std::move(*started));
}

}  // namespace picdesk::command
