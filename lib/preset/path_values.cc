// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/path_values.h"

#include <chrono>

#include "base/text.h"
#include "preset/code_points.h"
#include "preset/words.h"

namespace picdesk::preset {
namespace {

constexpr std::size_t kLongestName = 200;  // bytes
constexpr std::size_t kLongestId = 20;     // digits
constexpr std::size_t kLongestExtension = 8;

tl::unexpected<Error> refuse(std::string_view field, const std::string& problem, std::string hint) {
  return fail(ErrorCode::invalid_argument,
              "path field {" + std::string(field) + "}: " + text::printable(problem),
              std::move(hint));
}

bool consists_of(std::string_view value, std::string_view letters) {
  return !value.empty() && value.find_first_not_of(letters) == std::string_view::npos;
}

std::string_view without_bad_ends(std::string_view name) {
  const std::size_t begin = name.find_first_not_of(".-");
  if (begin == std::string_view::npos) return {};
  name.remove_prefix(begin);
  return name.substr(0, name.find_last_not_of(". ") + 1);
}

// Slashes, per cent signs and what cannot be seen become hyphens; a name that other systems would
// refuse or read otherwise is an error, as no replacement could be told from a real name.
Result<std::string> safe_name(std::string_view field, std::string_view value) {
  if (!text::is_utf8(value)) {
    return refuse(field, quoted(value) + " is not UTF-8", "rename the master");
  }
  const std::string normal = text::nfc(value);
  std::string name;
  for (std::string_view rest = normal; !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    const std::string_view letter = rest.substr(0, point.bytes);
    if (is_refused(point.value)) {
      return refuse(field, quoted(value) + " holds '" + std::string(letter) + "'",
                    R"(rename the master: a path cannot hold < > : " | ? * or \)");
    }
    const bool unsafe = point.value == '/' || point.value == '%' || is_control(point.value);
    name += unsafe ? std::string_view("-") : letter;
    rest.remove_prefix(point.bytes);
  }
  name = without_bad_ends(name);
  name = without_bad_ends(text::truncate(name, kLongestName));
  if (name.empty()) {
    return refuse(field, quoted(value) + " leaves nothing that can stand in a path",
                  "rename the master, or use {id} or {hash8} in the path");
  }
  return name;
}

Result<std::string> id_value(const std::string& id) {
  const bool digits = consists_of(id, "0123456789") && id.size() <= kLongestId;
  if (digits && (id == "0" || id.front() != '0')) return id;
  return refuse("id", quoted(id) + " is not a number without leading zeros",
                "give --id as 1 to 20 digits");
}

Result<std::string> slug_value(const std::string& slug) {
  if (text::is_slug(slug)) return slug;
  Result<std::string> made = text::slug(slug);
  if (made) return made;
  return refuse("slug", made.error().message, "give --slug, or embed a headline");
}

Result<std::string> hash_value(const std::string& hash) {
  if (hash.size() == 8 && consists_of(hash, "0123456789abcdef")) return hash;
  return refuse("hash8", quoted(hash) + " is not 8 hex digits", "give the start of the SHA-256");
}

Result<std::string> extension_value(const std::string& extension) {
  if (extension.size() <= kLongestExtension &&
      consists_of(extension, "abcdefghijklmnopqrstuvwxyz0123456789")) {
    return extension;
  }
  return refuse("ext", quoted(extension) + " is no file extension", "for example webp");
}

Result<std::string> length_value(std::string_view field, int length) {
  if (length >= 1 && length <= 99'999) return std::to_string(length);
  return refuse(field, std::to_string(length) + " px is no size", "sizes are 1 to 99999 px");
}

Result<std::string> date_value(std::string_view field, const std::optional<PartialDate>& date) {
  if (!date || !date->has_day()) {
    return refuse(field,
                  date ? "the day of " + to_iso(*date) + " is not known" : "there is no date",
                  "give --date YYYY-MM-DD");
  }
  const std::chrono::year_month_day day{std::chrono::year(date->year),
                                        std::chrono::month(unsigned(*date->month)),
                                        std::chrono::day(unsigned(*date->day))};
  const bool signs = *date->month > 0 && *date->day > 0 && *date->month < 100 && *date->day < 100;
  if (!signs || !day.ok() || date->year < 1 || date->year > 9999) {
    return refuse(field,
                  "there is no day " + std::to_string(date->year) + "-" +
                      std::to_string(*date->month) + "-" + std::to_string(*date->day),
                  "give --date YYYY-MM-DD");
  }
  const std::string number = std::to_string(field == "yyyy" ? date->year
                                            : field == "mm" ? *date->month
                                                            : *date->day);
  const std::size_t digits = field == "yyyy" ? 4 : 2;
  return std::string(digits - number.size(), '0') + number;
}

}  // namespace

Result<std::string> path_value(std::string_view field, const PathFields& fields) {
  if (field == "id") return id_value(fields.id);
  if (field == "slug") return slug_value(fields.slug);
  if (field == "name") return safe_name(field, fields.name);
  if (field == "hash8") return hash_value(fields.hash8);
  if (field == "preset") return safe_name(field, fields.preset);
  if (field == "spec") return safe_name(field, fields.spec);
  if (field == "ext") return extension_value(fields.ext);
  if (field == "width") return length_value(field, fields.width);
  if (field == "height") return length_value(field, fields.height);
  return date_value(field, fields.date);
}

}  // namespace picdesk::preset
