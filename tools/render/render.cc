// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <utility>

#include "contact_sheet_file.h"
#include "exit_code.h"
#include "inputs.h"
#include "interrupt.h"
#include "progress.h"
#include "render_request.h"
#include "render_text.h"
#include "render_vision.h"
#include "rendering.h"
#include "run_documents.h"
#include "values.h"

namespace picdesk::command {
namespace {

int stop(const Error& error, int code, Console& console) {
  console.error(error);
  return code;
}

// Errors of the whole run: those of the request are the caller's, all others of the system.
int exit_code(const Error& error) {
  const bool request = error.code == ErrorCode::invalid_argument ||
                       error.code == ErrorCode::not_found ||
                       error.code == ErrorCode::metadata_invalid;
  return request ? ExitCode::usage : ExitCode::nothing_done;
}

bool any_at_least(const BatchReport& report, std::optional<Severity> least) {
  if (!least) return false;
  for (const BatchItem& item : report.items) {
    for (const Finding& finding : item.findings) {
      if (finding.severity >= *least) return true;
    }
  }
  return false;
}

int exit_code(const BatchReport& report, std::optional<Severity> fail_on) {
  if (report.manifest_error && report.failed_items == 0) return ExitCode::some_failed;
  if (report.failed_items > 0) {
    const bool nothing =
        std::all_of(report.items.begin(), report.items.end(), [](const BatchItem& item) {
          return item.error ||
                 std::all_of(item.outputs.begin(), item.outputs.end(), [](const auto& output) {
                   return output.state == BatchOutput::State::failed;
                 });
        });
    return nothing ? ExitCode::nothing_done : ExitCode::some_failed;
  }
  return any_at_least(report, fail_on) ? ExitCode::findings : ExitCode::done;
}

// Paths that gave no master are items that failed.
void add_missing(const Inputs& inputs, BatchReport& report) {
  for (const auto& [path, error] : inputs.missing) {
    BatchItem item;
    item.input = {path, path};
    item.error = error;
    report.items.push_back(std::move(item));
    ++report.failed_items;
  }
}

void print(const BatchReport& report, const std::vector<Finding>& findings,
           const RenderArguments& arguments, Console& console) {
  bool first = true;
  for (const BatchItem& item : report.items) {
    if (console.json()) {
      console.product(result_document(item));
      continue;
    }
    print_item(item, arguments, console);
    if (item.markup.empty()) continue;
    console.product((first ? "" : "\n") + item.markup);
    first = false;
  }
  if (report.manifest_error) console.error(*report.manifest_error);
  if (console.json()) return console.product(summary_document(report, findings));
  for (const Finding& finding : findings) console.finding("picdesk", finding);
  console.say(summary_line(report, arguments));
}

}  // namespace

int render(const RenderArguments& arguments, Console& console) {
  Result<std::optional<Severity>> fail_on = parse_fail_on(arguments.fail_on);
  if (!fail_on) return stop(fail_on.error(), ExitCode::usage, console);
  Result<BatchRequest> request = make_request(arguments);
  if (!request) return stop(request.error(), ExitCode::usage, console);
  Result<std::unique_ptr<VisionSession>> vision = attach_vision(arguments, *request);
  if (!vision) return stop(vision.error(), ExitCode::usage, console);
  Result<Inputs> inputs = collect_inputs(arguments.inputs);
  if (!inputs) return stop(inputs.error(), exit_code(inputs.error()), console);
  Result<void> identity = check_identity(arguments, inputs->found.size());
  if (!identity) return stop(identity.error(), ExitCode::usage, console);
  if (request->markup) console.keep_output_clean();

  const Interrupt interrupt;
  Result<BatchReport> report = BatchReport();
  if (!inputs->found.empty()) {
    Progress progress(console.shows_progress());
    request->inputs = inputs->found;
    report = run_batch(
        *request,
        [&](const BatchItem&, std::size_t done, std::size_t all) { progress.update(done, all); },
        interrupt.token());
  }
  if (!report) return stop(report.error(), exit_code(report.error()), console);
  add_missing(*inputs, *report);
  Result<void> sheet;
  if (!arguments.report.empty() && !arguments.dry_run) {  // may be the first to look at masters
    sheet = write_run_sheet(arguments.report, *report, arguments.output, **vision);
  }
  print(*report, (*vision)->absence(), arguments, console);
  if (!sheet) return stop(sheet.error(), ExitCode::some_failed, console);
  return interrupt.signal() != 0 ? 128 + interrupt.signal() : exit_code(*report, *fail_on);
}

}  // namespace picdesk::command
