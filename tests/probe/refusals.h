// SPDX-License-Identifier: GPL-3.0-or-later
// A table of inputs that must be refused, each with the code it must be refused with.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>

#include "picdesk/probe.h"
#include "probe/byte_writer.h"

namespace picdesk::test {

struct Refusal {
  std::string name;
  std::function<Bytes()> make;
  ErrorCode code;
  std::string says = {};  // a part of the message
};
inline void PrintTo(const Refusal& refusal, std::ostream* out) { *out << refusal.name; }
inline std::string case_name(const testing::TestParamInfo<Refusal>& info) {
  return info.param.name;
}

inline void expect_refused(const Result<ProbeInfo>& result, ErrorCode code,
                           const std::string& says = {}) {
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(name(result.error().code), name(code)) << result.error().message;
  EXPECT_FALSE(result.error().message.empty());
  EXPECT_FALSE(result.error().hint.empty());
  EXPECT_NE(result.error().message.find(says), std::string::npos) << result.error().message;
}

class RefusalTest : public testing::TestWithParam<Refusal> {
 protected:
  void check() { expect_refused(probe(GetParam().make()), GetParam().code, GetParam().says); }
};

}  // namespace picdesk::test
