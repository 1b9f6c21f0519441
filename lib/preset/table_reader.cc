// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/table_reader.h"

#include <algorithm>

#include "base/text.h"
#include "preset/byte_size.h"
#include "preset/words.h"

namespace picdesk::preset {
namespace {

std::string value_text(const TomlNode& node) {
  if (node.kind == TomlNode::Kind::string) return " (" + quoted(node.text) + ")";
  if (node.kind == TomlNode::Kind::integer) return " (" + std::to_string(node.integer) + ")";
  return {};
}

}  // namespace

TableReader::TableReader(const TomlNode& table, Section section, Faults& faults)
    : table_(table), section_(section), faults_(faults) {
  for (const TomlEntry& entry : table.entries) {
    const std::vector<std::string>& known = known_keys(section);
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    faults.add(entry.at,
               "unknown key " + quoted(entry.key) + " in " + std::string(heading(section)),
               suggestion(entry.key, known));
  }
}

const TomlNode* TableReader::find(std::string_view key) const {
  for (const TomlEntry& entry : table_.entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

void TableReader::fault(const TomlNode& node, const std::string& message,
                        std::string_view hint) const {
  faults_.add(node.at, message, hint);
}

void TableReader::absent(const std::string& message, std::string_view hint) const {
  faults_.add(table_.at, message, hint, Weight::absent);
}

bool TableReader::expect(std::string_view key, const TomlNode& node, TomlNode::Kind kind) const {
  if (node.kind == kind) return true;
  fault(node,
        std::string(key) + " must be " + std::string(with_article(kind)) + ", not " +
            std::string(with_article(node.kind)) + value_text(node),
        "see " + std::string(documentation(section_)) + " for the keys of " +
            std::string(heading(section_)));
  return false;
}

bool TableReader::in_range(std::string_view key, const TomlNode& node, std::int64_t value,
                           Range range) const {
  if (value >= range.least && value <= range.most) return true;
  fault(node, std::string(key) + " is " + std::to_string(value) + "; it must be " + between(range),
        "give a number in this range");
  return false;
}

bool TableReader::printable(std::string_view key, const TomlNode& node) const {
  if (text::embeddable(node.text, key)) return true;
  fault(node, std::string(key) + " holds a control character: " + quoted(node.text),
        "take the control character out");
  return false;
}

std::optional<std::string> TableReader::text(std::string_view key) const {
  const TomlNode* node = find(key);
  if (node == nullptr || !expect(key, *node, TomlNode::Kind::string)) return std::nullopt;
  if (!printable(key, *node)) return std::nullopt;
  return node->text;
}

std::optional<std::int64_t> TableReader::integer(std::string_view key, Range range) const {
  const TomlNode* node = find(key);
  if (node == nullptr || !expect(key, *node, TomlNode::Kind::integer)) return std::nullopt;
  if (!in_range(key, *node, node->integer, range)) return std::nullopt;
  return node->integer;
}

std::optional<double> TableReader::number(std::string_view key, double least, double most) const {
  const TomlNode* node = find(key);
  if (node == nullptr) return std::nullopt;
  const bool whole = node->kind == TomlNode::Kind::integer;
  if (!whole && !expect(key, *node, TomlNode::Kind::real)) return std::nullopt;
  const double value = whole ? static_cast<double>(node->integer) : node->real;
  if (value >= least && value <= most) return value;  // false for NaN
  fault(*node,
        std::string(key) + " is " + decimal(value) + "; it must be " + decimal(least) + " to " +
            decimal(most),
        "give a number in this range");
  return std::nullopt;
}

std::optional<bool> TableReader::boolean(std::string_view key) const {
  const TomlNode* node = find(key);
  if (node == nullptr || !expect(key, *node, TomlNode::Kind::boolean)) return std::nullopt;
  return node->flag;
}

std::optional<std::uint64_t> TableReader::bytes(std::string_view key, Range range) const {
  const TomlNode* node = find(key);
  if (node == nullptr) return std::nullopt;
  std::int64_t value = node->integer;
  if (node->kind == TomlNode::Kind::string) {
    const std::optional<std::int64_t> size = byte_size(node->text);
    if (!size) {
      fault(*node, std::string(key) + " is " + quoted(node->text) + ", which is no size in bytes",
            R"(write 60000, "60 kB", "64 KiB" or "1.5 MB")");
      return std::nullopt;
    }
    value = *size;
  } else if (!expect(key, *node, TomlNode::Kind::integer)) {
    return std::nullopt;
  }
  if (!in_range(key, *node, value, range)) return std::nullopt;
  return static_cast<std::uint64_t>(value);
}

std::optional<std::vector<int>> TableReader::ascending(std::string_view key, Range range,
                                                       std::size_t most_items) const {
  const TomlNode* node = find(key);
  if (node == nullptr || !expect(key, *node, TomlNode::Kind::array)) return std::nullopt;
  if (node->items.empty() || node->items.size() > most_items) {
    fault(*node,
          std::string(key) + " has " + std::to_string(node->items.size()) +
              " values; it must have " + between({1, static_cast<std::int64_t>(most_items)}),
          "for example " +
              std::string(key == "widths" ? "widths = [320, 640]" : "densities = [1, 2]"));
    return std::nullopt;
  }
  std::vector<int> values;
  for (const TomlNode& item : node->items) {
    if (!expect("each of " + std::string(key), item, TomlNode::Kind::integer)) return std::nullopt;
    if (!in_range("one of " + std::string(key), item, item.integer, range)) return std::nullopt;
    if (!values.empty() && item.integer <= values.back()) {
      fault(item,
            std::string(key) + " must ascend: " + std::to_string(item.integer) + " comes after " +
                std::to_string(values.back()),
            "sort the values and name each once");
      return std::nullopt;
    }
    values.push_back(static_cast<int>(item.integer));
  }
  return values;
}

std::optional<std::vector<std::string>> TableReader::texts(std::string_view key) const {
  const TomlNode* node = find(key);
  if (node == nullptr || !expect(key, *node, TomlNode::Kind::array)) return std::nullopt;
  std::vector<std::string> values;
  for (const TomlNode& item : node->items) {
    if (!expect("each of " + std::string(key), item, TomlNode::Kind::string)) return std::nullopt;
    if (!printable(key, item)) return std::nullopt;
    values.push_back(item.text);
  }
  return values;
}

std::optional<std::size_t> TableReader::choice(std::string_view key,
                                               const std::vector<std::string>& choices) const {
  const TomlNode* node = find(key);
  if (node == nullptr || !expect(key, *node, TomlNode::Kind::string)) return std::nullopt;
  const auto found = std::find(choices.begin(), choices.end(), node->text);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  fault(*node,
        std::string(key) + " is " + quoted(node->text) + "; it must be one of " + listed(choices),
        suggestion(node->text, choices));
  return std::nullopt;
}

const TomlNode& TableReader::table(std::string_view key) const {
  static const TomlNode empty;
  const TomlNode* node = find(key);
  if (node == nullptr || !expect(key, *node, TomlNode::Kind::table)) return empty;
  return *node;
}

}  // namespace picdesk::preset
