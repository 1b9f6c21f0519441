// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <exception>
#include <utility>
#include <vector>

#include "base/text.h"
#include "picdesk/report.h"
#include "report/markup_writers.h"

namespace picdesk {
namespace {

using report::Picture;

constexpr std::array<std::pair<std::string_view, MarkupFormat>, 4> kFormats{
    {{"html", MarkupFormat::html},
     {"markdown", MarkupFormat::markdown},
     {"jsx", MarkupFormat::jsx},
     {"json", MarkupFormat::json}}};

void add(std::vector<Finding>& findings, std::string rule, std::string message, std::string field,
         std::string hint) {
  findings.push_back(
      {std::move(rule), Severity::warning, std::move(message), std::move(field), std::move(hint)});
}

// In the house line the caption is the alt text; elsewhere they are two.
void check_text(Picture& picture, MarkupFormat format, const MarkupRequest& request) {
  const bool no_caption = picture.text.caption.empty();
  if (format == MarkupFormat::markdown) {
    if (no_caption) {
      picture.text = report::house_text(request.alt, request.date, picture.text.credit);
      add(picture.findings, "markup/no-caption",
          picture.text.caption.empty() ? "the markup has no caption"
                                       : "there is no caption: the line shows the alt text",
          "caption", "give --caption \"What happens in the picture.\"");
    }
    return;
  }
  if (picture.alt.empty()) {
    add(picture.findings, "markup/no-alt", "the markup has no alt text", "alt",
        "give --alt \"what the picture shows\"");
  }
  if (no_caption) {
    add(picture.findings, "markup/no-caption", "the markup has no caption", "caption",
        "give --caption \"What happens in the picture.\"");
  }
}

std::string write(const Picture& picture, MarkupFormat format) {
  switch (format) {
    case MarkupFormat::html:
      return report::to_html(picture);
    case MarkupFormat::markdown:
      return report::to_markdown(picture);
    case MarkupFormat::jsx:
      return report::to_jsx(picture);
    case MarkupFormat::json:
      return report::to_json(picture);
  }
  return "";
}

}  // namespace

Result<MarkupFormat> parse_markup_format(std::string_view name) {
  std::vector<std::string> known;
  for (const auto& [known_name, format] : kFormats) {
    if (name == known_name) return format;
    known.emplace_back(known_name);
  }
  const std::string nearest = text::nearest(name, known);
  return fail(ErrorCode::invalid_argument,
              "markup '" + std::string(name) + "' is none of html, markdown, jsx, json",
              nearest.empty() ? "choose one of them" : "did you mean " + nearest + "?");
}

Result<Markup> to_markup(const MarkupRequest& request, MarkupFormat format) {
  try {
    Result<Picture> picture = report::build_picture(request);
    if (!picture) return forward_error(picture);
    check_text(*picture, format, request);
    return Markup{write(*picture, format), std::move(picture->findings)};
  } catch (const std::exception& error) {
    return fail(ErrorCode::internal, std::string("markup: ") + error.what(), "please report this");
  }
}

}  // namespace picdesk
