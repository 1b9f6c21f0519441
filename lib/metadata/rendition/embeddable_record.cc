// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "base/text.h"
#include "metadata/record/blank.h"
#include "metadata/rendition/encoders.h"

namespace picdesk::metadata {
namespace {

// Checks texts one after the other and keeps the first error.
class Checker {
 public:
  explicit Checker(std::string_view field) : field_(field) {}

  void check(std::string& value) {
    if (error_) return;
    Result<std::string> checked = text::embeddable(value, field_);
    if (!checked) {
      error_ = std::move(checked.error());
    } else if (is_blank(std::string_view(*checked))) {
      value.clear();
    } else {
      value = std::move(*checked);
    }
  }
  void check(LangAlt& value) {
    LangAlt rebuilt;
    for (const auto& entry : value.entries()) {
      auto [language, text] = entry;
      check(language);
      check(text);
      rebuilt.set(language, std::move(text));
    }
    value = std::move(rebuilt);
  }
  template <Structured S>
  void check(S& value) {
    for_each_member<S>([&](const auto& member) { check(value.*member.pointer); });
  }
  void check(std::optional<PartialDate>&) {}
  template <class T>
  void check(std::vector<T>& values) {
    for (T& value : values) check(value);
    std::erase_if(values, [](const T& value) { return is_blank_value(value); });
  }

  const std::optional<Error>& error() const { return error_; }

 private:
  std::string_view field_;
  std::optional<Error> error_;
};

}  // namespace

Result<MetadataRecord> embeddable(const MetadataRecord& record) {
  MetadataRecord checked = record;
  for (const Field& field : field_table()) {
    Checker checker(field.name);
    std::visit([&](auto member) { checker.check(checked.*member); }, field.member);
    if (checker.error()) return tl::unexpected<Error>(*checker.error());
  }
  return checked;
}

}  // namespace picdesk::metadata
