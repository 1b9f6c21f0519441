// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/article_reader.h"

#include <charconv>

#include "preset/severity_reader.h"
#include "preset/words.h"

namespace picdesk::preset {
namespace {

using Words = std::vector<std::string>;

constexpr Range kGraphemes{1, 100'000};
constexpr Range kDays{0, 3'650};
constexpr Range kHeroBytes{1, std::int64_t{1} << 30};
constexpr int kLargestSide = 100'000;

void read_word(const TableReader& table, std::string_view key, const Words& words,
               std::string& to) {
  if (const auto index = table.choice(key, words)) to = words[*index];
}

void read_text(const TableReader& table, std::string_view key, std::string& to) {
  if (auto text = table.text(key)) to = std::move(*text);
}

void read_texts(const TableReader& table, std::string_view key, Words& to) {
  if (auto texts = table.texts(key)) to = std::move(*texts);
}

void read_count(const TableReader& table, std::string_view key, Range range, int& to) {
  if (const auto count = table.integer(key, range)) to = static_cast<int>(*count);
}

void read_check(const TableReader& top, ArticleConfig& config, Faults& faults) {
  static const Words profiles{"auto", "caption-as-alt", "alt-and-caption"};
  const TableReader table(top.table("check"), Section::config_check, faults);
  if (const auto index = table.choice("profile", profiles)) {
    config.profile = *article_profile(profiles[*index]);
  }
  read_text(table, "default_lang", config.default_lang);
  read_word(table, "fail_on", {"error", "warning", "info", "never"}, config.fail_on);
  if (const auto scope = table.choice("caption_scope", {"hero", "all"})) {
    config.caption_of_all = *scope == 1;
  }
  read_count(table, "date_tolerance_days", kDays, config.date_tolerance_days);
  read_text(table, "baseline", config.baseline);
  config.require_reason = table.boolean("require_reason").value_or(true);
}

std::optional<Size> parse_size(std::string_view text) {
  const auto side = [](std::string_view digits) -> std::optional<int> {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value >= 1 && value <= kLargestSide ? std::optional(value) : std::nullopt;
  };
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto width = side(text.substr(0, cross));
  const auto height = side(text.substr(cross + 1));
  if (!width || !height) return std::nullopt;
  return Size{*width, *height};
}

void read_sizes(const TableReader& table, ArticleConfig& config) {
  const auto texts = table.texts("hero_sizes");
  if (!texts) return;
  std::vector<Size> sizes;
  for (std::size_t i = 0; i < texts->size(); ++i) {
    const auto size = parse_size((*texts)[i]);
    if (size) {
      sizes.push_back(*size);
    } else {
      table.fault(table.find("hero_sizes")->items[i],
                  "a size of hero_sizes is " + quoted((*texts)[i]), "write it like \"600x384\"");
    }
  }
  config.hero_sizes = std::move(sizes);
}

void read_article_limits(const TableReader& top, ArticleConfig& config, Faults& faults) {
  const TableReader table(top.table("limits"), Section::config_limits, faults);
  read_count(table, "alt_target", kGraphemes, config.alt_target);
  read_count(table, "alt_max", kGraphemes, config.alt_max);
  read_count(table, "alt_error", kGraphemes, config.alt_error);
  if (const auto bytes = table.bytes("hero_bytes", kHeroBytes)) config.hero_bytes = *bytes;
  read_sizes(table, config);
}

void read_hero(const TableReader& top, ArticleConfig& config, Faults& faults) {
  const TableReader table(top.table("hero"), Section::config_hero, faults);
  config.hero_required = table.boolean("required").value_or(false);
  read_text(table, "selector", config.hero_selector);
  read_texts(table, "ignore", config.hero_ignore);
}

void read_mounts(const TableReader& site, ArticleConfig& config, Faults& faults) {
  const TomlNode* array = site.find("mount");
  if (array == nullptr || !site.expect("mount", *array, TomlNode::Kind::array)) return;
  for (const TomlNode& item : array->items) {
    if (!site.expect("each mount", item, TomlNode::Kind::table)) continue;
    const TableReader table(item, Section::config_mount, faults);
    SiteMount mount{table.text("url").value_or(""), table.text("dir").value_or("")};
    if (!mount.url.starts_with('/') || !table.has("dir")) {
      table.absent("a mount of [site] needs url and dir",
                   "for example { url = \"/gc1/images/\", dir = \"assets/images\" }");
    }
    config.mounts.push_back(std::move(mount));
  }
}

void read_site(const TableReader& top, ArticleConfig& config, Faults& faults) {
  const TableReader table(top.table("site"), Section::config_site, faults);
  read_text(table, "root", config.site_root);
  read_texts(table, "origins", config.site_origins);
  for (std::size_t i = 0; i < config.site_origins.size(); ++i) {
    const std::string& origin = config.site_origins[i];
    const std::size_t host = origin.find("://");
    if (host != std::string::npos && origin.find('/', host + 3) == std::string::npos) continue;
    table.fault(table.find("origins")->items[i], "an origin of [site] is " + quoted(origin),
                "write scheme and host alone: \"https://news.example\"");
  }
  read_text(table, "path_template", config.path_template);
  read_mounts(table, config, faults);
}

void read_markup_sections(const TableReader& top, ArticleConfig& config, Faults& faults) {
  const TableReader html(top.table("html"), Section::config_html, faults);
  read_text(html, "caption_selector", config.caption_selector);
  read_text(html, "credit_selector", config.credit_selector);
  const TableReader markdown(top.table("markdown"), Section::config_markdown, faults);
  if (const auto empty = markdown.choice("empty_alt", {"missing", "decorative"})) {
    config.empty_alt_decorative = *empty == 1;
  }
  const TableReader front(top.table("front_matter"), Section::config_front_matter, faults);
  read_texts(front, "hero_keys", config.hero_keys);
  read_texts(front, "alt_keys", config.alt_keys);
  read_texts(front, "caption_keys", config.caption_keys);
  read_texts(front, "credit_keys", config.credit_keys);
}

void read_lists(const TableReader& top, ArticleConfig& config, Faults& faults) {
  for (const TomlEntry& entry : top.table("lists").entries) {
    if (!top.expect("lists." + entry.key, entry.value, TomlNode::Kind::table)) continue;
    const TableReader table(entry.value, Section::config_words, faults);
    ArticleWords& words = config.words[entry.key];
    read_texts(table, "placeholder", words.placeholder);
    read_texts(table, "image_of", words.image_of);
    read_texts(table, "file_photo", words.file_photo);
  }
}

void read_overrides(const TableReader& top, ArticleConfig& config,
                    std::vector<RuleMention>& mentions, Faults& faults) {
  const TomlNode* array = top.find("override");
  if (array == nullptr || !top.expect("override", *array, TomlNode::Kind::array)) return;
  for (const TomlNode& item : array->items) {
    if (!top.expect("each override", item, TomlNode::Kind::table)) continue;
    const TableReader table(item, Section::config_override, faults);
    ArticleOverride change;
    read_texts(table, "paths", change.paths);
    if (change.paths.empty()) {
      table.absent("[[override]] names no paths", "add paths = [\"archive/**\"]");
    }
    change.severity = read_severities(table, mentions);
    config.overrides.push_back(std::move(change));
  }
}

}  // namespace

ArticleConfig read_articles(const TableReader& top, std::vector<RuleMention>& mentions,
                            Faults& faults) {
  ArticleConfig config;
  read_check(top, config, faults);
  read_article_limits(top, config, faults);
  read_hero(top, config, faults);
  read_site(top, config, faults);
  read_markup_sections(top, config, faults);
  read_lists(top, config, faults);
  read_overrides(top, config, mentions, faults);
  return config;
}

}  // namespace picdesk::preset
