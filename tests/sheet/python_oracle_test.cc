// SPDX-License-Identifier: GPL-3.0-or-later
// Python's csv module reads what we write, and we read what it writes.
#include <gtest/gtest.h>

#include <stdexcept>

#include "picdesk/sheet.h"
#include "sheet/delimited.h"
#include "sheet/plain_text.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::sheet {
namespace {

using Rows = std::vector<std::vector<std::string>>;

bool has_python() {
  try {
    return test::run({"python3", "-c", "import csv"}).exit_code == 0;
  } catch (const std::runtime_error&) {
    return false;
  }
}

std::string hex(const std::string& text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    result += digits[byte >> 4];
    result += digits[byte & 15];
  }
  return result;
}

// One line a row, each cell as ".HEX".
std::string hex_rows(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (const std::string& cell : row) text += "." + hex(cell);
    text += "\n";
  }
  return text;
}

const Rows& awkward_rows() {
  static const Rows rows = [] {
    Rows made;
    const std::vector<std::string> cells = {
        "a",      "",     "\"", "\"\"", "a\"b", "\"a\"", "a,b",    "a;b",        "a\tb", "a\nb",
        "a\r\nb", "a\rb", "\n", ",",    " a ",  "'=1",   "\u0645", "\U0001F600", "a\"",  "\"a"};
    for (const std::string& left : cells) {
      for (const std::string& right : cells) made.push_back({"x", left, right, "y"});
    }
    return made;
  }();
  return rows;
}

Rows read_rows(std::string_view text, char separator) {
  DelimitedReader reader(text, separator, "s");
  Rows rows;
  std::vector<std::string_view> cells;
  while (true) {
    const Result<bool> more = reader.next(cells);
    if (!more) throw std::runtime_error(more.error().message);
    if (!*more) return rows;
    rows.emplace_back(cells.begin(), cells.end());
  }
}

class PythonCsv : public testing::TestWithParam<char> {
 protected:
  void SetUp() override {
    if (!has_python()) GTEST_SKIP() << "python3 is not installed";
  }
  test::TempDir folder_;
};

TEST_P(PythonCsv, ReadsWhatWeWrite) {
  std::string text = "\xEF\xBB\xBF";
  for (const auto& row : awkward_rows()) append_row(text, row, GetParam());
  test::write_file(folder_ / "s.csv", text);
  const char program[] =
      "import csv, sys\n"
      "with open(sys.argv[1], newline='', encoding='utf-8-sig') as file:\n"
      "    for row in csv.reader(file, delimiter=sys.argv[2], strict=True):\n"
      "        print(''.join('.' + cell.encode().hex() for cell in row))\n";
  const auto result =
      test::run({"python3", "-c", program, folder_ / "s.csv", std::string(1, GetParam())});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, hex_rows(awkward_rows()));
}

TEST_P(PythonCsv, WritesWhatWeRead) {
  test::write_file(folder_ / "rows", hex_rows(awkward_rows()));
  const char program[] = R"(
import csv, itertools, sys
rows = [[bytes.fromhex(cell).decode() for cell in line.rstrip('\n').split('.')[1:]]
        for line in open('rows')]
ways = itertools.product(['utf-8', 'utf-8-sig', 'utf-16'], ['\n', '\r\n'],
                         [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
for number, (encoding, line_end, quoting) in enumerate(ways):
    with open(f'{number}.csv', 'w', newline='', encoding=encoding) as file:
        csv.writer(file, delimiter=sys.argv[1], lineterminator=line_end,
                   quoting=quoting).writerows(rows)
)";
  const auto result =
      test::run({"python3", "-c", program, std::string(1, GetParam())}, {}, folder_.path());
  ASSERT_EQ(result.exit_code, 0) << result.err;
  for (int way = 0; way < 12; ++way) {
    const std::string name = std::to_string(way) + ".csv";
    const std::string bytes = test::read_text(folder_ / name);
    PlainText plain;
    ASSERT_TRUE(read_plain_text({bytes, name, "sheet/encoding", max_sheet_bytes}, plain));
    EXPECT_TRUE(read_rows(plain.text, GetParam()) == awkward_rows()) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Sheet, PythonCsv, testing::Values(',', ';', '\t'), [](const auto& test) {
  return test.param == ',' ? "Comma" : test.param == ';' ? "Semicolon" : "Tab";
});

}  // namespace
}  // namespace picdesk::sheet
