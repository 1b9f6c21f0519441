// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/camera_name.h"

#include <algorithm>
#include <array>

namespace picdesk::preset {
namespace {

// What stands before a counter or a time. `digits`: how many must follow it.
struct Prefix {
  std::string_view text;
  std::size_t digits;
};
constexpr std::array kPrefixes = std::to_array<Prefix>({
    {"img", 3},
    {"imgp", 3},
    {"image", 0},
    {"dsc", 3},
    {"dscf", 3},
    {"dscn", 3},
    {"dcim", 3},
    {"mg", 3},
    {"mvi", 3},
    {"mov", 3},
    {"vid", 3},
    {"pxl", 3},
    {"gopr", 3},
    {"gx", 6},
    {"gh", 6},
    {"dji", 3},
    {"sam", 3},
    {"cimg", 3},
    {"pict", 3},
    {"pic", 1},
    {"picture", 0},
    {"photo", 0},
    {"foto", 0},
    {"sdim", 3},
    {"hpim", 3},
    {"p", 6},
    {"g", 6},
    {"l", 6},
    {"r", 6},
    {"wp", 6},
    {"fb-img", 3},
    {"signal", 4},
    {"scan", 0},
    {"screenshot", 0},
    {"screen-shot", 0},
    {"capture", 0},
    {"snapchat", 3},
    {"received", 3},
    {"untitled", 0},
    {"unnamed", 0},
    {"download", 0},
    {"file", 0},
    {"whatsapp-image", 0},
    {"telegram", 3},
});

// What phones and programs hang behind a counter.
constexpr std::array kTails = std::to_array<std::string_view>(
    {"mp",    "hdr",      "edit",    "edited",  "copy", "burst", "cover",
     "night", "portrait", "effects", "collage", "pano", "at",    "am",
     "pm",    "bw",       "raw",     "jpg",     "jpeg", "rs",    "dng"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

std::size_t count_digits(std::string_view text) {
  return std::size_t(std::count_if(text.begin(), text.end(), is_digit));
}

// Letters and digits of one token behind the prefix: a number, a known tail, or both ("wa0001").
bool is_counter(std::string_view token) {
  if (std::find(kTails.begin(), kTails.end(), token) != kTails.end()) return true;
  if (token.starts_with("wa")) token.remove_prefix(2);
  return count_digits(token) == token.size();
}

bool follows(std::string_view rest, const Prefix& prefix) {
  if (count_digits(rest) < prefix.digits) return false;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('-'), rest.size());
    if (!is_counter(rest.substr(0, end))) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

bool is_camera_name(std::string_view stem) {
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](const Prefix& prefix) {
    return stem.starts_with(prefix.text) && follows(stem.substr(prefix.text.size()), prefix);
  });
}

bool is_uuid(std::string_view stem) {
  constexpr std::string_view kForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return stem.size() == kForm.size() &&
         std::equal(stem.begin(), stem.end(), kForm.begin(),
                    [](char c, char form) { return form == 'x' ? is_hex(c) : c == '-'; });
}

// A digest's digits: long, and no word is that long without a letter beyond f.
bool is_hash(std::string_view stem) {
  constexpr std::size_t kShortest = 16;
  return stem.size() >= kShortest && std::all_of(stem.begin(), stem.end(), is_hex);
}

}  // namespace

bool is_machine_name(std::string_view stem) {
  return is_camera_name(stem) || is_uuid(stem) || is_hash(stem);
}

}  // namespace picdesk::preset
