// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/form_fault.h"

#include "base/words.h"
#include "check/article/alt/credit_names.h"
#include "check/article/alt/file_names.h"
#include "check/article/alt/placeholder.h"
#include "check/article/credit_form.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongest = 400;  // bytes: no name, listed text or credit is longer
constexpr std::string_view kDeviceName = "is the name that a device or service gave the file";

std::string_view slice_of(std::string_view text, TextRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

FormFault fault(std::string_view rule, TextRange where, std::string_view what,
                bool certain = true) {
  return {rule, where, certain, what};
}

// What a name that was copied may have got around it by being put into a sentence.
TextRange bare(std::string_view text, TextRange range) {
  constexpr std::string_view kAround = " \t\r\n.,;:";
  while (!range.empty() && kAround.find(text[range.end - 1]) != std::string_view::npos) {
    --range.end;
  }
  return range;
}

std::optional<FormFault> name_fault(std::string_view words, TextRange range,
                                    const SourceName& source) {
  if (is_camera_name(words)) return fault("alt/camera-name", range, kDeviceName);
  if (is_file_name(words, source)) return fault("alt/filename", range, "is a file name");
  if (!is_one_word(words)) return std::nullopt;
  if (is_hash(words)) return fault("alt/hash", range, "is a hash or an identifier");
  const NameLikeness slug = is_slug_of(words, source);
  if (slug != NameLikeness::none) {
    return fault("alt/slug", range, "is the slug of the file", slug == NameLikeness::certain);
  }
  const NameLikeness stem = is_stem(words, source);
  if (stem == NameLikeness::none) return std::nullopt;
  return fault("alt/filename", range, "is the file's name", stem == NameLikeness::certain);
}

std::optional<FormFault> credit_fault(const ArticleContext& context, const Picture& picture,
                                      const AltText& alt, TextRange core) {
  const std::string_view text = alt.text->text();
  const auto form = credit_at_end(text, context.desk.credit);
  if (!form) return std::nullopt;
  const bool alone = text::trimmed(text.substr(0, form->whole.begin)) == text::Slice{0, 0} ||
                     !text::has_letter_or_digit(text.substr(0, form->whole.begin)) || core.empty();
  if (!alone) return std::nullopt;
  // The house's captions end in brackets; elsewhere what stands in them may be anything.
  const bool house = form->house && picture.profile == ArticleProfile::caption_as_alt;
  if (!house && !names_someone(text, *form, context.agencies)) return std::nullopt;
  return fault("alt/credit-only", form->whole, "is nothing but a credit");
}

// The date in a device's name is no date of the caption: "Screenshot 2024-01-03. [AFP]".
std::optional<FormFault> dated_name_fault(const ArticleContext& context, std::string_view text,
                                          TextRange core) {
  if (core.end == text.size() || !may_be_camera_name(text.substr(core.begin))) return std::nullopt;
  const auto form = credit_at_end(text, context.desk.credit);
  const TextRange range = bare(text, {core.begin, form ? form->whole.begin : text.size()});
  if (range.end <= core.end || !is_camera_name(slice_of(text, range))) return std::nullopt;
  return fault("alt/camera-name", range, kDeviceName);
}

}  // namespace

std::optional<FormFault> form_fault(const ArticleContext& context, const Picture& picture,
                                    const AltText& alt) {
  const std::string_view text = alt.text->text();
  if (text.size() > kLongest) return std::nullopt;
  const TextRange core = core_of(context, picture, alt);
  const TextRange range = bare(text, core.empty() ? alt.description : core);
  const std::string_view words = slice_of(text, range);
  const SourceName source(picture.src != nullptr ? std::string_view(picture.src->text())
                                                 : std::string_view());
  if (auto found = dated_name_fault(context, text, core)) return found;
  if (auto found = name_fault(words, range, source)) return found;
  if (is_placeholder(words, picture.language, picture.hero, context.config)) {
    return fault("alt/placeholder", range, "is a placeholder");
  }
  if (auto found = credit_fault(context, picture, alt, core)) return found;
  if (is_spaced_slug_of(words, source)) {
    return fault("alt/slug", range, "is the slug of the file with spaces in it", false);
  }
  return std::nullopt;
}

}  // namespace picdesk::check
