// SPDX-License-Identifier: GPL-3.0-or-later
// What the metadata of one rendition costs: blobs from a record, and the splice into a WebP. Goal:
// 0.10 ms CPU for both together with what a desk fills in. `encode_full` has every field.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "picdesk/metadata.h"

namespace picdesk {
namespace {

MetadataRecord desk_record() {
  MetadataRecord record;
  record.caption.set("", "Soldiers stand round a tunnel entrance near Mosul, October 3, 2024.");
  record.alt.set("", "Five soldiers look into a tunnel");
  record.headline = "Tunnel found in Ninewa";
  record.creators = {"Ana Müller"};
  record.credit = "Agency Name";
  record.source = "Agency";
  record.copyright.set("", "© 2024 Agency Name");
  record.usage_terms.set("", "Editorial use only");
  record.web_statement = "https://example.org/licence";
  record.date_created = *parse_iso_date("2024-10-03");
  record.city = "Mosul";
  record.country = "Iraq";
  return record;
}

MetadataRecord full_record() {
  MetadataRecord record = desk_record();
  for (LangAlt* text : {&record.caption, &record.alt, &record.title, &record.event}) {
    text->set("", "Text");
    text->set("fr", "Texte");
    text->set("ar", "نص");
  }
  for (const std::string& field : metadata_fields()) {
    const auto values = metadata_values(record, field);
    if (values && values->empty()) (void)set_metadata_field(record, field, "Some text");
  }
  record.licensors = {{"Agency", "1", "https://example.org/a"}};
  record.locations_shown = {{"Mosul", "Ninewa", "Iraq", "IRQ", "Asia"}};
  return record;
}

// A simple lossy file of the given payload; embed() reads its header only.
std::vector<std::byte> webp(std::size_t payload) {
  constexpr std::string_view header(
      "RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x58\x02\x80\x01", 30);
  const auto bytes = std::as_bytes(std::span(header));
  std::vector<std::byte> file(bytes.begin(), bytes.end());
  file.resize(20 + payload);
  for (std::size_t i = 0; i < 4; ++i) {
    file[4 + i] = static_cast<std::byte>((file.size() - 8) >> (8 * i));
    file[16 + i] = static_cast<std::byte>(payload >> (8 * i));
  }
  return file;
}

void encode_and_embed(benchmark::State& state, const MetadataRecord& record) {
  const auto file = webp(30'000);
  for (auto _ : state) {
    const auto blobs = encode_metadata(record, {});
    auto embedded = embed(file, Format::webp, *blobs);
    if (!embedded) state.SkipWithError(embedded.error().message.c_str());
    benchmark::DoNotOptimize(embedded);
  }
}

BENCHMARK_CAPTURE(encode_and_embed, desk, desk_record())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(encode_and_embed, full, full_record())->Unit(benchmark::kMicrosecond);

void embed_only(benchmark::State& state) {
  const auto file = webp(30'000);
  const auto blobs = encode_metadata(desk_record(), {});
  for (auto _ : state) benchmark::DoNotOptimize(embed(file, Format::webp, *blobs));
}
BENCHMARK(embed_only)->Unit(benchmark::kMicrosecond);

void read_rendition(benchmark::State& state) {
  const auto blobs = encode_metadata(desk_record(), {});
  ProbeInfo info;
  info.format = Format::webp;
  std::vector<std::byte> file = blobs->xmp;
  file.insert(file.end(), blobs->exif.begin(), blobs->exif.end());
  info.metadata = {{MetadataBlock::Kind::xmp, 0, blobs->xmp.size(), false},
                   {MetadataBlock::Kind::exif, blobs->xmp.size(), blobs->exif.size(), false}};
  for (auto _ : state) benchmark::DoNotOptimize(read_metadata(file, info));
}
BENCHMARK(read_rendition)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace picdesk
