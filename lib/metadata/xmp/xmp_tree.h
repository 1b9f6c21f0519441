// SPDX-License-Identifier: GPL-3.0-or-later
// An XMP packet as a tree that keeps order, unknown namespaces, empty values and qualifiers. Names
// are URI and local name; prefixes are gone. The forms RDF allows for one thing (attribute,
// element, parseType Resource) look alike. Value type.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::metadata {

enum class XmpForm { text, resource, structure, bag, seq, alt };

struct XmpNode {
  std::string uri;
  std::string name;
  XmpForm form = XmpForm::text;
  std::string value;                // of text and resource
  std::vector<XmpNode> qualifiers;  // xml:lang among them
  std::vector<XmpNode> children;    // members of a structure, items of an array

  bool is(std::string_view node_uri, std::string_view node_name) const {
    return name == node_name && uri == node_uri;
  }
  bool is_array() const {
    return form == XmpForm::bag || form == XmpForm::seq || form == XmpForm::alt;
  }
};

struct XmpDocument {
  std::string about;
  std::vector<XmpNode> properties;
  // Namespace to prefix, of namespaces that no standard has: programs look for their own prefix.
  std::map<std::string, std::string, std::less<>> prefixes;
  std::vector<std::string>
      spoofed_prefixes;  // "photoshop=http://other/": standard prefix, other URI
};

// The first node of that name, or nullptr.
const XmpNode* find(const std::vector<XmpNode>& nodes, std::string_view uri, std::string_view name);
XmpNode* find(std::vector<XmpNode>& nodes, std::string_view uri, std::string_view name);

// The value of xml:lang, or empty.
std::string_view language(const XmpNode& node);

}  // namespace picdesk::metadata
