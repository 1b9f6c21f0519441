// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "check/article/article_rules.h"
#include "check/article/structure/embedded_alt.h"
#include "check/article/structure/roles.h"

namespace picdesk::check {
namespace {

using Kind = ArticleImage::Kind;

std::string_view element_of(Kind kind) {
  switch (kind) {
    case Kind::markdown:
    case Kind::img:
      return "image";
    case Kind::input:
      return "image button";
    case Kind::area:
      return "area of an image map";
    case Kind::object:
      return "object";
    case Kind::svg:
      return "drawing";
    case Kind::role_img:
      return "element with an image's role";
  }
  return "image";
}

std::string_view hint_of(const Picture& picture) {
  if (picture.hero || picture.image == nullptr) {
    return "describe the picture: a lead image informs";
  }
  switch (picture.image->kind) {
    case Kind::markdown:
      return "describe the picture between the brackets";
    case Kind::img:
      return "describe the picture in alt; alt=\"\" if it only decorates";
    case Kind::input:
      return "say in alt what the button does";
    case Kind::area:
      return "say in alt where the link leads";
    case Kind::svg:
      return "name it by a title element or aria-label; aria-hidden=\"true\" if it only decorates";
    case Kind::object:
    case Kind::role_img:
      return "name it by aria-label; aria-hidden=\"true\" if it only decorates";
  }
  return {};
}

bool is_blank(std::string_view text) {
  const text::Slice inner = text::trimmed(text);
  return inner.begin == inner.end;
}

// `<img alt>`: in Markdown, where HTML is written by hand, rather forgotten than meant.
bool has_bare_alt(const ArticleContext& context, const ArticleImage& image) {
  if (context.article().format != ArticleFormat::markdown || image.kind != Kind::img) return false;
  const Attribute* alt = find_attribute(image, "alt");
  return alt != nullptr && alt->value.empty() && alt->quote == 0 &&
         alt->value_span.begin == alt->name_span.end;
}

// A blank text says nothing to whoever reads the message: the picture's URL does.
std::string shown_source(const Picture& picture) {
  return picture.src == nullptr ? std::string() : " of " + quoted_words(picture.src->text());
}

// The words of an alt without any: the attribute, or a Markdown image as a whole.
Span blank_place(const Picture& picture) {
  const Attribute* alt = picture.image == nullptr ? nullptr : find_attribute(*picture.image, "alt");
  if (alt == nullptr || !alt->value_span.empty()) return picture.alt_place();
  return {alt->name_span.begin, alt->value_span.end + (alt->quote != 0 ? 1 : 0)};
}

ArticleFinding& add_missing(const Picture& picture, std::string message,
                            ArticleFindings& findings) {
  ArticleFinding& finding = findings.add("alt/missing", blank_place(picture), std::move(message));
  if (picture.src != nullptr) finding.flagged = picture.src->text();
  finding.hint = hint_of(picture);
  add_embedded_alt(picture, finding);
  return finding;
}

void add_empty_hero(const Picture& picture, Span where, std::string message,
                    ArticleFindings& findings) {
  ArticleFinding& finding = findings.add("alt/empty-hero", where, std::move(message));
  if (picture.src != nullptr) finding.flagged = picture.src->text();
  finding.hint = "describe the picture: a lead image informs";
  add_embedded_alt(picture, finding);
}

Span attribute_place(const ArticleImage& image, std::string_view name) {
  const Attribute* attribute = find_attribute(image, name);
  if (attribute == nullptr) return image.tag_name;
  return attribute->value_span.empty() ? attribute->name_span : attribute->value_span;
}

bool lacks_alt(const ArticleContext& context, const ArticleImage& image) {
  if (image.kind != Kind::markdown) return !image.alt && !image.name.present;
  return image.alt->empty() && !context.config.empty_alt_decorative;
}

void check_hero_name(const ArticleContext& context, const Picture& picture,
                     ArticleFindings& findings) {
  const ArticleImage& image = *picture.image;
  const std::string source = shown_source(picture);
  const bool hidden_by_role = image.name.decorative && !image.name.role.empty();
  if (lacks_alt(context, image)) {
    add_missing(picture, "the lead image" + source + " has no alt text", findings);
  } else if (image.name.aria_hidden) {
    add_empty_hero(picture, attribute_place(image, "aria-hidden"),
                   "the lead image" + source + " is hidden from screen readers by aria-hidden",
                   findings);
  } else if (!image.name.exposed) {
    return;  // nobody sees it
  } else if (hidden_by_role) {
    add_empty_hero(picture, attribute_place(image, "role"),
                   "the lead image" + source + " is hidden from screen readers by role \"" +
                       image.name.role + '"',
                   findings);
  } else if (is_blank(image.name.text.text())) {
    add_empty_hero(picture, blank_place(picture),
                   "the lead image" + source + " has an empty alt text", findings);
  } else if (!text::has_letter_or_digit(image.name.text.text())) {
    add_empty_hero(picture, image.name.text.source(),
                   "the lead image's alt text " + quoted_words(image.name.text.text()) +
                       " holds no letter and no digit",
                   findings);
  }
}

void check_name(const ArticleContext& context, const Picture& picture, ArticleFindings& findings) {
  const ArticleImage& image = *picture.image;
  if (!image.name.exposed) return;
  const std::string source = shown_source(picture);
  if (has_bare_alt(context, image) && !image.name.role_conflict && image.name.role.empty() &&
      is_blank(image.name.text.text())) {
    add_missing(picture, "the image" + source + " has an alt without a value", findings);
    return;
  }
  if (image.name.decorative || !is_blank(image.name.text.text())) return;
  const bool markdown = image.kind == Kind::markdown;
  if (markdown && image.alt->empty() && context.config.empty_alt_decorative) return;
  const std::string what(element_of(image.kind));
  const std::string_view lack = !image.name.present                    ? " has no text alternative"
                                : image.name.from == "alt" || markdown ? " has an empty alt text"
                                                                       : " has an empty name";
  add_missing(picture, "the " + what + source + std::string(lack), findings);
}

// Of a hero that stands in the front matter only. Under the keys of others than picdesk the theme
// may have a text of its own, often the title.
void check_front_hero(const Picture& hero, ArticleFindings& findings) {
  if (hero.alt != nullptr && !is_blank(hero.alt->text())) return;
  ArticleFinding& finding =
      add_missing(hero, "the lead image" + shown_source(hero) + " has no alt text", findings);
  finding.hint = "describe it in hero.alt, or in the key that the theme shows";
  const bool own = hero.front_image != nullptr && hero.front_image->path.starts_with("hero");
  if (!own) finding.severity = Severity::warning;
}

}  // namespace

void check_names(const ArticleContext& context, ArticleFindings& findings) {
  for (const Picture& picture : context.pictures()) {
    if (picture.image == nullptr) {
      check_front_hero(picture, findings);
      continue;
    }
    check_roles(picture, findings);
    if (picture.hero) {
      check_hero_name(context, picture, findings);
    } else {
      check_name(context, picture, findings);
    }
  }
}

}  // namespace picdesk::check
