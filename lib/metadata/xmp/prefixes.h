// SPDX-License-Identifier: GPL-3.0-or-later
// The prefixes of one packet. Re-entrant.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace picdesk::metadata {

// Gives each namespace of a packet one prefix: the standard's, else the one it had, if that is
// free, else ns1, ns2, ... in the order of first use. Keeps views of the URIs it was asked for.
class Prefixes {
 public:
  using Known = std::map<std::string, std::string, std::less<>>;  // namespace to prefix
  // `known` must outlive this.
  explicit Prefixes(const Known& known) : known_(known) {}

  // Empty for the empty URI: a name without namespace.
  std::string_view of(std::string_view uri);
  // Appends ` xmlns:dc="..."` for each prefix given so far, but xml, rdf and x.
  void declare(std::string& out) const;

 private:
  struct Entry {
    std::string_view uri;
    std::string prefix;
  };
  std::string choose(std::string_view uri);
  bool is_taken(std::string_view prefix) const;

  const Known& known_;
  std::deque<Entry> entries_;  // a deque: views of the prefixes stay valid
  const Entry* last_ = nullptr;
  int foreign_ = 0;
};

}  // namespace picdesk::metadata
