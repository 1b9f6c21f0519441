// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/journal_line.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/digest.h"
#include "base/text.h"

namespace picdesk::edit {
namespace {

constexpr std::string_view check_key = ",\"check\":\"";
constexpr std::size_t check_digits = 16;
constexpr std::size_t longest_what = 200;  // bytes
constexpr std::string_view hex_digits = "0123456789abcdef";

std::string hex(std::string_view bytes) {
  std::string result;
  for (const char letter : bytes) {
    const auto byte = static_cast<unsigned char>(letter);
    result += hex_digits[byte >> 4];
    result += hex_digits[byte & 15];
  }
  return result;
}

std::optional<std::string> from_hex(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  std::string result;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const std::size_t high = hex_digits.find(digits[i]);
    const std::size_t low = hex_digits.find(digits[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
  }
  return result;
}

std::string check_of(std::string_view text) {
  const std::uint64_t check = digest::xxh3(text);
  std::string result;
  for (int shift = 60; shift >= 0; shift -= 4) result += hex_digits[(check >> shift) & 15];
  return result;
}

std::string quoted(std::string_view utf8) {
  std::string result = "\"";
  for (const char letter : utf8) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      result += '\\';
      result += letter;
    } else if (byte < 0x20 || byte == 0x7F) {
      result += "\\u00" + hex({&letter, 1});
    } else {
      result += letter;
    }
  }
  return result + '"';
}

// Takes a text with its quotes off the front; nothing if there is none, or it has an escape that
// quoted() does not write.
std::optional<std::string> take_text(std::string_view& rest) {
  if (!rest.starts_with('"')) return std::nullopt;
  std::string result;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '"') {
      rest.remove_prefix(i + 1);
      return result;
    }
    if (rest[i] != '\\') {
      result += rest[i];
    } else if (rest.substr(i + 1, 3) == "u00") {
      const std::optional<std::string> byte = from_hex(rest.substr(i + 4, 2));
      if (!byte || byte->empty()) return std::nullopt;
      result += *byte;
      i += 5;
    } else {
      ++i;
      if (i == rest.size() || (rest[i] != '"' && rest[i] != '\\')) return std::nullopt;
      result += rest[i];
    }
  }
  return std::nullopt;
}

// The members of a line whose check is right, without the check.
bool parse_members(std::string_view rest, JournalEntry& entry) {
  const std::array<std::pair<std::string_view, std::string*>, 7> known = {
      {{"id", &entry.id},
       {"file", &entry.file},
       {"before", &entry.before_sha256},
       {"after", &entry.after_sha256},
       {"time", &entry.time},
       {"what", &entry.what},
       {"state", &entry.state}}};
  for (char separator = '{'; !rest.empty(); separator = ',') {
    if (rest.front() != separator) return false;
    rest.remove_prefix(1);
    const std::optional<std::string> key = take_text(rest);
    if (!key || !rest.starts_with(':')) return false;
    rest.remove_prefix(1);
    std::optional<std::string> value = take_text(rest);
    if (!value) return false;
    if (*key == "file_bytes") {
      const std::optional<std::string> bytes = from_hex(*value);
      if (!bytes) return false;
      entry.file = *bytes;
    }
    for (const auto& [name, member] : known) {
      if (*key == name) *member = *value;
    }
  }
  return true;
}

bool is_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." &&
         name.find_first_of(std::string_view("/\0", 2)) == std::string_view::npos;
}

bool is_hex(std::string_view text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of(hex_digits) == std::string_view::npos;
}

// What the rest of the module relies on, above all when it makes names of files of it.
bool is_sound(const JournalEntry& entry) {
  const bool before = entry.before_sha256.empty() || is_hex(entry.before_sha256, 64);
  const bool state = entry.state == "intent" || entry.state == "done" || entry.state == "undone" ||
                     entry.state == "failed";
  return is_hex(entry.id, 16) && is_name(entry.file) && before && is_hex(entry.after_sha256, 64) &&
         state;
}

}  // namespace

std::string to_line(const JournalEntry& entry) {
  std::string what = text::truncate(text::printable(entry.what), longest_what);
  std::string line = "{\"id\":" + quoted(entry.id);
  line += text::is_utf8(entry.file) ? ",\"file\":" + quoted(entry.file)
                                    : ",\"file_bytes\":" + quoted(hex(entry.file));
  line += ",\"before\":" + quoted(entry.before_sha256);
  line += ",\"after\":" + quoted(entry.after_sha256);
  line += ",\"time\":" + quoted(entry.time);
  line += ",\"what\":" + quoted(what);
  line += ",\"state\":" + quoted(entry.state);
  return line + std::string(check_key) + check_of(line) + "\"}";
}

std::optional<JournalEntry> parse_line(std::string_view line) {
  constexpr std::size_t tail = check_key.size() + check_digits + 2;
  if (line.size() <= tail || !line.ends_with("\"}")) return std::nullopt;
  const std::string_view text = line.substr(0, line.size() - tail);
  const std::string_view key = line.substr(text.size(), check_key.size());
  const std::string_view check = line.substr(text.size() + key.size(), check_digits);
  if (key != check_key || check != check_of(text)) return std::nullopt;
  JournalEntry entry;
  if (!parse_members(text, entry) || !is_sound(entry)) return std::nullopt;
  return entry;
}

}  // namespace picdesk::edit
