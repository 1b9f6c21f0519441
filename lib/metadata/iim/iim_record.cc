// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "base/text.h"
#include "metadata/iim/iim.h"
#include "metadata/iim/iim_charset.h"
#include "metadata/iim/iim_values.h"
#include "metadata/record/clean_text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += separator;
    all += text;
  }
  return all;
}

void report_charset(const CharsetVerdict& verdict, std::vector<Finding>& findings) {
  if (verdict.declared_late) {
    findings.push_back({"meta/charset-declared-late", Severity::info,
                        "IIM declares its charset (1:90) behind its texts, where readers may not "
                        "heed it",
                        "IIM", ""});
  }
  if (verdict.lied) {
    findings.push_back({"meta/charset-lie", Severity::warning,
                        "IIM declares UTF-8 but is not valid UTF-8", "IIM",
                        "write the metadata again as UTF-8"});
  }
  if (verdict.charset == Charset::utf8) return;
  const bool guess = verdict.confidence == Confidence::guess;
  findings.push_back({guess ? "meta/charset-ambiguous" : "meta/charset-repaired",
                      guess ? Severity::warning : Severity::info,
                      "IIM text was read as " + std::string(name(verdict.charset)) + " (" +
                          joined(verdict.evidence, ", ") + ")",
                      "IIM",
                      guess ? "check the accented letters; --iim-charset= names the charset" : ""});
}

// All texts of one dataset number, decoded, blank ones left out.
std::vector<std::string> texts_of(const std::vector<Dataset>& datasets, std::uint32_t number,
                                  Charset charset, std::vector<Finding>& findings) {
  std::vector<std::string> texts;
  for (const Dataset& dataset : datasets) {
    if (dataset.record != 2 || dataset.number != number) continue;
    std::string text = clean_text(to_utf8(as_text(dataset.data), charset),
                                  "IIM 2:" + std::to_string(number), findings);
    if (!is_blank(std::string_view(text))) texts.push_back(std::move(text));
  }
  return texts;
}

void read(const std::vector<std::string>& texts, const Field& field, std::string& to) {
  to = is_joined(field) ? joined(texts, "; ") : texts.front();
}
void read(const std::vector<std::string>& texts, const Field&, LangAlt& to) {
  to.set("", texts.front());
}
void read(const std::vector<std::string>& texts, const Field&, std::vector<std::string>& to) {
  to = texts;
}
template <class T>
void read(const std::vector<std::string>&, const Field&, T&) {}  // the date is read below

Finding date_finding(std::string rule, Severity severity, std::string message, std::string hint) {
  return {std::move(rule), severity, std::move(message), "date_created", std::move(hint)};
}

void report_time(const std::string& time, const PartialDate& date, std::vector<Finding>& findings) {
  const std::string quoted = "IIM time \"" + text::printable(time) + "\"";
  if (!date.hour) {
    findings.push_back(date_finding("meta/date-impossible", Severity::warning,
                                    quoted + " is not HHMMSS+HHMM; only the day is used",
                                    "correct the time in the master"));
  } else if (time.starts_with("24")) {
    findings.push_back(
        date_finding("meta/date-24h", Severity::info, quoted + " was read as " + to_iso(date), ""));
  }
}

void read_date(const std::vector<std::string>& dates, const std::vector<std::string>& times,
               MetadataRecord& record, std::vector<Finding>& findings) {
  if (dates.empty()) return;
  const std::string time = times.empty() ? std::string{} : times.front();
  const Result<PartialDate> date = read_iim_date(dates.front(), time);
  if (date) {
    record.date_created = *date;
    if (!time.empty()) report_time(time, *date, findings);
  } else if (date.error().code != ErrorCode::not_found) {  // that is: zeros, no date
    findings.push_back(
        date_finding("meta/date-impossible", Severity::warning,
                     "IIM date \"" + text::printable(dates.front()) + "\": " + date.error().message,
                     date.error().hint));
  }
}

}  // namespace

MetadataRecord record_from_iim(const std::vector<Dataset>& datasets,
                               const std::vector<const MetadataRecord*>& twins,
                               std::vector<Finding>& findings, const CharsetOptions& options) {
  const CharsetVerdict verdict = detect_charset(datasets, twins, options);
  report_charset(verdict, findings);
  MetadataRecord record;
  const auto texts = [&](std::uint32_t number) {
    return texts_of(datasets, number, verdict.charset, findings);
  };
  for (const Field& field : field_table()) {
    if (field.iim_dataset == 0) continue;
    const std::vector<std::string> found = texts(field.iim_dataset);
    if (found.empty()) continue;
    std::visit([&](auto member) { read(found, field, record.*member); }, field.member);
  }
  read_date(texts(iim_date_created), texts(iim_time_created), record, findings);
  return record;
}

}  // namespace picdesk::metadata
