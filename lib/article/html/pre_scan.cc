// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/pre_scan.h"

#include <algorithm>
#include <string>

#include "article/html/element_role.h"
#include "article/html/open_elements.h"
#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

// Bytes of gumbo's tree, measured upward.
constexpr std::uint64_t kTreeBytes = 4096;
constexpr std::uint64_t kTagBytes = 420;  // of a tag; an end tag may make an element too
constexpr std::uint64_t kAttributeBytes = 290;
constexpr std::uint64_t kLeafBytes = 320;      // of a text or a comment ...
constexpr std::uint64_t kBytesPerByte = 6;     // ... and of each of its bytes
constexpr std::uint64_t kExpansion = 12;       // tags that "isindex" stands for
constexpr std::uint64_t kImpliedElements = 4;  // a table's cell: tbody, tr, td, and a paragraph

using Kind = ElementRole::Kind;

struct Excess {
  const char* cap = nullptr;
  std::uint64_t limit = 0;
  std::size_t at = 0;
};

class PreScan {
 public:
  PreScan(std::string_view html, const ArticleLimits& limits) : html_(html), limits_(limits) {}

  bool run() {
    cost_.tree_bytes = kTreeBytes + kBytesPerByte * html_.size();
    while (std::min(main_, shadow_) < html_.size() && excess_.cap == nullptr) {
      if (main_ == shadow_) {
        step();
      } else if (shadow_ < main_) {
        step_shadow();
      } else {
        step_apart();
      }
      if (main_ == shadow_) open_.thaw();
    }
    check_sums(html_.size());
    return excess_.cap == nullptr;
  }
  const HtmlCost& cost() const { return cost_; }
  const Excess& excess() const { return excess_; }

 private:
  void require(bool fine, const char* cap, std::uint64_t limit, std::size_t at) {
    if (!fine && excess_.cap == nullptr) excess_ = {cap, limit, at};
  }

  // One token. Once an element was seen in which the tree builder may refuse to read raw text as
  // such (or read it where the standard has none), a script's text counts as well: the shadow reads
  // it as tags, until both readings meet again. Until then nothing that was open is closed.
  void step() {
    const HtmlToken token = next_token(html_, main_);
    if (token.begin > main_) text_run();
    const std::size_t end = take(token);
    shadow_ = clouded_ && end != token.end ? token.end : end;
    main_ = end;
    if (shadow_ != main_) open_.freeze();
  }

  void step_shadow() {
    const HtmlToken token = next_token(html_, shadow_);
    if (token.begin > shadow_) text_run();
    if (token.begin >= main_) {
      shadow_ = main_;  // text up to there in both readings
      return;
    }
    count(token);
    shadow_ = token.end;
  }

  void step_apart() {
    const HtmlToken token = next_token(html_, main_);
    if (token.begin > main_) text_run();
    if (token.begin >= shadow_) {
      main_ = shadow_;
      return;
    }
    open_.freeze();
    main_ = take(token);
    open_.freeze();
  }

  // Counts the token, and the text behind it if that is raw. Returns where that ends.
  std::size_t take(const HtmlToken& token) {
    const ElementRole role = count(token);
    if (token.kind != HtmlToken::Kind::start_tag || role.kind != Kind::raw_text) return token.end;
    const std::size_t end = raw_text_end(html_, token.end, name_of(token));
    if (end > token.end) text_run();
    return end;
  }

  std::string_view name_of(const HtmlToken& token) const {
    const std::size_t begin = token.begin + (token.kind == HtmlToken::Kind::end_tag ? 2 : 1);
    return html_.substr(begin, token.name_end - begin);
  }

  ElementRole count(const HtmlToken& token) {
    if (token.kind == HtmlToken::Kind::none) return {};
    if (token.kind == HtmlToken::Kind::comment) {
      cost_.tree_bytes += kLeafBytes;
      check_sums(token.begin);
      return {};
    }
    return count_tag(token);
  }

  ElementRole count_tag(const HtmlToken& token) {
    const std::string_view name = name_of(token);
    const ElementRole role = element_role(name);
    const bool start = token.kind == HtmlToken::Kind::start_tag;
    clouded_ = clouded_ || role.clouds;
    const std::uint64_t weight =
        kTagBytes + token.attributes * kAttributeBytes + kBytesPerByte * (token.end - token.begin);
    cost_.tags += role.expands && start ? kExpansion : 1;
    cost_.attributes += token.attributes;
    cost_.tree_bytes += weight * (role.expands ? kExpansion : 1);
    if (role.kind == Kind::table_part) cost_.tree_bytes += kImpliedElements * kTagBytes;
    require(token.attributes <= limits_.tag_attributes, "attributes on one tag",
            limits_.tag_attributes, token.begin);
    if (start && role.kind == Kind::root) {
      require(++roots_ <= limits_.root_tags, "html and body tags", limits_.root_tags, token.begin);
    }
    if (start) {
      open_.start(role, name, token.self_closing, weight);
      reopen();
    } else {
      cost_.tree_bytes += open_.end(role, name);
    }
    cost_.depth = std::max<std::uint64_t>(cost_.depth, open_.depth());
    cost_.depth_sum += open_.depth();
    cost_.formatting = std::max<std::uint64_t>(cost_.formatting, open_.formatting());
    check_sums(token.begin);
    return role;
  }

  void text_run() {
    cost_.tree_bytes += kLeafBytes;
    reopen();
  }

  // Each start tag and each text may open every formatting element anew.
  void reopen() {
    cost_.formatting_sum += open_.formatting();
    cost_.tree_bytes += open_.formatting_weight();
  }

  void check_sums(std::size_t at) {
    require(cost_.tags <= limits_.tags, "tags", limits_.tags, at);
    require(cost_.attributes <= limits_.attributes, "attributes", limits_.attributes, at);
    require(cost_.depth <= limits_.depth, "depth of elements", limits_.depth, at);
    require(cost_.depth_sum <= limits_.depth_sum, "sum of depths", limits_.depth_sum, at);
    require(cost_.formatting <= limits_.formatting, "open formatting elements", limits_.formatting,
            at);
    require(cost_.formatting_sum <= limits_.formatting_sum, "sum of open formatting elements",
            limits_.formatting_sum, at);
    require(cost_.tree_bytes <= limits_.arena_bytes, "bytes of its tree", limits_.arena_bytes, at);
  }

  std::string_view html_;
  const ArticleLimits& limits_;
  HtmlCost cost_;
  Excess excess_;
  OpenElements open_;
  std::uint64_t roots_ = 0;
  bool clouded_ = false;
  std::size_t main_ = 0;    // how far the text is read ...
  std::size_t shadow_ = 0;  // ... and read with raw text as tags
};

}  // namespace

Result<HtmlCost> pre_scan(std::string_view html, const ArticleLimits& limits) {
  if (html.size() > limits.html_bytes) {
    return fail(ErrorCode::too_large,
                "too complex: the HTML has " + std::to_string(html.size()) + " bytes, more than " +
                    std::to_string(limits.html_bytes),
                "split the article");
  }
  PreScan scan(html, limits);
  if (scan.run()) return scan.cost();
  const Excess& excess = scan.excess();
  return fail(ErrorCode::too_large,
              "too complex: more than " + std::to_string(excess.limit) + " " + excess.cap +
                  " at byte " + std::to_string(excess.at),
              "close elements that are open, or split the article");
}

}  // namespace picdesk::article
