// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/element_faults.h"

#include "check/article/structure/ascii.h"
#include "check/article/structure/url_syntax.h"

namespace picdesk::check {
namespace {

const char* kind_of(AttributeFault::Kind kind) {
  switch (kind) {
    case AttributeFault::Kind::misplaced:
      return "attribute";
    case AttributeFault::Kind::obsolete:
      return "obsolete";
    case AttributeFault::Kind::value:
      return "value";
  }
  return "attribute";
}

// What editors take for the img's own, and lose, is an error.
Severity severity_of(PictureElement element, const AttributeFault& fault) {
  if (fault.kind == AttributeFault::Kind::obsolete) return Severity::info;
  const std::string& name = fault.attribute->name;
  const bool lost = element == PictureElement::picture_source && (name == "alt" || name == "src");
  return lost ? Severity::error : Severity::warning;
}

// Spaces inside the URL, each as %20, where nothing else is wrong with it.
std::optional<Fix> space_fix(const Attribute& src) {
  const std::string& url = src.value.text();
  const std::size_t begin = url.find_first_not_of(" \t\r\n\f");
  const std::size_t end = url.find_last_not_of(" \t\r\n\f") + 1;
  std::string mended;
  Fix fix{"write %20 for each space", true, {}};
  for (std::size_t at = begin; at < end; ++at) {
    mended += url[at] == ' ' ? std::string("%20") : std::string(1, url[at]);
    if (url[at] == ' ') fix.edits.push_back({src.value.source(at, at + 1), "%20"});
  }
  if (fix.edits.empty() || url_fault(mended)) return std::nullopt;
  return fix;
}

}  // namespace

void add_attribute_faults(PictureElement element, const std::vector<Attribute>& attributes,
                          ArticleFindings& findings, bool skip_size) {
  for (AttributeFault& fault : attribute_faults(element, attributes)) {
    const Attribute& attribute = *fault.attribute;
    const bool size = attribute.name == "width" || attribute.name == "height";
    if (skip_size && size) continue;
    const bool value = fault.kind == AttributeFault::Kind::value && !attribute.value_span.empty();
    ArticleFinding& finding = findings.add(
        "html/picture", value ? attribute.value_span : attribute.name_span, std::move(fault.what));
    finding.kind = kind_of(fault.kind);
    finding.flagged = attribute.name;
    finding.severity = severity_of(element, fault);
  }
}

void add_url_fault(const Attribute& src, ArticleFindings& findings) {
  const std::string& url = src.value.text();
  const auto fault = url_fault(url);
  if (!fault) return;
  const Span where = src.value_span.empty() ? src.name_span : src.value_span;
  ArticleFinding& finding = findings.add(
      "html/picture", where,
      (url.empty() ? std::string("src ") : "the URL " + quoted_words(url) + " ") + fault->what);
  finding.kind = "url";
  finding.flagged = url;
  if (fault->broken) return;
  finding.severity = Severity::warning;
  if (auto fix = space_fix(src)) finding.fixes.push_back(std::move(*fix));
}

}  // namespace picdesk::check
