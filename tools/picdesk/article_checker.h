// SPDX-License-Identifier: GPL-3.0-or-later
// Checks one article: reads it, looks up the files that it shows, asks the rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article_inputs.h"
#include "hero_crops.h"
#include "picdesk/check_article.h"
#include "picdesk/config.h"
#include "picdesk/findings_report.h"
#include "picdesk/site.h"

namespace picdesk::command {

struct ArticleCheckSettings {
  DeskConfig config;    // options of the command line applied
  std::string project;  // folder that paths are relative to
  ArticleSelectors selectors;
  PartialDate now;
  ReadOptions reading;  // of embedded metadata
};

struct CheckedArticle {
  CheckedFile file;
  std::optional<HeroUse> hero;
};

// Thread-safe; keeps references.
class ArticleChecker {
 public:
  ArticleChecker(const ArticleCheckSettings& settings, const SiteFiles& site,
                 const HeroCrops* crops)
      : settings_(settings), site_(site), crops_(crops) {}

  // A file that cannot be read or parsed has an error, and the finding that says so if a rule does.
  CheckedArticle check(const ArticleInputFile& input) const;
  // Of bytes that may not be on the disk yet.
  CheckedArticle check(const ArticleInputFile& input, std::string bytes) const;

  // Adds findings that came from elsewhere (of several articles together) to a checked file.
  void add(CheckedFile& file, ArticleFormat format, std::vector<ArticleFinding> more) const;
  // A file that is no article, with findings.
  CheckedFile other_file(const std::string& path, std::string bytes,
                         std::vector<ArticleFinding> findings) const;

 private:
  void refuse(CheckedFile& file, const Error& error) const;
  void settle(CheckedFile& file, const Article& article, std::vector<ArticleFinding> more) const;

  const ArticleCheckSettings& settings_;
  const SiteFiles& site_;
  const HeroCrops* crops_;
};

}  // namespace picdesk::command
