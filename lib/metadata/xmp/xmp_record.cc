// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/xmp_record.h"

#include <strings.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

// The text of a node in whatever form writers chose: plain, URI, or an array's default or first
// item (IPTC 2021.1 made Headline a lang-alt).
std::string text_of(const XmpNode& node) {
  if (node.form == XmpForm::text || node.form == XmpForm::resource) {
    return is_blank(std::string_view(node.value)) ? std::string{} : node.value;
  }
  if (!node.is_array()) return {};
  std::string first;
  for (const XmpNode& item : node.children) {
    std::string text = text_of(item);
    if (language(item) == "x-default") return text;
    if (first.empty()) first = std::move(text);
  }
  return first;
}

std::string member(const XmpNode& node, std::string_view uri, std::string_view name) {
  const XmpNode* found = find(node.children, uri, name);
  return found == nullptr ? std::string{} : text_of(*found);
}

// Items of an array; any other form counts as one item.
std::vector<const XmpNode*> items(const XmpNode& node) {
  if (!node.is_array()) return {&node};
  std::vector<const XmpNode*> all;
  for (const XmpNode& item : node.children) all.push_back(&item);
  return all;
}

void read(const XmpNode& node, const Field&, std::string& to, std::vector<Finding>&) {
  to = text_of(node);
}

bool has_language(const LangAlt& text, const std::string& key) {
  return std::ranges::any_of(text.entries(), [&](const auto& entry) {
    return strcasecmp(entry.first.c_str(), key.c_str()) == 0;
  });
}

void read(const XmpNode& node, const Field&, LangAlt& to, std::vector<Finding>&) {
  if (!node.is_array()) return to.set("", text_of(node));
  // The default first: setting it later would change its twins. Of two items the first wins.
  for (const bool defaults : {true, false}) {
    for (const XmpNode& item : node.children) {
      const std::string key(language(item).empty() ? "x-default" : language(item));
      if ((key == "x-default") == defaults && !has_language(to, key)) to.set(key, text_of(item));
    }
  }
}

void read(const XmpNode& node, const Field&, std::vector<std::string>& to, std::vector<Finding>&) {
  for (const XmpNode* item : items(node)) {
    if (std::string text = text_of(*item); !text.empty()) to.push_back(std::move(text));
  }
}

void read(const XmpNode& node, const Field&, std::vector<Licensor>& to, std::vector<Finding>&) {
  for (const XmpNode* item : items(node)) {
    Licensor licensor{member(*item, uri::plus, "LicensorName"),
                      member(*item, uri::plus, "LicensorID"),
                      member(*item, uri::plus, "LicensorURL")};
    if (licensor != Licensor{}) to.push_back(std::move(licensor));
  }
}

void read(const XmpNode& node, const Field& field, std::vector<Party>& to, std::vector<Finding>&) {
  const std::string property(field.xmp_name);
  for (const XmpNode* item : items(node)) {
    Party party{member(*item, uri::plus, property + "Name"),
                member(*item, uri::plus, property + "ID")};
    if (party != Party{}) to.push_back(std::move(party));
  }
}

void read(const XmpNode& node, const Field&, std::vector<Location>& to, std::vector<Finding>&) {
  for (const XmpNode* item : items(node)) {
    Location location{
        member(*item, uri::extension, "City"), member(*item, uri::extension, "ProvinceState"),
        member(*item, uri::extension, "CountryName"), member(*item, uri::extension, "CountryCode"),
        member(*item, uri::extension, "WorldRegion")};
    if (location != Location{}) to.push_back(std::move(location));
  }
}

void read(const XmpNode& node, const Field& field, std::optional<PartialDate>& to,
          std::vector<Finding>& findings) {
  const std::string text = text_of(node);
  if (text.empty()) return;
  if (Result<PartialDate> date = parse_iso_date(text); date) {
    to = *date;
  } else {
    findings.push_back({"meta/date-impossible", Severity::warning,
                        "XMP date \"" + text::printable(text) + "\": " + date.error().message,
                        std::string(field.name), date.error().hint});
  }
}

}  // namespace

MetadataRecord record_from_xmp(const XmpDocument& document, std::vector<Finding>& findings) {
  MetadataRecord record;
  for (const Field& field : field_table()) {
    const XmpNode* node = find(document.properties, field.xmp_uri, field.xmp_name);
    if (node == nullptr) continue;
    std::visit([&](auto to) { read(*node, field, record.*to, findings); }, field.member);
  }
  return record;
}

}  // namespace picdesk::metadata
