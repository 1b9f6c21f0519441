// SPDX-License-Identifier: GPL-3.0-or-later
// One plane: whole-number box averages while the picture is much larger than the output, then
// Lanczos3 down the columns, then along the rows.
#include <algorithm>
#include <cmath>

#include "resample/box.h"
#include "resample/filter.h"
#include "resample/finish.h"
#include "resample/kernels.h"
#include "resample/resample.h"
#include "resample/turn.h"

namespace picdesk::resample {
namespace {

// Row pairs that the current output row needs, kept until they are overwritten by later ones.
class PairRing {
 public:
  PairRing(BoxRows& rows, int taps)
      : rows_(rows),
        capacity_(static_cast<std::size_t>(taps / 2)),
        padded_((static_cast<std::size_t>(rows.samples()) + kRowPadding - 1) / kRowPadding *
                kRowPadding),
        storage_(capacity_ * padded_ * 2),
        window_(capacity_) {}

  std::size_t padded_samples() const { return padded_; }

  // Pairs that start at rows first, first + 2, ...; `first` is even and never goes back.
  std::span<const std::int16_t* const> at(int first) {
    const int begin = first / 2;
    const int end = begin + static_cast<int>(capacity_);
    for (int pair = std::max(begin, next_); pair < end; ++pair) {
      if (2 * pair < rows_.rows()) rows_.read_pair(2 * pair, slot(pair));
    }
    next_ = std::max(end, next_);
    for (int pair = begin; pair < end; ++pair) {
      window_[static_cast<std::size_t>(pair - begin)] = slot(pair);
    }
    return window_;
  }

 private:
  std::int16_t* slot(int pair) {
    return storage_.data() + static_cast<std::size_t>(pair) % capacity_ * padded_ * 2;
  }

  BoxRows& rows_;
  std::size_t capacity_;
  std::size_t padded_;
  std::vector<std::int16_t> storage_;
  std::vector<const std::int16_t*> window_;
  int next_ = 0;
};

// Channel c of a row of interleaved samples.
void pick_channel(const std::int16_t* row, int cells, int channels, int c, std::int16_t* out) {
  for (int x = 0; x < cells; ++x) out[x] = row[x * channels + c];
}

Plane scale_stored(const Plane& source, const Request& request, Size output) {
  const Cells columns = make_cells(request.x0, request.x1, output.width, source.size.width);
  const Cells rows = make_cells(request.y0, request.y1, output.height, source.size.height);
  const Filter down =
      make_filter({rows.position(request.y0), rows.position(request.y1), output.height, rows.count},
                  1, {.alignment_of_first = 2, .multiple_of_taps = 2});
  const Filter along = make_filter(
      {columns.position(request.x0), columns.position(request.x1), output.width, columns.count},
      request.gain, {.alignment_of_first = 1, .multiple_of_taps = 8});

  BoxRows reader(source, columns, rows);
  PairRing ring(reader, down.taps);
  const Kernels& kernel = best_kernels();
  const int channels = source.channels;
  const std::size_t surplus = static_cast<std::size_t>(along.taps);
  std::vector<std::int16_t> mixed(ring.padded_samples() + surplus);
  std::vector<std::int16_t> single(static_cast<std::size_t>(columns.count) + surplus);
  const std::size_t width = static_cast<std::size_t>(output.width);
  std::vector<std::int32_t> sums(width * static_cast<std::size_t>(channels));
  const Finish finish(request.gain, request.offset, along.bits + kSampleBits);
  Plane result(output, channels);
  for (int y = 0; y < output.height; ++y) {
    const std::size_t row = static_cast<std::size_t>(y);
    kernel.mix_rows(ring.at(down.first[row]),
                    down.weights.data() + row * static_cast<std::size_t>(down.taps),
                    ring.padded_samples(), mixed.data());
    for (int c = 0; c < channels; ++c) {
      const std::int16_t* samples = mixed.data();
      if (channels > 1) {
        pick_channel(mixed.data(), columns.count, channels, c, single.data());
        samples = single.data();
      }
      kernel.mix_samples(samples, along.first, along.weights.data(), along.taps,
                         sums.data() + static_cast<std::size_t>(c) * width);
    }
    finish.write_row(sums.data(), width, channels, result.row(y));
  }
  return result;
}

bool is_whole(double value) { return value == std::floor(value); }

// Nothing but a cut along sample edges, which must not change a sample: premultiplying would.
bool is_plain_cut(const Plane& source, const Request& request, Size output) {
  return request.gain == 1.0F && request.offset == 0.0F && is_whole(request.x0) &&
         is_whole(request.y0) && request.x1 - request.x0 == output.width &&
         request.y1 - request.y0 == output.height && request.x0 >= 0 && request.y0 >= 0 &&
         request.x1 <= source.size.width && request.y1 <= source.size.height;
}

Plane cut(const Plane& source, const Request& request, Size output) {
  Plane result(output, source.channels);
  for (int y = 0; y < output.height; ++y) {
    const std::uint8_t* row = source.row(static_cast<int>(request.y0) + y) +
                              static_cast<std::ptrdiff_t>(request.x0) * source.channels;
    std::copy_n(row, result.stride(), result.row(y));
  }
  return result;
}

}  // namespace

Plane scale(const Plane& source, const Request& request) {
  const Size output =
      request.turn.transpose ? Size{request.output.height, request.output.width} : request.output;
  Plane stored = is_plain_cut(source, request, output) ? cut(source, request, output)
                                                       : scale_stored(source, request, output);
  return turn_upright(std::move(stored), request.turn);
}

}  // namespace picdesk::resample
