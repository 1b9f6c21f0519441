// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/attributes.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <system_error>

#include "base/text.h"
#include "edit/edit_error.h"

namespace picdesk::edit {
namespace {

constexpr std::string_view acl = "system.posix_acl_access";
// They belong to the old bytes, or grant rights as set-user-ID does.
constexpr std::array<std::string_view, 3> never_copied = {"security.capability", "security.ima",
                                                          "security.evm"};

// The system will not, as opposed to a disk that fails.
bool is_refusal(int number) {
  return number == EPERM || number == EACCES || number == EOPNOTSUPP || number == EINVAL ||
         number == ENOSYS;
}

timespec later_of(timespec a, timespec b) {
  if (a.tv_sec != b.tv_sec) return a.tv_sec > b.tv_sec ? a : b;
  return a.tv_nsec > b.tv_nsec ? a : b;
}

class Keeper {
 public:
  Keeper(Fs& fs, const Original& original, int to, const std::string& path,
         const MasterEditOptions& options, std::vector<Finding>& findings)
      : fs_(fs),
        from_(original.file.get()),
        old_(original.status),
        to_(to),
        path_(path),
        options_(options),
        findings_(findings) {}

  Result<void> keep() {
    if (fs_.status(to_, new_) != 0) return edit_error(path_, "look at the new file", errno);
    Result<void> kept = keep_owner();
    if (kept) kept = keep_extended();
    if (kept) kept = keep_mode();
    if (kept) kept = set_time();
    return kept;
  }

 private:
  Result<void> lose(const char* rule, const std::string& what, const char* hint) {
    if (options_.strict) {
      return fail(ErrorCode::permission,
                  std::string(rule) + ": " + text::printable(path_) + ": " + what,
                  "edit as the owner or root, or without strict");
    }
    findings_.push_back({.rule = rule,
                         .severity = Severity::warning,
                         .message = what,
                         .location = text::printable(path_),
                         .hint = hint});
    return {};
  }

  // A refusal is a loss, anything else ends the edit.
  Result<void> lose(int number, const char* rule, const std::string& what, const char* hint) {
    if (!is_refusal(number)) return edit_error(path_, "keep its attributes: " + what, number);
    return lose(rule, what + " (" + std::generic_category().message(number) + ")", hint);
  }

  Result<void> keep_owner() {
    const bool same_owner = new_.st_uid == old_.st_uid;
    if (same_owner && new_.st_gid == old_.st_gid) return {};
    if (fs_.change_owner(to_, old_.st_uid, old_.st_gid) == 0) return {};
    const int number = errno;
    if (!is_refusal(number)) return edit_error(path_, "set the owner", number);
    constexpr auto unchanged = static_cast<uid_t>(-1);
    group_kept_ = new_.st_gid == old_.st_gid || fs_.change_owner(to_, unchanged, old_.st_gid) == 0;
    std::string what;
    if (!same_owner) what = "the owner " + std::to_string(old_.st_uid) + " cannot be kept";
    if (!group_kept_) {
      what += (what.empty() ? "" : ", and ") + std::string("the group ") +
              std::to_string(old_.st_gid) + " cannot be kept";
    }
    if (what.empty()) return {};
    return lose(number, "write/owner", what, "set it with chown");
  }

  Result<void> keep_extended() {
    std::vector<std::string> names;
    if (fs_.list_attributes(from_, names) != 0) {
      Result<void> lost = lose_unless_unsupported(errno, "its extended attributes cannot be read");
      if (!lost) return lost;
    }
    for (const std::string& name : names) {
      if (Result<void> kept = keep_attribute(name); !kept) return kept;
    }
    return drop_inherited_acl(names);
  }

  Result<void> lose_unless_unsupported(int number, const std::string& what) {
    if (number == EOPNOTSUPP || number == ENOSYS) return {};
    return lose(number, "write/attributes", what, "see getfattr and getfacl");
  }

  Result<void> keep_attribute(const std::string& name) {
    if (std::find(never_copied.begin(), never_copied.end(), name) != never_copied.end()) return {};
    const std::string shown = text::printable(name);
    const char* hint = "set it with setfattr or setfacl";
    if (name == acl && !group_kept_) {
      return lose("write/attributes", "its access control list is not kept without its group",
                  hint);
    }
    std::string value;
    if (fs_.get_attribute(from_, name, value) != 0) {
      return lose(errno, "write/attributes", "the attribute " + shown + " cannot be read", hint);
    }
    if (fs_.set_attribute(to_, name, value) == 0) return {};
    const int number = errno;
    // Labels are often set by the system at creation, and may be set by nobody else.
    std::string found;
    if (fs_.get_attribute(to_, name, found) == 0 && found == value) return {};
    return lose(number, "write/attributes", "the attribute " + shown + " cannot be kept", hint);
  }

  // A new file takes the folder's default list; the old one may have been made before it was set.
  Result<void> drop_inherited_acl(const std::vector<std::string>& old_names) {
    if (group_kept_ && std::find(old_names.begin(), old_names.end(), acl) != old_names.end()) {
      return {};
    }
    std::vector<std::string> names;
    if (fs_.list_attributes(to_, names) != 0) {
      return lose_unless_unsupported(errno, "inherited attributes cannot be read");
    }
    if (std::find(names.begin(), names.end(), acl) == names.end()) return {};
    if (fs_.remove_attribute(to_, std::string(acl)) == 0) return {};
    return edit_error(path_, "remove an inherited access control list", errno);
  }

  Result<void> keep_mode() {
    mode_t mode = old_.st_mode & 0777;
    if (!group_kept_) mode &= static_cast<mode_t>(0707 | ((mode & 07) << 3));
    if ((old_.st_mode & (S_ISUID | S_ISGID)) != 0) {
      Result<void> lost = lose("write/attributes", "set-user-ID and set-group-ID are dropped",
                               "set them with chmod if they are meant");
      if (!lost) return lost;
    }
    if (fs_.change_mode(to_, mode) == 0) return {};
    const int number = errno;
    if (is_refusal(number) && (new_.st_mode & 0777) == mode) return {};  // FAT has one for all
    return lose(number, "write/attributes", "its mode cannot be kept", "set it with chmod");
  }

  // Backup tools compare size and time: an edit of the same size must be a second younger.
  Result<void> set_time() {
    timespec time = old_.st_mtim;
    if (!options_.keep_mtime) {
      ++time.tv_sec;
      timespec now{};
      clock_gettime(CLOCK_REALTIME, &now);
      time = later_of(now, time);
    }
    if (fs_.set_modified(to_, time) == 0) return {};
    return lose(errno, "write/attributes", "its time of modification cannot be set",
                "set it with touch");
  }

  Fs& fs_;
  const int from_;
  const struct stat& old_;
  const int to_;
  const std::string& path_;
  const MasterEditOptions& options_;
  std::vector<Finding>& findings_;
  struct stat new_ {};
  bool group_kept_ = true;
};

}  // namespace

Result<void> keep_attributes(Fs& fs, const Original& original, int to, const std::string& path,
                             const MasterEditOptions& options, std::vector<Finding>& findings) {
  return Keeper(fs, original, to, path, options, findings).keep();
}

}  // namespace picdesk::edit
