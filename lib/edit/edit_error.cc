// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edit_error.h"

#include <cerrno>

#include "base/file_error.h"

namespace picdesk::edit {

tl::unexpected<Error> edit_error(const std::string& path, std::string_view action, int number) {
  tl::unexpected<Error> error = files::system_error(path, action, number);
  std::string& hint = error.value().hint;
  if (number == EROFS) {
    hint = "the file system is read-only: mount it writable, or copy the file elsewhere";
  } else if (number == EACCES) {
    hint =
        "an edit puts the new file beside the old one: the folder and its .picdesk must be "
        "writable by you";
  } else if (number == EPERM) {
    hint =
        "the folder or file may be immutable or append-only (see lsattr, chattr -i -a), or "
        "another user's";
  } else if (number == ELOOP) {
    hint = "symbolic links are not followed; name the file that the link points to";
  }
  return error;
}

}  // namespace picdesk::edit
