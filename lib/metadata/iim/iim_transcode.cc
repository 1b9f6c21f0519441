// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim_transcode.h"

#include <algorithm>
#include <string>
#include <utility>

#include "metadata/iim/legacy_charset.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t longest_data = 32'767;
constexpr const char* choose_charset = "name the charset of its text with --iim-charset=";

std::string label(const Dataset& dataset) {
  return "IIM " + std::to_string(dataset.record) + ":" + std::to_string(dataset.number);
}

Result<void> may_be_transcoded(const IimPiece& piece, const CharsetVerdict& charset) {
  const std::string where = label(piece.dataset);
  if (charset.confidence == Confidence::guess) {
    return fail(ErrorCode::metadata_invalid,
                "meta/charset-ambiguous: the charset of " + where + " is not certain (" +
                    std::string(name(charset.charset)) + " is a guess)",
                choose_charset);
  }
  if (!is_defined(as_text(piece.dataset.data), charset.charset)) {
    return fail(ErrorCode::metadata_invalid,
                "meta/charset-ambiguous: " + where + " is not " +
                    std::string(name(charset.charset)) + " text",
                choose_charset);
  }
  if (piece.is_extended() && charset.charset != Charset::utf8) {
    return fail(ErrorCode::metadata_invalid,
                "meta/iim-extended: " + where + " is an extended dataset that is not UTF-8",
                "let the program that made the file write its IIM as UTF-8");
  }
  return {};
}

void report_over_limit(const Dataset& dataset, std::size_t size, std::vector<Finding>& findings) {
  const auto field = std::ranges::find(field_table(), dataset.number, &Field::iim_dataset);
  if (field == field_table().end() || size <= field->iim_limit) return;
  findings.push_back({"meta/iim-over-limit", Severity::info,
                      label(dataset) + " has " + std::to_string(size) +
                          " bytes as UTF-8, more than " + std::to_string(field->iim_limit),
                      std::string(field->name), "it was kept whole"});
}

Result<void> transcode(IimPieces& pieces, const CharsetVerdict& charset,
                       std::vector<Finding>& findings) {
  for (std::size_t i = 0; i < pieces.all().size(); ++i) {
    const IimPiece& piece = pieces.all()[i];
    const std::string_view text = as_text(piece.dataset.data);
    if (piece.removed || !piece.rewritten.empty() || !is_text(piece.dataset) ||
        !has_high_byte(text)) {
      continue;
    }
    if (Result<void> allowed = may_be_transcoded(piece, charset); !allowed) return allowed;
    if (charset.charset == Charset::utf8) continue;
    const std::string utf8 = to_utf8(text, charset.charset);
    if (utf8.size() > longest_data) {
      return fail(ErrorCode::metadata_invalid,
                  "meta/iim-too-long: " + label(piece.dataset) + " would have " +
                      std::to_string(utf8.size()) + " bytes as UTF-8",
                  "shorten it with the program that made the file");
    }
    report_over_limit(piece.dataset, utf8.size(), findings);
    pieces.rewrite(i, utf8);
  }
  return {};
}

// Readers that go from front to back heed only a declaration in front of the texts.
void declare_utf8(IimPieces& pieces) {
  const auto application =
      std::ranges::find_if(pieces.all(), [](const IimPiece& p) { return p.dataset.record >= 2; });
  const auto texts_from = static_cast<std::size_t>(application - pieces.all().begin());
  bool declared = false;
  for (const std::size_t i : pieces.find(1, 90)) {
    const bool holds = i < texts_from && !declared && declares_utf8(pieces.all()[i].dataset);
    if (!holds) pieces.remove(i);
    declared = declared || holds;
  }
  if (!declared) pieces.insert(1, 90, {"\x1B%G"});
  if (pieces.find(2, 0).empty()) pieces.insert(2, 0, {std::string("\x00\x04", 2)});
}

}  // namespace

Result<void> make_utf8(IimPieces& pieces, const CharsetVerdict& charset,
                       std::vector<Finding>& findings) {
  if (Result<void> done = transcode(pieces, charset, findings); !done) return done;
  declare_utf8(pieces);
  return {};
}

}  // namespace picdesk::metadata
