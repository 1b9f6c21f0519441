// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one table of a preset: each getter checks type and range and notes a fault with its place.
// A value that is absent or wrong comes back as nullopt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "preset/keys.h"
#include "preset/position.h"
#include "preset/toml_tree.h"

namespace picdesk::preset {

struct Range {
  std::int64_t least = 1;
  std::int64_t most = 1;
};

class TableReader {
 public:
  // Unknown keys are noted at once. `table` and `faults` must outlive the reader.
  TableReader(const TomlNode& table, Section section, Faults& faults);

  Position at() const { return table_.at; }
  const TomlNode* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  void fault(const TomlNode& node, const std::string& message, std::string_view hint) const;
  // Something that should be in this table is not.
  void absent(const std::string& message, std::string_view hint) const;

  // A string without control characters (TAB and line ends may be in it).
  std::optional<std::string> text(std::string_view key) const;
  std::optional<std::int64_t> integer(std::string_view key, Range range) const;
  // An integer or a number with a decimal point, within both bounds.
  std::optional<double> number(std::string_view key, double least, double most) const;
  std::optional<bool> boolean(std::string_view key) const;
  // An integer, or a string such as "60 kB", "1.5 MB", "64 KiB".
  std::optional<std::uint64_t> bytes(std::string_view key, Range range) const;
  // Ascending, no value twice, 1 to `most_items` of them.
  std::optional<std::vector<int>> ascending(std::string_view key, Range range,
                                            std::size_t most_items) const;
  std::optional<std::vector<std::string>> texts(std::string_view key) const;
  // The index of the string among `choices`.
  std::optional<std::size_t> choice(std::string_view key,
                                    const std::vector<std::string>& choices) const;
  // An absent table reads as an empty one.
  const TomlNode& table(std::string_view key) const;

  // Notes a fault unless the node is of this kind.
  bool expect(std::string_view key, const TomlNode& node, TomlNode::Kind kind) const;
  // Notes a fault if the string holds a control character (other than TAB and line ends).
  bool printable(std::string_view key, const TomlNode& node) const;

 private:
  bool in_range(std::string_view key, const TomlNode& node, std::int64_t value, Range range) const;

  const TomlNode& table_;
  Section section_;
  Faults& faults_;
};

}  // namespace picdesk::preset
