// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/service/metadata_jobs.h"

#include "picdesk/probe.h"
#include "worker/protocol/frames.h"

namespace picdesk::worker {
namespace {

Result<EditResult> edit(const Task& task, const EditRequest& request) {
  Result<ProbeInfo> info = probe_metadata(task.first_file, request.limits);
  if (!info) return forward_error(info);
  return edit_metadata(task.first_file, *info, request.edit, request.options);
}

Result<void> verify(const Task& task, VerifyRequest& request) {
  Result<ProbeInfo> info = probe_metadata(task.first_file, request.limits);
  if (!info) return forward_error(info);
  request.result.bytes.assign(task.second_file.begin(), task.second_file.end());
  return verify_edit(task.first_file, request.result, *info, request.edit, request.options);
}

Result<ScrubResult> scrub_file(const Task& task, const ScrubRequest& request) {
  Result<ProbeInfo> info = probe_metadata(task.first_file, request.limits);
  if (!info) return forward_error(info);
  return scrub(task.first_file, *info, request.policy, request.options);
}

template <class Request, class Function>
std::optional<Answer> perform(const Task& task, Function function) {
  std::optional<Request> request = decode<Request>(task.plan);
  if (!request) return {};
  return encode_result(function(task, *request));
}

}  // namespace

std::optional<Answer> perform_metadata_job(const Task& task) {
  switch (static_cast<Operation>(task.operation)) {
    case Operation::echo:
      return Answer{Bytes(task.plan.begin(), task.plan.end()),
                    Bytes(task.first_file.begin(), task.first_file.end())};
    case Operation::edit:
      return perform<EditRequest>(task, edit);
    case Operation::verify:
      return perform<VerifyRequest>(task, verify);
    case Operation::scrub:
      return perform<ScrubRequest>(task, scrub_file);
  }
  return {};
}

}  // namespace picdesk::worker
