// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <utility>

#include "article/selector/selector.h"

namespace picdesk {
namespace article {
namespace {

constexpr std::string_view kWhiteSpace = " \t\n\r\f";

bool is_name_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return lower;
}

// One selector list, whose steps are added to those of the others.
class SelectorReader {
 public:
  SelectorReader(std::string_view text, ArticleSelectors::Compiled& into)
      : text_(text), into_(into) {}

  // The mask of the steps that end its chains.
  Result<std::uint64_t> read() {
    std::uint64_t ends = 0;
    while (fault_.empty()) {
      read_chain();
      if (fault_.empty()) ends |= bit(into_.steps.size() - 1);
      if (fault_.empty() && at_ == text_.size()) return ends;
      ++at_;  // a comma
    }
    return fail(ErrorCode::invalid_argument,
                "selector \"" + std::string(text_) + "\", column " + std::to_string(at_ + 1) +
                    ": " + fault_,
                "selectors are made of tag, #id, .class, [a], [a=v], [a*=v], spaces, \">\" and "
                "\",\"");
  }

 private:
  static std::uint64_t bit(std::size_t index) { return std::uint64_t{1} << index; }

  bool more() const { return at_ < text_.size(); }
  char next() const { return more() ? text_[at_] : '\0'; }
  void refuse(std::string what) {
    if (fault_.empty()) fault_ = std::move(what);
  }

  bool skip_space() {
    const std::size_t before = at_;
    while (more() && kWhiteSpace.find(next()) != std::string_view::npos) ++at_;
    return at_ != before;
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    while (more() && is_name_byte(next())) ++at_;
    if (at_ == begin) refuse("a name is missing");
    return text_.substr(begin, at_ - begin);
  }

  void read_chain() {
    skip_space();
    std::uint64_t* relation = &into_.first;
    while (fault_.empty()) {
      read_step(relation);
      const bool space = skip_space();
      if (!more() || next() == ',') return;
      relation = &into_.descendant;
      if (next() == '>') {
        ++at_;
        skip_space();
        relation = &into_.child;
      } else if (!space) {
        return refuse("'" + std::string(1, next()) + "' is not known here");
      }
    }
  }

  void read_step(std::uint64_t* relation) {
    if (into_.steps.size() == kMostSelectorSteps) return refuse("more than 64 steps in all");
    SelectorStep step;
    const std::size_t begin = at_;
    if (next() == '*') {
      ++at_;
    } else if (is_name_byte(next())) {
      step.tag = lower_case(read_name());
    }
    while (fault_.empty() && (next() == '#' || next() == '.' || next() == '[')) read_test(step);
    if (at_ == begin) return refuse("an element is missing");
    *relation |= bit(into_.steps.size());
    into_.steps.push_back(std::move(step));
  }

  void read_test(SelectorStep& step) {
    const char mark = text_[at_++];
    AttributeTest test;
    if (mark == '[') {
      read_attribute(test);
    } else {
      test.attribute = mark == '#' ? "id" : "class";
      test.kind = mark == '#' ? AttributeTest::Kind::equals : AttributeTest::Kind::word;
      test.value = read_name();
    }
    step.tests.push_back(std::move(test));
  }

  void read_attribute(AttributeTest& test) {
    skip_space();
    test.attribute = lower_case(read_name());
    skip_space();
    if (next() == '*' || next() == '=') {
      test.kind = next() == '*' ? AttributeTest::Kind::contains : AttributeTest::Kind::equals;
      at_ += next() == '*' ? 1 : 0;
      if (next() != '=') return refuse("'=' is missing");
      ++at_;
      skip_space();
      test.value = read_value();
      skip_space();
    }
    if (next() != ']') return refuse("']' is missing");
    ++at_;
  }

  std::string_view read_value() {
    const char quote = next();
    if (quote != '"' && quote != '\'') return read_name();
    const std::size_t begin = ++at_;
    const std::size_t end = text_.find(quote, begin);
    if (end == std::string_view::npos) {
      refuse("the quote is not closed");
      return {};
    }
    at_ = end + 1;
    return text_.substr(begin, end - begin);
  }

  std::string_view text_;
  ArticleSelectors::Compiled& into_;
  std::size_t at_ = 0;
  std::string fault_;
};

Result<void> add(std::string_view text, std::uint64_t& ends, ArticleSelectors::Compiled& into) {
  if (text.find_first_not_of(kWhiteSpace) == std::string_view::npos) return {};
  Result<std::uint64_t> added = SelectorReader(text, into).read();
  if (!added) return forward_error(added);
  ends |= *added;
  return {};
}

}  // namespace
}  // namespace article

Result<ArticleSelectors> ArticleSelectors::compile(const Texts& texts) {
  auto compiled = std::make_shared<Compiled>();
  using Use = std::pair<std::string_view, std::uint64_t*>;
  std::vector<Use> uses{{texts.hero, &compiled->hero},
                        {texts.caption, &compiled->caption},
                        {texts.credit, &compiled->credit}};
  for (const std::string& text : texts.ignore) uses.emplace_back(text, &compiled->ignore);
  for (const auto& [text, ends] : uses) {
    if (auto added = article::add(text, *ends, *compiled); !added) return forward_error(added);
  }
  ArticleSelectors selectors;
  if (!compiled->steps.empty()) selectors.compiled_ = std::move(compiled);
  return selectors;
}

}  // namespace picdesk
