// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace picdesk::test {
namespace {

double at(const Plane& plane, int x, int y, int channel) {
  const int held_x = std::clamp(x, 0, plane.size.width - 1);
  const int held_y = std::clamp(y, 0, plane.size.height - 1);
  return plane.row(held_y)[held_x * plane.channels + channel];
}

struct Line {
  std::vector<double> values;
};

double lanczos3(double x) {
  const double p = std::numbers::pi * x;
  if (std::abs(x) >= 3) return 0;
  return x == 0 ? 1 : 3 * std::sin(p) * std::sin(p / 3) / (p * p);
}

// Box averages of `factor`, the last over what is left.
Line reduce(const Line& line, int factor) {
  Line reduced;
  const int count = static_cast<int>(line.values.size());
  for (int start = 0; start < count; start += factor) {
    const int end = std::min(start + factor, count);
    double sum = 0;
    for (int i = start; i < end; ++i) sum += line.values[static_cast<std::size_t>(i)];
    reduced.values.push_back(sum / (end - start));
  }
  return reduced;
}

Line scale_line(const Line& line, double start, double end, int outputs) {
  const double ratio = (end - start) / outputs;
  const int factor = std::max(1, static_cast<int>(ratio / 2));
  const Line cells = reduce(line, factor);
  const int last = static_cast<int>(cells.values.size()) - 1;
  const double pitch = ratio / factor;
  const double stretch = std::max(1.0, pitch);
  Line scaled;
  for (int i = 0; i < outputs; ++i) {
    const double centre = start / factor + (i + 0.5) * pitch;
    double sum = 0;
    double weights = 0;
    for (int k = static_cast<int>(centre - 3 * stretch) - 2; k <= centre + 3 * stretch + 2; ++k) {
      const double weight = lanczos3((k + 0.5 - centre) / stretch);
      sum += weight * cells.values[static_cast<std::size_t>(std::clamp(k, 0, last))];
      weights += weight;
    }
    scaled.values.push_back(sum / weights);
  }
  return scaled;
}

}  // namespace

Plane noise(Size size, int channels, std::uint32_t seed) {
  Plane plane(size, channels);
  for (std::uint8_t& sample : plane.samples) {
    seed = seed * 1664525U + 1013904223U;
    sample = static_cast<std::uint8_t>(seed >> 24);
  }
  return plane;
}

Plane scene(Size size, int channels) {
  Plane plane = noise(size, channels, 7);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width * channels; ++x) {
      std::uint8_t& sample = plane.row(y)[x];
      const double wave = std::sin(x * 0.11) * std::cos(y * 0.07 + x * 0.02);
      sample = static_cast<std::uint8_t>(128 + 90 * wave + sample / 16);
    }
  }
  return plane;
}

Plane reference_turn(const Plane& stored, OrientationSteps turn) {
  const Size from = stored.size;
  Plane upright(turn.transpose ? Size{from.height, from.width} : from, stored.channels);
  for (int y = 0; y < upright.size.height; ++y) {
    for (int x = 0; x < upright.size.width; ++x) {
      const int u = turn.transpose ? y : x;
      const int v = turn.transpose ? x : y;
      const int from_x = turn.flip_x ? from.width - 1 - u : u;
      const int from_y = turn.flip_y ? from.height - 1 - v : v;
      for (int c = 0; c < stored.channels; ++c) {
        upright.row(y)[x * stored.channels + c] = stored.row(from_y)[from_x * stored.channels + c];
      }
    }
  }
  return upright;
}

Plane reference_scale(const Plane& source, const resample::Request& request) {
  const Size output =
      request.turn.transpose ? Size{request.output.height, request.output.width} : request.output;
  Plane stored(output, source.channels);
  for (int c = 0; c < source.channels; ++c) {
    std::vector<Line> rows;
    for (int y = 0; y < source.size.height; ++y) {
      Line line;
      for (int x = 0; x < source.size.width; ++x) line.values.push_back(at(source, x, y, c));
      rows.push_back(scale_line(line, request.x0, request.x1, output.width));
    }
    for (int x = 0; x < output.width; ++x) {
      Line column;
      for (const Line& row : rows) column.values.push_back(row.values[static_cast<std::size_t>(x)]);
      const Line scaled = scale_line(column, request.y0, request.y1, output.height);
      for (int y = 0; y < output.height; ++y) {
        const double value = double{request.gain} * scaled.values[static_cast<std::size_t>(y)] +
                             double{request.offset};
        stored.row(y)[x * source.channels + c] =
            static_cast<std::uint8_t>(std::clamp(std::floor(value + 0.5), 0.0, 255.0));
      }
    }
  }
  return reference_turn(stored, request.turn);
}

resample::Request whole(const Plane& source, Size output) {
  resample::Request request;
  request.x1 = source.size.width;
  request.y1 = source.size.height;
  request.output = output;
  return request;
}

int largest_difference(const Plane& a, const Plane& b) {
  if (a.size != b.size || a.channels != b.channels) return 256;
  int largest = 0;
  for (std::size_t i = 0; i < a.samples.size(); ++i) {
    largest = std::max(largest, std::abs(a.samples[i] - b.samples[i]));
  }
  return largest;
}

}  // namespace picdesk::test
