// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_checker.h"

#include <algorithm>

#include "photo_file.h"
#include "picdesk/files.h"

namespace picdesk::command {
namespace {

Result<std::string> read_bytes(const std::string& path, std::uint64_t most) {
  if (path.empty()) return read_standard_input(most);
  Result<files::Bytes> bytes = files::read(path, most);
  if (!bytes) return forward_error(bytes);
  return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

Result<std::string> read_article(const ArticleInputFile& input) {
  const ArticleLimits limits;
  const bool html = input.format == ArticleFormat::html;
  const std::uint64_t most = html ? limits.html_bytes : limits.markdown_bytes;
  Result<std::string> bytes = read_bytes(input.path, most);
  if (bytes || bytes.error().code != ErrorCode::too_large) return bytes;
  return fail(ErrorCode::too_large,
              "too complex: more than " + std::to_string(most) + " bytes of " +
                  (html ? "HTML" : "Markdown"),
              "split the article");
}

}  // namespace

CheckedArticle ArticleChecker::check(const ArticleInputFile& input) const {
  Result<std::string> bytes = read_article(input);
  if (bytes) return check(input, std::move(*bytes));
  CheckedArticle checked;
  checked.file.path = input.relative;
  refuse(checked.file, bytes.error());
  return checked;
}

CheckedArticle ArticleChecker::check(const ArticleInputFile& input, std::string bytes) const {
  CheckedArticle checked;
  checked.file.path = input.relative;
  checked.file.bytes = std::move(bytes);
  const std::string_view text = checked.file.bytes;
  const Result<Article> article = parse_article(text, input.format, {}, settings_.selectors);
  if (!article) {
    refuse(checked.file, article.error());
    return checked;
  }
  const ArticleConfig& config = settings_.config.article;
  ImageFiles files = site_.find_all(*article, config, input.relative);
  const ArticleInput facts{input.relative, text, *article, files};
  checked.hero = hero_of(facts, config);
  if (crops_ != nullptr && checked.hero) {
    const auto file = files.find(checked.hero->url);
    if (file != files.end()) file->second.crop = crops_->check(file->second);
  }
  checked.file.findings = check_article(facts, config, settings_.config, settings_.now);
  return checked;
}

// With the finding that says why, if a rule does.
void ArticleChecker::refuse(CheckedFile& file, const Error& error) const {
  file.error = with_path(file.path, error);
  if (auto finding = unparsed_finding(error, file.bytes)) {
    settle(file, Article{}, {std::move(*finding)});
  }
}

void ArticleChecker::settle(CheckedFile& file, const Article& article,
                            std::vector<ArticleFinding> more) const {
  const ImageFiles none;
  file.findings = settle_more({file.path, file.bytes, article, none}, settings_.config.article,
                              settings_.config, std::move(file.findings), std::move(more));
}

void ArticleChecker::add(CheckedFile& file, ArticleFormat format,
                         std::vector<ArticleFinding> more) const {
  const Result<Article> article = parse_article(file.bytes, format, {}, settings_.selectors);
  if (article) settle(file, *article, std::move(more));
}

CheckedFile ArticleChecker::other_file(const std::string& path, std::string bytes,
                                       std::vector<ArticleFinding> findings) const {
  CheckedFile file;
  file.path = project_path(path, settings_.project);
  file.bytes = std::move(bytes);
  file.article = false;
  settle(file, Article{}, std::move(findings));
  return file;
}

}  // namespace picdesk::command
