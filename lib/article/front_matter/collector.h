// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of YAML, TOML and JSON have in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "picdesk/article.h"

namespace picdesk::article {

inline constexpr int kMaxDepth = 4;

// How deep within mappings and within lists; each is capped at kMaxDepth.
struct Level {
  int mappings = 0;
  int lists = 0;
  bool too_deep() const { return mappings > kMaxDepth || lists > kMaxDepth; }
};

class Collector {
 public:
  explicit Collector(FrontMatter& front) : front_(front) {}

  void scalar(const std::string& path, Span key, MappedText value);
  // A mapping or list.
  void group(const std::string& path, Span key);
  void problem(Span where, std::string message);
  // For a value that turns out to be unreadable half way: forget what came since.
  std::size_t mark() const { return front_.values.size(); }
  void forget(std::size_t mark) { front_.values.resize(mark); }
  // By their keys' places, a mapping in front of what is in it.
  void put_in_order();
  // False: the path was there before or its last key is empty; a problem is noted.
  bool claim(const std::string& path, Span key);

 private:
  FrontMatter& front_;
  std::unordered_set<std::string> claimed_;
};

// Of UTF-8: the character that the byte is of; empty at the end.
Span character_at(std::string_view file, std::uint64_t byte);

// "hero" + "alt": "hero.alt"; "" + "alt": "alt".
std::string member_path(const std::string& parent, std::string_view key);
// "images" + 0: "images[0]".
std::string item_path(const std::string& parent, std::size_t index);

}  // namespace picdesk::article
