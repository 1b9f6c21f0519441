// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/byte_size.h"

#include <array>
#include <charconv>

#include "base/text.h"

namespace picdesk::preset {
namespace {

struct Unit {
  std::string_view name;
  std::int64_t bytes;
};

constexpr std::array<Unit, 8> kUnits{{{"", 1},
                                      {"B", 1},
                                      {"kB", 1000},
                                      {"KiB", 1 << 10},
                                      {"MB", 1'000'000},
                                      {"MiB", 1 << 20},
                                      {"GB", 1'000'000'000},
                                      {"GiB", 1 << 30}}};
constexpr std::int64_t kMost = std::int64_t{1} << 53;

// Thousandths, so that decimals stay exact.
std::optional<std::int64_t> thousandths(std::string_view number) {
  const std::size_t point = number.find('.');
  std::string digits(number.substr(0, point));
  std::size_t decimals = 0;
  if (point != std::string_view::npos) {
    decimals = number.size() - point - 1;
    if (digits.empty() || decimals == 0 || decimals > 3) return std::nullopt;
    digits += number.substr(point + 1);
  }
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  digits.append(3 - decimals, '0');
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::int64_t> byte_size(std::string_view text) {
  text = text::trim(text);
  const std::size_t number_end = std::min(text.find_first_not_of("0123456789."), text.size());
  const std::optional<std::int64_t> value = thousandths(text.substr(0, number_end));
  const std::string_view unit = text::trim(text.substr(number_end));
  if (!value) return std::nullopt;
  for (const auto& [name, bytes] : kUnits) {
    if (unit != name) continue;
    if (*value / 1000 > kMost / bytes) return std::nullopt;
    return *value / 1000 * bytes + *value % 1000 * bytes / 1000;
  }
  return std::nullopt;
}

}  // namespace picdesk::preset
