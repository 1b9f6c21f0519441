// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain_text.h"

#include <algorithm>

namespace picdesk::command {
namespace {

constexpr std::size_t kCarrierWidth = 9;

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size() + 1), ' ');
  return text;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string winner(Carrier carrier, bool blank) {
  return blank ? "nobody" : std::string(name(carrier));
}

std::string head_line(const FieldReading& field) {
  std::string line = "  " + field.field + ": " + winner(field.winner, field.blank) + " (" +
                     field.rule + ": " + std::string(rule_text(field.rule)) + ")";
  const bool agree =
      field.blank == field.other_blank && (field.blank || field.winner == field.other_winner);
  if (!agree) {
    line += "; " + std::string(name(field.other)) + " would take " +
            winner(field.other_winner, field.other_blank);
  }
  if (field.values.size() < 2) return line;
  return line + (field.relation == Relation::different
                     ? "; CONFLICT (" + std::string(name(field.severity)) + ")"
                     : "; " + std::string(name(field.relation)));
}

std::string marks(const CarrierValue& value) {
  std::string all = "  [" + std::to_string(value.bytes) + " bytes";
  if (value.truncated) all += ", cut";
  if (value.junk) all += ", a camera's own text";
  return all + "]";
}

}  // namespace

std::string reading_line(const MetadataReading& reading) {
  std::string line = "  policy " + std::string(name(reading.policy));
  if (reading.has_iim) line += "; digest " + std::string(name(reading.digest.state));
  if (reading.charset.encoding.empty()) return line;
  return line + "; IIM is " + reading.charset.encoding + " (" + reading.charset.confidence + ": " +
         joined(reading.charset.evidence) + ")";
}

std::vector<std::string> explain_lines(const FieldReading& field) {
  std::vector<std::string> lines = {head_line(field)};
  std::size_t width = 0;
  for (const CarrierValue& value : field.values) width = std::max(width, value.where.size());
  for (const CarrierValue& value : field.values) {
    const bool wins = !field.blank && value.carrier == field.winner;
    const char* sign = wins ? "= " : value.relation == Relation::different ? "! " : "  ";
    lines.push_back("    " + std::string(sign) +
                    padded(std::string(name(value.carrier)), kCarrierWidth) +
                    padded(value.where, width + 2) + one_line(value.text) + marks(value));
  }
  return lines;
}

}  // namespace picdesk::command
