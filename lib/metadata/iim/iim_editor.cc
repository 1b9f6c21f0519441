// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim_editor.h"

#include <algorithm>

#include "metadata/iim/iim_pieces.h"
#include "metadata/iim/iim_transcode.h"
#include "metadata/iim/iim_values.h"

namespace picdesk::metadata {
namespace {

std::string number_of(std::uint32_t dataset) { return "2:" + std::to_string(dataset); }

// One edit on its way.
struct Work {
  IimPieces pieces;
  Charset charset;
  bool beyond_ascii = false;  // among the new texts
  IimEdit result;
};

std::vector<ByteView> not_blank(const IimPieces& pieces, const std::vector<std::size_t>& indices) {
  std::vector<ByteView> found;
  for (const std::size_t i : indices) {
    const ByteView data = pieces.all()[i].dataset.data;
    if (!is_blank(as_text(data))) found.push_back(data);
  }
  return found;
}

Result<void> refuse_extended(const IimPieces& pieces, const std::vector<std::size_t>& indices) {
  for (const std::size_t i : indices) {
    if (!pieces.all()[i].is_extended()) continue;
    return fail(ErrorCode::metadata_invalid,
                "meta/iim-extended: IIM " + number_of(pieces.all()[i].dataset.number) +
                    " is an extended dataset of " +
                    std::to_string(pieces.all()[i].dataset.data.size()) + " bytes",
                "let the program that made the file shorten it");
  }
  return {};
}

// Makes the instances of a dataset hold `texts`; `same(data, i)`: they need no change.
template <class Same>
Result<void> set(Work& work, std::uint32_t number, const std::vector<std::string>& texts,
                 Same same) {
  const std::vector<std::size_t> old = work.pieces.find(2, number);
  if (Result<void> plain = refuse_extended(work.pieces, old); !plain) return plain;
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (i >= texts.size()) {
      work.pieces.remove(old[i]);
    } else if (!same(work.pieces.all()[old[i]].dataset.data, i)) {
      work.pieces.rewrite(old[i], texts[i]);
      work.beyond_ascii = work.beyond_ascii || has_high_byte(texts[i]);
    }
  }
  if (texts.size() <= old.size()) return {};
  const std::vector<std::string> added(texts.begin() + static_cast<std::ptrdiff_t>(old.size()),
                                       texts.end());
  work.pieces.insert(2, number, added);
  work.beyond_ascii = work.beyond_ascii || std::ranges::any_of(added, has_high_byte);
  return {};
}

// What does not fit, and the texts that do.
std::vector<IimText> fitting(Work& work, const Field& field, std::vector<IimText> texts) {
  bool truncated = false;
  for (const IimText& text : texts) {
    const std::string where = "IIM " + number_of(field.iim_dataset);
    const std::string total = std::to_string(text.whole.size());
    if (text.kept.empty()) {
      work.result.findings.push_back({"meta/iim-omitted", Severity::warning,
                                      where + " holds " + std::to_string(field.iim_limit) +
                                          " bytes; " + std::string(field.name) + " has " + total +
                                          " and is left out of IIM",
                                      std::string(field.name), "XMP holds it whole"});
    } else if (text.kept.size() < text.whole.size()) {
      truncated = true;
      work.result.findings.push_back({"meta/iim-truncated", Severity::info,
                                      where + " holds " + std::to_string(text.kept.size()) +
                                          " of " + total + " bytes of " + std::string(field.name),
                                      std::string(field.name), "XMP holds it whole"});
    }
  }
  if (truncated) work.result.truncated_fields.emplace_back(field.name);
  std::erase_if(texts, [](const IimText& text) { return text.kept.empty(); });
  return texts;
}

Result<void> edit_text(Work& work, const Field& field, const MetadataRecord& values) {
  Result<std::vector<IimText>> wanted = iim_texts(values, field);
  if (!wanted) return forward_error(wanted);
  const std::vector<IimText> texts = fitting(work, field, std::move(*wanted));
  const auto old = not_blank(work.pieces, work.pieces.find(2, field.iim_dataset));
  if (read_as(old, work.charset, field, texts)) return {};
  std::vector<std::string> kept;
  for (const IimText& text : texts) kept.push_back(text.kept);
  work.result.changed_fields.emplace_back(field.name);
  return set(work, field.iim_dataset, kept, [&](ByteView data, std::size_t i) {
    return reads_as(data, work.charset, field, texts[i]);
  });
}

std::string first_text(const IimPieces& pieces, std::uint32_t number) {
  const auto found = not_blank(pieces, pieces.find(2, number));
  return found.empty() ? std::string{} : std::string(as_text(found.front()));
}

std::vector<std::string> one_or_none(const std::string& text) {
  if (text.empty()) return {};
  return {text};
}

Result<void> edit_date(Work& work, const MetadataRecord& values) {
  const auto read = read_iim_date(first_text(work.pieces, iim_date_created),
                                  first_text(work.pieces, iim_time_created));
  const auto& wanted = values.date_created;
  const std::string date = wanted ? to_iim_date(*wanted) : "";
  const std::string time = wanted ? to_iim_time(*wanted) : "";
  if (read && wanted && to_iim_date(*read) == date && to_iim_time(*read) == time) return {};
  const bool none = first_text(work.pieces, iim_date_created).empty() &&
                    first_text(work.pieces, iim_time_created).empty();
  if (!wanted && none) return {};
  work.result.changed_fields.emplace_back("date_created");
  const auto never = [](ByteView, std::size_t) { return false; };
  if (Result<void> done = set(work, iim_date_created, one_or_none(date), never); !done) return done;
  return set(work, iim_time_created, one_or_none(time), never);
}

}  // namespace

Result<IimEdit> edit_iim(ByteView block, const CharsetVerdict& charset,
                         const std::vector<const Field*>& fields, const MetadataRecord& values) {
  Result<IimPieces> pieces = IimPieces::parse(block);
  if (!pieces) return forward_error(pieces);
  const bool fresh = pieces->all().empty();
  Work work{std::move(*pieces), charset.charset, false, {}};
  for (const Field* field : fields) {
    if (field->iim_dataset == 0) continue;
    const bool date = field->iim_dataset == iim_date_created;
    Result<void> edited = date ? edit_date(work, values) : edit_text(work, *field, values);
    if (!edited) return forward_error(edited);
  }
  work.result.charset = charset;
  if (work.beyond_ascii || (fresh && !work.pieces.all().empty())) {
    Result<void> done = make_utf8(work.pieces, charset, work.result.findings);
    if (!done) return forward_error(done);
    work.result.charset = {Charset::utf8, Confidence::certain, false, false, {"declared"}};
  }
  Result<Bytes> bytes = work.pieces.bytes();
  if (!bytes) return forward_error(bytes);
  work.result.block = std::move(*bytes);
  work.result.changed = !std::ranges::equal(work.result.block, block);
  return std::move(work.result);
}

}  // namespace picdesk::metadata
