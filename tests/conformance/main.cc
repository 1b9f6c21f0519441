// SPDX-License-Identifier: GPL-3.0-or-later
// conformance_cases FOLDER: runs $PICDESK_CONFORMANCE_DIR/alttext-cases.jsonl with FOLDER/rules.tsv
// and FOLDER/reasons.tsv, and prints how far the article checks agree. Exit code: 0; 1 if something
// valid was flagged without a reason; 77 if there are no cases (skipped).
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "conformance/table.h"

int main(int count, char** arguments) {
  using namespace picdesk::conformance;
  constexpr int kSkipped = 77;
  if (count != 2) {
    std::fprintf(stderr, "conformance_cases: expected one folder\n");
    return 2;
  }
  const char* folder = std::getenv("PICDESK_CONFORMANCE_DIR");
  if (folder == nullptr) {
    std::printf("skipped: PICDESK_CONFORMANCE_DIR does not say where the cases are\n");
    return kSkipped;
  }
  const std::string path = std::string(folder) + "/alttext-cases.jsonl";
  if (!std::filesystem::exists(path)) {
    std::printf("skipped: there is no %s\n", path.c_str());
    return kSkipped;
  }
  const std::string own = arguments[1];
  const auto counterparts = read_counterparts(own + "/rules.tsv");
  Table table(read_reasons(own + "/reasons.tsv"));
  for (const Case& of : read_cases(path)) table.add(of, judge(of, counterparts));
  table.print();
  return table.false_positives() == 0 ? 0 : 1;
}
