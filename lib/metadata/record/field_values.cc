// SPDX-License-Identifier: GPL-3.0-or-later
// Fields as texts for people, and as texts with the paths that set_metadata_field() takes.
#include <string>
#include <utility>
#include <vector>

#include "metadata/record/blank.h"
#include "metadata/record/field_path.h"
#include "metadata/record/list_text.h"

namespace picdesk {
namespace {

using metadata::Field;
using metadata::for_each_member;
using metadata::is_blank_value;
using metadata::Structured;
using Texts = std::vector<std::pair<std::string, std::string>>;

// One text for a value inside a structure.
void append(std::string& to, const std::string& text) {
  if (metadata::is_blank(std::string_view(text))) return;
  if (!to.empty()) to += ", ";
  to += text;
}
void append(std::string& to, const LangAlt& texts) { append(to, std::string(texts.text())); }
template <Structured S>
void append(std::string& to, const S& value);
template <class T>
void append(std::string& to, const std::vector<T>& values) {
  for (const T& value : values) append(to, value);
}
template <Structured S>
void append(std::string& to, const S& value) {
  for_each_member<S>([&](const auto& member) { append(to, value.*member.pointer); });
}

void put(Texts& out, const std::string& value) {
  if (!metadata::is_blank(std::string_view(value))) out.emplace_back("", value);
}
void put(Texts& out, const LangAlt& value) {
  for (const auto& entry : value.entries()) out.push_back(entry);
}
void put(Texts& out, const std::optional<PartialDate>& value) {
  if (value) out.emplace_back("", to_iso(*value));
}
template <Structured S>
void put(Texts& out, const S& value) {
  std::string text;
  append(text, value);
  put(out, text);
}
template <class T>
void put(Texts& out, const std::vector<T>& values) {
  for (const T& value : values) put(out, value);
}

// Each text with its path.
class Lister {
 public:
  void list(const std::string& path, const std::string& value) {
    if (!metadata::is_blank(std::string_view(value))) texts.emplace_back(path, value);
  }
  void list(const std::string& path, const std::optional<PartialDate>& value) {
    if (value) texts.emplace_back(path, to_iso(*value));
  }
  void list(const std::string& path, const LangAlt& value) {
    for (const auto& [language, text] : value.entries()) {
      list(language == "x-default" ? path : path + "[" + language + "]", text);
    }
  }
  void list(const std::string& path, const std::vector<std::string>& values) {
    list(path, metadata::join_list(values));
  }
  template <Structured S>
  void list(const std::string& path, const S& value) {
    for_each_member<S>([&](const auto& member) {
      list(path + "." + std::string(member.name), value.*member.pointer);
    });
  }
  template <Structured S>
  void list(const std::string& path, const std::vector<S>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const bool alone = i == 0 && metadata::holds_one(path);
      list(alone ? path : path + "[" + std::to_string(i + 1) + "]", values[i]);
    }
  }

  Texts texts;
};

}  // namespace

Result<Texts> metadata_values(const MetadataRecord& record, std::string_view field) {
  const Field* found = metadata::find_field(field);
  if (found == nullptr) return metadata::unknown_field(field);
  Texts out;
  std::visit([&](auto member) { put(out, record.*member); }, found->member);
  return out;
}

Result<Texts> metadata_paths(const MetadataRecord& record, std::string_view field) {
  const Field* found = metadata::find_field(field);
  if (found == nullptr) return metadata::unknown_field(field);
  Lister lister;
  std::visit([&](auto member) { lister.list(std::string(field), record.*member); }, found->member);
  return std::move(lister.texts);
}

}  // namespace picdesk
