// SPDX-License-Identifier: GPL-3.0-or-later
// The articles that a command line names.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::command {

struct ArticleInputFile {
  std::string path;      // to open; empty: standard input
  std::string relative;  // to the project, '/' between folders: what reports and rules see
  ArticleFormat format = ArticleFormat::markdown;
};

struct ArticleInputs {
  std::vector<ArticleInputFile> found;                 // each once, sorted by `relative`
  std::vector<std::pair<std::string, Error>> missing;  // paths that give nothing, and why
};

// `project`: the folder that paths in reports are relative to. Errors: invalid_argument: nothing is
// named; standard input ("-") without a name that tells its format.
Result<ArticleInputs> find_article_inputs(const std::vector<std::string>& paths,
                                          const std::string& stdin_name,
                                          const std::string& project);

// A path as reports show it: relative to the project, or whole if it lies elsewhere.
std::string project_path(const std::string& path, const std::string& project);

// The whole of standard input. Errors: too_large, io.
Result<std::string> read_standard_input(std::uint64_t max_bytes);

}  // namespace picdesk::command
