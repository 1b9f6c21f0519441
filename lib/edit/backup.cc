// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/backup.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <optional>
#include <span>

#include "base/digest.h"
#include "base/file_read.h"
#include "base/file_steps.h"
#include "base/text.h"
#include "edit/edit_error.h"

namespace picdesk::edit {
namespace {

constexpr mode_t private_mode = 0600;
constexpr std::uint64_t backup_sequence = 1;  // 0 is the new master

bool is_same(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

// One backup being made. Errors name the backup's path.
class Keeper {
 public:
  Keeper(const EditFolder& folder, const std::string& name, const Original& original, int room)
      : folder_(folder),
        fs_(folder.fs()),
        name_(name),
        original_(original),
        room_(room),
        shown_(folder.shown_state("backup/" + original.sha256)) {}

  // Whether a whole backup is there. One that is damaged is of no use to anybody and is removed.
  Result<bool> is_kept() const {
    const Descriptor file(
        fs_.open_beneath(room_, original_.sha256, files::read_flags() | O_NOFOLLOW, 0));
    if (!file.valid() && errno == ENOENT) return false;
    if (!file.valid()) return edit_error(shown_, "open", errno);
    struct stat status {};
    if (fs_.status(file.get(), status) != 0) return edit_error(shown_, "look at", errno);
    if (is_same(status, original_.status)) return true;
    if (status.st_size == original_.status.st_size) {
      Result<files::Bytes> bytes =
          files::read_open_file(file.get(), shown_, original_.bytes.size(), fs_);
      if (!bytes) return forward_error(bytes);
      if (*bytes == original_.bytes) return true;
    }
    if (fs_.remove(room_, original_.sha256) != 0) return edit_error(shown_, "replace", errno);
    return false;
  }

  Result<void> keep(std::string_view id, bool durable) {
    const std::string temporary = files::temporary_name(id, backup_sequence);
    const int file = fs_.open_beneath(
        room_, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, private_mode);
    if (file < 0) return edit_error(shown_, "create", errno);
    Result<void> kept = fill(file, durable);
    const int number = fs_.close(file) == 0 || errno == EINTR ? 0 : errno;
    if (kept && number != 0) kept = edit_error(shown_, "close", number);
    if (kept && !linked_ && fs_.rename(room_, temporary, original_.sha256, true) != 0) {
      kept = edit_error(shown_, "rename the temporary file", errno);
    }
    if ((!kept || linked_) && fs_.remove(room_, temporary) != 0 && kept) {
      kept = edit_error(shown_, "remove the temporary file", errno);
    }
    return kept;
  }

  Result<void> sync_room() const {
    if (fs_.sync(room_) == 0 || errno == EINVAL) return {};
    return edit_error(folder_.shown_state("backup"), "sync the folder", errno);
  }

 private:
  Result<void> fill(int file, bool durable) {
    std::optional<files::Failure> failure;
    if (fs_.clone(file, original_.file.get()) != 0) {
      if (link()) return durable ? sync(original_.file.get()) : Result<void>();
      failure = files::reserve_space(fs_, file, original_.bytes.size());
      if (!failure) failure = files::write_all(fs_, file, original_.bytes);
    }
    if (failure) return edit_error(shown_, failure->action, failure->number);
    return durable ? sync(file) : Result<void>();
  }

  Result<void> sync(int file) const {
    const std::optional<files::Failure> failure = files::sync_file(fs_, file);
    if (failure) return edit_error(shown_, failure->action, failure->number);
    return {};
  }

  // Not where other names exist: through those the backup could be written to. And the name may
  // lead to another file by now.
  bool link() {
    if (original_.status.st_nlink != 1) return false;
    if (fs_.link(folder_.folder(), name_, room_, original_.sha256) != 0) return false;
    struct stat status {};
    linked_ =
        fs_.status_of(room_, original_.sha256, status) == 0 && is_same(status, original_.status);
    if (!linked_) fs_.remove(room_, original_.sha256);
    return linked_;
  }

  const EditFolder& folder_;
  Fs& fs_;
  const std::string& name_;
  const Original& original_;
  const int room_;
  const std::string shown_;
  bool linked_ = false;
};

}  // namespace

Result<bool> keep_backup(const EditFolder& folder, const std::string& name,
                         const Original& original, std::string_view id, bool durable) {
  Result<Descriptor> room = folder.room("backup", true, durable);
  if (!room) return forward_error(room);
  Keeper keeper(folder, name, original, room->get());
  Result<bool> kept = keeper.is_kept();
  if (!kept || *kept) return kept;
  Result<void> made = keeper.keep(id, durable);
  if (made && durable) made = keeper.sync_room();
  if (made) return true;
  folder.fs().remove(room->get(), original.sha256);
  return forward_error(made);
}

Result<void> remove_temporary_backup(const EditFolder& folder, std::string_view id) {
  return remove_backup(folder, files::temporary_name(id, backup_sequence));
}

Result<files::Bytes> read_backup(const EditFolder& folder, const std::string& sha256,
                                 std::uint64_t max_bytes) {
  const std::string shown = folder.shown_state("backup/" + sha256);
  Result<Descriptor> room = folder.room("backup", false, false);
  if (!room) return forward_error(room);
  Descriptor file;
  if (room->valid()) {
    file = Descriptor(
        folder.fs().open_beneath(room->get(), sha256, files::read_flags() | O_NOFOLLOW, 0));
    if (!file.valid() && errno != ENOENT) return edit_error(shown, "open", errno);
  }
  if (!file.valid()) {
    return fail(ErrorCode::not_found, text::printable(shown) + ": the backup is gone",
                "it was pruned or removed; take the file from another copy");
  }
  Result<files::Bytes> bytes = files::read_open_file(file.get(), shown, max_bytes, folder.fs());
  if (!bytes) return bytes;
  const std::string found = digest::sha256_hex(std::span<const std::byte>(*bytes));
  if (found == sha256) return bytes;
  return fail(ErrorCode::conflict,
              text::printable(shown) + ": the backup is damaged, its SHA-256 is " + found,
              "it is not used; take the file from another copy");
}

Result<void> remove_backup(const EditFolder& folder, const std::string& sha256) {
  Result<Descriptor> room = folder.room("backup", false, false);
  if (!room) return forward_error(room);
  if (!room->valid() || folder.fs().remove(room->get(), sha256) == 0 || errno == ENOENT) return {};
  return edit_error(folder.shown_state("backup/" + sha256), "remove", errno);
}

Result<bool> is_twin_of_backup(const EditFolder& folder, const Original& original) {
  Result<Descriptor> room = folder.room("backup", false, false);
  if (!room) return forward_error(room);
  if (!room->valid()) return false;
  struct stat status {};
  if (folder.fs().status_of(room->get(), original.sha256, status) == 0) {
    return is_same(status, original.status);
  }
  if (errno == ENOENT) return false;
  return edit_error(folder.shown_state("backup/" + original.sha256), "look at", errno);
}

}  // namespace picdesk::edit
