// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/byte_size.h"

#include <gtest/gtest.h>

namespace picdesk::preset {
namespace {

struct Size {
  std::string text;
  std::optional<std::int64_t> bytes;
};

void PrintTo(const Size& size, std::ostream* out) { *out << '"' << size.text << '"'; }

class ByteSize : public ::testing::TestWithParam<Size> {};

TEST_P(ByteSize, IsReadOrRefused) { EXPECT_EQ(byte_size(GetParam().text), GetParam().bytes); }

INSTANTIATE_TEST_SUITE_P(Read, ByteSize,
                         ::testing::Values(Size{"0", 0}, Size{"7", 7}, Size{"60000 B", 60'000},
                                           Size{"60 kB", 60'000}, Size{"60kB", 60'000},
                                           Size{" 64 KiB ", 65'536}, Size{"1.5 MB", 1'500'000},
                                           Size{"1.5 MiB", 1'572'864}, Size{"0.001 kB", 1},
                                           Size{"2 GB", 2'000'000'000},
                                           Size{"4 GiB", 4'294'967'296}, Size{"1.999 B", 1},
                                           Size{"9007199254740992", 9'007'199'254'740'992}));

INSTANTIATE_TEST_SUITE_P(
    Refused, ByteSize,
    ::testing::Values(Size{"", {}}, Size{"kB", {}}, Size{"60 kb", {}}, Size{"60 KB", {}},
                      Size{"-1", {}}, Size{"+1", {}}, Size{"1,5 MB", {}}, Size{".5 MB", {}},
                      Size{"5. MB", {}}, Size{"1.2.3 MB", {}}, Size{"1.2345 MB", {}},
                      Size{"60 kB x", {}}, Size{"1e3", {}}, Size{"99999999999999999999", {}},
                      Size{"9007199254740993000 GiB", {}}, Size{"9999999 GiB", {}}));

}  // namespace
}  // namespace picdesk::preset
