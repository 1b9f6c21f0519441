// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/sheet_base.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "sheet/delimited.h"
#include "sheet/plain_text.h"
#include "sheet/record_paths.h"

namespace picdesk {
namespace sheet {
namespace {

// Not ordered_json: it looks keys up one by one, and there is one for each photo.
using Json = nlohmann::json;

constexpr std::string_view schema = "picdesk.sheet-base/1";
constexpr std::size_t max_base_bytes = max_sheet_bytes;
constexpr int max_depth = 8;

tl::unexpected<Error> bad_base(std::string_view origin, std::string_view what) {
  return fail(ErrorCode::invalid_argument, text::printable(origin) + ": " + std::string(what),
              "this is the .base.json file that `sheet export` wrote beside the sheet");
}

// Without exceptions; too deep a document is none.
Json parse(std::string_view text) {
  bool too_deep = false;
  Json json = Json::parse(
      text,
      [&](int depth, Json::parse_event_t, Json&) {
        too_deep = too_deep || depth > max_depth;
        return !too_deep;
      },
      false);
  return too_deep ? Json(Json::value_t::discarded) : json;
}

// The string member of an object, or null.
const std::string* text_member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : found->get_ptr<const Json::string_t*>();
}

bool read_row(const std::string& file, const Json& row, SheetBase& base) {
  if (!row.is_object()) return false;
  const std::string* hash = text_member(row, "meta_hash");
  const auto cells = row.find("cells");
  if (hash == nullptr || cells == row.end() || !cells->is_object()) return false;
  base.meta_hashes[file] = *hash;
  auto& texts = base.cells[file];
  for (const auto& [path, text] : cells->items()) {
    if (!text.is_string()) return false;
    texts[canonical_path(path)] = text.get_ref<const Json::string_t&>();
  }
  return true;
}

}  // namespace

std::string sheet_base_json(const std::vector<SheetPhoto>& photos,
                            const std::vector<std::string>& meta_hashes) {
  // Row by row: the whole as one tree would take many times its text's memory.
  const auto dump = [](const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  std::string text = "{\"schema\":" + dump(schema) + ",\"rows\":{";
  for (std::size_t i = 0; i < photos.size(); ++i) {
    Json cells = Json::object();
    for (const auto& [path, value] : all_texts(photos[i].record)) cells[path] = value;
    text += i == 0 ? "\n" : ",\n";
    text += dump(photos[i].file) + ":{\"meta_hash\":" + dump(meta_hashes[i]) +
            ",\"cells\":" + dump(cells) + "}";
  }
  return text + "\n}}\n";
}

}  // namespace sheet

Result<SheetBase> parse_sheet_base(std::string_view json, std::string_view origin) {
  if (json.size() > sheet::max_base_bytes) {
    return fail(ErrorCode::too_large,
                text::printable(origin) + ": " + std::to_string(json.size()) +
                    " bytes; at most 256 MiB are read",
                "is this the right file?");
  }
  const sheet::Json root = sheet::parse(json);
  if (!root.is_object()) return sheet::bad_base(origin, "not a JSON object");
  const std::string* schema = sheet::text_member(root, "schema");
  if (schema == nullptr || *schema != sheet::schema) {
    return sheet::bad_base(origin, "its schema is not picdesk.sheet-base/1");
  }
  const auto rows = root.find("rows");
  if (rows == root.end() || !rows->is_object()) return sheet::bad_base(origin, "it has no rows");
  SheetBase base;
  for (const auto& [file, row] : rows->items()) {
    if (!sheet::read_row(file, row, base)) {
      return sheet::bad_base(origin, "the row of \"" + text::printable(file) +
                                         "\" has no meta_hash and cells of text");
    }
  }
  return base;
}

}  // namespace picdesk
