// SPDX-License-Identifier: GPL-3.0-or-later
// Marks findings that a comment, the front matter or [[suppress]] has decided about. Keeps views of
// its arguments.
#pragma once

#include <string>
#include <vector>

#include "check/article/settle/cover_map.h"
#include "check/article/settle/mentions.h"

namespace picdesk::check {

// Of the article itself.
class Suppressions {
 public:
  explicit Suppressions(const ArticleInput& input);
  // Marks the finding if something speaks of it, and that as used.
  void apply(ArticleFinding& finding);
  const std::vector<Mention>& mentions() const { return mentions_; }

 private:
  ImageLines lines_;
  std::vector<Mention> mentions_;
  CoverMap covers_;
};

// Of picdesk.toml, for one article.
class OutsideSuppressions {
 public:
  OutsideSuppressions(const std::string& path, const DeskConfig& desk);
  void apply(ArticleFinding& finding) const;

 private:
  std::vector<const Suppression*> here_;
};

}  // namespace picdesk::check
