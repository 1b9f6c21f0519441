// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/focal_forms_text.h"

#include <charconv>
#include <cmath>

#include "base/text.h"

namespace picdesk::plan {
namespace {

constexpr std::size_t kQuoted = 60;  // bytes of a wrong text that a message shows

}  // namespace

std::optional<double> read_decimal(std::string_view text) {
  text = text::trim(text);
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  const bool whole = error == std::errc() && stop == end && std::isfinite(value);
  return whole ? std::optional(value) : std::nullopt;
}

std::string write_decimal(double value, int decimals) {
  char digits[400];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
  std::string text(digits, end.ptr);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

tl::unexpected<Error> bad_form(FocalForm form, std::string_view text, const std::string& wanted) {
  const std::string shown = text::printable(text::truncate(text, kQuoted));
  return fail(ErrorCode::invalid_argument,
              "'" + shown + "' is no focal point or crop of form " + std::string(name(form)),
              "give " + wanted);
}

std::optional<ChosenCrop> cms_crop(const Box& box, Size image) {
  const Box inside = intersection(box, Box::of(Rect::whole(image)));
  if (inside.empty()) return std::nullopt;
  ChosenCrop crop;
  crop.box = inside;
  crop.source = RegionSource::cms;
  return crop;
}

}  // namespace picdesk::plan
