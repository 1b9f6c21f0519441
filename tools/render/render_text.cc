// SPDX-License-Identifier: GPL-3.0-or-later
#include "render_text.h"

#include <map>
#include <utility>
#include <vector>

#include "picdesk/text.h"

namespace picdesk::command {
namespace {

std::string size_text(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

std::string folder(const RenderArguments& arguments) {
  const std::string& name = arguments.output;
  return name.empty() || name.back() == '/' ? name : name + "/";
}

std::string crop_text(const ManifestEntry& entry) {
  return size_text(entry.crop.size()) + " at " + std::to_string(entry.crop.x0) + "," +
         std::to_string(entry.crop.y0) + ": " + entry.crop_reason;
}

bool is_shown(const BatchOutput& output, const RenderArguments& arguments, const Console& console) {
  if (output.state == BatchOutput::State::failed) return false;
  return output.state != BatchOutput::State::unchanged || arguments.explain || console.verbose();
}

void print_output(const BatchOutput& output, const RenderArguments& arguments, Console& console) {
  const ManifestEntry& entry = output.entry;
  std::string line = folder(arguments) + entry.output + "  " + size_text(entry.size);
  if (entry.bytes != 0) line += "  " + text::bytes(entry.bytes);
  if (output.state == BatchOutput::State::unchanged) line += "  unchanged";
  if (arguments.explain && !output.reason.empty()) line += "  (" + output.reason + ")";
  console.say(line);
  if (arguments.explain || console.verbose()) console.say("  crop " + crop_text(entry));
}

// One error a cause: a full disk fails every rendition, and is said once.
void print_failures(const BatchItem& item, Console& console) {
  std::map<std::pair<ErrorCode, std::string>, std::vector<Error>> causes;
  for (const BatchOutput& output : item.outputs) {
    if (output.state != BatchOutput::State::failed || !output.entry.error) continue;
    causes[{output.entry.error->code, output.entry.error->hint}].push_back(*output.entry.error);
  }
  for (auto& [cause, errors] : causes) {
    if (errors.size() > 1) {
      errors.front().message += " (and " + text::counted(errors.size() - 1, "more rendition") +
                                " of " + item.input.path + ")";
    }
    console.error(errors.front());
  }
}

}  // namespace

void print_item(const BatchItem& item, const RenderArguments& arguments, Console& console) {
  for (const BatchOutput& output : item.outputs) {
    if (is_shown(output, arguments, console)) print_output(output, arguments, console);
  }
  if (arguments.explain || console.verbose()) {
    for (const OmittedRendition& omitted : item.omitted) {
      console.say(item.input.path + ": no " + omitted.spec + " " + size_text(omitted.size) + ": " +
                  omitted.reason);
    }
  }
  for (const Finding& finding : item.findings) console.finding(item.input.path, finding);
  if (item.error) return console.error(*item.error);
  print_failures(item, console);
}

std::string summary_line(const BatchReport& report, const RenderArguments& arguments) {
  std::size_t planned = 0;
  for (const BatchItem& item : report.items) {
    for (const BatchOutput& output : item.outputs) {
      planned += output.state == BatchOutput::State::planned;
    }
  }
  const std::string masters = text::counted(report.items.size(), "master");
  std::string line;
  if (arguments.dry_run) {
    line = text::counted(planned, "rendition") + " of " + masters + " planned for " +
           folder(arguments);
  } else {
    line = text::counted(report.written, "rendition") + " of " + masters + " written to " +
           folder(arguments) + " (" + text::bytes(report.bytes_written) + ")";
  }
  line += ", " + std::to_string(report.unchanged) + " unchanged, " +
          std::to_string(report.failed_items) + " failed";
  return report.cancelled ? "interrupted: " + line : line;
}

}  // namespace picdesk::command
