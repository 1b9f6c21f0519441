// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/journal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <optional>
#include <span>
#include <unordered_map>

#include "base/file_read.h"
#include "base/file_steps.h"
#include "edit/edit_error.h"
#include "edit/journal_line.h"

namespace picdesk::edit {
namespace {

constexpr mode_t private_mode = 0600;
constexpr std::uint64_t largest_journal = 256ull << 20;
// More than the longest line: a name of 255 bytes, each written as six, and some hundred besides.
constexpr off_t tail_bytes = 8192;
constexpr const char* journal_name = "journal.ndjson";

template <class Use>
void for_each_line(std::string_view text, Use use) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    use(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

struct OpenJournal {
  Descriptor file;
  off_t size = 0;
};

Result<OpenJournal> open_journal(const EditFolder& folder, int flags) {
  OpenJournal journal;
  journal.file = Descriptor(
      folder.fs().open_beneath(folder.state(), journal_name, flags | O_CLOEXEC, private_mode));
  if (!journal.file.valid()) {
    if (errno == ENOENT && (flags & O_CREAT) == 0) return journal;
    return edit_error(folder.shown_state(journal_name), "open", errno);
  }
  struct stat status {};
  if (folder.fs().status(journal.file.get(), status) != 0) {
    return edit_error(folder.shown_state(journal_name), "look at", errno);
  }
  journal.size = status.st_size;
  return journal;
}

// The last bytes of the journal; empty if there is none.
Result<std::string> read_tail(const EditFolder& folder, const OpenJournal& journal, off_t most) {
  std::string tail(static_cast<std::size_t>(std::min(journal.size, most)), '\0');
  if (tail.empty()) return tail;
  lseek(journal.file.get(), journal.size - static_cast<off_t>(tail.size()), SEEK_SET);
  std::size_t used = 0;
  while (used < tail.size()) {
    const ssize_t got =
        folder.fs().read(journal.file.get(), tail.data() + used, tail.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return edit_error(folder.shown_state(journal_name), "read", errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  tail.resize(used);
  return tail;
}

Result<void> write_text(const EditFolder& folder, const OpenJournal& journal,
                        const std::string& text, bool durable) {
  Fs& fs = folder.fs();
  const std::span<const char> letters(text);
  std::optional<files::Failure> failure =
      files::write_all(fs, journal.file.get(), std::as_bytes(letters));
  if (!failure && durable) failure = files::sync_file(fs, journal.file.get());
  if (failure)
    return edit_error(folder.shown_state(journal_name), failure->action, failure->number);
  // Just made: its name must survive too.
  if (durable && journal.size == 0 && fs.sync(folder.state()) != 0 && errno != EINVAL) {
    return edit_error(folder.shown_state(), "sync the folder", errno);
  }
  return {};
}

}  // namespace

std::string utc_text(std::time_t time) {
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

Result<std::vector<History>> read_histories(const EditFolder& folder) {
  std::vector<History> histories;
  Result<OpenJournal> journal = open_journal(folder, O_RDONLY);
  if (!journal) return forward_error(journal);
  if (!journal->file.valid()) return histories;
  const Result<files::Bytes> bytes = files::read_open_file(
      journal->file.get(), folder.shown_state(journal_name), largest_journal, folder.fs());
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  std::unordered_map<std::string, std::size_t> places;
  const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
  for_each_line(text, [&](std::string_view line) {
    std::optional<JournalEntry> entry = parse_line(line);
    if (!entry) return;
    const auto [place, is_new] = places.try_emplace(entry->id, histories.size());
    if (is_new) histories.push_back({*entry, false, {}});
    History& history = histories[place->second];
    history.entry.state = entry->state;
    history.last_time = entry->time;
    history.was_done = history.was_done || entry->state == "done";
  });
  return histories;
}

Result<bool> ends_unsettled(const EditFolder& folder) {
  Result<OpenJournal> journal = open_journal(folder, O_RDONLY);
  if (!journal) return forward_error(journal);
  if (!journal->file.valid() || journal->size == 0) return false;
  Result<std::string> tail = read_tail(folder, *journal, tail_bytes);
  if (!tail) return forward_error(tail);
  if (!tail->ends_with('\n')) return true;
  std::optional<JournalEntry> last;
  for_each_line(*tail, [&](std::string_view line) {
    if (std::optional<JournalEntry> entry = parse_line(line)) last = std::move(entry);
  });
  return last && last->state == "intent";
}

Result<void> append(const EditFolder& folder, JournalEntry entry, bool durable) {
  Result<OpenJournal> journal = open_journal(folder, O_RDWR | O_CREAT | O_APPEND);
  if (!journal) return forward_error(journal);
  Result<std::string> last = read_tail(folder, *journal, 1);
  if (!last) return forward_error(last);
  if (entry.time.empty()) entry.time = utc_text(std::time(nullptr));
  const bool torn = !last->empty() && *last != "\n";
  return write_text(folder, *journal, (torn ? "\n" : "") + to_line(entry) + "\n", durable);
}

Result<void> end_torn_line(const EditFolder& folder) {
  Result<OpenJournal> journal = open_journal(folder, O_RDWR | O_APPEND);
  if (!journal) return forward_error(journal);
  if (!journal->file.valid()) return {};
  Result<std::string> last = read_tail(folder, *journal, 1);
  if (!last) return forward_error(last);
  if (last->empty() || *last == "\n") return {};
  return write_text(folder, *journal, "\n", true);
}

}  // namespace picdesk::edit
