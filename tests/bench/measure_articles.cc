// SPDX-License-Identifier: GPL-3.0-or-later
// CPU time of parsing articles, or of parsing and checking them with every rule, in process:
// `measure_articles parse|check ROUNDS FILE...` prints JSON. Files are read before the clock
// starts; no image is looked up.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "picdesk/article.h"
#include "picdesk/check_article.h"

namespace {

struct Input {
  std::string path;
  std::string bytes;
  picdesk::ArticleFormat format = picdesk::ArticleFormat::markdown;
};

std::vector<Input> read_inputs(int argc, char** argv) {
  std::vector<Input> inputs;
  for (int i = 3; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const auto format = picdesk::article_format(argv[i]);
    if (!file || !format) {
      std::fprintf(stderr, "%s: not read\n", argv[i]);
      std::exit(1);
    }
    inputs.push_back({argv[i], {std::istreambuf_iterator<char>(file), {}}, *format});
  }
  return inputs;
}

double cpu_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: %s parse|check ROUNDS FILE...\n", argv[0]);
    return 2;
  }
  const std::vector<Input> inputs = read_inputs(argc, argv);
  const bool checks = std::strcmp(argv[1], "check") == 0;
  const int rounds = std::atoi(argv[2]);
  const picdesk::DeskConfig desk;
  const picdesk::ImageFiles files;
  std::size_t bytes = 0, images = 0, refused = 0, findings = 0;
  const double start = cpu_seconds();
  for (int round = 0; round < rounds; ++round) {
    for (const Input& input : inputs) {
      const auto article = picdesk::parse_article(input.bytes, input.format);
      bytes += input.bytes.size();
      if (!article) {
        ++refused;
        continue;
      }
      images += article->images.size();
      if (!checks) continue;
      const picdesk::ArticleInput facts{input.path, input.bytes, *article, files};
      findings += picdesk::check_article(facts, desk.article, desk, {2026, 1, 1}).size();
    }
  }
  const double seconds = cpu_seconds() - start;
  const double articles = static_cast<double>(inputs.size()) * rounds;
  std::printf(
      "{\"articles_per_cpu_s\": %.0f, \"mb_per_cpu_s\": %.1f, \"cpu_s\": %.3f, "
      "\"bytes_per_article\": %.0f, \"images\": %zu, \"refused\": %zu, \"findings\": %zu}\n",
      articles / seconds, static_cast<double>(bytes) / seconds / 1e6, seconds,
      static_cast<double>(bytes) / articles, images, refused, findings);
  return 0;
}
