// SPDX-License-Identifier: GPL-3.0-or-later
// Finds renditions in their masters, and in others'. One JSON object a line for bench_locate.py.
//
//   measure_locate edits SEEDS PHOTO...     every photo x edit x seed, and the peers on the same
//   measure_locate wrong COUNT PHOTO...     renditions held against another photo
//   measure_locate large SEEDS PHOTO...     every edit of a full-size master, given reduced
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "locate_peers.h"
#include "vision/locate.h"
#include "vision/locate/edits.h"
#include "vision/read_photo.h"

using namespace picdesk;

namespace {

constexpr Size kSizes[] = {{600, 384}, {1200, 675}, {400, 400}, {480, 600}, {320, 180}, {600, 384}};
constexpr int kWebSide = 2560;  // px: masters of up to about 4 to 6 MP

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::string base(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// Not enlarged beyond twice.
Size fitting(Size size, Size master) {
  while (size.width > 1.5 * master.width || size.height > 1.5 * master.height) {
    size = {size.width * 2 / 3, size.height * 2 / 3};
  }
  return size;
}

struct Timed {
  Located located;
  double ms = 0;
};

Timed timed(const Bitmap& rendition, const Bitmap& master, Size size) {
  const double before = cpu_ms();
  const auto located = vision::locate(rendition, master, size);
  const double ms = cpu_ms() - before;
  if (!located) std::fprintf(stderr, "%s\n", located.error().message.c_str()), std::exit(1);
  return {*located, ms};
}

void report(const std::string& photo, test::Edit edit, int seed, const Timed& timed,
            const test::MadeRendition& made, const std::string& more) {
  const Located& l = timed.located;
  const bool found = l.verdict == Located::Verdict::found;
  std::printf(
      "{\"photo\":\"%s\",\"edit\":\"%s\",\"seed\":%d,\"width\":%d,\"height\":%d,\"verdict\":\"%s\","
      "\"error\":%.4f,\"quality\":%.3f,\"matches\":%d,\"mirrored\":%s,\"tilt\":%.4f,\"squeeze\":%."
      "5f,"
      "\"measured\":%s,\"second\":%s,\"ms\":%.1f%s}\n",
      base(photo).c_str(), test::name(edit).c_str(), seed, made.bitmap.size.width,
      made.bitmap.size.height, std::string(name(l.verdict)).c_str(),
      found ? test::corner_error(l.place.to_master, made) : -1, l.place.quality, l.matches,
      l.mirrored ? "true" : "false", l.tilt_degrees, l.squeeze,
      l.squeeze_measured ? "true" : "false", l.second ? "true" : "false", timed.ms, more.c_str());
  std::fflush(stdout);
}

std::string peers(const test::MadeRendition& made, const Bitmap& master, Size full) {
  std::string text;
  const double step_x = static_cast<double>(full.width) / master.size.width;
  const double step_y = static_cast<double>(full.height) / master.size.height;
  for (const bool sift : {false, true}) {
    const double before = cpu_ms();
    const auto place = test::peer_locate(made.bitmap, master, sift);
    char line[100];
    std::snprintf(line, sizeof line, ",\"%s_error\":%.4f,\"%s_ms\":%.1f", sift ? "sift" : "orb",
                  place ? test::peer_error(*place, made, step_x, step_y) : -1,
                  sift ? "sift" : "orb", cpu_ms() - before);
    text += line;
  }
  return text;
}

void edits(int seeds, const std::vector<std::string>& photos, bool large) {
  for (std::size_t p = 0; p < photos.size(); ++p) {
    const Bitmap master = test::read_photo(photos[p], large ? 0 : kWebSide);
    const Bitmap given = test::reduce(master, vision::locate_master_side);
    for (int seed = 0; seed < seeds; ++seed) {
      const std::size_t turn = p + static_cast<std::size_t>(seed);
      const Size size = fitting(kSizes[turn % std::size(kSizes)], master.size);
      const std::uint64_t dice = 1000 * p + 10 * turn + 1;
      // Of the crop untouched: a banner over the lower sixth shows letters, no place.
      const auto plain = test::make_rendition(master, size, test::Edit::webp75, dice);
      for (const test::Edit edit : test::kEdits) {
        const auto made = test::make_rendition(master, size, edit, dice);
        const Timed timed_ = timed(made.bitmap, given, master.size);
        const int seen = test::details(plain.bitmap, edit == test::Edit::banner ? 5.0 / 6 : 1);
        report(photos[p], edit, seed, timed_, made,
               ",\"details\":" + std::to_string(seen) +
                   (std::getenv("NO_PEERS") ? "" : peers(made, given, master.size)));
      }
    }
  }
}

void wrong(int count, const std::vector<std::string>& photos) {
  std::vector<Bitmap> masters;
  for (const std::string& photo : photos) {
    masters.push_back(test::read_photo(photo, vision::locate_master_side));
  }
  for (int i = 0; i < count; ++i) {
    const std::size_t from = static_cast<std::size_t>(i) % photos.size();
    const std::size_t round = static_cast<std::size_t>(i) / photos.size();
    const std::size_t other = (from + 1 + round % (photos.size() - 1)) % photos.size();
    const Size size = fitting(kSizes[static_cast<std::size_t>(i + i / 7) % std::size(kSizes)],
                              masters[from].size);
    const auto edit = test::kEdits[static_cast<std::size_t>(i) % test::kEdits.size()];
    const auto made = test::make_rendition(masters[from], size, edit, 77 + i);
    report(photos[from] + ">" + base(photos[other]), edit, i,
           timed(made.bitmap, masters[other], masters[other].size), made, "");
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  const std::string mode = arguments[1];
  const std::vector<std::string> photos(arguments + 3, arguments + count);
  if (mode == "wrong") {
    wrong(std::atoi(arguments[2]), photos);
  } else {
    edits(std::atoi(arguments[2]), photos, mode == "large");
  }
}
