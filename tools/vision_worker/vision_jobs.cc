// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision_jobs.h"

#include "detector_choice.h"
#include "inspect/warm_up.h"
#include "picdesk/inspect.h"
#include "picdesk/probe.h"
#include "worker/message/vision_message.h"
#include "worker/protocol/frames.h"

namespace picdesk::vision_worker {
namespace {

using worker::Answer;
using worker::Bytes;
using worker::Task;
using worker::VisionOperation;

// Made once by prepare(); every child has a copy of the process's own.
std::optional<Result<Inspector>> inspector;

Result<Inspector> ready_inspector(const std::vector<std::string>& arguments) {
  Result<DetectorChoice> choice = read_choice(arguments);
  if (!choice) return forward_error(choice);
  Result<Inspector> made = Inspector::make(*choice);
  if (!made) return made;
  Result<void> warm = inspect::warm_up(*made);
  if (!warm) return forward_error(warm);
  return made;
}

Result<DetectorInfo> tell_detector() { return (*inspector)->detector(); }

Result<PictureAnalysis> analyse(const Task& task, const worker::AnalyseRequest& request) {
  Result<ProbeInfo> info = probe(task.first_file, request.limits);
  if (!info) return forward_error(info);
  return (*inspector)->analyse(task.first_file, *info, request.options);
}

Result<Comparison> compare(const Task& task, const worker::CompareRequest& request) {
  Result<ProbeInfo> master = probe(task.first_file, request.limits);
  if (!master) return forward_error(master);
  Result<ProbeInfo> rendition = probe(task.second_file, request.limits);
  if (!rendition) return forward_error(rendition);
  return (*inspector)
      ->compare(task.first_file, *master, task.second_file, *rendition, request.options);
}

Result<PictureAlone> look(const Task& task, const worker::CompareRequest& request) {
  Result<ProbeInfo> info = probe(task.first_file, request.limits);
  if (!info) return forward_error(info);
  return (*inspector)->look(task.first_file, *info, request.options);
}

template <class Request, class Function>
std::optional<Answer> perform(const Task& task, Function function) {
  const std::optional<Request> request = worker::decode<Request>(task.plan);
  if (!request) return {};
  return worker::encode_result(function(task, *request));
}

std::optional<Answer> perform_job(const Task& task) {
  switch (static_cast<VisionOperation>(task.operation)) {
    case VisionOperation::detector:
      return worker::encode_result(tell_detector());
    case VisionOperation::analyse:
      return perform<worker::AnalyseRequest>(task, analyse);
    case VisionOperation::compare:
      return perform<worker::CompareRequest>(task, compare);
    case VisionOperation::look:
      return perform<worker::CompareRequest>(task, look);
  }
  return {};
}

}  // namespace

void prepare(const std::vector<std::string>& arguments) { inspector = ready_inspector(arguments); }

std::optional<Answer> perform_vision_job(const Task& task) {
  if (static_cast<worker::Operation>(task.operation) == worker::Operation::echo) {
    return Answer{Bytes(task.plan.begin(), task.plan.end()), {}};
  }
  // Every result says its error in the same bytes.
  if (!*inspector) {
    return worker::encode_result(Result<DetectorInfo>(tl::unexpected<Error>(inspector->error())));
  }
  return perform_job(task);
}

}  // namespace picdesk::vision_worker
