// SPDX-License-Identifier: GPL-3.0-or-later
// CPU of reading and of writing six fields, per file, files in memory: what bench_metadata.py holds
// against exiftool. Writing includes verification and leaves out backup and fsync.
//
//   measure_metadata read|write|accepted|WORKER ROUNDS FILE...
//
// "accepted" prints the files that can be edited; any other word is the path of picdesk-worker, and
// files are edited in its sandbox.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "picdesk/files.h"
#include "picdesk/metadata_edit.h"
#include "picdesk/probe.h"
#include "picdesk/worker.h"

namespace {

using namespace picdesk;

double cpu_ms(int who) {
  rusage usage{};
  getrusage(who, &usage);
  const auto ms = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
  };
  return ms(usage.ru_utime) + ms(usage.ru_stime);
}

MetadataEdit six_fields(MetadataRecord record) {
  MetadataEdit edit{std::move(record),
                    {"caption", "headline", "creators", "credit", "copyright", "keywords"}};
  edit.values.caption = {};
  edit.values.caption.set("", "Soldiers stand round a tunnel entrance, October 3, 2024. [Agency]");
  edit.values.headline = "Tunnel found";
  edit.values.creators = {"Zoë Müller"};
  edit.values.credit = "Agency Name";
  edit.values.copyright = {};
  edit.values.copyright.set("", "© 2024 Agency Name");
  edit.values.keywords = {"tunnel", "soldiers"};
  return edit;
}

// False: refused.
bool write(const files::Bytes& file, const MetadataWorker* worker) {
  const Result<ProbeInfo> info = probe(file);
  if (!info) return false;
  const MetadataEdit edit = six_fields(read_metadata(file, *info).record);
  const Result<EditResult> result =
      worker != nullptr ? worker->edit(file, edit) : edit_metadata(file, *info, edit);
  if (!result) return false;
  return (worker != nullptr ? worker->verify(file, *result, edit)
                            : verify_edit(file, *result, *info, edit))
      .has_value();
}

bool read(const files::Bytes& file) {
  const Result<ProbeInfo> info = probe(file);
  return info && !read_metadata(file, *info).record.regions.empty() ? true : info.has_value();
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  const std::string mode = words[1];
  const int rounds = std::atoi(words[2]);
  std::vector<files::Bytes> all;
  for (int i = 3; i < count; ++i) {
    Result<files::Bytes> bytes = files::read(words[i], Limits{}.file_bytes);
    if (bytes) all.push_back(std::move(*bytes));
  }
  if (mode == "accepted") {
    for (int i = 3; i < count; ++i) {
      const Result<files::Bytes> bytes = files::read(words[i], Limits{}.file_bytes);
      if (bytes && write(*bytes, nullptr)) std::printf("%s\n", words[i]);
    }
    return 0;
  }
  const double start = cpu_ms(RUSAGE_SELF);
  std::size_t refused = 0;
  {
    std::optional<MetadataWorker> worker;
    if (mode != "read" && mode != "write") {
      WorkerOptions options;
      options.executable = mode;
      Result<MetadataWorker> started = MetadataWorker::start(options);
      if (!started) {
        std::fprintf(stderr, "%s\n", started.error().message.c_str());
        return 1;
      }
      worker = std::move(*started);
    }
    for (int round = 0; round < rounds; ++round) {
      for (const files::Bytes& file : all) {
        const bool done = mode == "read" ? read(file) : write(file, worker ? &*worker : nullptr);
        if (!done) ++refused;
      }
    }
  }
  const double spent = cpu_ms(RUSAGE_SELF) - start + cpu_ms(RUSAGE_CHILDREN);
  std::printf("{\"files\": %zu, \"refused\": %zu, \"cpu_ms_per_file\": %.4f}\n", all.size(),
              refused / static_cast<std::size_t>(rounds),
              spent / static_cast<double>(all.size()) / rounds);
  return 0;
}
