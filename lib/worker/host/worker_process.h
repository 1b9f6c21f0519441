// SPDX-License-Identifier: GPL-3.0-or-later
// The worker process as its host sees it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <string>

#include "base/descriptor.h"
#include "picdesk/result.h"
#include "worker/host/role.h"

namespace picdesk::worker {

// Ends the process when it goes, and waits for that. Its members may be used from any thread.
class WorkerProcess {
 public:
  // With no environment but LANG, no descriptors but its socket, no input and output, our standard
  // error. Errors: not_found, permission, exhausted, io.
  static Result<std::shared_ptr<WorkerProcess>> spawn(const std::string& program,
                                                      std::chrono::seconds send_deadline,
                                                      const Role& role = {});
  WorkerProcess(files::Descriptor socket, files::Descriptor process, pid_t id);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  int socket() const { return socket_.get(); }
  pid_t id() const { return id_; }
  // A process that is dying closes its sockets a moment before it has ended.
  bool ends_within(std::chrono::milliseconds patience) const;
  void kill() const;

 private:
  files::Descriptor socket_;
  files::Descriptor process_;
  pid_t id_;
};

}  // namespace picdesk::worker
