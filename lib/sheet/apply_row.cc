// SPDX-License-Identifier: GPL-3.0-or-later
// One row against the photo as it is now.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "picdesk/sheet.h"
#include "sheet/cell_text.h"
#include "sheet/expansion.h"
#include "sheet/record_paths.h"
#include "sheet/set_texts.h"
#include "sheet/spreadsheet_damage.h"

namespace picdesk {
namespace sheet {
namespace {

using Cells = std::map<std::string, std::string>;

std::string shown(std::string_view text) {
  constexpr std::size_t longest = 80;
  const std::string cut = text::truncate(text, longest);
  return "\"" + text::printable(cut) + (cut.size() < text.size() ? "...\"" : "\"");
}

class RowApplier {
 public:
  RowApplier(const SheetRow& row, const SheetPhoto& photo, const SheetBase* base,
             const ApplyOptions& options)
      : row_(row), photo_(photo), options_(options) {
    change_.line = row.line;
    change_.file = row.file;
    change_.values = photo.record;
    stale_ = !row.meta_hash.empty() && row.meta_hash != meta_hash(photo.record);
    if (stale_ && base != nullptr) find_original(*base);
  }

  SheetChange apply() {
    if (!row_.image_hash.empty() && row_.image_hash != photo_.image_hash) {
      refuse({ErrorCode::conflict,
              "sheet/image-changed: another picture has this name than when the sheet was written",
              "export the sheet anew, or clear the cell image_hash if the caption fits this one"});
      return std::move(change_);
    }
    std::vector<PathText> wanted;
    for (const SheetCell& cell : row_.cells) {
      if (cell.text.empty()) continue;
      Result<std::optional<PathText>> text = wanted_text(cell);
      if (!text) {
        refuse(std::move(text.error()));
        return std::move(change_);
      }
      if (*text) wanted.push_back(std::move(**text));
    }
    Result<void> set = set_texts(change_.values, wanted);
    if (!set) {
      refuse(std::move(set.error()));
      return std::move(change_);
    }
    note_differences(wanted);
    return std::move(change_);
  }

 private:
  // A base of another export than the row's says nothing.
  void find_original(const SheetBase& base) {
    const auto hash = base.meta_hashes.find(row_.file);
    const auto cells = base.cells.find(row_.file);
    if (hash == base.meta_hashes.end() || cells == base.cells.end()) return;
    if (hash->second == row_.meta_hash) original_ = &cells->second;
  }

  void refuse(Error error) {
    error.message +=
        " (" + text::printable(row_.file) + ", line " + std::to_string(row_.line) + ")";
    change_.refused = std::move(error);
    change_.values = photo_.record;
  }

  Result<std::string_view> current_text(const std::string& path) {
    const Result<std::string> field = field_of_path(path);
    if (!field) return tl::unexpected(field.error());
    auto texts = current_.find(*field);
    if (texts == current_.end()) {
      Result<Texts> read = texts_of(photo_.record, *field);
      if (!read) return forward_error(read);
      texts = current_.emplace(*field, std::move(*read)).first;
    }
    return text_at(texts->second, path);
  }

  // What the cell asks for, or nothing if the photo keeps what it says.
  Result<std::optional<PathText>> wanted_text(const SheetCell& cell) {
    const std::string path = canonical_path(cell.path);
    const Result<std::string_view> current = current_text(path);
    if (!current) return tl::unexpected(current.error());
    CellMeaning typed = meaning(cell.text);
    if (same_text(typed.text, *current)) return std::nullopt;
    if (original_ != nullptr && same_text(typed.text, text_at(*original_, path))) {
      return std::nullopt;
    }
    if (!typed.clear) {
      if (const auto damage = spreadsheet_damage({path, *current, typed.text})) {
        return tl::unexpected(*damage);
      }
      Result<std::string> expanded = expand(path, typed.text);
      if (!expanded) return forward_error(expanded);
      typed.text = std::move(*expanded);
    }
    if (says_already(path, typed.text)) return std::nullopt;
    if (stale_) {
      Result<void> fresh = check_fresh(path, *current, typed);
      if (!fresh) return forward_error(fresh);
    }
    return PathText{path, std::move(typed.text)};
  }

