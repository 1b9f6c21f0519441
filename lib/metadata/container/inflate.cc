// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/inflate.h"

#include <zlib.h>

#include <array>
#include <memory>

namespace picdesk::metadata {
namespace {

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::metadata_invalid, "compressed PNG text: " + why,
              "write the file again with the program that made it");
}

}  // namespace

Result<std::string> inflate(ByteView stream, std::size_t max_bytes) {
  z_stream state{};
  if (inflateInit(&state) != Z_OK) return broken("zlib has no memory");
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&state, &inflateEnd);
  // zlib does not write to its input.
  state.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(stream.data()));
  state.avail_in = static_cast<uInt>(stream.size());
  std::string text;
  std::array<char, 16 << 10> buffer;
  while (true) {
    state.next_out = reinterpret_cast<Bytef*>(buffer.data());
    state.avail_out = static_cast<uInt>(buffer.size());
    const int status = ::inflate(&state, Z_NO_FLUSH);
    const std::size_t made = buffer.size() - state.avail_out;
    if (made > max_bytes - text.size()) {
      return broken("more than " + std::to_string(max_bytes) + " bytes");
    }
    text.append(buffer.data(), made);
    if (status == Z_STREAM_END) return text;
    if (status != Z_OK) return broken("the zlib stream is damaged or cut");
  }
}

}  // namespace picdesk::metadata
