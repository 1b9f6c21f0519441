// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "picdesk/caption_template.h"
#include "preset/position.h"
#include "preset/toml_tree.h"
#include "preset/words.h"

namespace picdesk {
namespace preset {
namespace {

constexpr std::string_view clear_mode = "clear";

const std::vector<std::string>& modes() {
  static const std::vector<std::string> words = {"set", "if-empty", "append", "prepend", "clear"};
  return words;
}

class TemplateReader {
 public:
  explicit TemplateReader(std::string_view origin) : faults_(std::string(origin)) {}

  std::vector<TemplateFieldSpec> read(const TomlNode& root) {
    std::vector<TemplateFieldSpec> specs;
    for (const TomlEntry& entry : root.entries) {
      if (entry.key != "fields") {
        faults_.add(entry.at, "unknown key " + quoted(entry.key),
                    suggestion(entry.key, {"fields"}));
      } else if (is_a(entry, TomlNode::Kind::table)) {
        for (const TomlEntry& field : entry.value.entries) read_field(field, specs);
      }
    }
    if (specs.empty()) {
      faults_.add(root.at, "no field is filled in", "add a table such as [fields.caption]",
                  Weight::absent);
    }
    std::ranges::stable_sort(specs, {}, &TemplateFieldSpec::line);
    return specs;
  }

  const std::optional<Error>& fault() const { return faults_.first(); }

 private:
  bool is_a(const TomlEntry& entry, TomlNode::Kind kind) {
    if (entry.value.kind == kind) return true;
    faults_.add(entry.at,
                quoted(entry.key) + " must be " + std::string(with_article(kind)) + ", not " +
                    std::string(with_article(entry.value.kind)),
                "write [fields.caption], then mode = \"set\" and text = '...'");
    return false;
  }

  void read_field(const TomlEntry& field, std::vector<TemplateFieldSpec>& specs) {
    if (!is_a(field, TomlNode::Kind::table)) return;
    TemplateFieldSpec spec;
    spec.path = field.key;
    spec.line = field.at.line;
    bool has_text = false;
    for (const TomlEntry& entry : field.value.entries) {
      if (entry.key == "mode") {
        read_mode(entry, spec);
      } else if (entry.key == "text") {
        has_text = true;
        read_text(entry, spec);
      } else {
        refuse_key(field, entry);
      }
    }
    if (spec.mode == clear_mode && has_text) {
      faults_.add(field.at, quoted(field.key) + " is cleared and has a text",
                  "remove the text, or the mode");
    } else if (spec.mode != clear_mode && !has_text) {
      faults_.add(field.at, quoted(field.key) + " has no text",
                  "add text = '...', or mode = \"clear\"", Weight::absent);
    }
    specs.push_back(std::move(spec));
  }

  // In [fields.licensors[1].url] the brackets end the table's name: TOML says no more than that.
  void refuse_key(const TomlEntry& field, const TomlEntry& entry) {
    const bool dotted = entry.value.kind == TomlNode::Kind::table;
    faults_.add(entry.at, "unknown key " + quoted(entry.key) + " in [fields." + field.key + "]",
                dotted ? "put a name with dots or brackets in quotes: [fields.\"" + field.key +
                             "." + entry.key + "\"]"
                       : suggestion(entry.key, {"mode", "text"}));
  }

  void read_mode(const TomlEntry& entry, TemplateFieldSpec& spec) {
    if (!is_a(entry, TomlNode::Kind::string)) return;
    spec.mode = entry.value.text;
    if (std::ranges::count(modes(), spec.mode) > 0) return;
    faults_.add(entry.value.at, "mode is " + quoted(spec.mode), suggestion(spec.mode, modes()));
  }

  void read_text(const TomlEntry& entry, TemplateFieldSpec& spec) {
    if (!is_a(entry, TomlNode::Kind::string)) return;
    spec.text = entry.value.text;
    if (spec.text.empty()) {
      faults_.add(entry.value.at, "text is empty", "to clear the field, write mode = \"clear\"");
    } else if (!text::embeddable(spec.text, "text")) {
      faults_.add(entry.value.at, "text holds a control character: " + quoted(spec.text),
                  "take the control character out");
    }
  }

  Faults faults_;
};

}  // namespace
}  // namespace preset

Result<std::vector<TemplateFieldSpec>> parse_template(std::string_view toml,
                                                      std::string_view origin) {
  Result<preset::TomlNode> root = preset::read_toml(toml, origin);
  if (!root) return forward_error(root);
  preset::TemplateReader reader(origin);
  std::vector<TemplateFieldSpec> specs = reader.read(*root);
  if (reader.fault()) return tl::unexpected(*reader.fault());
  return specs;
}

}  // namespace picdesk
