// SPDX-License-Identifier: GPL-3.0-or-later
// Workflow commands: "::error file=a.md,line=1,...::message". A host shows few annotations of each
// kind, so the gravest come first.
#include "findings/placed.h"
#include "findings/safe_text.h"
#include "findings/write/writers.h"

namespace picdesk::findings {
namespace {

// The line is printable already; what is left are the escapes of the commands' own syntax.
std::string data(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

std::string property(std::string_view text) {
  std::string out;
  for (const char byte : data(text)) {
    if (byte == ':') {
      out += "%3A";
    } else if (byte == ',') {
      out += "%2C";
    } else {
      out += byte;
    }
  }
  return out;
}

// Columns belong to one line: the host refuses them with an end on another.
std::string lines_and_columns(const Place& place) {
  std::string out =
      ",line=" + std::to_string(place.begin.line) + ",endLine=" + std::to_string(place.end.line);
  if (place.begin.line != place.end.line) return out;
  return out + ",col=" + std::to_string(place.begin.column) +
         ",endColumn=" + std::to_string(place.end.column);
}

}  // namespace

std::string write_github(const FindingsReport& report) {
  Places places(report);
  std::string out;
  for (const CheckedFile& file : report.files) {
    if (!file.error) continue;
    out += "::error file=" + property(safe_path(file.path)) +
           ",title=not checked::" + data(safe_line(without_path(file.error->message, file.path))) +
           '\n';
  }
  for (const Placed& each : gravest_first(placed(report, places))) {
    if (each.hidden()) break;
    out += "::";
    out += level(each.finding->severity, "notice");
    out += " file=" + property(safe_path(each.file->path)) + lines_and_columns(each.place) +
           ",title=" + property(each.finding->rule) +
           "::" + data(safe_line(each.finding->message)) + '\n';
  }
  return out + findings_summary(count_findings(report)) + '\n';
}

}  // namespace picdesk::findings
