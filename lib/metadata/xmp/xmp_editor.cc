// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/xmp_editor.h"

#include <algorithm>
#include <string>

#include "metadata/xmp/write_value.h"

namespace picdesk::metadata {
namespace {

// The property's nodes but the first: readers disagree on which of two counts.
void drop_repetitions(XmpDocument& document, const Field& field) {
  bool seen = false;
  std::erase_if(document.properties, [&](const XmpNode& node) {
    return node.is(field.xmp_uri, field.xmp_name) && std::exchange(seen, true);
  });
}

// What a reader gets back of a value: blank items and members are gone.
template <class T>
T as_read(const T& value, const Field& field) {
  XmpNode node{std::string(field.xmp_uri), std::string(field.xmp_name), XmpForm::text, {}, {}, {}};
  write(node, {field.xmp_name, field.xmp_type}, value);
  T back;
  read(node, field.xmp_name, back);
  return back;
}

template <class T>
bool set_value(XmpDocument& document, const Field& field, const T& value) {
  const Place place{field.xmp_name, field.xmp_type};
  const T wanted = as_read(value, field);
  XmpNode* node = find(document.properties, field.xmp_uri, field.xmp_name);
  if (node == nullptr) {
    document.properties.push_back(
        {std::string(field.xmp_uri), std::string(field.xmp_name), XmpForm::text, {}, {}, {}});
    write(document.properties.back(), place, wanted);
    return true;
  }
  T current;
  read(*node, field.xmp_name, current);
  if (current == wanted) return false;
  write(*node, place, wanted);
  drop_repetitions(document, field);
  return true;
}

}  // namespace

bool set_field(XmpDocument& document, const Field& field, const MetadataRecord& values) {
  if (is_blank(values, field)) return remove_property(document, field.xmp_uri, field.xmp_name);
  return std::visit([&](auto member) { return set_value(document, field, values.*member); },
                    field.member);
}

bool remove_property(XmpDocument& document, std::string_view uri, std::string_view name) {
  return std::erase_if(document.properties,
                       [&](const XmpNode& node) { return node.is(uri, name); }) > 0;
}

bool set_existing_text(XmpDocument& document, std::string_view uri, std::string_view name,
                       std::string_view value) {
  XmpNode* node = find(document.properties, uri, name);
  const bool simple =
      node != nullptr && (node->form == XmpForm::text || node->form == XmpForm::resource);
  if (!simple || node->value == value) return false;
  node->value = value;
  return true;
}

}  // namespace picdesk::metadata
