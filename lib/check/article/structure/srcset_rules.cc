// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/srcset_rules.h"

#include <set>
#include <utility>

#include "check/article/structure/ascii.h"
#include "check/article/structure/sizes_syntax.h"
#include "check/article/structure/url_syntax.h"

namespace picdesk::check {
namespace {

constexpr std::string_view kRule = "html/srcset";

using Unit = SrcsetCandidate::Unit;

Span place_of(const Attribute& attribute, TextRange words) {
  if (attribute.value_span.empty()) return attribute.name_span;
  if (words.empty()) return attribute.value_span;
  return attribute.value.source(words.begin, words.end);
}

ArticleFinding& add(const Attribute& attribute, TextRange words, const char* kind,
                    std::string message, ArticleFindings& findings) {
  ArticleFinding& finding = findings.add(kRule, place_of(attribute, words), std::move(message));
  finding.kind = kind;
  finding.flagged =
      slice(attribute.value, words.empty() ? TextRange{0, attribute.value.text().size()} : words);
  return finding;
}

// Descriptors that are equal, or of two kinds; a height without a width is said already.
void check_descriptors(const Attribute& srcset, const std::vector<SrcsetCandidate>& candidates,
                       ArticleFindings& findings) {
  std::set<std::pair<bool, double>> seen;
  const SrcsetCandidate* first = nullptr;
  for (const SrcsetCandidate& candidate : candidates) {
    if (!candidate.sound) continue;
    const bool width = candidate.unit == Unit::width;
    if (first != nullptr && width != (first->unit == Unit::width)) {
      add(srcset, candidate.whole, "mixed",
          "srcset mixes widths (w) and densities (x): " +
              quoted_words(slice(srcset.value, candidate.whole)),
          findings)
          .hint = "give every candidate a width, or every one a density";
      return;
    }
    if (first == nullptr) first = &candidate;
    if (seen.insert({width, candidate.value}).second) continue;
    const TextRange words = candidate.descriptor.empty() ? candidate.whole : candidate.descriptor;
    const std::string what = candidate.descriptor.empty()
                                 ? std::string("1x, which no descriptor means,")
                                 : quoted_words(slice(srcset.value, candidate.descriptor));
    add(srcset, words, "equal", "srcset offers two pictures for " + what, findings).hint =
        "browsers use the first only: correct the descriptor or drop one";
  }
}

void check_urls(const Attribute& srcset, const std::vector<SrcsetCandidate>& candidates,
                ArticleFindings& findings) {
  for (const SrcsetCandidate& candidate : candidates) {
    const std::string_view url = slice(srcset.value, candidate.url);
    const auto fault = url_fault(url);
    if (!fault) continue;
    ArticleFinding& finding = add(srcset, candidate.url, "url",
                                  "the URL " + quoted_words(url) + " " + fault->what, findings);
    if (!fault->broken) finding.severity = Severity::warning;
  }
}

void check_sizes_beside(const ResponsiveElement& element, const Attribute& sizes,
                        ArticleFindings& findings) {
  const std::string& text = sizes.value.text();
  if (text.find("{{") != std::string::npos || text.find("{%") != std::string::npos) return;
  if (is_auto_sizes(text) && !element.lazy) {
    ArticleFinding& finding =
        add(sizes, {}, "auto", "sizes is \"auto\" without loading=\"lazy\"", findings);
    finding.severity = Severity::warning;
    finding.hint = "only late images know their size before they load: write a length";
  }
  if (const auto fault = sizes_fault(text)) {
    ArticleFinding& finding = add(sizes, fault->where, "sizes", fault->what, findings);
    if (fault->harmless) finding.severity = Severity::warning;
    finding.hint =
        "write conditions with lengths, and a length at the end: "
        "(min-width: 600px) 50vw, 100vw";
  }
}

void check_sizes(const ResponsiveElement& element, const Attribute* sizes, const Attribute& srcset,
                 const std::vector<SrcsetCandidate>& candidates, ArticleFindings& findings) {
  const SrcsetCandidate* density = nullptr;
  bool widths = false;
  for (const SrcsetCandidate& candidate : candidates) {
    if (!candidate.sound) continue;
    if (candidate.unit == Unit::width) {
      widths = true;
    } else if (density == nullptr) {
      density = &candidate;
    }
  }
  if (sizes == nullptr && widths) {
    ArticleFinding& finding =
        findings.add(kRule, srcset.name_span, "srcset gives widths (w), but there is no sizes");
    finding.kind = "no-sizes";
    finding.flagged = srcset.value.text();
    finding.hint =
        "say how wide the picture is shown, as in sizes=\"(min-width: 600px) 50vw, 100vw\"";
    if (element.lazy) finding.severity = Severity::warning;
  }
  if (sizes != nullptr && density != nullptr && !widths) {
    ArticleFinding& finding =
        add(srcset, density->whole, "needless-sizes",
            "srcset gives no width (w), so that sizes does nothing", findings);
    finding.severity = Severity::warning;
    finding.hint = "remove sizes, or give widths";
  }
}

}  // namespace

void check_responsive_element(const ArticleContext& context, const ResponsiveElement& element,
                              ArticleFindings& findings) {
  const Attribute* srcset = attribute_of(element.attributes, "srcset");
  const Attribute* sizes = attribute_of(element.attributes, "sizes");
  if (srcset == nullptr) {
    const bool late = attribute_of(element.attributes, "data-srcset") != nullptr;
    if (sizes == nullptr || late || element.is_source) return;
    ArticleFinding& finding =
        add(*sizes, {}, "needless-sizes", "sizes does nothing without srcset", findings);
    finding.severity = Severity::warning;
    return;
  }
  const std::string& text = srcset->value.text();
  if (text.find("{{") != std::string::npos || text.find("{%") != std::string::npos) return;
  const ParsedSrcset parsed = parse_srcset(text);
  for (const SrcsetFault& fault : parsed.faults) {
    ArticleFinding& finding = add(*srcset, fault.where, fault.kind.c_str(), fault.what, findings);
    if (fault.harmless) finding.severity = Severity::warning;
  }
  check_descriptors(*srcset, parsed.candidates, findings);
  check_urls(*srcset, parsed.candidates, findings);
  if (sizes != nullptr) check_sizes_beside(element, *sizes, findings);
  check_sizes(element, sizes, *srcset, parsed.candidates, findings);
  if (!element.in_picture && attribute_of(element.attributes, "src") == nullptr) {
    ArticleFinding& finding =
        findings.add(kRule, element.tag_name, "the img has srcset, but no src");
    finding.kind = "no-src";
    finding.flagged = text;
    finding.severity = Severity::info;
    finding.hint = "feeds and older readers show src only";
  }
  check_candidate_files(context, element, parsed.candidates, findings);
}

}  // namespace picdesk::check
