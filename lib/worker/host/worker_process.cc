// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/host/worker_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "worker/protocol/packet.h"
#include "worker/protocol/process_handle.h"
#include "worker/sandbox/sanitized.h"

namespace picdesk::worker {
namespace {

constexpr int worker_socket = 3;  // tools/worker/main.cc serves it

// Everything at its default: no blocked or ignored signals, no inherited descriptors.
class SpawnPlan {
 public:
  explicit SpawnPlan(int socket) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, socket, worker_socket);
    ::posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDWR, 0);
    ::posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_RDWR, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions_, worker_socket + 1);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &all);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~SpawnPlan() {
    ::posix_spawn_file_actions_destroy(&actions_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  // 0, or an errno.
  int run(const std::string& program, const Role& role, pid_t& id) const {
    std::vector<std::string> words{program};
    words.insert(words.end(), role.arguments.begin(), role.arguments.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::vector<std::string> variables = environment();
    std::vector<char*> pointers;
    for (std::string& variable : variables) pointers.push_back(variable.data());
    pointers.push_back(nullptr);
    return ::posix_spawn(&id, program.c_str(), &actions_, &attributes_, arguments.data(),
                         pointers.data());
  }

 private:
  static std::vector<std::string> environment() {
    std::vector<std::string> variables{"LANG=C.UTF-8"};
    if (!sanitized) return variables;
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"}) {
      if (const char* value = std::getenv(name)) {
        variables.push_back(std::string(name) + "=" + value);
      }
    }
    return variables;
  }

  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

tl::unexpected<Error> spawn_error(const Role& role, const std::string& program, int number) {
  const std::string message =
      "the " + role.noun + " worker " + program + " does not start: " + std::strerror(number);
  if (number == ENOENT || number == ENOTDIR)
    return fail(ErrorCode::not_found, message, "install picdesk completely");
  if (number == EACCES || number == EPERM) {
    return fail(ErrorCode::permission, message, "make it an executable file");
  }
  if (number == EAGAIN || number == ENOMEM || number == EMFILE || number == ENFILE) {
    return fail(ErrorCode::exhausted, message, "try again when less is running");
  }
  return fail(ErrorCode::io, message, "install picdesk completely");
}

// A worker process that does not read its socket must not hold up the host for ever.
bool bound_sends(int socket, std::chrono::seconds deadline) {
  const timeval time{deadline.count(), 0};
  return ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time) == 0;
}

}  // namespace

Result<std::shared_ptr<WorkerProcess>> WorkerProcess::spawn(const std::string& program,
                                                            std::chrono::seconds send_deadline,
                                                            const Role& role) {
  auto [ours, theirs] = socket_pair();
  if (!ours.valid() || !bound_sends(ours.get(), send_deadline))
    return spawn_error(role, program, errno);
  pid_t id = 0;
  if (const int error = SpawnPlan(theirs.get()).run(program, role, id); error != 0) {
    return spawn_error(role, program, error);
  }
  files::Descriptor process = open_process(id);
  const int error = errno;
  const bool opened = process.valid();
  auto spawned = std::make_shared<WorkerProcess>(std::move(ours), std::move(process), id);
  if (!opened) return spawn_error(role, program, error);
  return spawned;
}

WorkerProcess::WorkerProcess(files::Descriptor socket, files::Descriptor process, pid_t id)
    : socket_(std::move(socket)), process_(std::move(process)), id_(id) {}

// It ends by itself when its socket closes; one that is stuck is killed.
WorkerProcess::~WorkerProcess() {
  socket_ = files::Descriptor();
  if (!process_.valid() || !ends_within(std::chrono::seconds(2))) kill();
  while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool WorkerProcess::ends_within(std::chrono::milliseconds patience) const {
  pollfd ended{process_.get(), POLLIN, 0};
  return ::poll(&ended, 1, static_cast<int>(patience.count())) == 1;
}

// Not yet waited for, so the id is still its own.
void WorkerProcess::kill() const { (void)::kill(id_, SIGKILL); }

}  // namespace picdesk::worker
