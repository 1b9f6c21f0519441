// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/words.h"
#include "check/article/alt/file_names.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongestName = 160;  // bytes

// What stands in front of the number.
struct Prefix {
  std::string_view text;
  std::string_view joints = "";  // at most one of them may follow
  std::size_t digits = 3;        // at least
};
constexpr auto kCameras = std::to_array<Prefix>({
    {"dsc", "_- "},
    {"dscn", "_- "},
    {"dscf", "_- "},
    {"_dsc", "_-"},
    {"img", "_- "},
    {"_mg", "_-"},
    {"mvi", "_-"},
    {"pxl", "_-"},
    {"gopr", "_-"},
    {"dji", "_-"},
    {"sam", "_"},
    {"cimg", "_-"},
    {"kimg", "_-"},
    {"wp", "_", 6},
    {"p", "_", 6},
    {"image", "_-"},
    {"photo", "_-"},
    {"fb_img", "_-"},
    {"received", "_", 6},
    {"gettyimages", "_- ", 5},
    {"istock", "_- ", 5},
    {"shutterstock", "_- ", 5},
    {"adobestock", "_- ", 5},
});
// Names that go on with a date and a time.
constexpr auto kScreens = std::to_array<std::string_view>(
    {"Screenshot", "Screen shot", "Screen-shot", "Screen recording", "Screencast", "CleanShot",
     "Clean shot", "Capture d'écran", "Capture d’écran", "Ekran görüntüsü", "Ekran resmi",
     "Ekran alıntısı", "لقطة شاشة", "لقطة الشاشة", "WhatsApp image", "WhatsApp-image"});
// How those begin, in lower case.
constexpr auto kScreenWords = std::to_array<std::string_view>(
    {"screen", "cleanshot", "clean shot", "capture", "ekran", "لقطة", "whatsapp"});
// Words between and behind the numbers.
constexpr auto kMore = std::to_array<std::string_view>(
    {"at",  "from",  "am",       "pm",    "a",    "p",       "m",      "à",  "du",
     "x",   "copy",  "edited",   "edit",  "crop", "cropped", "scaled", "mp", "wa",
     "hdr", "burst", "portrait", "cover", "في",   "ص",       "م"});

bool is_joint(char byte) {
  return std::string_view(" _-.,:;()~@+/").find(byte) != std::string_view::npos;
}

std::vector<std::string> folded(std::span<const std::string_view> written) {
  std::vector<std::string> words;
  for (const std::string_view word : written) words.push_back(text::matching_form(word, "en"));
  return words;
}

const std::vector<std::string>& screens() {
  static const std::vector<std::string> words = folded(kScreens);
  return words;
}

const std::vector<std::string>& more_words() {
  static const std::vector<std::string> words = folded(kMore);
  return words;
}

std::size_t leading_digits(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, text::is_ascii_digit) -
                                  text.begin());
}

// Only numbers, joints and the words that devices write between them.
bool is_tail(std::string_view text) {
  while (!text.empty()) {
    if (text::is_ascii_digit(text.front()) || is_joint(text.front())) {
      text.remove_prefix(1);
      continue;
    }
    const std::size_t end = static_cast<std::size_t>(
        std::ranges::find_if(text, [](char c) { return text::is_ascii_digit(c) || is_joint(c); }) -
        text.begin());
    if (std::ranges::find(more_words(), text.substr(0, end)) == more_words().end()) return false;
    text.remove_prefix(end);
  }
  return true;
}

// Phones add the name of the app: "Screenshot_20240103-101112_Chrome".
std::string_view without_app(std::string_view text) {
  const std::size_t bar = text.rfind('_');
  if (bar == std::string_view::npos || bar == 0 || !text::is_ascii_digit(text[bar - 1]))
    return text;
  return text.find(' ', bar) == std::string_view::npos ? text.substr(0, bar) : text;
}

bool is_numbered(std::string_view text, const Prefix& prefix) {
  if (!text.starts_with(prefix.text)) return false;
  text.remove_prefix(prefix.text.size());
  if (!text.empty() && prefix.joints.find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  return leading_digits(text) >= prefix.digits && is_tail(text);
}

bool is_screen(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text = without_app(text.substr(prefix.size()));
  return std::ranges::any_of(text, text::is_ascii_digit) && is_tail(text);
}

// "photo_2024-01-03_10-11-12" of messengers.
bool is_dated_photo(std::string_view text) {
  constexpr std::string_view kForm = "photo_0000-00-00";
  if (text.size() < kForm.size()) return false;
  for (std::size_t at = 0; at < kForm.size(); ++at) {
    const bool fits = kForm[at] == '0' ? text::is_ascii_digit(text[at]) : text[at] == kForm[at];
    if (!fits) return false;
  }
  return is_tail(text.substr(kForm.size()));
}

}  // namespace

bool may_be_camera_name(std::string_view text) {
  const auto begins = [&](std::string_view prefix) {
    return std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, text::ascii_lower);
  };
  return std::ranges::any_of(kCameras, [&](const Prefix& camera) { return begins(camera.text); }) ||
         std::ranges::any_of(kScreenWords, begins);
}

bool is_camera_name(std::string_view text) {
  text = without_image_extension(text);
  if (text.size() > kLongestName || !may_be_camera_name(text)) return false;
  const std::string name = text::matching_form(text, "en");
  if (std::ranges::none_of(name, text::is_ascii_digit)) return false;
  return is_dated_photo(name) ||
         std::ranges::any_of(kCameras, [&](const Prefix& p) { return is_numbered(name, p); }) ||
         std::ranges::any_of(screens(), [&](const std::string& p) { return is_screen(name, p); });
}

}  // namespace picdesk::check
