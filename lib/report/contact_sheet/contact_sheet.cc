// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/contact_sheet.h"

#include <new>
#include <string>

#include "picdesk/text.h"
#include "report/contact_sheet/assets.h"
#include "report/contact_sheet/views.h"
#include "report/sinks.h"

namespace picdesk {
namespace {

using report::data;
using report::one_line;

data sheet_data(const ContactSheet& sheet) {
  data view;
  view.set("title", one_line(sheet.title));
  view.set("summary", one_line(sheet.summary));
  view.set("style", std::string(report::style_text()));
  view.set("script", std::string(report::script_text()));
  std::size_t with_findings = 0;
  std::size_t with_errors = 0;
  report::list masters;
  for (std::size_t i = 0; i < sheet.masters.size(); ++i) {
    const std::optional<Severity> worst = worst_finding(sheet.masters[i]);
    with_findings += worst && *worst >= Severity::warning;
    with_errors += worst == Severity::error;
    masters.push_back(report::master_view(sheet.masters[i], i));
  }
  view.set("count_all", std::to_string(sheet.masters.size()));
  view.set("count_findings", std::to_string(with_findings));
  view.set("count_errors", std::to_string(with_errors));
  view.set("masters", masters);
  return view;
}

std::uint64_t shown_bytes(const SheetPicture& picture) {
  return report::can_show(picture) ? picture.bytes.size() : 0;
}

std::uint64_t picture_bytes(const ContactSheet& sheet) {
  std::uint64_t bytes = 0;
  for (const SheetMaster& master : sheet.masters) {
    bytes += shown_bytes(master.preview);
    const std::uint64_t times = report::can_show(master.preview) ? 1 : 2;  // as a piece of it too
    for (const SheetRendition& rendition : master.renditions) {
      bytes += times * shown_bytes(rendition.picture);
    }
  }
  return bytes;
}

tl::unexpected<Error> too_large(std::uint64_t bytes, std::uint64_t limit) {
  return fail(
      ErrorCode::exhausted,
      "the contact sheet would have " + text::bytes(bytes) + ", more than " + text::bytes(limit),
      "make one sheet a folder");
}

}  // namespace

std::optional<Severity> worst_finding(const SheetMaster& master) {
  std::optional<Severity> worst;
  const auto look = [&](const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
      worst = std::max(worst.value_or(Severity::info), finding.severity);
    }
  };
  if (!master.error.empty()) return Severity::error;
  look(master.findings);
  for (const SheetRendition& rendition : master.renditions) look(rendition.findings);
  return worst;
}

Result<std::string> to_contact_sheet(const ContactSheet& sheet, std::uint64_t max_bytes) {
  const std::uint64_t coded = picture_bytes(sheet) / 3 * 4;
  if (coded > max_bytes) return too_large(coded, max_bytes);
  try {
    kainjow::mustache::mustache page{std::string(report::page_text())};
    std::string text = page.render(sheet_data(sheet));
    if (text.size() > max_bytes) return too_large(text.size(), max_bytes);
    return text;
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::exhausted, "out of memory while writing the contact sheet",
                "make one sheet a folder");
  }
}

}  // namespace picdesk
