// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "findings/placed.h"
#include "findings/safe_text.h"
#include "findings/write/excerpt.h"
#include "findings/write/writers.h"

namespace picdesk::findings {
namespace {

constexpr std::size_t kGutter = 4;

class TextWriter {
 public:
  TextWriter(const FindingsReport& report, bool colour) : places_(report), colour_(colour) {}

  void write(const CheckedFile& file) {
    if (file.error) write(file, *file.error);
    for (const ArticleFinding& finding : file.findings) {
      if (!finding.suppressed && !finding.in_baseline) write(file, finding);
    }
  }

  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  std::string painted(std::string_view text, const char* code) const {
    if (!colour_) return std::string(text);
    return std::string("\x1B[") + code + "m" + std::string(text) + "\x1B[0m";
  }

  static const char* paint_of(Severity severity) {
    if (severity == Severity::error) return "1;31";
    return severity == Severity::warning ? "1;33" : "1;36";
  }

  static std::string at(const Place& place) {
    return safe_path(place.path) + ':' + std::to_string(place.begin.line) + ':' +
           std::to_string(place.begin.column);
  }

  void write(const CheckedFile& file, const Error& error) {
    line(painted(safe_path(file.path), "1") + ": " + painted("error", "1;31") +
         ": not checked: " + safe_line(without_path(error.message, file.path)));
    if (!error.hint.empty()) {
      line(std::string(kGutter, ' ') + " = " + painted("help: ", "1") + safe_line(error.hint));
    }
  }

  void write(const CheckedFile& file, const ArticleFinding& finding) {
    const Place place = places_.of(file, finding.where);
    line(painted(at(place), "1") + ": " +
         painted(std::string(name(finding.severity)) + '[' + finding.rule + ']',
                 paint_of(finding.severity)) +
         ' ' + safe_line(finding.message));
    std::string help = finding.hint;
    if (help.empty() && !finding.fixes.empty()) help = finding.fixes.front().title;
    if (!help.empty()) help = painted("help: ", "1") + safe_line(help);
    if (place.exact) {
      write_excerpt(file, place, paint_of(finding.severity), help);
    } else if (!help.empty()) {
      line(std::string(kGutter, ' ') + " = " + help);
    }
    for (const RelatedPlace& related : finding.related) {
      const Place there = places_.of(file, related);
      line(std::string(kGutter, ' ') + " = " + (there.exact ? at(there) : safe_path(there.path)) +
           ": " + safe_line(related.message));
    }
  }

  void write_excerpt(const CheckedFile& file, const Place& place, const char* paint,
                     const std::string& help) {
    std::string_view text = places_.line(file, place.begin.line);
    auto begin_of_line = static_cast<std::uint64_t>(text.data() - file.bytes.data());
    if (begin_of_line == 0 && text.starts_with("\xEF\xBB\xBF")) {
      text.remove_prefix(3);
      begin_of_line = 3;
    }
    const auto within = [&](std::uint64_t byte) {
      return static_cast<std::size_t>(std::max(byte, begin_of_line) - begin_of_line);
    };
    const bool goes_on = place.end.line != place.begin.line;
    const Excerpt part =
        excerpt(text, within(place.begin.byte), goes_on ? text.size() : within(place.end.byte));
    const std::string number = std::to_string(place.begin.line);
    const std::size_t gutter = std::max(kGutter, number.size());
    line(std::string(gutter - number.size(), ' ') + number + " | " + part.text);
    const std::string margin = std::string(gutter, ' ') + " | ";
    if (part.in_place) {
      if (!help.empty()) line(margin + help);
      return;
    }
    line(margin + std::string(part.indent, ' ') + painted(std::string(part.width, '^'), paint) +
         (help.empty() ? "" : ' ' + help));
  }

  Places places_;
  bool colour_;
  std::string out_;
};

}  // namespace

std::string write_text(const FindingsReport& report, bool colour) {
  TextWriter writer(report, colour);
  for (const CheckedFile& file : report.files) writer.write(file);
  writer.line(findings_summary(count_findings(report)));
  return writer.take();
}

}  // namespace picdesk::findings
