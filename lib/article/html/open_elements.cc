// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/open_elements.h"

#include <gumbo.h>

#include <algorithm>
#include <iterator>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

using Kind = ElementRole::Kind;

constexpr std::size_t kReach = 8;       // entries that an end tag looks through
constexpr std::size_t kFarReach = 256;  // the same for </table> and </script>
constexpr std::size_t kRounds = 8;      // of the adoption agency

bool is_special(Kind kind) {
  return kind != Kind::inline_element && kind != Kind::formatting && kind != Kind::ruby &&
         kind != Kind::option;
}

bool closes_through(Kind kind, Kind between) {
  if (!is_special(between) && between != Kind::formatting) return true;
  if (kind == Kind::inline_element) return false;
  if (between == Kind::formatting) return true;
  return kind == Kind::block && (between == Kind::block || between == Kind::paragraph ||
                                 between == Kind::item || between == Kind::void_element);
}

}  // namespace

bool OpenElements::names(const Entry& entry, const ElementRole& role, std::string_view name) const {
  if (entry.role.tag != role.tag) return false;
  return role.tag != GUMBO_TAG_UNKNOWN || equal_ignoring_case(entry.name, name);
}

// Whether the top is closed by this start tag.
bool OpenElements::pops_before(const ElementRole& role) const {
  if (stack_.size() <= floor_) return false;
  const Kind top = stack_.back().role.kind;
  switch (role.kind) {
    case Kind::block:
    case Kind::paragraph:
      return top == Kind::paragraph && role.tag != GUMBO_TAG_BUTTON;
    case Kind::item:
      return top == Kind::paragraph || stack_.back().role.tag == role.tag ||
             (top == Kind::item && role.tag != GUMBO_TAG_LI &&
              stack_.back().role.tag != GUMBO_TAG_LI);
    case Kind::option:
      return top == Kind::option;
    case Kind::ruby:
      // Only inside ruby; else they nest.
      return top == Kind::ruby && stack_.size() > floor_ + 1 &&
             stack_[stack_.size() - 2].role.tag == GUMBO_TAG_RUBY &&
             !stack_[stack_.size() - 2].wall;
    default:
      return false;
  }
}

void OpenElements::push(const ElementRole& role, std::string_view name) {
  stack_.push_back({name, role, false});
  markers_ += role.marker ? 1 : 0;
  tables_ += role.kind == Kind::table ? 1 : 0;
  foreign_roots_ += role.foreign_root ? 1 : 0;
}

void OpenElements::pop_to(std::size_t height) {
  while (stack_.size() > height) {
    const ElementRole& role = stack_.back().role;
    markers_ -= role.marker ? 1 : 0;
    tables_ -= role.kind == Kind::table ? 1 : 0;
    foreign_roots_ -= role.foreign_root ? 1 : 0;
    foreign_ = role.html_inside && foreign_roots_ > 0;
    stack_.pop_back();
  }
  // A formatting element whose place is gone is re-opened on top.
  for (Formatting& open : formatting_) open.height = std::min(open.height, height);
}

// HTML inside svg or math closes it all; only walls are sure, as it may not have been open.
void OpenElements::break_out() {
  foreign_ = false;
  for (auto entry = stack_.rbegin(); entry != stack_.rend(); ++entry) {
    entry->wall = true;
    if (entry->role.foreign_root) return;
  }
}

void OpenElements::start(const ElementRole& role, std::string_view name, bool self_closing,
                         std::uint64_t weight) {
  if (foreign_ && role.breaks_out) break_out();
  const bool leaf = role.kind == Kind::root ||
                    (role.kind == Kind::void_element && (foreign_roots_ == 0 || role.breaks_out));
  if (leaf || (foreign_ && self_closing)) return;
  if (role.kind == Kind::table_part && tables_ > 0 && foreign_roots_ == 0) {
    // A new cell closes what the last one left open.
    if (!stack_.empty()) stack_.back().wall = stack_.back().role.kind != Kind::table;
    return;
  }
  if (role.kind == Kind::table_part && foreign_roots_ == 0) return;
  if (pops_before(role) && !foreign_) pop_to(stack_.size() - 1);
  if (role.kind == Kind::formatting) {
    // A second "a" closes the first.
    if (role.tag == GUMBO_TAG_A || role.tag == GUMBO_TAG_NOBR) end_formatting(role.tag);
    formatting_.push_back({role.tag, stack_.size(), markers_, weight});
    formatting_weight_ += weight;
  }
  push(role, name);
  if (role.foreign_root) foreign_ = true;
  if (role.html_inside) foreign_ = false;
}

std::size_t OpenElements::special_above(std::size_t height) const {
  std::size_t count = 0;
  for (std::size_t at = stack_.size(); at > height && count < kRounds; --at) {
    if (is_special(stack_[at - 1].role.kind)) ++count;
  }
  return count;
}

std::uint64_t OpenElements::end_formatting(int tag) {
  const auto open = std::find_if(formatting_.rbegin(), formatting_.rend(),
                                 [tag](const Formatting& entry) { return entry.tag == tag; });
  if (open == formatting_.rend() || open->markers < markers_ || floor_ > 0) return 0;
  const std::size_t rounds = special_above(open->height);
  const std::uint64_t copies = rounds * (open->weight + 3 * formatting_weight_);
  if (rounds >= kRounds) return copies;  // it stays open after that many
  formatting_weight_ -= open->weight;
  const std::size_t height = open->height;
  formatting_.erase(std::next(open).base());
  if (height < stack_.size() && stack_[height].role.tag == tag) {
    stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(height));
    for (Formatting& other : formatting_) {
      if (other.height > height) --other.height;
    }
  }
  return copies;
}

// Whatever stands above is closed as well, if only there is no barrier.
void OpenElements::end_far(int tag) {
  const std::size_t least = stack_.size() - std::min(stack_.size(), kFarReach);
  for (std::size_t at = stack_.size(); at > std::max(least, floor_); --at) {
    const ElementRole& role = stack_[at - 1].role;
    if (role.tag == tag) return pop_to(at - 1);
    if (role.kind == Kind::barrier || role.kind == Kind::table) return;
  }
}

void OpenElements::end_through(const ElementRole& role, std::string_view name) {
  // A form is taken out from among what is open inside; a title of svg has HTML inside.
  const bool only_top = role.tag == GUMBO_TAG_FORM || role.html_inside;
  const std::size_t least = stack_.size() - std::min(stack_.size(), kReach);
  for (std::size_t at = stack_.size(); at > std::max(least, floor_); --at) {
    const Entry& entry = stack_[at - 1];
    const bool top = at == stack_.size();
    if (names(entry, role, name) && (top || !entry.wall)) return pop_to(at - 1);
    if (only_top || entry.wall || !closes_through(role.kind, entry.role.kind)) return;
  }
}

std::uint64_t OpenElements::end(const ElementRole& role, std::string_view name) {
  if (role.foreign_root) foreign_ = false;
  if (role.kind == Kind::formatting && foreign_roots_ == 0) return end_formatting(role.tag);
  if (role.kind == Kind::table) {
    if (tables_ > 0) end_far(role.tag);
  } else if (role.kind == Kind::raw_text && foreign_roots_ == 0) {
    end_far(role.tag);
  } else if (role.kind == Kind::table_part && tables_ > 0 && foreign_roots_ == 0) {
    if (!stack_.empty()) stack_.back().wall = stack_.back().role.kind != Kind::table;
  } else {
    end_through(role, name);
  }
  return 0;
}

}  // namespace picdesk::article
