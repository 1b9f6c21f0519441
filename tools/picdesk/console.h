// SPDX-License-Identifier: GPL-3.0-or-later
// Where output goes. Standard output carries the product (markup, JSON, presets) or, without one,
// lines for people; standard error carries errors and findings. Text for people is made printable.
// Not thread-safe.
#pragma once

#include <set>
#include <string>

#include "arguments.h"
#include "picdesk/finding.h"
#include "picdesk/result.h"

namespace picdesk::command {

class Console {
 public:
  explicit Console(const ConsoleArguments& arguments);

  bool json() const { return arguments_.json; }
  bool verbose() const { return arguments_.verbose; }
  bool shows_progress() const;
  bool colour_on_stdout() const;

  // Lines for people go to standard error from now on: standard output holds a product.
  void keep_output_clean() { people_on_stderr_ = true; }

  void say(const std::string& line);       // for people; left out if quiet or JSON
  void product(const std::string& bytes);  // to standard output as it is
  void error(const Error& error);
  // "warning: FILE: message [rule]", the hint once a rule. Left out if quiet or JSON.
  void finding(const std::string& file, const Finding& finding);

  // Flushes. False if standard output took not everything; a closed pipe is no failure.
  bool finish();

 private:
  std::string painted(const std::string& word, const char* colour) const;

  ConsoleArguments arguments_;
  bool people_on_stderr_ = false;
  bool colour_on_stderr_ = false;
  bool broken_ = false;  // standard output
  std::set<std::string> hinted_;
};

}  // namespace picdesk::command
