// SPDX-License-Identifier: GPL-3.0-or-later
#include "jpeg/masters.h"

#include <stdexcept>

#include "picdesk/probe.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/ssim.h"
#include "support/temp_dir.h"

namespace picdesk::test {

Master master(const std::string& name) {
  Master master;
  master.path = test_image("jpeg/" + name + ".jpg");
  master.file = read_file(master.path);
  Result<ProbeInfo> info = probe(master.file);
  if (!info) throw std::runtime_error(name + ": " + info.error().message);
  master.info = *info;
  return master;
}

Plane djpeg(const std::string& path, const std::vector<std::string>& options) {
  const TempDir folder;
  std::vector<std::string> command{"djpeg", "-outfile", folder / "out.pnm"};
  command.insert(command.end(), options.begin(), options.end());
  command.push_back(path);
  const ProcessResult result = run(command);
  if (result.exit_code != 0) throw std::runtime_error(result.err);
  return read_pnm(folder / "out.pnm");
}

}  // namespace picdesk::test
