// SPDX-License-Identifier: GPL-3.0-or-later
// The gate every XMP packet passes, and the XML tree behind it. libexpat is fenced in
// xml_element.cc. Re-entrant.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::metadata {

struct XmlName {
  std::string uri;
  std::string local;
  bool is(std::string_view other_uri, std::string_view other_local) const {
    return local == other_local && uri == other_uri;
  }
};

struct XmlAttribute {
  XmlName name;
  std::string value;
};

struct XmlElement {
  XmlName name;
  std::vector<XmlAttribute> attributes;
  std::vector<XmlElement> children;
  std::string text;  // all character data directly inside
};

// What an untrusted packet may hold.
struct XmlLimits {
  std::size_t bytes = 1u << 20;
  std::size_t depth = 64;
  std::size_t nodes = 20'000;  // elements and attributes
  std::size_t namespaces = 256;
};

struct XmlTree {
  XmlElement root;
  std::vector<std::string> spoofed_prefixes;  // "prefix=uri"
  // Namespace to the first prefix it was bound to, those of the standards left out.
  std::map<std::string, std::string, std::less<>> prefixes;
};

// UTF-8 only, no DOCTYPE, no entity declarations. Errors: metadata_invalid.
Result<XmlTree> parse_xml(std::string_view packet, const XmlLimits& limits = {});

}  // namespace picdesk::metadata
