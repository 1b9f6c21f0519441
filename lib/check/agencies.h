// SPDX-License-Identifier: GPL-3.0-or-later
// Agencies under all the names they are printed with. Value type.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/config.h"

namespace picdesk::check {

class Agencies {
 public:
  // The built-in ones with the desk's added.
  explicit Agencies(const CreditConfig& config);

  // The agency's key ("AFP") of a name, alias folding applied; nothing if it is not known.
  std::optional<std::string> find(std::string_view name) const;
  // Of a credit line such as "John Doe/AFP via Getty Images": every agency it names, in order.
  std::vector<std::string> named_in(std::string_view line) const;
  // The parts of the line that name no agency: "john doe" of "John Doe/AFP"; case folded.
  std::vector<std::string> others_in(std::string_view line) const;
  // Agencies whose names stand anywhere in a text as whole words ("© 2024 AFP, all rights ...").
  std::vector<std::string> mentioned_in(std::string_view text) const;
  // Whether what the caption prints is who is credited: one agency, equal when folded, or one
  // stands in the other; a text cut at 32 bytes, as IIM does it, equals the whole.
  bool agree(std::string_view printed, std::string_view credited) const;

 private:
  void add(std::string_view name, std::string_view key);
  const std::string* find_folded(const std::string& name) const;

  // Folded name -> key. Only the desk's, which win: an article is checked in less time than copying
  // all the built-in ones takes.
  std::map<std::string, std::string> own_;
};

// Whether it is a name of a built-in agency or of one of the desk's, exactly but for the case of
// ASCII letters: what can be asked of every text, for Agencies is costly to build.
bool is_agency_name(std::string_view name, const CreditConfig& config);

// What follows the caption's text in brackets: "... October 3, 2024. [Agency Name]"; empty if
// nothing does.
std::string_view bracketed_credit(std::string_view caption);

}  // namespace picdesk::check