  Result<std::string> expand(const std::string& path, const std::string& typed) {
    const std::size_t before = change_.findings.size();
    const TemplateFacts facts = row_facts();
    const Expansion expansion{options_.codes, options_.code_options,
                              options_.variables ? &photo_.record : nullptr, facts};
    Result<std::string> text = expand_text(typed, expansion, change_.findings);
    for (std::size_t i = before; i < change_.findings.size(); ++i) {
      change_.findings[i].location = path;
    }
    if (!text) text.error().message += ", in " + path;
    return text;
  }

  TemplateFacts row_facts() const {
    TemplateFacts facts = options_.facts;
    const std::size_t name = row_.file.rfind('/') + 1;  // npos + 1: no folder
    facts.file = row_.file.substr(name);
    if (name > 0) {
      const std::string folders = row_.file.substr(0, name - 1);
      facts.folder = folders.substr(folders.rfind('/') + 1);
    }
    return facts;
  }

  // Whether setting the text would change nothing: it may be spelled otherwise, such as a code of a
  // vocabulary for its URI.
  bool says_already(const std::string& path, const std::string& text) const {
    const Result<std::string> field = field_of_path(path);
    MetadataRecord edited = photo_.record;
    return field && set_metadata_field(edited, path, text) &&
           !field_differs(photo_.record, edited, *field);
  }

  Result<void> check_fresh(const std::string& path, std::string_view current,
                           const CellMeaning& typed) const {
    if (original_ == nullptr) {
      return fail(ErrorCode::conflict,
                  "sheet/stale: the photo's texts changed after the sheet was written; " + path +
                      " is now " + shown(current),
                  "export the sheet anew, or keep its .base.json file beside it");
    }
    const std::string_view original = text_at(*original_, path);
    if (same_text(original, current)) return {};
    return fail(ErrorCode::conflict,
                "sheet/conflict: " + path + " was " + shown(original) + ", the photo now says " +
                    shown(current) + ", the sheet " +
                    (typed.clear ? std::string("clears it") : "says " + shown(typed.text)),
                "decide in the sheet: type what the photo says, or export it anew");
  }

  void note_differences(const std::vector<PathText>& wanted) {
    for (const PathText& text : wanted) {
      const Result<std::string> field = field_of_path(text.path);
      if (!field || std::ranges::count(change_.fields, *field) > 0) continue;
      const Result<Texts> after = texts_of(change_.values, *field);
      if (after && add_differences(current_[*field], *after)) change_.fields.push_back(*field);
    }
    // In the order of the record, whatever the order of the columns.
    const std::vector<std::string>& order = metadata_fields();
    std::ranges::sort(change_.fields, {}, [&](const std::string& field) {
      return std::ranges::find(order, field) - order.begin();
    });
  }

  bool add_differences(const Texts& before, const Texts& after) {
    Texts paths = before;
    paths.insert(after.begin(), after.end());
    const std::size_t count = change_.differences.size();
    for (const auto& [path, text] : paths) {
      const std::string_view old_text = text_at(before, path);
      const std::string_view new_text = text_at(after, path);
      if (old_text == new_text) continue;
      change_.differences.push_back({path, std::string(old_text), std::string(new_text)});
    }
    return change_.differences.size() > count;
  }

  const SheetRow& row_;
  const SheetPhoto& photo_;
  const ApplyOptions& options_;
  SheetChange change_;
  bool stale_ = false;
  const Cells* original_ = nullptr;       // what the photo said at the export, if that is known
  std::map<std::string, Texts> current_;  // by field
};

}  // namespace
}  // namespace sheet

SheetChange apply_row(const SheetRow& row, const SheetPhoto* photo, const SheetBase* base,
                      const ApplyOptions& options) {
  if (photo != nullptr) return sheet::RowApplier(row, *photo, base, options).apply();
  SheetChange change;
  change.line = row.line;
  change.file = row.file;
  change.refused =
      Error{ErrorCode::not_found,
            "sheet/missing: there is no file \"" + text::printable(row.file) + "\" (line " +
                std::to_string(row.line) + ")",
            "correct the name, which is relative to the sheet's folder, or remove the row"};
  return change;
}

}  // namespace picdesk
