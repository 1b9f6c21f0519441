// SPDX-License-Identifier: GPL-3.0-or-later
// html/picture: picture elements, and source elements wherever they stand.
#include <algorithm>
#include <array>

#include "check/article/structure/element_faults.h"
#include "check/article/structure/responsive_element.h"
#include "check/article/structure/structure.h"

namespace picdesk::check {
namespace {

// Elements that hold only certain others (HTML, content models); "table": between its cells.
constexpr auto kClosed = std::to_array<std::string_view>(
    {"ul", "ol", "menu", "dl", "hgroup", "rp", "table", "select", "optgroup", "option"});

ArticleFinding& add(Span where, const char* kind, std::string message, ArticleFindings& findings) {
  ArticleFinding& finding = findings.add("html/picture", where, std::move(message));
  finding.kind = kind;
  return finding;
}

std::string_view bytes_of(const ArticleContext& context, Span span) {
  return context.input.bytes.substr(span.begin, span.end - span.begin);
}

void check_images(const ArticlePicture& picture, ArticleFindings& findings) {
  if (picture.images == 1) return;
  const bool none = picture.images == 0;
  add(picture.whole, "images",
      none ? "the picture element holds no img, so that nothing is shown"
           : "the picture element holds " + std::to_string(picture.images) +
                 " img elements: one is allowed",
      findings)
      .hint = none ? "add an img with src and alt as its last child"
                   : "give each img a picture element of its own";
}

// Scripts that load late keep URLs in attributes of their own.
bool has_late_attribute(const std::vector<Attribute>& attributes) {
  return std::ranges::any_of(
      attributes, [](const Attribute& attribute) { return attribute.name.starts_with("data-"); });
}

void check_source(const PictureSource& source, ArticleFindings& findings) {
  if (source.after_image) {
    add(source.whole, "source-order", "the source stands behind the img, where it does nothing",
        findings)
        .hint = "move it in front of the img";
  }
  const bool has_srcset =
      attribute_of(source.attributes, "srcset") != nullptr || has_late_attribute(source.attributes);
  if (!has_srcset) {
    add(source_tag_name(source.whole), "no-srcset", "the source has no srcset, so it does nothing",
        findings);
  }
  add_attribute_faults(PictureElement::picture_source, source.attributes, findings);
}

void check_place(const ArticleContext& context, const ArticlePicture& picture,
                 ArticleFindings& findings) {
  if (std::ranges::find(kClosed, picture.parent) != kClosed.end()) {
    ArticleFinding& finding =
        add(picture.whole, "place",
            "a picture element must not stand directly in " + picture.parent, findings);
    finding.severity = Severity::warning;
  }
  if (picture.others.empty()) return;
  ArticleFinding& finding = add(picture.others.front(), "content",
                                "the picture element holds something else than source and img: " +
                                    quoted_words(bytes_of(context, picture.others.front())),
                                findings);
  finding.flagged = bytes_of(context, picture.others.front());
  finding.severity = Severity::warning;
}

}  // namespace

void check_pictures(const ArticleContext& context, ArticleFindings& findings) {
  for (const ArticlePicture& picture : context.article().pictures) {
    check_images(picture, findings);
    for (const PictureSource& source : picture.sources) check_source(source, findings);
    check_place(context, picture, findings);
    add_attribute_faults(PictureElement::picture, picture.attributes, findings);
  }
}

void check_other_sources(const ArticleContext& context, ArticleFindings& findings) {
  for (const OtherSource& source : context.article().other_sources) {
    if (source.parent == "video" || source.parent == "audio") {
      add_attribute_faults(PictureElement::media_source, source.attributes, findings);
      if (const Attribute* src = attribute_of(source.attributes, "src")) {
        add_url_fault(*src, findings);
      } else if (!has_late_attribute(source.attributes)) {
        add(source_tag_name(source.whole), "no-src", "the source has no src, so it does nothing",
            findings)
            .severity = Severity::warning;
      }
      continue;
    }
    ArticleFinding& finding = add(source.whole, "place",
                                  "the source stands outside of picture, video and audio, "
                                  "where it does nothing",
                                  findings);
    // The parser does not tell of a picture that a script or a template closes.
    finding.severity = Severity::warning;
    if (attribute_of(source.attributes, "alt") != nullptr) {
      add_attribute_faults(PictureElement::picture_source, source.attributes, findings);
    }
  }
}

}  // namespace picdesk::check
