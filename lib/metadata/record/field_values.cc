// SPDX-License-Identifier: GPL-3.0-or-later
// Fields as texts, and texts as fields.
#include <algorithm>
#include <type_traits>

#include "base/text.h"
#include "metadata/record/fields.h"

namespace picdesk {
namespace {

using metadata::Field;
using Texts = std::vector<std::pair<std::string, std::string>>;

tl::unexpected<Error> unknown_field(std::string_view field) {
  const std::string nearest = text::nearest(field, metadata_fields());
  return fail(ErrorCode::invalid_argument,
              "unknown metadata field \"" + text::printable(field) + "\"",
              nearest.empty() ? "fields are caption, alt, headline, creators, credit, source, ..."
                              : "did you mean \"" + nearest + "\"?");
}

std::string join(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += ", ";
    all += part;
  }
  return all;
}

void put(Texts& out, const std::string& value) {
  if (!metadata::is_blank(std::string_view(value))) out.emplace_back("", value);
}
void put(Texts& out, const LangAlt& value) {
  for (const auto& entry : value.entries()) out.push_back(entry);
}
void put(Texts& out, const Licensor& value) { put(out, join({value.name, value.id, value.url})); }
void put(Texts& out, const Party& value) { put(out, join({value.name, value.id})); }
void put(Texts& out, const Location& value) {
  put(out, join({value.city, value.state, value.country, value.country_code, value.world_region}));
}
void put(Texts& out, const std::optional<PartialDate>& value) {
  if (value) out.emplace_back("", to_iso(*value));
}
template <class T>
void put(Texts& out, const std::vector<T>& values) {
  for (const T& value : values) put(out, value);
}

// Splits at "; "; "\;" is a literal semicolon. Blank entries are dropped.
std::vector<std::string> split_list(std::string_view value) {
  std::vector<std::string> items(1);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && value.substr(i + 1, 1) == ";") {
      items.back() += value[++i];
    } else if (value.substr(i, 2) == "; ") {
      items.emplace_back();
      ++i;
    } else {
      items.back() += value[i];
    }
  }
  std::erase_if(items, [](const std::string& item) { return metadata::is_blank(item); });
  return items;
}

// The shape of a BCP 47 tag: subtags of 1 to 8 letters and digits, the first one letters.
bool is_language_tag(std::string_view tag) {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (c == '-' && length > 0) {
      length = 0;
      first = false;
    } else if (!(letter || (digit && !first)) || ++length > 8) {
      return false;
    }
  }
  return length > 0;
}

// Where a value goes: the field and, of `caption[fr]`, the language.
struct Target {
  const Field* field = nullptr;
  std::string_view language;
};

Result<Target> parse_target(std::string_view text) {
  const std::size_t bracket = text.find('[');
  const std::string_view key = text.substr(0, bracket);
  Target target{metadata::find_field(key), {}};
  if (target.field == nullptr) return unknown_field(key);
  if (bracket == std::string_view::npos) return target;
  target.language = text.substr(bracket + 1);
  const bool closed = target.language.ends_with(']');
  if (closed) target.language.remove_suffix(1);
  if (!closed || !is_language_tag(target.language)) {
    return fail(ErrorCode::invalid_argument, "\"" + text::printable(text) + "\" names no language",
                "write it as " + std::string(key) + "[fr]");
  }
  if (!std::holds_alternative<LangAlt MetadataRecord::*>(target.field->member)) {
    return fail(ErrorCode::invalid_argument,
                "\"" + std::string(key) + "\" has no languages, but [" +
                    std::string(target.language) + "] was given",
                "leave the language out");
  }
  return target;
}

Result<void> store(std::string& to, const Target&, std::string value) {
  to = std::move(value);
  return {};
}
Result<void> store(LangAlt& to, const Target& target, std::string value) {
  to.set(target.language, std::move(value));
  return {};
}
Result<void> store(std::vector<std::string>& to, const Target&, std::string value) {
  to = split_list(value);
  return {};
}
Result<void> store(std::vector<Party>& to, const Target&, std::string value) {
  to.clear();
  for (std::string& name : split_list(value)) to.push_back({std::move(name), {}});
  return {};
}
Result<void> store(std::optional<PartialDate>& to, const Target&, std::string value) {
  Result<PartialDate> date = parse_iso_date(value);
  if (!date) return forward_error(date);
  to = *date;
  return {};
}
template <class T>
Result<void> store(std::vector<T>&, const Target& target, std::string) {
  return fail(ErrorCode::invalid_argument,
              "\"" + std::string(target.field->name) + "\" cannot be set from one text",
              "edit it in the master, or leave the value empty to clear it");
}

}  // namespace

Result<Texts> metadata_values(const MetadataRecord& record, std::string_view field) {
  const Field* found = metadata::find_field(field);
  if (found == nullptr) return unknown_field(field);
  Texts out;
  std::visit([&](auto member) { put(out, record.*member); }, found->member);
  return out;
}

Result<void> set_metadata_field(MetadataRecord& record, std::string_view field,
                                std::string_view value) {
  Result<Target> target = parse_target(field);
  if (!target) return forward_error(target);
  if (value.empty() && target->language.empty()) {
    metadata::clear(record, *target->field);
    return {};
  }
  Result<std::string> checked = text::embeddable(value, field);
  if (!checked) return forward_error(checked);
  return std::visit(
      [&](auto member) { return store(record.*member, *target, std::move(*checked)); },
      target->field->member);
}

}  // namespace picdesk
