// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/collector.h"

#include <algorithm>
#include <utility>

namespace picdesk::article {
namespace {

// More would only repeat what is wrong.
constexpr std::size_t kMostProblems = 100;

}  // namespace

void Collector::scalar(const std::string& path, Span key, MappedText value) {
  front_.values.push_back({path, std::move(value), key, true});
}

void Collector::group(const std::string& path, Span key) {
  front_.values.push_back({path, {}, key, false});
}

void Collector::problem(Span where, std::string message) {
  if (front_.problems.size() >= kMostProblems) return;
  front_.problems.push_back({where, std::move(message)});
}

void Collector::put_in_order() {
  std::stable_sort(front_.values.begin(), front_.values.end(),
                   [](const FrontMatterValue& a, const FrontMatterValue& b) {
                     return a.key_span.begin < b.key_span.begin;
                   });
}

bool Collector::claim(const std::string& path, Span key) {
  if (path.empty() || path.back() == '.') {
    problem(key, "a key that is empty or ends in a dot");
    return false;
  }
  if (claimed_.insert(path).second) return true;
  problem(key, "the key " + path + " is there twice; the first one counts");
  return false;
}

std::string member_path(const std::string& parent, std::string_view key) {
  return parent.empty() ? std::string(key) : parent + "." + std::string(key);
}

std::string item_path(const std::string& parent, std::size_t index) {
  return parent + "[" + std::to_string(index) + "]";
}

}  // namespace picdesk::article
