// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_inputs.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>

#include "picdesk/files.h"
#include "picdesk/text.h"

namespace picdesk::command {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFormats = "articles end in .md, .markdown, .html, .htm or .xhtml";

Result<ArticleInputFile> standard_input(const std::string& stdin_name, const std::string& project) {
  if (stdin_name.empty()) {
    return fail(ErrorCode::invalid_argument, "standard input has no name that tells its format",
                "add --stdin-name story.md");
  }
  const auto format = article_format(stdin_name);
  if (!format) {
    return fail(ErrorCode::invalid_argument,
                "--stdin-name " + text::printable(stdin_name) + " names no article", kFormats);
  }
  return ArticleInputFile{"", project_path(stdin_name, project), *format};
}

}  // namespace

std::string project_path(const std::string& path, const std::string& project) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error).lexically_normal();
  const fs::path root = fs::absolute(project.empty() ? "." : project, error).lexically_normal();
  const fs::path relative = whole.lexically_relative(root);
  if (error || relative.empty() || *relative.begin() == "..") return path;
  return relative.generic_string();
}

Result<ArticleInputs> find_article_inputs(const std::vector<std::string>& paths,
                                          const std::string& stdin_name,
                                          const std::string& project) {
  if (paths.empty()) {
    return fail(ErrorCode::invalid_argument, "check: which articles?",
                "name files or folders; - is standard input");
  }
  ArticleInputs inputs;
  std::set<std::string> known;
  for (const std::string& path : paths) {
    if (path == "-") {
      Result<ArticleInputFile> input = standard_input(stdin_name, project);
      if (!input) return forward_error(input);
      if (known.insert(input->relative).second) inputs.found.push_back(std::move(*input));
      continue;
    }
    const Result<std::vector<files::Found>> found = files::find_articles(path);
    if (!found) {
      inputs.missing.emplace_back(path, found.error());
      continue;
    }
    for (const files::Found& file : *found) {
      const auto format = article_format(file.path);
      if (!format) {
        inputs.missing.emplace_back(
            path, Error{ErrorCode::unsupported_format,
                        text::printable(file.path) + ": is no article by its name", kFormats});
        continue;
      }
      std::string relative = project_path(file.path, project);
      if (!known.insert(relative).second) continue;
      inputs.found.push_back({file.path, std::move(relative), *format});
    }
    if (found->empty()) {
      inputs.missing.emplace_back(
          path, Error{ErrorCode::not_found, text::printable(path) + ": no articles in this folder",
                      kFormats});
    }
  }
  std::ranges::sort(inputs.found, {}, &ArticleInputFile::relative);
  return inputs;
}

Result<std::string> read_standard_input(std::uint64_t max_bytes) {
  std::string bytes;
  char block[65536];
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, block, sizeof block);
    if (count == 0) return bytes;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      return fail(ErrorCode::io, "standard input cannot be read", "is it open?");
    }
    bytes.append(block, static_cast<std::size_t>(count));
    if (bytes.size() > max_bytes) {
      return fail(ErrorCode::too_large, "standard input has more than " + text::bytes(max_bytes),
                  "check articles of at most that size");
    }
  }
}

}  // namespace picdesk::command
