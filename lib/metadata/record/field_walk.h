// SPDX-License-Identifier: GPL-3.0-or-later
// The walk of a path down a value of the record. For the .cc files of this folder.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "metadata/record/blank.h"
#include "metadata/record/field_path.h"
#include "metadata/record/list_text.h"

namespace picdesk::metadata {

// Walks a path down a value and sets what it ends at. Without a text it only checks the path.
class Walk {
 public:
  Walk(std::string_view path, std::vector<Step> steps, const std::string* text)
      : path_(path), steps_(std::move(steps)), text_(text) {}

  // `at`: the step that named the target.
  Result<void> go(std::string& target, std::size_t at) {
    if (Result<void> end = ends(at); !end) return end;
    if (text_ != nullptr) target = *text_;
    return {};
  }
  Result<void> go(std::vector<std::string>& target, std::size_t at) {
    if (Result<void> end = ends(at); !end) return end;
    if (text_ != nullptr) target = split_list(*text_);
    return {};
  }
  Result<void> go(std::optional<PartialDate>& target, std::size_t at) {
    if (Result<void> end = ends(at); !end) return end;
    if (text_ == nullptr) return {};
    target = std::nullopt;
    if (text_->empty()) return {};
    Result<PartialDate> date = parse_iso_date(*text_);
    if (!date) return forward_error(date);
    target = *date;
    return {};
  }
  Result<void> go(LangAlt& target, std::size_t at) {
    const Step& step = steps_[at];
    if (step.has_bracket && (!step.closed || !is_language_tag(step.bracket))) {
      return bad_path(path_, "names no language", "write it as " + so_far(at) + "[fr]");
    }
    if (at + 1 < steps_.size()) return no_members(at);
    if (text_ == nullptr) return {};
    if (!step.has_bracket && text_->empty()) {
      target = {};
    } else {
      target.set(step.bracket, *text_);
    }
    return {};
  }

  template <Structured S>
  Result<void> go(std::vector<S>& target, std::size_t at) {
    const Step& step = steps_[at];
    const bool last = at + 1 == steps_.size();
    if (!step.has_bracket && last) return set_all(target, at);
    if (!step.has_bracket && !holds_one(step.name)) {
      return bad_path(path_, "does not say which entry",
                      "write it as " + so_far(at) + "[1]." + std::string(steps_[at + 1].name));
    }
    const std::size_t index = step.has_bracket ? parse_index(step.bracket) : 1;
    if (index == 0 || !step.closed) {
      return bad_path(path_, "names no entry", "count from 1: " + so_far(at) + "[1]");
    }
    if (text_ == nullptr) return check_entry<S>(at);
    const bool adds = index == target.size() + 1 && !(holds_one(step.name) && index > 1);
    if (index > target.size() && !adds) {
      return bad_path(path_, "is beyond the " + std::to_string(target.size()) + " entries",
                      holds_one(step.name)
                          ? "there is one at most: leave the index out"
                          : "the next entry is [" + std::to_string(target.size() + 1) + "]");
    }
    if (adds) target.emplace_back();
    Result<void> done = last ? set_entry(target, index - 1, at) : go(target[index - 1], at);
    while (!target.empty() && is_blank_value(target.back())) target.pop_back();
    return done;
  }

  // The step at `at` named the structure, its index included; the next one names a member.
  template <Structured S>
  Result<void> go(S& target, std::size_t at) {
    if (at + 1 == steps_.size()) {
      if (text_ == nullptr) return {};
      if (!text_->empty()) return not_one_text<S>(at);
      target = {};
      return {};
    }
    const std::string_view name = steps_[at + 1].name;
    Result<void> done;
    bool found = false;
    std::vector<std::string> known;
    for_each_member<S>([&](const auto& member) {
      known.emplace_back(member.name);
      if (found || member.name != name) return;
      found = true;
      done = go(target.*member.pointer, at + 1);
    });
    return found ? done : unknown_member(path_, name, known);
  }

 private:
  // A whole list from one text: empty clears; parties are told by name, and one that stays keeps
  // its id.
  template <Structured S>
  Result<void> set_all(std::vector<S>& target, std::size_t at) {
    if (text_ == nullptr) return {};
    if constexpr (std::is_same_v<S, Party>) {
      std::vector<Party> parties;
      for (std::string& name : split_list(*text_)) {
        const auto old = std::ranges::find(target, name, &Party::name);
        parties.push_back(old == target.end() ? Party{std::move(name), {}} : *old);
      }
      target = std::move(parties);
      return {};
    }
    if (!text_->empty()) return not_one_text<S>(at, holds_one(steps_[at].name) ? "" : "[1]");
    target.clear();
    return {};
  }
  template <Structured S>
  Result<void> set_entry(std::vector<S>& target, std::size_t index, std::size_t at) {
    if constexpr (std::is_same_v<S, Party>) {
      if (!text_->empty()) {
        target[index].name = *text_;
        return {};
      }
    }
    if (!text_->empty()) return not_one_text<S>(at, "[1]");
    target.erase(target.begin() + static_cast<std::ptrdiff_t>(index));
    return {};
  }
  template <Structured S>
  Result<void> check_entry(std::size_t at) {
    S entry;
    return go(entry, at);
  }

  // Neither brackets nor members may follow a plain text.
  Result<void> ends(std::size_t at) const {
    if (steps_[at].has_bracket) {
      return bad_path(
          path_,
          "has no languages or entries, but [" + std::string(steps_[at].bracket) + "] was given",
          "leave the brackets out");
    }
    if (at + 1 < steps_.size()) return no_members(at);
    return {};
  }
  tl::unexpected<Error> no_members(std::size_t at) const {
    return bad_path(path_, "goes on behind \"" + so_far(at) + "\", which has no members",
                    "write only " + so_far(at));
  }
  template <Structured S>
  tl::unexpected<Error> not_one_text(std::size_t at, std::string_view index = "") const {
    const std::string first(std::get<0>(Structure<S>::members).name);
    return bad_path(path_, "cannot be set from one text",
                    "set a member, like " + so_far(at) + std::string(index) + "." + first +
                        ", or leave the value empty to clear it");
  }
  // The path up to the step, without its brackets.
  std::string so_far(std::size_t at) const {
    const auto end = steps_[at].name.data() + steps_[at].name.size();
    return {path_.data(), static_cast<std::size_t>(end - path_.data())};
  }

  std::string_view path_;
  std::vector<Step> steps_;
  const std::string* text_;
};

}  // namespace picdesk::metadata
