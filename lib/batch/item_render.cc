// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>

#include "base/digest.h"
#include "batch/item_run.h"

namespace picdesk {
namespace {

using State = BatchOutput::State;
using Action = Ledger::Verdict::Action;

class ItemRenderer {
 public:
  ItemRenderer(const BatchContext& context, ItemRun& run, std::stop_token stop)
      : context_(context), run_(run), stop_(std::move(stop)) {}

  void run() {
    judge();
    if (context_.request.dry_run || to_make_.empty()) return;
    if (!load()) return;
    RenderRequest request;
    for (const std::size_t index : to_make_) {
      request.renditions.push_back(run_.plan->ladder.renditions[index]);
    }
    request.metadata = run_.plan->record;
    request.embed = run_.plan->embed;
    request.decoded = [this] { std::vector<std::byte>().swap(run_.file); };
    request.output_bytes = context_.request.preset.limits.output_bytes;
    Result<RenderOutput> output = render(run_.file, run_.plan->info, request, context_.pool, stop_);
    if (!output) return fail_item(std::move(output.error()));
    for (Finding& finding : output->findings) {
      finding.location = run_.item.input.path;
      run_.item.findings.push_back(std::move(finding));
    }
    for (std::size_t i = 0; i < to_make_.size(); ++i) {
      store(run_.item.outputs[to_make_[i]], verdicts_[to_make_[i]], output->renditions[i]);
    }
  }

 private:
  // Settles which outputs are to be made.
  void judge() {
    verdicts_.resize(run_.item.outputs.size());
    for (std::size_t i = 0; i < run_.item.outputs.size(); ++i) {
      BatchOutput& output = run_.item.outputs[i];
      if (output.state == State::failed) continue;  // refused when it was planned
      Result<Ledger::Verdict> verdict = context_.ledger.judge(context_.root, output.entry);
      if (!verdict) {
        set_failed(output, std::move(verdict.error()));
        continue;
      }
      output.reason = verdict->reason;
      verdicts_[i] = *verdict;
      if (verdict->action == Action::keep && !context_.request.force) {
        output.entry = *verdict->entry;
        output.state = State::unchanged;
      } else {
        if (verdict->action == Action::keep) output.reason = "forced";
        to_make_.push_back(i);
      }
    }
  }

  // The master's bytes, the very ones that were planned.
  bool load() {
    if (!run_.file.empty()) return true;
    Result<std::vector<std::byte>> file = read_master(context_.request, run_.item.input);
    if (!file) {
      fail_item(std::move(file.error()));
      return false;
    }
    if (digest::sha256_hex(*file) != run_.plan->sha256) {
      fail_item({ErrorCode::conflict, run_.item.input.path + ": the file changed while picdesk ran",
                 "run the same command again"});
      return false;
    }
    run_.file = std::move(*file);
    return true;
  }

  void store(BatchOutput& output, const Ledger::Verdict& verdict, RenditionResult& rendition) {
    if (!rendition) {
      rendition.error().message = run_.item.input.path + ": " + rendition.error().message;
      return set_failed(output, std::move(rendition.error()));
    }
    ManifestEntry& entry = output.entry;
    entry.bytes = rendition->bytes.size();
    entry.quality = rendition->quality;
    entry.sha256 = rendition->sha256;
    entry.dominant_colour = rendition->placeholder.dominant_colour;
    entry.thumbhash = rendition->placeholder.thumbhash;
    if (verdict.action != Action::make && same_bytes(entry.output, rendition->sha256)) {
      output.state = State::unchanged;
      return;
    }
    if (verdict.action == Action::compare && !context_.request.force) {
      return refuse(output, verdict.reason);
    }
    const bool overwrite = verdict.action != Action::make || context_.request.force;
    Result<void> written =
        context_.root.write(entry.output, rendition->bytes,
                            overwrite ? files::Existing::replace : files::Existing::refuse);
    if (!written) {
      entry.sha256.clear();
      return set_failed(output, std::move(written.error()));
    }
    output.state = State::written;
    rendition->bytes = {};
  }

  bool same_bytes(const std::string& path, const std::string& sha256) const {
    Result<files::Bytes> there =
        context_.root.read(path, context_.request.preset.limits.output_bytes);
    return there && digest::sha256_hex(*there) == sha256;
  }

  void refuse(BatchOutput& output, const std::string& reason) {
    const std::string path = context_.root.path() + "/" + output.entry.output;
    const std::string why = reason == "no-record"        ? "is there and picdesk did not make it"
                            : reason == "output-changed" ? "was changed since picdesk made it"
                                                         : "is there and was " + reason;
    output.entry.sha256.clear();
    set_failed(output, {ErrorCode::conflict, path + " " + why,
                        "choose another id, slug or output folder, or --force to overwrite it"});
  }

  // The old file, if it is ours, stays; its digest is remembered so that a later run may replace
  // it.
  void set_failed(BatchOutput& output, Error error) {
    output.state = State::failed;
    output.entry.status = "failed";
    const std::size_t index = static_cast<std::size_t>(&output - run_.item.outputs.data());
    if (verdicts_[index].entry != nullptr) output.entry.sha256 = verdicts_[index].entry->sha256;
    output.entry.error = std::move(error);
  }

  void fail_item(Error error) {
    if (error.message.find(run_.item.input.path) == std::string::npos) {
      error.message = run_.item.input.path + ": " + error.message;
    }
    for (const std::size_t index : to_make_) set_failed(run_.item.outputs[index], error);
    run_.item.error = std::move(error);
  }

  const BatchContext& context_;
  ItemRun& run_;
  std::stop_token stop_;
  std::vector<Ledger::Verdict> verdicts_;
  std::vector<std::size_t> to_make_;
};

}  // namespace

void render_item(const BatchContext& context, ItemRun& run, std::stop_token stop) {
  if (run.plan) ItemRenderer(context, run, std::move(stop)).run();
  run.file = {};
}

}  // namespace picdesk
