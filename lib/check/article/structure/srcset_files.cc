// SPDX-License-Identifier: GPL-3.0-or-later
// html/srcset: what only the candidates' files can tell.
#include <cmath>
#include <cstdlib>

#include "check/article/structure/ascii.h"
#include "check/article/structure/srcset_rules.h"

namespace picdesk::check {
namespace {

constexpr double kAspectTolerance = 0.01;

std::string whole(double value) { return std::to_string(std::llround(value)); }

std::string pixels(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

double aspect(Size size) { return static_cast<double>(size.width) / size.height; }

// Nothing for files that are absent, broken, or without pixels of their own (SVG).
const ImageFile* sound_file(const ArticleContext& context, std::string_view url) {
  const auto found = context.input.files.find(url);
  if (found == context.input.files.end() || !found->second.info) return nullptr;
  const Size size = found->second.info->upright();
  return size.width > 0 && size.height > 0 ? &found->second : nullptr;
}

struct CandidateFile {
  const SrcsetCandidate& candidate;
  const ImageFile& file;
  Size size() const { return file.info->upright(); }
};

class CandidateFileRules {
 public:
  CandidateFileRules(const Attribute& srcset, const Attribute* type, ArticleFindings& findings)
      : srcset_(srcset), type_(type), findings_(findings) {}

  void check_width(const CandidateFile& of) {
    if (of.candidate.unit != SrcsetCandidate::Unit::width || !of.candidate.sound) return;
    if (std::llround(of.candidate.value) == of.size().width) return;
    add(of.candidate.descriptor, "width",
        "srcset says " + whole(of.candidate.value) + "w, but the file is " +
            std::to_string(of.size().width) + " px wide")
        .fixes.push_back(
            {"write " + std::to_string(of.size().width) + "w",
             false,
             {{srcset_.value.source(of.candidate.descriptor.begin, of.candidate.descriptor.end),
               std::to_string(of.size().width) + "w"}}});
  }

  // Against the first candidate with a file.
  void check_aspect(const CandidateFile& of) {
    if (first_.width == 0) first_ = of.size();
    if (std::abs(aspect(of.size()) / aspect(first_) - 1) <= kAspectTolerance) return;
    add(of.candidate.whole, "aspect",
        "the file is " + pixels(of.size()) + ", another aspect ratio than the first one's " +
            pixels(first_));
  }

  void check_type(const CandidateFile& of) {
    if (type_ == nullptr || of.file.magic.empty() || said_type_) return;
    const std::string wanted =
        lower(without_space(type_->value.text().substr(0, type_->value.text().find(';'))));
    constexpr std::string_view kImage = "image/";
    if (!wanted.starts_with(kImage)) return;
    const std::string_view subtype = std::string_view(wanted).substr(kImage.size());
    if (subtype == of.file.magic || (subtype == "jpg" && of.file.magic == "jpeg")) return;
    said_type_ = true;
    ArticleFinding& finding = findings_.add(
        "html/srcset", type_->value_span.empty() ? type_->name_span : type_->value_span,
        "the source has type " + quoted_words(type_->value.text()) + ", but its file is " +
            of.file.magic);
    finding.kind = "type";
    finding.flagged = type_->value.text();
    finding.severity = Severity::warning;
  }

 private:
  ArticleFinding& add(TextRange words, const char* kind, std::string message) {
    ArticleFinding& finding =
        findings_.add("html/srcset", srcset_.value, words, std::move(message));
    finding.kind = kind;
    finding.severity = Severity::warning;
    return finding;
  }

  const Attribute& srcset_;
  const Attribute* type_;
  ArticleFindings& findings_;
  Size first_;
  bool said_type_ = false;
};

}  // namespace

void check_candidate_files(const ArticleContext& context, const ResponsiveElement& element,
                           const std::vector<SrcsetCandidate>& candidates,
                           ArticleFindings& findings) {
  if (context.input.files.empty()) return;
  const Attribute& srcset = *attribute_of(element.attributes, "srcset");
  const Attribute* type = element.is_source ? attribute_of(element.attributes, "type") : nullptr;
  CandidateFileRules rules(srcset, type, findings);
  for (const SrcsetCandidate& candidate : candidates) {
    const ImageFile* file = sound_file(context, slice(srcset.value, candidate.url));
    if (file == nullptr) continue;
    const CandidateFile of{candidate, *file};
    rules.check_width(of);
    rules.check_aspect(of);
    rules.check_type(of);
  }
}

}  // namespace picdesk::check
