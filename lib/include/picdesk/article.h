// SPDX-License-Identifier: GPL-3.0-or-later
// Articles in Markdown (CommonMark 0.30 with GFM tables) and HTML, as far as their pictures go:
// every image with its texts and attributes, figures, headings, front matter, each with its exact
// place in the file. Pure: no file is opened. Value types; re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/result.h"

namespace picdesk {

// Bytes [begin, end) of the file, a BOM counted.
struct Span {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  bool empty() const { return end <= begin; }
  friend bool operator==(const Span&, const Span&) = default;
};

// Line and column are 1-based; a column is a code point, a tab is one. A BOM has no column. Lines
// end at LF, CRLF or a lone CR.
struct Position {
  std::uint64_t byte = 0;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

// Positions of offsets in one text. Keeps a view of it.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  Position at(std::uint64_t byte) const;  // beyond the end: the end
  // The text of a line without its end.
  std::string_view line(std::uint32_t number) const;

 private:
  std::uint64_t continuations_before(std::uint64_t byte) const;

  std::string_view text_;
  std::vector<std::uint64_t> starts_;
  std::vector<std::uint64_t> blocks_;  // UTF-8 continuation bytes in front; only with huge lines
};

// Text as a reader gets it (entities decoded, escapes removed, line breaks made spaces), and where
// each piece of it stands in the file.
class MappedText {
 public:
  enum class Kind {
    raw,       // the same bytes
    entity,    // a character reference
    escape,    // a backslash and what follows
    inserted,  // nothing in the file, or other white space
  };
  struct Segment {
    std::size_t out_begin = 0;  // in text()
    Span source;                // in the file
    Kind kind = Kind::raw;
    friend bool operator==(const Segment&, const Segment&) = default;
  };

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  const std::vector<Segment>& segments() const { return segments_; }
  // Neighbouring raw pieces become one segment.
  void append(std::string_view piece, Span source, Kind kind);
  // The file's bytes behind text()[begin, end); a range that begins or ends inside a segment that
  // is not raw snaps outward. An empty range gives an empty span at its place.
  Span source(std::size_t begin, std::size_t end) const;
  Span source() const { return source(0, text_.size()); }
  friend bool operator==(const MappedText&, const MappedText&) = default;

