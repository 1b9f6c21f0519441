// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/path_template.h"

#include <algorithm>

#include "base/text.h"
#include "picdesk/preset.h"
#include "preset/code_points.h"
#include "preset/words.h"

namespace picdesk {
namespace preset {
namespace {

constexpr std::size_t kMaxBytes = 1024;

const std::vector<std::string>& known_fields() {
  static const std::vector<std::string> fields{"id", "slug", "width", "height", "yyyy",   "mm",
                                               "dd", "name", "hash8", "ext",    "preset", "spec"};
  return fields;
}

std::string as_field(const std::string& name) { return "{" + name + "}"; }

class TemplateParser {
 public:
  explicit TemplateParser(std::string_view rest) : rest_(rest) {}

  PathTemplate parse() {
    if (!fits()) return std::move(result_);
    while (!rest_.empty() && !result_.fault) {
      if (rest_.front() == '{') {
        read_field();
      } else {
        read_literal();
      }
    }
    if (!result_.fault) check_component_end();
    return std::move(result_);
  }

 private:
  bool fits() {
    if (rest_.empty()) {
      refuse("the path template is empty", "for example {id}-{slug}-{width}_{height}.{ext}");
    } else if (rest_.size() > kMaxBytes) {
      refuse("a path template of " + std::to_string(rest_.size()) + " bytes; at most 1,024",
             "shorten it");
    } else if (!text::is_utf8(rest_)) {
      refuse("the path template is not UTF-8", "save the preset as UTF-8");
    }
    return !result_.fault;
  }

  void refuse(std::string message, std::string hint) {
    result_.fault = TemplateFault{column_, std::move(message), std::move(hint)};
  }

  void read_field() {
    const std::size_t end = rest_.find_first_of("{}/", 1);
    if (end == std::string_view::npos || rest_[end] != '}') {
      return refuse("'{' without its '}'", "fields look like {slug}");
    }
    const std::string name(rest_.substr(1, end - 1));
    const std::vector<std::string>& known = known_fields();
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return refuse("unknown field " + as_field(text::truncate(name, 40)), suggestion(name, known));
    }
    result_.parts.push_back({true, name});
    last_ = '}';
    column_ += static_cast<int>(end) + 1;  // known names are ASCII
    rest_.remove_prefix(end + 1);
  }

  void read_literal() {
    const CodePoint point = first_code_point(rest_);
    const std::string_view letter = rest_.substr(0, point.bytes);
    if (!check(point.value, letter)) return;
    if (result_.parts.empty() || result_.parts.back().field) result_.parts.push_back({});
    result_.parts.back().text += letter;
    last_ = point.value;
    ++column_;
    rest_.remove_prefix(point.bytes);
  }

  bool check(std::uint32_t c, std::string_view letter) {
    if (c == '}') {
      refuse("'}' without its '{'", "fields look like {slug}");
    } else if (is_control(c)) {
      refuse("a control character (" + text::printable(letter) + ") in the path template",
             "take it out");
    } else if (is_refused(c) || c == '%') {
      refuse("the path template holds '" + std::string(letter) + "'",
             R"(a path cannot hold < > : " | ? * % or \)");
    } else if (last_ == '/' && (c == '/' || c == '.' || c == '-')) {
      refuse("a part of the path begins with '" + std::string(letter) + "'",
             "paths are relative, without empty parts, hidden names, \".\" and \"..\"");
    } else if (c == '/') {
      check_component_end();
    }
    return !result_.fault;
  }

  void check_component_end() {
    if (last_ == '/') return refuse("the path ends with '/'", "it must end with a file name");
    if (last_ == '.' || last_ == ' ') {
      --column_;
      refuse("a part of the path ends with a point or a space", "take it out");
    }
  }

  std::string_view rest_;
  PathTemplate result_;
  int column_ = 1;
  std::uint32_t last_ = '/';  // the code point before `rest_`; a field counts as '}'
};

}  // namespace

PathTemplate parse_path_template(std::string_view path_template) {
  return TemplateParser(path_template).parse();
}

}  // namespace preset

Result<void> validate_path_template(std::string_view path_template) {
  const preset::PathTemplate parsed = preset::parse_path_template(path_template);
  if (!parsed.fault) return {};
  return fail(ErrorCode::invalid_argument,
              "path template " + text::printable(preset::quoted(path_template)) + ", column " +
                  std::to_string(parsed.fault->column) + ": " +
                  text::printable(parsed.fault->message),
              parsed.fault->hint);
}

std::vector<std::string> template_fields(std::string_view path_template) {
  std::vector<std::string> fields;
  for (const preset::TemplatePart& part : preset::parse_path_template(path_template).parts) {
    if (!part.field) continue;
    if (std::find(fields.begin(), fields.end(), part.text) == fields.end()) {
      fields.push_back(part.text);
    }
  }
  return fields;
}

}  // namespace picdesk
