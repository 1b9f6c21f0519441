// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/agencies.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"

namespace picdesk::check {
namespace {

struct BuiltIn {
  std::string_view key;
  std::string_view alias;
};
constexpr std::array kBuiltIn{
    BuiltIn{"AFP", "AFP"},
    BuiltIn{"AFP", "AFP Photo"},
    BuiltIn{"AFP", "Agence France-Presse"},
    BuiltIn{"AFP", "وكالة فرانس برس"},
    BuiltIn{"AFP", "فرانس برس"},
    BuiltIn{"AFP", "أ ف ب"},
    BuiltIn{"AP", "AP"},
    BuiltIn{"AP", "AP Photo"},
    BuiltIn{"AP", "Associated Press"},
    BuiltIn{"AP", "The Associated Press"},
    BuiltIn{"AP", "أسوشيتد برس"},
    BuiltIn{"Reuters", "Reuters"},
    BuiltIn{"Reuters", "Thomson Reuters"},
    BuiltIn{"Reuters", "رويترز"},
    BuiltIn{"AA", "AA"},
    BuiltIn{"AA", "Anadolu"},
    BuiltIn{"AA", "Anadolu Agency"},
    BuiltIn{"AA", "Anadolu Ajansı"},
    BuiltIn{"AA", "الأناضول"},
    BuiltIn{"EPA", "EPA"},
    BuiltIn{"EPA", "EPA-EFE"},
    BuiltIn{"EPA", "European Pressphoto Agency"},
    BuiltIn{"Xinhua", "Xinhua"},
    BuiltIn{"Xinhua", "Xinhua News Agency"},
    BuiltIn{"Xinhua", "شينخوا"},
    BuiltIn{"Getty", "Getty"},
    BuiltIn{"Getty", "Getty Images"},
};

// Folded once: an article is checked in less time than folding them all takes.
const std::map<std::string, std::string>& built_in_keys() {
  static const std::map<std::string, std::string> keys = [] {
    std::map<std::string, std::string> folded;
    for (const BuiltIn& known : kBuiltIn) folded[text::fold_name(known.alias)] = known.key;
    return folded;
  }();
  return keys;
}

constexpr std::size_t kLongestCredit = 512;  // bytes in brackets
constexpr std::size_t kIimLimit = 32;        // bytes of 2:110 and 2:115

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = text.find(from, begin)) != std::string_view::npos;) {
    result.append(text.substr(begin, at - begin)).append(to);
    begin = at + from.size();
  }
  return result.append(text.substr(begin));
}

// The parts of a credit line, case folded: between slashes, commas, brackets, dashes and words that
// join.
std::vector<std::string> parts_of(std::string_view line) {
  std::string text = text::fold(line);
  for (const std::string_view joint :
       {" via ", " for ", " by ", " - ", " \u2013 ", " \u2014 ", "\u060C", "\u00A9", "(c)"}) {
    text = replaced(text, joint, "/");
  }
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (std::string_view("/,;:()[]|+").find(c) != std::string_view::npos) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::erase_if(parts, [](const std::string& part) { return text::fold_name(part).empty(); });
  return parts;
}

bool is_cut_of(std::string_view cut, std::string_view whole) {
  return cut.size() >= kIimLimit - 4 && cut.size() <= kIimLimit && whole.size() > cut.size() &&
         whole.starts_with(cut);
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, text::ascii_lower, text::ascii_lower);
}

// Whether the words stand in the text as whole words, both folded.
bool holds_words(std::string_view folded, std::string_view words) {
  if (words.empty()) return false;
  for (std::size_t at = 0; (at = folded.find(words, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + words.size();
    if ((at == 0 || folded[at - 1] == ' ') && (end == folded.size() || folded[end] == ' ')) {
      return true;
    }
  }
  return false;
}

}  // namespace

Agencies::Agencies(const CreditConfig& config) {
  for (const std::string& agency : config.agencies) add(agency, agency);
  for (const AgencyRule& rule : config.agency) add(rule.name, rule.name);
  for (const auto& [name, aliases] : config.aliases) {
    // A desk may give aliases to an agency by any of its names.
    const std::string key = find(name).value_or(name);
    add(name, key);
    for (const std::string& alias : aliases) {
      if (std::string folded = text::fold_name(alias); !folded.empty()) own_[folded] = key;
    }
  }
}

void Agencies::add(std::string_view name, std::string_view key) {
  std::string folded = text::fold_name(name);
  if (!folded.empty() && find_folded(folded) == nullptr) own_.emplace(std::move(folded), key);
}

const std::string* Agencies::find_folded(const std::string& name) const {
  for (const auto* keys : {&own_, &built_in_keys()}) {
    if (const auto found = keys->find(name); found != keys->end()) return &found->second;
  }
  return nullptr;
}

std::optional<std::string> Agencies::find(std::string_view name) const {
  const std::string* key = find_folded(text::fold_name(name));
  return key == nullptr ? std::nullopt : std::optional(*key);
}

std::vector<std::string> Agencies::named_in(std::string_view line) const {
  std::vector<std::string> named;
  if (const auto whole = find(line)) return {*whole};
  for (const std::string& part : parts_of(line)) {
    if (auto key = find(part); key && std::ranges::find(named, *key) == named.end()) {
      named.push_back(std::move(*key));
    }
  }
  return named;
}

std::vector<std::string> Agencies::others_in(std::string_view line) const {
  std::vector<std::string> others;
  if (find(line)) return others;
  for (std::string& part : parts_of(line)) {
    if (!find(part)) others.push_back(std::move(part));
  }
  return others;
}

std::vector<std::string> Agencies::mentioned_in(std::string_view text) const {
  const std::string folded = text::fold_name(text);
  std::vector<std::string> keys;
  for (const auto& [name, key] : own_) {
    if (holds_words(folded, name)) keys.push_back(key);
  }
  for (const auto& [name, key] : built_in_keys()) {
    if (!own_.contains(name) && holds_words(folded, name)) keys.push_back(key);
  }
  return keys;
}

bool Agencies::agree(std::string_view printed, std::string_view credited) const {
  const std::string left = text::fold_name(printed);
  const std::string right = text::fold_name(credited);
  if (left == right || holds_words(right, left) || holds_words(left, right)) return true;
  const std::string_view a = text::trim(printed);
  const std::string_view b = text::trim(credited);
  if (is_cut_of(a, b) || is_cut_of(b, a)) return true;
  const std::vector<std::string> mentioned = mentioned_in(credited);
  return std::ranges::any_of(named_in(printed), [&](const std::string& key) {
    return std::ranges::find(mentioned, key) != mentioned.end();
  });
}

bool is_agency_name(std::string_view name, const CreditConfig& config) {
  const auto equals = [&](std::string_view other) { return same_letters(name, other); };
  return std::ranges::any_of(kBuiltIn, equals, &BuiltIn::alias) ||
         std::ranges::any_of(config.agencies, equals) ||
         std::ranges::any_of(config.agency, equals, &AgencyRule::name) ||
         std::ranges::any_of(config.aliases, [&](const auto& entry) {
           return equals(entry.first) || std::ranges::any_of(entry.second, equals);
         });
}

std::string_view bracketed_credit(std::string_view caption) {
  std::string_view text = text::trim(caption);
  while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
  if (!text.ends_with(']')) return {};
  text.remove_suffix(1);
  const std::size_t open = text.rfind('[');
  if (open == std::string_view::npos || text.size() - open > kLongestCredit) return {};
  return text::trim(text.substr(open + 1));
}

}  // namespace picdesk::check
