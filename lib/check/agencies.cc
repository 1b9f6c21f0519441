// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/agencies.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace picdesk::check {
namespace {

struct BuiltIn {
  std::string_view key;
  std::string_view alias;
};
constexpr std::array kBuiltIn{
    BuiltIn{"AFP", "AFP"},
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

constexpr std::size_t kIimLimit = 32;  // bytes of 2:110 and 2:115

// The parts of a credit line: between slashes, commas, brackets and " via ", " for ", " by ".
std::vector<std::string> parts_of(std::string_view line) {
  std::string text(line);
  for (const std::string_view joint : {" via ", " for ", " by ", " VIA ", " / "}) {
    for (std::size_t at = 0; (at = text.find(joint, at)) != std::string::npos;) {
      text.replace(at, joint.size(), "/");
    }
  }
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == '/' || c == ',' || c == '(' || c == ')' || c == '[' || c == ']' || c == '|') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

bool is_cut_of(std::string_view cut, std::string_view whole) {
  return cut.size() >= kIimLimit - 4 && cut.size() <= kIimLimit && whole.size() > cut.size() &&
         whole.starts_with(cut);
}

}  // namespace

Agencies::Agencies(const CreditConfig& config) {
  for (const BuiltIn& known : kBuiltIn) {
    keys_[text::fold_name(known.alias)] = std::string(known.key);
  }
  for (const std::string& agency : config.agencies)
    keys_.try_emplace(text::fold_name(agency), agency);
  for (const auto& [key, aliases] : config.aliases) {
    keys_[text::fold_name(key)] = key;
    for (const std::string& alias : aliases) keys_[text::fold_name(alias)] = key;
  }
  for (const AgencyRule& rule : config.agency)
    keys_.try_emplace(text::fold_name(rule.name), rule.name);
}

std::optional<std::string> Agencies::find(std::string_view name) const {
  const auto found = keys_.find(text::fold_name(name));
  if (found == keys_.end()) return std::nullopt;
  return found->second;
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

bool Agencies::same(std::string_view a, std::string_view b) const {
  const std::string left = text::fold_name(a);
  const std::string right = text::fold_name(b);
  if (left == right) return true;
  if (is_cut_of(text::trim(a), text::trim(b)) || is_cut_of(text::trim(b), text::trim(a)))
    return true;
  const std::vector<std::string> of_a = named_in(a);
  const std::vector<std::string> of_b = named_in(b);
  return std::ranges::any_of(
      of_a, [&](const std::string& key) { return std::ranges::find(of_b, key) != of_b.end(); });
}

std::string_view bracketed_credit(std::string_view caption) {
  std::string_view text = text::trim(caption);
  if (!text.ends_with(']')) return {};
  text.remove_suffix(1);
  const std::size_t open = text.rfind('[');
  if (open == std::string_view::npos) return {};
  return text::trim(text.substr(open + 1));
}

}  // namespace picdesk::check
