// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/picture.h"

#include <algorithm>
#include <cstdint>
#include <functional>

#include "report/sinks.h"
#include "report/url.h"

namespace picdesk::report {
namespace {

constexpr int kStandardWidth = 1200;  // px

using Sources = std::vector<MarkupSource>;

Sources select(const Sources& all, const std::function<bool(const MarkupSource&)>& wanted) {
  Sources chosen;
  std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), wanted);
  const auto narrower = [](const MarkupSource& a, const MarkupSource& b) {
    return a.size.width != b.size.width ? a.size.width < b.size.width : a.density < b.density;
  };
  std::stable_sort(chosen.begin(), chosen.end(), narrower);
  const auto same = [](const MarkupSource& a, const MarkupSource& b) {
    return a.size.width == b.size.width;
  };
  chosen.erase(std::unique(chosen.begin(), chosen.end(), same), chosen.end());
  return chosen;
}

Sources of_spec(const Sources& all, const std::string& spec) {
  if (spec.empty()) return {};
  return select(all, [&](const MarkupSource& source) { return source.spec == spec; });
}

// Whether two sizes have one ratio within a pixel of rounding.
bool same_shape(Size a, Size b) {
  const std::int64_t difference =
      std::int64_t{a.width} * b.height - std::int64_t{a.height} * b.width;
  return std::abs(difference) <= std::max(a.width, b.width);
}

// AVIF files that show the same picture: those of the shown shape.
Sources avif_beside(const Sources& all, const Sources& shown) {
  if (shown.front().mime == "image/avif") return {};
  return select(all, [&](const MarkupSource& source) {
    return source.mime == "image/avif" && same_shape(source.size, shown.back().size);
  });
}

PictureFile file(const MarkupSource& source, const MarkupRequest& request) {
  return {to_url(request.spec.url_prefix, source.path), source.size, source.mime};
}

SourceSet source_set(const Sources& sources, const MarkupRequest& request) {
  SourceSet set;
  set.mime = sources.front().mime;
  set.standard = file(sources.front(), request);
  for (const MarkupSource& source : sources) {
    set.files.push_back(file(source, request));
    if (source.density == 1 && source.size.width <= kStandardWidth) set.standard = set.files.back();
  }
  return set;
}

Result<void> fill_sources(Picture& picture, const MarkupRequest& request) {
  Sources shown = of_spec(request.sources, request.spec.show);
  const Sources fallback = of_spec(request.sources, request.spec.fallback);
  if (shown.empty() && fallback.empty()) {
    return fail(ErrorCode::invalid_argument,
                "no rendition of spec '" + request.spec.show + "' to show in the markup",
                "see the preset's markup.show, and why its renditions failed");
  }
  if (shown.empty()) {
    picture.findings.push_back(
        {"markup/show-missing", Severity::warning,
         "no rendition of spec '" + request.spec.show + "': the markup shows the fallback alone",
         request.spec.show, "see why its renditions failed"});
    picture.fallback = source_set(fallback, request);
    return {};
  }
  const Sources avif = avif_beside(request.sources, shown);
  if (!avif.empty()) picture.sources.push_back(source_set(avif, request));
  picture.sources.push_back(source_set(shown, request));
  picture.fallback = fallback.empty() ? picture.sources.back() : source_set(fallback, request);
  return {};
}

void fill_text(Picture& picture, const MarkupRequest& request) {
  picture.alt = clean_text(request.alt);
  picture.date = one_line(request.date);
  picture.text = house_text(request.caption, request.date, request.credit);
  for (Finding& finding : picture.text.findings) picture.findings.push_back(std::move(finding));
  if (picture.text.credit.empty()) {
    picture.findings.push_back({"markup/no-credit", Severity::warning, "the markup names no credit",
                                "credit", "give --credit \"Agency Name\""});
  }
}

}  // namespace

std::string SourceSet::srcset() const {
  std::string text;
  for (const PictureFile& file : files) {
    if (!text.empty()) text += ", ";
    text += file.url + " " + std::to_string(file.size.width) + "w";
  }
  return text;
}

Result<Picture> build_picture(const MarkupRequest& request) {
  Picture picture;
  Result<void> sources = fill_sources(picture, request);
  if (!sources) return forward_error(sources);
  fill_text(picture, request);
  picture.sizes = request.spec.sizes;
  picture.hero = request.spec.hero;
  picture.language = one_line(request.language);
  picture.dominant_colour = request.dominant_colour;
  picture.thumbhash = request.thumbhash;
  return picture;
}

}  // namespace picdesk::report
