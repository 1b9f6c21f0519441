// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/prefixes.h"

#include <algorithm>
#include <utility>

#include "metadata/record/namespaces.h"

namespace picdesk::metadata {
namespace {

void append_attribute(std::string& out, std::string_view uri) {
  for (const char c : uri) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
        out += "&#x9;";
        break;
      case '\n':
        out += "&#xA;";
        break;
      case '\r':
        out += "&#xD;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

bool Prefixes::is_taken(std::string_view prefix) const {
  return std::ranges::find(entries_, prefix, &Entry::prefix) != entries_.end();
}

// One that a standard has, or that could be one of our own, is never a foreign namespace's.
std::string Prefixes::choose(std::string_view uri) {
  if (const std::string_view standard = canonical_prefix(uri); !standard.empty()) {
    return std::string(standard);
  }
  const auto own = known_.find(uri);
  if (own != known_.end() && canonical_uri(own->second).empty() && !own->second.starts_with("ns") &&
      !is_taken(own->second)) {
    return own->second;
  }
  return "ns" + std::to_string(++foreign_);
}

std::string_view Prefixes::of(std::string_view uri) {
  if (uri.empty()) return {};
  if (last_ != nullptr && last_->uri == uri) return last_->prefix;
  const auto found = std::ranges::find(entries_, uri, &Entry::uri);
  if (found != entries_.end()) {
    last_ = &*found;
  } else {
    entries_.push_back({uri, choose(uri)});
    last_ = &entries_.back();
  }
  return last_->prefix;
}

void Prefixes::declare(std::string& out) const {
  for (const auto& [of, prefix] : entries_) {
    if (of == uri::xml || of == uri::rdf || of == uri::xmpmeta) continue;
    out += " xmlns:" + prefix + "=\"";
    append_attribute(out, of);
    out += '"';
  }
}

}  // namespace picdesk::metadata
