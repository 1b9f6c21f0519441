// SPDX-License-Identifier: GPL-3.0-or-later
// A record reduced to what a policy allows.
#include <algorithm>
#include <set>
#include <string>

#include "base/text.h"
#include "metadata/record/blank.h"
#include "metadata/rendition/policy.h"

namespace picdesk {
namespace metadata {
namespace {

// Clears the members of structures that may not leave; what has none stays.
template <class T>
void reduce(T&) {}
template <Structured S>
void reduce(S& value);
template <class T>
void reduce(std::vector<T>& values) {
  for (T& value : values) reduce(value);
  std::erase_if(values, [](const T& value) { return is_blank_value(value); });
}
template <Structured S>
void reduce(S& value) {
  for_each_member<S>([&](const auto& member) {
    auto& part = value.*member.pointer;
    if (member.privacy == Privacy::internal) {
      part = {};
    } else {
      reduce(part);
    }
  });
}

// The code at the end of a vocabulary's URI, lower case.
std::string code_of(const std::string& uri) { return text::fold(uri.substr(uri.rfind('/') + 1)); }

void add_names(std::set<std::string>& names, const LangAlt& texts) {
  for (const auto& [language, text] : texts.entries()) {
    names.insert(text::fold(text::trim(text)));
  }
}

// Types of a region as codes and as names.
std::set<std::string> types_of(const ImageRegion& region) {
  std::set<std::string> types;
  for (const Entity& type : region.types) {
    for (const std::string& id : type.ids) types.insert(code_of(id));
    add_names(types, type.name);
  }
  return types;
}

}  // namespace

std::set<std::string> people_of(const MetadataRecord& record) {
  std::set<std::string> people;
  for (const std::string& person : record.persons) people.insert(text::fold(text::trim(person)));
  for (const Person& person : record.persons_detailed) add_names(people, person.name);
  return people;
}

bool is_of_person(const ImageRegion& region, const std::set<std::string>& people) {
  const std::set<std::string> types = types_of(region);
  const auto is_human = [&](const char* type) { return types.contains(type); };
  constexpr const char* human_types[] = {"human", "person", "people", "face", "head"};
  if (std::ranges::any_of(human_types, is_human)) return true;
  std::set<std::string> names;
  add_names(names, region.name);
  if (std::ranges::any_of(names, [&](const auto& name) { return people.contains(name); })) {
    return true;
  }
  return !is_blank_value(region.name) && types.empty() && region.roles.empty();
}

}  // namespace metadata

MetadataRecord filter(const MetadataRecord& record, const MetadataPolicy& policy) {
  MetadataRecord kept;
  for (const metadata::Field& field : metadata::field_table()) {
    if (!metadata::allows(policy, field.name)) continue;
    metadata::assign(kept, record, field);
    std::visit([&](auto member) { metadata::reduce(kept.*member); }, field.member);
  }
  if (kept.date_created) kept.date_created = kept.date_created->to_day();
  if (!policy.keep_faces) {
    std::erase_if(kept.regions, [people = metadata::people_of(record)](const ImageRegion& region) {
      return metadata::is_of_person(region, people);
    });
  }
  return kept;
}

}  // namespace picdesk
