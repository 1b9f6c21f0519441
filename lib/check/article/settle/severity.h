// SPDX-License-Identifier: GPL-3.0-or-later
// Severities that a desk gives to rules of one article. Keeps views of the settings.
#pragma once

#include <string>
#include <vector>

#include "picdesk/check_article.h"

namespace picdesk::check {

class Severities {
 public:
  Severities(const std::string& path, const ArticleConfig& config, const DeskConfig& desk);
  // False: the desk has switched the rule, or this kind of it, off.
  bool apply(ArticleFinding& finding) const;

 private:
  std::vector<const RuleSeverities*> tables_;  // the later ones win
};

}  // namespace picdesk::check
