// SPDX-License-Identifier: GPL-3.0-or-later
// The elements that are open while tags go by, estimated: never fewer than gumbo has open, up to a
// small factor. Each step costs O(1) but for a few end tags that look through the stack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/html/element_role.h"

namespace picdesk::article {

class OpenElements {
 public:
  // A start tag. `weight`: bytes that another copy of the element costs.
  void start(const ElementRole& role, std::string_view name, bool self_closing,
             std::uint64_t weight);
  // An end tag. Returns the bytes of the copies that closing a formatting element across blocks
  // makes (the "adoption agency" of HTML 13.2.6.4.7).
  std::uint64_t end(const ElementRole& role, std::string_view name);

  std::size_t depth() const { return stack_.size(); }
  std::size_t formatting() const { return formatting_.size(); }
  // Bytes it costs to re-open every open formatting element.
  std::uint64_t formatting_weight() const { return formatting_weight_; }
  // While the text's reading is in doubt, nothing that is open now may be closed.
  void freeze() { floor_ = stack_.size(); }
  void thaw() { floor_ = 0; }

 private:
  struct Entry {
    std::string_view name;
    ElementRole role;
    bool wall = false;  // perhaps closed already: no end tag reaches through
  };
  struct Formatting {
    int tag = 0;
    std::size_t height = 0;   // of the stack where it stands
    std::size_t markers = 0;  // open then
    std::uint64_t weight = 0;
  };

  bool names(const Entry& entry, const ElementRole& role, std::string_view name) const;
  bool pops_before(const ElementRole& role) const;
  void push(const ElementRole& role, std::string_view name);
  void pop_to(std::size_t height);
  void break_out();
  void end_through(const ElementRole& role, std::string_view name);
  void end_far(int tag);
  std::uint64_t end_formatting(int tag);
  std::size_t special_above(std::size_t height) const;

  std::vector<Entry> stack_;
  std::vector<Formatting> formatting_;
  std::uint64_t formatting_weight_ = 0;
  std::size_t floor_ = 0;
  std::size_t markers_ = 0;
  std::size_t tables_ = 0;
  std::size_t foreign_roots_ = 0;
  bool foreign_ = false;  // between svg or math and the first tag that is HTML again
};

}  // namespace picdesk::article