 private:
  std::string text_;
  std::vector<Segment> segments_;
};

enum class ArticleFormat { markdown, html };
// By extension: .md .markdown, .html .htm .xhtml. Nothing: no article.
std::optional<ArticleFormat> article_format(std::string_view path);

// Caps; lower them, never raise them for files of strangers.
struct ArticleLimits {
  std::uint64_t html_bytes = 8ull << 20;
  std::uint64_t markdown_bytes = 4ull << 20;
  std::uint64_t front_matter_bytes = 64ull << 10;
  std::uint64_t tags = 200'000;           // start and end tags
  std::uint64_t attributes = 500'000;     // in all
  std::uint64_t tag_attributes = 256;     // on one tag
  std::uint64_t depth = 2'048;            // of open elements, estimated ...
  std::uint64_t depth_sum = 100'000'000;  // ... and its sum over all tags
  std::uint64_t root_tags = 16;           // <html> and <body>
  std::uint64_t formatting = 64;          // open formatting elements ...
  std::uint64_t formatting_sum = 100'000;
  std::uint64_t callbacks_per_byte = 16;     // of the Markdown parser, plus 100,000
  std::uint64_t link_bytes = 32ull << 20;    // of link and image targets it delivers
  std::uint64_t arena_bytes = 192ull << 20;  // memory of one HTML tree
  double cpu_seconds = 2;                    // of one HTML tree: the one limit that is no finding
};

// One attribute as written. A second one of the same name is in Article::duplicates only.
struct Attribute {
  std::string name;  // lower case
  MappedText value;  // decoded; empty without "="
  Span name_span;
  Span value_span;  // without quotes; empty behind the name if there is no value
  char quote = 0;   // '"', '\'', or 0: none
};

// Why an element's text alternative is what it is (WAI-ARIA accname 1.2, HTML-AAM; static subset).
struct AccessibleName {
  MappedText text;
  std::string from;      // "alt", "aria-label", "aria-labelledby", "title", "svg title", "value"
  bool present = false;  // the attribute that decides is there, even if empty
  bool exposed = true;   // false: hidden, aria-hidden, display:none, template, noscript
  bool aria_hidden = false;    // not exposed, and for that reason alone: readers do see it
  bool decorative = false;     // role none/presentation without conflict, or an empty alt
  std::string role;            // the effective role token, lower case; may be empty
  bool role_conflict = false;  // a non-empty alt with role none/presentation or aria-hidden
};

struct ArticleImage {
  enum class Kind { markdown, img, input, area, object, svg, role_img };
  Kind kind = Kind::img;
  Span whole;     // "![...](...)", or the start tag
  Span tag_name;  // HTML: where a missing attribute is reported; Markdown: the "!["
  // Markdown: the text between the brackets (its span: `alt_span`). HTML: the attribute's value.
  std::optional<MappedText> alt;
  Span alt_span;
  AccessibleName name;
  std::optional<MappedText> src;  // decoded destination; of a reference image: the definition's
  std::optional<MappedText> title;
  std::vector<Attribute> attributes;   // HTML only, as written, first of each name
  std::string language;                // of the nearest lang or xml:lang; may be empty
  std::optional<std::size_t> figure;   // index in Article::figures
  std::optional<std::size_t> picture;  // index in Article::pictures
  bool in_skipped = false;             // in nav, footer, aside, template, noscript: never the hero
  bool in_main = false;                // in main or article
  bool in_link = false;
  bool in_noscript = false;
  bool selected = false;            // by ArticleSelectors' hero
  bool ignored = false;             // by ArticleSelectors' ignore
  bool from_reference = false;      // Markdown: ![text][label], [label]
  std::size_t headings_before = 0;  // number of Article::headings in front of it
};

// Finds an attribute by its lower-case name; nullptr: absent.
const Attribute* find_attribute(const ArticleImage& image, std::string_view name);

// A figure element, or what ArticleSelectors' caption or credit stands for where there is none: its
// `whole` is then that text's element.
struct ArticleFigure {
  Span whole;
  std::optional<MappedText> caption;  // of figcaption, or what ArticleSelectors' caption finds
  Span caption_span;                  // its content, else empty
  std::optional<MappedText> credit;   // what ArticleSelectors' credit finds; not in `caption`
  Span credit_span;                   // its content, else empty
};

// A picture element: its sources in order, and what is wrong with its build.
struct PictureSource {
  Span whole;
  std::vector<Attribute> attributes;
  bool after_image = false;
};
struct ArticlePicture {
  Span whole;  // the start tag
  std::vector<Attribute> attributes;
  std::string parent;  // the element around it: "figure"; "table" if it stood between cells
  std::vector<PictureSource> sources;
  std::size_t images = 0;  // img children; 1 is right
  // Other children (start tags, texts), but for script and template.
  std::vector<Span> others;
};

// A source element outside a picture.
struct OtherSource {
  Span whole;
  std::vector<Attribute> attributes;
  std::string parent;  // "video", "audio", or where it has no meaning
};

struct ArticleHeading {
  int level = 1;
  MappedText text;
  Span whole;
};

// A literal "![" in Markdown that nearly became an image: found by the parser, judged by the
// checks.
struct BrokenImage {
  enum class Kind { bracket, url_space, gap, open_url, undefined_reference, no_url, table_pipe };
  Kind kind = Kind::bracket;
  Span whole;
  // Text to put in (or out, `replace` not empty) so that it becomes an image; empty: no safe way.
  std::optional<std::pair<Span, std::string>> mend;
};
std::string_view name(BrokenImage::Kind kind);  // "bracket", "url-space", ...

// A link inside an alt text that swallowed its last bracket: the credit's brackets are gone.
struct StolenCredit {
  std::size_t image = 0;  // index in Article::images
  Span link;              // "[AFP]" or "[Agency](url)"
  bool inline_link = false;
};

struct DuplicateAttribute {
  std::string element;  // "img", "source", ...
  std::string name;
  Span first;
  Span second;  // name and value
  bool equal_values = false;
};

// A value of the front matter, by its path: "hero.alt", "images[0]".
struct FrontMatterValue {
  std::string path;
  MappedText value;  // scalars as text
  Span key_span;
  bool is_text = true;  // a string or a plain scalar; false: a mapping, a list
};
struct FrontMatterProblem {
  Span where;
  std::string message;  // "anchors are not supported"
};
struct FrontMatter {
  enum class Syntax { none, yaml, toml, json } syntax = Syntax::none;
  Span whole;  // with its fences
  std::vector<FrontMatterValue> values;
  std::vector<FrontMatterProblem> problems;
};
const FrontMatterValue* find_value(const FrontMatter& front, std::string_view path);

// <!-- picdesk-disable-next-line RULE[, RULE] -- reason -->
struct SuppressionComment {
  enum class Kind { next_line, line, begin, end };
  Kind kind = Kind::next_line;
  std::vector<std::pair<std::string, Span>> rules;
  std::string reason;
  Span whole;
};

struct Article {
  ArticleFormat format = ArticleFormat::html;
  bool has_bom = false;
  FrontMatter front_matter;
  std::string language;              // of <html lang>; front matter is for the checks
  std::vector<ArticleImage> images;  // in document order
  std::vector<ArticleFigure> figures;
  std::vector<ArticlePicture> pictures;
  std::vector<OtherSource> other_sources;
  std::vector<ArticleHeading> headings;
  std::vector<BrokenImage> broken;
  std::vector<StolenCredit> stolen;
  std::vector<DuplicateAttribute> duplicates;
  std::vector<SuppressionComment> suppressions;
  std::optional<MappedText> published;  // of HTML: article:published_time, else the
                                        // first time[datetime] of an article
};

// CSS selectors that parse_article() goes by: tag, *, #id, .class, [a], [a=v], [a*=v], joined by
// white space (descendant) or ">" (child); lists with ",". Names of tags and attributes ignore
// case, values do not. A Markdown image is an img with src, alt and title; of what is around it
// only raw HTML counts. Immutable and cheap to copy.
class ArticleSelectors {
 public:
  struct Texts {
    std::string hero;                 // empty ones select nothing
    std::vector<std::string> ignore;  // images that are no hero
    std::string caption;  // of the figure it stands in, else of the image in front of it
    std::string credit;   // likewise
  };
  // Errors: invalid_argument, naming the selector and the column; more than 64 steps in all.
  static Result<ArticleSelectors> compile(const Texts& texts);

  ArticleSelectors() = default;  // selects nothing
  struct Compiled;
  const Compiled* compiled() const { return compiled_.get(); }  // null: selects nothing

 private:
  std::shared_ptr<const Compiled> compiled_;
};

// Errors: corrupt_data: not UTF-8 (the message names the first bad byte's offset: rule
// input/encoding); too_large: a cap was hit (the message names it: rule input/too-complex);
// timeout: the CPU limit; internal: a parser gave up on what it should have read (an assertion of
// gumbo's failed on how tags nest, or md4c reported a failure).
Result<Article> parse_article(std::string_view bytes, ArticleFormat format,
                              const ArticleLimits& limits = {},
                              const ArticleSelectors& selectors = {});

}  // namespace picdesk
