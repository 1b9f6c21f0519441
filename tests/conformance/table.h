// SPDX-License-Identifier: GPL-3.0-or-later
// Counts by suite and rule, and every case that disagrees with its reason.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "conformance/judge.h"

namespace picdesk::conformance {

class Table {
 public:
  explicit Table(std::map<std::string, std::string> reasons) : reasons_(std::move(reasons)) {}
  void add(const Case& of, const Verdict& verdict);
  void print() const;
  // Cases that a suite accepts and we flag, without a reason given.
  int false_positives() const { return false_positives_; }

 private:
  struct Counts {
    int agree = 0, false_positive = 0, missed = 0, left_out = 0;
  };
  std::map<std::string, std::string> reasons_;
  std::map<std::pair<std::string, std::string>, Counts> counts_;
  std::vector<std::string> disagreements_;
  std::map<std::string, int> left_out_;
  int false_positives_ = 0;
};

}  // namespace picdesk::conformance
