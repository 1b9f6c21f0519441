// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/focal_forms.h"

#include "picdesk/text.h"
#include "plan/focal_forms_text.h"

namespace picdesk {
namespace {

constexpr std::size_t kLongest = 4096;  // bytes of a text

constexpr FocalForm kForms[] = {FocalForm::fraction, FocalForm::payload,
                                FocalForm::imgproxy, FocalForm::sanity,
                                FocalForm::drupal,   FocalForm::object_position};

}  // namespace

std::string_view name(FocalForm form) {
  switch (form) {
    case FocalForm::fraction:
      return "fraction";
    case FocalForm::payload:
      return "payload";
    case FocalForm::imgproxy:
      return "imgproxy";
    case FocalForm::sanity:
      return "sanity";
    case FocalForm::drupal:
      return "drupal";
    case FocalForm::object_position:
      return "css";
  }
  return "";
}

Result<FocalForm> parse_focal_form(std::string_view text) {
  std::vector<std::string> known;
  for (const FocalForm form : kForms) {
    if (name(form) == text) return form;
    known.emplace_back(name(form));
  }
  const std::string near = text::nearest(text, known);
  return fail(ErrorCode::invalid_argument,
              "no focal-point form is called '" + text::printable(text) + "'",
              near.empty() ? "use fraction, payload, imgproxy, sanity, drupal or css"
                           : "did you mean " + near + "?");
}

Result<FocalImport> import_focal(FocalForm form, std::string_view text, Size image,
                                 std::optional<AspectRatio> ratio) {
  if (image.width < 1 || image.height < 1) {
    return fail(
        ErrorCode::invalid_argument,
        "the picture's size is " + std::to_string(image.width) + "x" + std::to_string(image.height),
        "give the size of the upright picture");
  }
  if (text.size() > kLongest) {
    return plan::bad_form(form, text, "at most " + std::to_string(kLongest) + " bytes");
  }
  switch (form) {
    case FocalForm::fraction:
      return plan::import_fraction(text, image);
    case FocalForm::payload:
      return plan::import_payload(text, image);
    case FocalForm::imgproxy:
      return plan::import_imgproxy(text, image);
    case FocalForm::sanity:
      return plan::import_sanity(text, image);
    case FocalForm::drupal:
      return plan::import_drupal(text, image);
    case FocalForm::object_position:
      return plan::import_object_position(text, image, ratio);
  }
  return fail(ErrorCode::internal, "unknown focal-point form", "report this");
}

}  // namespace picdesk
