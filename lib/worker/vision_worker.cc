// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/probe.h"
#include "picdesk/worker.h"
#include "worker/host/locate.h"
#include "worker/host/plausible.h"
#include "worker/host/supervisor.h"
#include "worker/message/vision_message.h"
#include "worker/protocol/frames.h"

namespace picdesk {
namespace {

using worker::Answer;
using worker::Bytes;
using worker::Job;
using worker::VisionOperation;

constexpr std::uint64_t answer_room = 16ull << 20;

// The command line of picdesk-vision-worker; tools/vision_worker reads it.
std::vector<std::string> arguments_for(const DetectorChoice& choice) {
  if (!choice.enabled) return {"none"};
  if (choice.model) {
    const FaceModel& model = *choice.model;
    std::vector<std::string> words{"model", std::string(name(model.kind)), model.path,
                                   model.sha256};
    if (model.tiles) words.emplace_back("tiles");
    return words;
  }
  if (choice.kind) return {std::string(name(*choice.kind))};
  return {};
}

worker::Role role_for(const DetectorChoice& choice) {
  return {"vision", "picdesk-vision-worker", arguments_for(choice)};
}

}  // namespace

struct VisionWorker::State {
  WorkerOptions options;
  std::unique_ptr<worker::Supervisor> supervisor;
  DetectorInfo detector;

  Job job_for(VisionOperation operation, const Bytes& plan) const {
    Job job;
    job.operation = static_cast<std::uint32_t>(operation);
    job.plan = plan;
    job.output_capacity = answer_room;
    job.deadline = options.deadline;
    job.cpu_seconds = static_cast<std::uint32_t>(options.deadline.count());
    return job;
  }

  // The child's result, or what became of the child. `check`: whether the value can be.
  template <class T, class Check>
  Result<T> run(const Job& job, Check check) const {
    std::optional<Result<T>> decoded;
    const auto accept = [&](const Answer& answer) {
      decoded = worker::decode_vision_result<T>(answer);
      return decoded && (!*decoded || check(**decoded));
    };
    if (Result<void> ran = supervisor->run(job, accept); !ran) return forward_error(ran);
    return std::move(*decoded);
  }
};

VisionWorker::VisionWorker(std::unique_ptr<State> state) : state_(std::move(state)) {}
VisionWorker::VisionWorker(VisionWorker&&) noexcept = default;
VisionWorker& VisionWorker::operator=(VisionWorker&&) noexcept = default;
VisionWorker::~VisionWorker() = default;

Result<VisionWorker> VisionWorker::start(const DetectorChoice& choice,
                                         const WorkerOptions& options) {
  const worker::Role role = role_for(choice);
  Result<std::string> program = worker::locate_program(options.executable, role);
  if (!program) return forward_error(program);
  auto supervisor = worker::Supervisor::start(*program, options.deadline, role);
  if (!supervisor) return forward_error(supervisor);
  auto state = std::make_unique<State>();
  state->options = options;
  state->supervisor = std::move(*supervisor);
  // What kept the process from getting ready is the answer to this first question.
  Result<DetectorInfo> detector =
      state->run<DetectorInfo>(state->job_for(VisionOperation::detector, {}),
                               [](const DetectorInfo& info) { return worker::is_plausible(info); });
  if (!detector) return forward_error(detector);
  state->detector = std::move(*detector);
  return VisionWorker(std::move(state));
}

DetectorInfo VisionWorker::detector() const { return state_->detector; }

Result<PictureAnalysis> VisionWorker::analyse(std::span<const std::byte> master,
                                              const AnalysisOptions& options) const {
  Result<ProbeInfo> info = probe(master, state_->options.limits);
  if (!info) return forward_error(info);
  const Bytes plan = worker::encode(worker::AnalyseRequest{options, state_->options.limits});
  Job job = state_->job_for(VisionOperation::analyse, plan);
  job.first_file = master;
  return state_->run<PictureAnalysis>(job, [&](const PictureAnalysis& analysis) {
    return worker::is_plausible(analysis, info->upright(), state_->detector);
  });
}

Result<Comparison> VisionWorker::compare(std::span<const std::byte> master,
                                         std::span<const std::byte> rendition,
                                         const CompareOptions& options) const {
  Result<ProbeInfo> master_info = probe(master, state_->options.limits);
  if (!master_info) return forward_error(master_info);
  Result<ProbeInfo> rendition_info = probe(rendition, state_->options.limits);
  if (!rendition_info) return forward_error(rendition_info);
  const Bytes plan = worker::encode(worker::CompareRequest{options, state_->options.limits});
  Job job = state_->job_for(VisionOperation::compare, plan);
  job.first_file = master;
  job.second_file = rendition;
  return state_->run<Comparison>(job, [&](const Comparison& comparison) {
    return worker::is_plausible(comparison, master_info->upright(), rendition_info->upright(),
                                state_->detector);
  });
}

Result<PictureAlone> VisionWorker::look(std::span<const std::byte> rendition,
                                        const CompareOptions& options) const {
  Result<ProbeInfo> info = probe(rendition, state_->options.limits);
  if (!info) return forward_error(info);
  const Bytes plan = worker::encode(worker::CompareRequest{options, state_->options.limits});
  Job job = state_->job_for(VisionOperation::look, plan);
  job.first_file = rendition;
  return state_->run<PictureAlone>(job, [&](const PictureAlone& alone) {
    return worker::is_plausible(alone, info->upright(), state_->detector);
  });
}

}  // namespace picdesk
