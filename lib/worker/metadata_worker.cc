// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "picdesk/probe.h"
#include "picdesk/worker.h"
#include "worker/host/locate.h"
#include "worker/host/supervisor.h"
#include "worker/message/message.h"
#include "worker/protocol/frames.h"

namespace picdesk {
namespace {

using worker::Answer;
using worker::Bytes;
using worker::Job;
using worker::Operation;

// What an edit may add: all metadata twice, and the account of it.
constexpr std::uint64_t answer_room = 64ull << 20;

Job job_for(Operation operation, const Bytes& plan, std::span<const std::byte> file,
            const WorkerOptions& options) {
  Job job;
  job.operation = static_cast<std::uint32_t>(operation);
  job.plan = plan;
  job.first_file = file;
  job.output_capacity = file.size() + answer_room;
  job.deadline = options.deadline;
  return job;
}

// Whether new bytes are still the same picture, as far as the gate sees. The child may have been
// taken over: nothing of what it says about them is believed.
bool is_same_picture(std::span<const std::byte> before, const std::vector<std::byte>& after,
                     Limits limits) {
  limits.file_bytes += answer_room;
  const Result<ProbeInfo> old_info = probe_metadata(before, limits);
  const Result<ProbeInfo> new_info = probe_metadata(after, limits);
  return old_info && new_info && old_info->format == new_info->format &&
         old_info->stored == new_info->stored && old_info->frames == new_info->frames;
}

bool lies_within(const PlannedPart& part, std::size_t before, std::size_t after) {
  return part.old_offset <= before && part.old_length <= before - part.old_offset &&
         part.new_offset <= after && part.new_length <= after - part.new_offset;
}

bool is_plausible(std::span<const std::byte> before, const EditResult& result,
                  const Limits& limits) {
  if (!result.changed) return true;
  return is_same_picture(before, result.bytes, limits) &&
         std::ranges::all_of(result.plan, [&](const PlannedPart& part) {
           return lies_within(part, before.size(), result.bytes.size());
         });
}

bool is_plausible(std::span<const std::byte> before, const ScrubResult& result,
                  const Limits& limits) {
  return !result.changed || is_same_picture(before, result.bytes, limits);
}

}  // namespace

struct MetadataWorker::State {
  WorkerOptions options;
  std::unique_ptr<worker::Supervisor> supervisor;

  // The child's result, or what became of the child.
  template <class T, class Decode, class Check>
  Result<T> run(const Job& job, Decode decode, Check check) const {
    std::optional<Result<T>> decoded;
    const auto accept = [&](Answer answer) {
      decoded = decode(std::move(answer));
      return decoded && check(*decoded);
    };
    if (Result<void> ran = supervisor->run(job, accept); !ran) return forward_error(ran);
    return std::move(*decoded);
  }

  template <class T, class Decode>
  Result<T> run_with_file(const Job& job, Decode decode) const {
    return run<T>(job, decode, [&](const Result<T>& result) {
      return !result || is_plausible(job.first_file, *result, options.limits);
    });
  }
};

MetadataWorker::MetadataWorker(std::unique_ptr<State> state) : state_(std::move(state)) {}
MetadataWorker::MetadataWorker(MetadataWorker&&) noexcept = default;
MetadataWorker& MetadataWorker::operator=(MetadataWorker&&) noexcept = default;
MetadataWorker::~MetadataWorker() = default;

Result<MetadataWorker> MetadataWorker::start(const WorkerOptions& options) {
  Result<std::string> program = worker::locate_program(options.executable);
  if (!program) return forward_error(program);
  auto supervisor = worker::Supervisor::start(*program, options.deadline);
  if (!supervisor) return forward_error(supervisor);
  auto state = std::make_unique<State>();
  state->options = options;
  state->supervisor = std::move(*supervisor);
  return MetadataWorker(std::move(state));
}

Result<EditResult> MetadataWorker::edit(std::span<const std::byte> file, const MetadataEdit& edit,
                                        const EditOptions& options) const {
  const Bytes plan = worker::encode(worker::EditRequest{edit, options, state_->options.limits});
  return state_->run_with_file<EditResult>(job_for(Operation::edit, plan, file, state_->options),
                                           worker::decode_edit_result);
}

Result<void> MetadataWorker::verify(std::span<const std::byte> before, const EditResult& result,
                                    const MetadataEdit& edit, const EditOptions& options) const {
  const EditResult account{{}, result.changed, result.changes, result.plan, result.findings};
  const Bytes plan =
      worker::encode(worker::VerifyRequest{account, edit, options, state_->options.limits});
  Job job = job_for(Operation::verify, plan, before, state_->options);
  job.second_file = result.bytes;
  return state_->run<void>(job, worker::decode_void_result,
                           [](const Result<void>&) { return true; });
}

Result<ScrubResult> MetadataWorker::scrub(std::span<const std::byte> file,
                                          const MetadataPolicy& policy,
                                          const ReadOptions& options) const {
  const Bytes plan = worker::encode(worker::ScrubRequest{policy, options, state_->options.limits});
  return state_->run_with_file<ScrubResult>(job_for(Operation::scrub, plan, file, state_->options),
                                            worker::decode_scrub_result);
}

}  // namespace picdesk
