// SPDX-License-Identifier: GPL-3.0-or-later
// The image files behind the URLs of articles: where a URL lies on the disk, and what the file says
// of itself (header, magic, embedded metadata). Reads only; nothing is decoded. Nothing outside the
// folders that picdesk.toml names is opened, whatever a URL or a symbolic link says.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/article_config.h"
#include "picdesk/check_article.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk {

// The files of one site, for one run: a file that many articles show is read once, and what is said
// of it does not change during the run. Thread-safe.
class SiteFiles {
 public:
  // `project`: the folder of picdesk.toml; `reading`: how embedded metadata is read. Errors:
  // not_found, permission, io: the project cannot be opened. A folder of [site] that is missing is
  // no error: its files are missing.
  static Result<SiteFiles> open(const std::string& project, const ArticleConfig& config,
                                const ReadOptions& reading = {});
  SiteFiles(SiteFiles&&) noexcept;
  SiteFiles& operator=(SiteFiles&&) noexcept;
  ~SiteFiles();

  // Facts for every URL of `urls`, as ArticleInput::files wants them; embedded metadata is read of
  // those that are in `with_metadata` too (both sorted: image_urls(), metadata_urls()).
  // `article`: relative to the project, '/' between folders; relative URLs start in its folder.
  ImageFiles find(const std::vector<std::string>& urls,
                  const std::vector<std::string>& with_metadata, std::string_view article) const;

  // All that check_article() asks for of an article. A hero that only the front matter names, with
  // neither a slash nor an origin in front ("img/a.webp"), is looked for beside the article, then
  // below the root: themes differ.
  ImageFiles find_all(const Article& article, const ArticleConfig& config,
                      std::string_view path) const;

 private:
  struct State;
  explicit SiteFiles(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace picdesk
