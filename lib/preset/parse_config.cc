// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "picdesk/config.h"
#include "preset/article_reader.h"
#include "preset/credit_reader.h"
#include "preset/severity_reader.h"
#include "preset/table_reader.h"
#include "preset/toml_tree.h"
#include "preset/vision_reader.h"
#include "preset/words.h"

namespace picdesk {
namespace preset {
namespace {

using Words = std::vector<std::string>;

void read_word(const TableReader& table, std::string_view key, const Words& words,
               std::string& to) {
  if (const auto index = table.choice(key, words)) to = words[*index];
}

MetadataConfig read_metadata(const TableReader& top, Faults& faults) {
  MetadataConfig metadata;
  const TableReader table(top.table("metadata"), Section::config_metadata, faults);
  const TableReader read(table.table("read"), Section::config_read, faults);
  read_word(read, "policy", {"xmp-first", "mwg"}, metadata.read_policy);
  if (auto junk = read.texts("camera_junk")) metadata.camera_junk = std::move(*junk);
  const TableReader iim(table.table("iim"), Section::config_iim, faults);
  read_word(iim, "fallback",
            {"windows-1252", "macroman", "windows-1250", "windows-1251", "windows-1256"},
            metadata.iim_fallback);
  const TableReader sync(table.table("sync"), Section::config_sync, faults);
  read_word(sync, "exif", {"always", "present", "leave"}, metadata.sync_exif);
  read_word(sync, "iim", {"present", "always"}, metadata.sync_iim);
  metadata.sync_exif_date = sync.boolean("exif_date").value_or(false);
  const TableReader sidecar(table.table("sidecar"), Section::config_sidecar, faults);
  read_word(sidecar, "naming", {"stem", "full"}, metadata.sidecar_naming);
  read_word(table, "c2pa", {"report", "refuse"}, metadata.c2pa);
  return metadata;
}

void read_suppressions(const TableReader& top, Faults& faults, DeskConfig& config) {
  const TomlNode* array = top.find("suppress");
  if (array == nullptr || !top.expect("suppress", *array, TomlNode::Kind::array)) return;
  for (const TomlNode& item : array->items) {
    if (!top.expect("each suppress", item, TomlNode::Kind::table)) continue;
    const TableReader table(item, Section::config_suppress, faults);
    Suppression suppression;
    suppression.rule = table.text("rule").value_or("");
    suppression.paths = table.texts("paths").value_or(std::vector<std::string>{});
    suppression.reason = table.text("reason").value_or("");
    if (suppression.rule.empty()) {
      table.absent("[[suppress]] names no rule", "add rule = \"meta/required\"");
    }
    if (text::trim(suppression.reason).empty()) {
      table.absent("[[suppress]] gives no reason", "add reason = \"...\": who decided, and why");
    }
    if (const TomlNode* rule = table.find("rule")) {
      config.rule_mentions.push_back({suppression.rule, true, rule->at.line, rule->at.column});
    }
    config.suppressions.push_back(std::move(suppression));
  }
}

}  // namespace
}  // namespace preset

Result<DeskConfig> parse_config(std::string_view toml, std::string_view origin) {
  Result<preset::TomlNode> root = preset::read_toml(toml, origin);
  if (!root) return forward_error(root);
  preset::Faults faults{std::string(origin)};
  const preset::TableReader top(*root, preset::Section::config, faults);
  DeskConfig config;
  config.path = origin;
  config.metadata = preset::read_metadata(top, faults);
  config.credit = preset::read_credit(top, faults);
  config.vision = preset::read_vision(top, faults);
  config.severity = preset::read_severities(top, config.rule_mentions);
  config.article = preset::read_articles(top, config.rule_mentions, faults);
  preset::read_suppressions(top, faults, config);
  if (faults.first()) return tl::unexpected(*faults.first());
  return config;
}

}  // namespace picdesk
