// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/collector.h"

#include <algorithm>
#include <utility>

namespace picdesk::article {
namespace {

// More would only repeat what is wrong.
constexpr std::size_t kMostProblems = 100;

bool continues_character(std::string_view file, std::uint64_t at) {
  return at < file.size() && (static_cast<unsigned char>(file[at]) & 0xC0) == 0x80;
}

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

Span character_at(std::string_view file, std::uint64_t byte) {
  std::uint64_t begin = std::min<std::uint64_t>(byte, file.size());
  while (begin > 0 && continues_character(file, begin)) --begin;
  std::uint64_t end = std::min<std::uint64_t>(begin + 1, file.size());
  while (continues_character(file, end)) ++end;
  return {begin, end};
}

std::string member_path(const std::string& parent, std::string_view key) {
  return parent.empty() ? std::string(key) : parent + "." + std::string(key);
}

std::string item_path(const std::string& parent, std::size_t index) {
  return parent + "[" + std::to_string(index) + "]";
}

}  // namespace picdesk::article
