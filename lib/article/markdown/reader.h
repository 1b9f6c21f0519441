// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the Markdown parser's events, which arrive in source order, into an article's pictures and
// headings with their places. Knows nothing of the parser's types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/markdown/broken_images.h"
#include "article/markdown/definitions.h"
#include "article/markdown/openers.h"
#include "article/markdown/raw_html.h"
#include "article/markdown/text_builder.h"
#include "article/text/entity.h"
#include "picdesk/article.h"

namespace picdesk::article {

class Reader {
 public:
  // Articles begin at `begin`, behind BOM and front matter. Found things are added to `article`.
  Reader(std::string_view file, std::uint64_t begin, Article& article)
      : file_(file), cursor_(begin), openers_(file), definitions_(file, begin), article_(article) {}

  void enter_quote() { ++quotes_, end_block(); }
  void leave_quote() { --quotes_, end_block(); }
  void enter_heading(int level);
  void leave_heading();
  void enter_cell() { in_cell_ = true; }
  void leave_cell() { end_block(), in_cell_ = false; }
  void leave_row();
  void end_block();  // of any other block's beginning or end

  void enter_link(bool is_image, SourceAttribute destination, SourceAttribute title);
  void leave_link();

  void text(Span piece);
  void code(Span piece);
  void html(Span piece);
  void entity(Span piece);
  void null_character();
  void line_break();                         // soft or hard, or within code
  void html_filling(std::string_view text);  // line ends and indentation within HTML blocks
  void code_info(Span piece) { cursor_ = piece.end; }

  RawHtml& raw_html() { return raw_html_; }
  bool too_many_entities() const { return entities_.overrun(); }

 private:
  ScanRange range() const { return {file_, file_.size(), quotes_}; }
  void reach(Span piece);
  bool escaped(Span piece) const;
  void leave_autolink(const Opener& opener);
  struct Targets {
    MappedText destination;
    std::optional<MappedText> title;
    std::uint64_t end = 0;
    bool is_inline = false;
  };
  void finish_image(const Opener& opener, Span brackets, Span whole, Targets found);
  // `with_texts`: destination and title are asked for, not the end alone.
  Targets targets(const Opener& opener, std::uint64_t close, bool with_texts);
  std::optional<Targets> inline_targets(const Opener& opener, std::uint64_t close, bool with_texts);
  Targets reference_targets(const Opener& opener, std::uint64_t close, bool with_texts);
  bool same_text(const SourceAttribute& attribute, const MappedText& text);
  TextBuilder* builder();

  std::string_view file_;
  std::uint64_t cursor_;  // the end of what was reported so far
  std::size_t quotes_ = 0;
  bool in_cell_ = false;

  Openers openers_;
  std::size_t images_open_ = 0;
  std::size_t links_open_ = 0;
  std::optional<TextBuilder> alt_;         // of the outermost open image
  std::size_t alt_opener_ = 0;             // its place among the open ones
  std::optional<StolenCredit> last_link_;  // the last one within the open image
  std::optional<TextBuilder> heading_;
  std::optional<std::uint64_t> heading_begin_;

  EntityDecoder entities_;
  Definitions definitions_;
  BrokenImageFinder broken_;
  RawHtml raw_html_;
  Article& article_;
};

}  // namespace picdesk::article
