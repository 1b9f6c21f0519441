// SPDX-License-Identifier: GPL-3.0-or-later
// What picdesk.toml says about articles: [check], [limits], [hero], [site], [html], [markdown],
// [front_matter], [lists.LANGUAGE], [[override]] (docs/article-checks.md). Value types.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/geometry.h"

namespace picdesk {

enum class ArticleProfile {
  automatic,       // caption_as_alt for Markdown, alt_and_caption for HTML and figures
  caption_as_alt,  // the Markdown alt is the caption, with date and bracketed credit
  alt_and_caption  // the alt describes; the caption stands in figcaption
};
// "auto", "caption-as-alt", "alt-and-caption".
std::string_view name(ArticleProfile profile);
std::optional<ArticleProfile> article_profile(std::string_view name);

// Severities by rule id or "rule:kind": "error", "warning", "info", "off".
using RuleSeverities = std::map<std::string, std::string>;

// [[override]]: other severities for some articles.
struct ArticleOverride {
  std::vector<std::string> paths;  // globs relative to picdesk.toml
  RuleSeverities severity;
};

// One mount of [site]: URL paths that begin with `url` lie below `folder`.
struct SiteMount {
  std::string url;     // "/gc1/images/"
  std::string folder;  // relative to picdesk.toml
};

// Words that a desk adds to the built-in lists of one language (BCP 47).
struct ArticleWords {
  std::vector<std::string> placeholder;
  std::vector<std::string> image_of;
  std::vector<std::string> file_photo;
};

struct ArticleConfig {
  // [check]
  ArticleProfile profile = ArticleProfile::automatic;
  std::string default_lang = "en";
  std::string fail_on = "error";  // "error", "warning", "info", "never"
  bool caption_of_all = false;    // caption_scope = "all": caption/* on every image
  int date_tolerance_days = 1;    // between the caption's and the embedded date
  std::string baseline;           // file, relative to picdesk.toml; empty: none
  bool require_reason = true;     // of suppression comments
  // [limits]
  int alt_target = 125;               // graphemes; alt-and-caption only: info above it
  int alt_max = 250;                  // warning above it
  int alt_error = 500;                // error above it
  std::uint64_t hero_bytes = 80'000;  // of a hero of the first size; others in proportion to area
  std::vector<Size> hero_sizes = {{600, 384}};  // px; the first one's aspect is the house's
  // [hero]
  bool hero_required = false;
  std::string hero_selector;             // empty: the standard search
  std::vector<std::string> hero_ignore;  // selectors
  // [site]
  std::string site_root;  // relative to picdesk.toml; empty: absolute URLs are not looked up
  std::vector<std::string> site_origins;  // "https://news.example"
  // Without a slash in front: behind any folders.
  std::string path_template = "{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}";
  std::vector<SiteMount> mounts;
  // [html], [markdown]
  std::string caption_selector;  // instead of figcaption
  std::string credit_selector;
  bool empty_alt_decorative = false;  // markdown.empty_alt = "decorative"
  // [front_matter]; empty: the built-in keys in their order
  std::vector<std::string> hero_keys, alt_keys, caption_keys, credit_keys;
  // [lists.LANGUAGE]
  std::map<std::string, ArticleWords> words;
  std::vector<ArticleOverride> overrides;
};

}  // namespace picdesk
