// SPDX-License-Identifier: GPL-3.0-or-later
// Article checks: a parsed article and facts about the files it shows, held against the rules of
// docs/rules.md. Facts in, findings out. Pure; re-entrant. An Article and its bytes must outlive
// the calls only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/article.h"
#include "picdesk/article_config.h"
#include "picdesk/config.h"
#include "picdesk/date.h"
#include "picdesk/finding.h"
#include "picdesk/metadata.h"
#include "picdesk/probe.h"

namespace picdesk {

// Bytes of the article to replace; an empty span inserts.
struct TextEdit {
  Span where;
  std::string replacement;
  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

// A way to mend a finding. Safe: it cannot change what the author meant.
struct Fix {
  std::string title;  // "write \"Thursday\""
  bool safe = true;
  std::vector<TextEdit> edits;  // by place, without overlaps
  friend bool operator==(const Fix&, const Fix&) = default;
};

struct RelatedPlace {
  std::string message;  // "the definition"
  std::string path;     // empty: the article itself
  Span where;
};

// What a check says of an article. `where` are bytes of the file.
struct ArticleFinding {
  std::string rule;  // "caption/date-weekday"
  std::string kind;  // of rules with several: "url-space"; may be empty
  Severity severity = Severity::warning;
  std::string message;  // one sentence without a full stop
  std::string hint;     // what to do; may be empty
  Span where;
  std::string flagged;  // the text it is about, decoded (for the fingerprint); may be empty
  std::vector<RelatedPlace> related;
  std::vector<Fix> fixes;                 // the best first
  std::string fingerprint;                // 32 hexadecimal digits; set by settle_findings()
  std::optional<std::string> suppressed;  // the reason given, empty if none
  bool suppressed_outside = false;        // by [[suppress]], not in the article itself
  bool in_baseline = false;
};

// What is known of the file behind an image's URL.
struct ImageFile {
  enum class State {
    external,      // another origin, or a data: URL; nothing is looked up
    unmapped,      // no folder is known for it ([site] is not set up)
    invalid,       // the URL holds NUL, '\' or a control character, or escapes that decode to them
    outside_root,  // ".." or a link leads out of the root
    missing,
    unreadable,  // no regular file, or the system refused it (`problem`)
    found,
  };
  State state = State::unmapped;
  std::string path;        // relative to the project; '/' between folders
  std::string near_match;  // missing: a name that differs in case only
  std::string problem;     // unreadable, or a header that the gate refused
  bool damaged = false;    // the problem: the file breaks its format's rules, or is no picture
  std::uint64_t bytes = 0;
  std::string magic;              // "webp", "jpeg", ... by its first bytes; empty: unknown
  std::optional<ProbeInfo> info;  // of a header that is sound
  std::optional<MetadataReading> metadata;  // of `info`'s formats
  std::vector<Finding> crop;  // of crop checks, where the manifest or a master is known
};
// By the URL as the article holds it, decoded (MappedText::text()).
using ImageFiles = std::map<std::string, ImageFile, std::less<>>;

// For parse_article(): what [hero] and [html] select. Errors: invalid_argument of a selector.
Result<ArticleSelectors> article_selectors(const ArticleConfig& config);

// URLs whose files the checks ask for, sorted, each once: of every image, source and srcset
// candidate, and of the hero in the front matter. `data:` URLs are left out.
std::vector<std::string> image_urls(const Article& article, const ArticleConfig& config);
// Those of them whose embedded metadata some rule reads: of the hero and of captioned figures
// ([check] caption_scope = "all": of every image).
std::vector<std::string> metadata_urls(const Article& article, const ArticleConfig& config);

struct ArticleInput {
  std::string path;        // relative to the project, '/' between folders: overrides, suffixes
  std::string_view bytes;  // of the whole file
  const Article& article;
  const ImageFiles& files;  // may be empty: file rules then have nothing to say
};

// Every finding of the article itself, unsorted settings applied: severities of `desk.severity`
// and `config.overrides`, suppression comments and front matter's `picdesk.disable`, findings about
// suppressions; sorted by place, rule and kind, with fingerprints. `now` bounds future dates where
// the article has no date of its own.
std::vector<ArticleFinding> check_article(const ArticleInput& input, const ArticleConfig& config,
                                          const DeskConfig& desk, const PartialDate& now);

// Findings that only several articles together give (hero/id-collision): by index in `articles`.
struct HeroUse {
  std::string path;  // of the article
  std::string url;
  Span where;
};
std::optional<HeroUse> hero_of(const ArticleInput& input, const ArticleConfig& config);
std::vector<std::pair<std::size_t, ArticleFinding>> check_collisions(
    const std::vector<HeroUse>& heroes, const ArticleConfig& config);

// Of a file that could not be parsed: input/encoding, input/too-complex; nothing for other errors
// (those are failures, not findings).
std::optional<ArticleFinding> unparsed_finding(const Error& error, std::string_view bytes);

// Adds findings of several articles together, of a file that could not be parsed (`input.article`
// is then an empty one) or of a baseline to those of check_article(): severities, suppressions,
// order and fingerprints as there.
std::vector<ArticleFinding> settle_more(const ArticleInput& input, const ArticleConfig& config,
                                        const DeskConfig& desk, std::vector<ArticleFinding> settled,
                                        std::vector<ArticleFinding> more);

}  // namespace picdesk
