// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of 10,000 photos with what a desk fills in: reading it, and holding every row against its
// photo. In every tenth row the caption was changed. `python3 tests/bench/sheet_csv.py` reads the
// same rows with Python's csv module.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "picdesk/sheet.h"

namespace picdesk {
namespace {

constexpr std::size_t photo_count = 10'000;

const std::vector<SheetPhoto>& photos() {
  static const std::vector<SheetPhoto> all = [] {
    std::vector<SheetPhoto> made(photo_count);
    for (std::size_t i = 0; i < made.size(); ++i) {
      const std::string number = std::to_string(i);
      made[i].file = "day1/" + number + ".jpg";
      made[i].image_hash = std::string(64, 'a');
      MetadataRecord& record = made[i].record;
      record.caption.set(
          "", "Soldiers stand round a tunnel entrance near Mosul, October 3, 2024. " + number);
      record.caption.set("fr", "Des soldats devant l'entr\u00e9e d'un tunnel, " + number);
      record.alt.set("", "Five soldiers look into a tunnel");
      record.headline = "Tunnel found in Ninewa";
      record.creators = {"Ana M\u00fcller"};
      record.credit = "Agency Name";
      record.copyright.set("", "\u00a9 2024 Agency Name");
      record.keywords = {"war", "Iraq", "tunnel"};
      record.date_created = *parse_iso_date("2024-10-03");
      record.city = "Mosul";
      record.country = "Iraq";
    }
    return made;
  }();
  return all;
}

const std::string& sheet_text() {
  static const std::string text = export_sheet(photos(), {}, SheetFormat::csv)->text;
  return text;
}

void export_rows(benchmark::State& state) {
  (void)photos();
  for (auto _ : state) benchmark::DoNotOptimize(export_sheet(photos(), {}, SheetFormat::csv));
}

void parse_rows(benchmark::State& state) {
  (void)sheet_text();
  for (auto _ : state) benchmark::DoNotOptimize(parse_sheet(sheet_text(), "s.csv"));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(sheet_text().size()));
}

void parse_and_apply_rows(benchmark::State& state) {
  (void)sheet_text();
  for (auto _ : state) {
    Result<Sheet> sheet = parse_sheet(sheet_text(), "s.csv");
    for (std::size_t i = 0; i < sheet->rows.size(); ++i) {
      if (i % 10 == 0) sheet->rows[i].cells[0].text += " More.";
      benchmark::DoNotOptimize(apply_row(sheet->rows[i], &photos()[i], nullptr, {}));
    }
  }
}

BENCHMARK(export_rows)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_rows)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_and_apply_rows)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace picdesk
