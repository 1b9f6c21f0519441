// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "picdesk/text.h"

namespace picdesk::command {
namespace {

constexpr const char* kRed = "\033[31m";
constexpr const char* kYellow = "\033[33m";
constexpr const char* kBlue = "\033[34m";

bool wants_colour(const std::string& choice, int stream) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(stream) == 1 && (no_colour == nullptr || *no_colour == '\0');
}

// Returns false if the stream took not everything; a reader that left is no failure.
bool write(std::FILE* stream, const std::string& bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() || errno == EPIPE;
}

const char* colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return kRed;
    case Severity::warning:
      return kYellow;
    case Severity::info:
      return kBlue;
  }
  return "";
}

}  // namespace

Console::Console(const ConsoleArguments& arguments)
    : arguments_(arguments), colour_on_stderr_(wants_colour(arguments.color, STDERR_FILENO)) {}

bool Console::shows_progress() const { return !arguments_.quiet && isatty(STDERR_FILENO) == 1; }

bool Console::colour_on_stdout() const { return wants_colour(arguments_.color, STDOUT_FILENO); }

std::string Console::painted(const std::string& word, const char* colour) const {
  return colour_on_stderr_ ? colour + word + "\033[0m" : word;
}

void Console::say(const std::string& line) {
  if (arguments_.quiet || arguments_.json) return;
  const std::string text = text::printable(line) + "\n";
  if (people_on_stderr_) {
    write(stderr, text);
  } else if (!write(stdout, text)) {
    broken_ = true;
  }
}

void Console::product(const std::string& bytes) {
  if (!write(stdout, bytes)) broken_ = true;
}

void Console::error(const Error& error) {
  std::fflush(stdout);
  std::string text = painted("error:", kRed) + " " + text::printable(error.message) + "\n";
  if (!error.hint.empty()) text += "  " + text::printable(error.hint) + "\n";
  write(stderr, text);
}

void Console::finding(const std::string& file, const Finding& finding) {
  if (arguments_.quiet || arguments_.json) return;
  std::fflush(stdout);
  const std::string level = std::string(name(finding.severity)) + ":";
  const bool named = finding.message.find(file) != std::string::npos;
  std::string text = painted(level, colour_of(finding.severity)) + " " +
                     text::printable(named ? finding.message : file + ": " + finding.message) +
                     " [" + finding.rule + "]\n";
  if (!finding.hint.empty() && hinted_.insert(finding.rule).second) {
    text += "  " + text::printable(finding.hint) + "\n";
  }
  write(stderr, text);
}

bool Console::finish() {
  if (std::fflush(stdout) != 0 && errno != EPIPE) broken_ = true;
  std::fflush(stderr);
  return !broken_;
}

}  // namespace picdesk::command
