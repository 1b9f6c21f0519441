// SPDX-License-Identifier: GPL-3.0-or-later
// measure_command LOG COMMAND...: runs the command with its output in LOG and prints what it and
// all that it waited for cost: exit code, CPU s, wall s, peak KiB of the largest process.
//
// A program of its own because Linux counts the caller's memory at the time of fork as the child's
// peak: this one is small, an interpreter is not.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>

namespace {

double seconds(timeval time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

double now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

[[noreturn]] void become(const char* log, char** command) {
  const int output = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  const int input = open("/dev/null", O_RDONLY);
  dup2(input, 0);
  dup2(output, 1);
  dup2(output, 2);
  execvp(command[0], command);
  std::perror(command[0]);
  _exit(127);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const double start = now();
  const pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) become(argv[1], argv + 2);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const double wall = now() - start;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::printf("%d %.6f %.6f %ld\n", code, seconds(usage.ru_utime) + seconds(usage.ru_stime), wall,
              usage.ru_maxrss);
  return 0;
}
