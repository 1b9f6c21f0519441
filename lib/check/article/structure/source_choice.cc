// SPDX-License-Identifier: GPL-3.0-or-later
// html/srcset: sources that are never chosen.
#include "check/article/structure/ascii.h"
#include "check/article/structure/srcset_rules.h"

namespace picdesk::check {
namespace {

// Whether every browser takes it: no type, and no media or one that is always true.
bool always_fits(const PictureSource& source) {
  if (attribute_of(source.attributes, "type") != nullptr) return false;
  if (attribute_of(source.attributes, "srcset") == nullptr) return false;
  const Attribute* media = attribute_of(source.attributes, "media");
  if (media == nullptr) return true;
  const std::string query = lower(without_space(media->value.text()));
  return query.empty() || query == "all";
}

}  // namespace

void check_source_choice(const ArticlePicture& picture, const ArticleImage* image,
                         ArticleFindings& findings) {
  for (std::size_t index = 0; index < picture.sources.size(); ++index) {
    const PictureSource& source = picture.sources[index];
    if (source.after_image || !always_fits(source)) continue;
    const bool another =
        index + 1 < picture.sources.size() && !picture.sources[index + 1].after_image;
    const bool srcset = image != nullptr && attribute_of(image->attributes, "srcset") != nullptr;
    if (!another && !srcset) return;
    ArticleFinding& finding = findings.add(
        "html/srcset", source_tag_name(source.whole),
        std::string("the source has neither media nor type, so that ") +
            (another ? "the source behind it" : "the srcset of the img") + " is never used");
    finding.kind = "never-used";
    finding.severity = Severity::warning;
    finding.flagged = attribute_of(source.attributes, "srcset")->value.text();
    finding.hint = "give it a media or type that tells it apart, or remove what is behind it";
    return;
  }
}

}  // namespace picdesk::check
