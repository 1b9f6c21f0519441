// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about hero files, each read for the first time: with the header alone, and with embedded
// metadata.
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "picdesk/site.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace {

using namespace picdesk;

constexpr std::size_t kFiles = 512;

// Pictures of some 40 kB: a credited WebP, and a chunk that readers skip.
std::vector<std::byte> hero_bytes() {
  std::vector<std::byte> bytes = test::read_file(test::test_image("webp/credited.webp"));
  constexpr std::size_t kMore = 37'000;
  for (const char letter : {'J', 'U', 'N', 'K'}) bytes.push_back(std::byte(letter));
  for (int i = 0; i < 4; ++i) bytes.push_back(std::byte(kMore >> (8 * i) & 0xFF));
  bytes.resize(bytes.size() + kMore);
  for (int i = 0; i < 4; ++i)
    bytes[4 + std::size_t(i)] = std::byte((bytes.size() - 8) >> (8 * i) & 0xFF);
  return bytes;
}

void find_heroes(benchmark::State& state, bool metadata, bool missing) {
  const test::TempDir folder;
  std::vector<std::string> urls;
  for (std::size_t i = 0; i < kFiles; ++i) {
    urls.push_back("/" + std::to_string(100'000 + i) + "-boats-600_384.webp");
    if (!missing) test::write_file(folder.path() + urls.back(), hero_bytes());
  }
  ArticleConfig config;
  config.site_root = ".";
  for (auto _ : state) {
    const auto site = SiteFiles::open(folder.path(), config);
    if (!site) std::abort();
    for (const std::string& url : urls) {
      const std::vector<std::string> one{url};
      const ImageFiles found =
          site->find(one, metadata ? one : std::vector<std::string>{}, "content/story.md");
      if (found.begin()->second.info.has_value() == missing) std::abort();
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(kFiles) * state.iterations());
}

BENCHMARK_CAPTURE(find_heroes, header, false, false);
BENCHMARK_CAPTURE(find_heroes, metadata, true, false);
BENCHMARK_CAPTURE(find_heroes, missing, false, true);

}  // namespace
