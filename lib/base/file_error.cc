// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_error.h"

#include <cerrno>
#include <system_error>

#include "base/text.h"

namespace picdesk::files {
namespace {

struct Meaning {
  ErrorCode code;
  std::string_view hint;
};

Meaning meaning(int number) {
  switch (number) {
    case ENOENT:
      return {ErrorCode::not_found, "check the path"};
    case EACCES:
    case EPERM:
      return {ErrorCode::permission, "check the permissions of the file and its folders"};
    case EROFS:
      return {ErrorCode::permission, "the file system is read-only; choose another folder"};
    case ELOOP:
    case EXDEV:
      return {ErrorCode::permission,
              "symbolic links below the output folder are not followed; remove the link"};
    case ENOSPC:
    case EDQUOT:
      return {ErrorCode::exhausted, "free space on the disk, or raise the quota"};
    case EMFILE:
    case ENFILE:
      return {ErrorCode::exhausted, "raise the limit of open files (ulimit -n)"};
    case ENOMEM:
      return {ErrorCode::exhausted, "free memory, or run fewer jobs at once"};
    case ENAMETOOLONG:
      return {ErrorCode::invalid_argument, "choose a shorter name"};
    case EEXIST:
    case ENOTDIR:
    case EISDIR:
    case ENOTEMPTY:
      return {ErrorCode::conflict, "the name is taken by something else; move it away"};
    case EFBIG:
      return {ErrorCode::io, "raise the limit of the file size (ulimit -f), or write elsewhere"};
    default:
      return {ErrorCode::io, "check the disk, then try again"};
  }
}

}  // namespace

tl::unexpected<Error> system_error(const std::string& path, std::string_view action, int number) {
  const Meaning found = meaning(number);
  return fail(found.code,
              text::printable(path) + ": cannot " + std::string(action) + ": " +
                  std::generic_category().message(number),
              std::string(found.hint));
}

}  // namespace picdesk::files
