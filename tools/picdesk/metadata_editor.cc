// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata_editor.h"

#include <filesystem>
#include <map>

#include "parallel.h"
#include "picdesk/probe.h"
#include "sidecar.h"

namespace picdesk::command {
namespace {

bool is_written(Format format) {
  return format == Format::jpeg || format == Format::webp || format == Format::png;
}

Result<ProbeInfo> gate(std::span<const std::byte> bytes) { return probe_metadata(bytes, Limits{}); }

}  // namespace

Result<MetadataEditor> MetadataEditor::make(MetadataSettings settings, std::string what) {
  settings.store.what = std::move(what);
  if (!settings.isolated) return MetadataEditor(std::move(settings), engine_of_this_process());
  Result<std::unique_ptr<MetadataEngine>> engine = sandboxed_engine();
  if (!engine) return forward_error(engine);
  return MetadataEditor(std::move(settings), std::move(*engine));
}

Result<void> MetadataEditor::edit_photo(const PhotoFile& photo, const MakeEdit& make_edit,
                                        bool dry_run, EditOutcome& outcome) const {
  outcome.written = outcome.path;
  const auto transform = [&](std::span<const std::byte> bytes) -> Result<NewBytes> {
    // What was looked at before may have changed until the lock was taken.
    Result<ProbeInfo> info = gate(bytes);
    if (!info) return forward_error(info);
    // Of a sidecar too: what the desk sees is what sheets and templates mean.
    Result<MetadataReading> reading =
        read_with_sidecar(outcome.path, bytes, *info, settings_.edit.read);
    if (!reading) return forward_error(reading);
    const PhotoAsRead as_read{outcome.path, bytes, *info, *reading};
    Result<MetadataEdit> edit = make_edit(as_read, outcome.findings);
    if (!edit) return forward_error(edit);
    Result<EditResult> result = engine_->edit(bytes, *info, *edit, settings_.edit);
    if (!result) return forward_error(result);
    outcome.changed = result->changed;
    outcome.changes = std::move(result->changes);
    std::ranges::move(result->findings, std::back_inserter(outcome.findings));
    return NewBytes{result->changed, std::move(result->bytes)};
  };
  if (dry_run) {
    Result<NewBytes> planned = transform(photo.bytes);
    if (!planned) return forward_error(planned);
    return {};
  }
  Result<MasterEditResult> edited = edit_master(outcome.path, transform, settings_.store);
  if (!edited) return forward_error(edited);
  outcome.id = edited->id;
  std::ranges::move(edited->findings, std::back_inserter(outcome.findings));
  return {};
}

Result<void> MetadataEditor::edit_its_sidecar(const PhotoFile& photo, const MakeEdit& make_edit,
                                              bool dry_run, EditOutcome& outcome) const {
  Result<std::string> sidecar = sidecar_to_write(outcome.path, settings_.sidecar_naming);
  if (!sidecar) return forward_error(sidecar);
  outcome.written = *sidecar;
  outcome.findings = find_sidecar(outcome.path).findings;
  const auto transform = [&](std::span<const std::byte> packet) -> Result<NewBytes> {
    ReadOptions read = settings_.edit.read;
    read.sidecar = packet;
    const MetadataReading reading = read_metadata(photo.bytes, photo.info, read);
    Result<MetadataEdit> edit =
        make_edit({outcome.path, photo.bytes, photo.info, reading}, outcome.findings);
    if (!edit) return forward_error(edit);
    Result<EditResult> result = edit_sidecar(packet, *edit, settings_.edit);
    if (!result) return forward_error(result);
    outcome.changed = result->changed;
    outcome.changes = std::move(result->changes);
    std::ranges::move(result->findings, std::back_inserter(outcome.findings));
    return NewBytes{result->changed, std::move(result->bytes)};
  };
  if (dry_run) {
    Result<files::Bytes> packet = files::read(*sidecar, Limits{}.text_bytes);
    if (!packet && packet.error().code != ErrorCode::not_found) return forward_error(packet);
    Result<NewBytes> planned = transform(packet ? *packet : files::Bytes{});
    if (!planned) return forward_error(planned);
    return {};
  }
  Result<MasterEditResult> edited = edit_master(*sidecar, transform, settings_.store, true);
  if (!edited) return forward_error(edited);
  outcome.id = edited->id;
  std::ranges::move(edited->findings, std::back_inserter(outcome.findings));
  return {};
}

EditOutcome MetadataEditor::edit(const std::string& path, const MakeEdit& make_edit,
                                 bool dry_run) const {
  EditOutcome outcome;
  outcome.path = path;
  outcome.dry_run = dry_run;
  const Result<PhotoFile> photo = open_for_metadata(path);
  if (!photo) {
    outcome.error = photo.error();
    return outcome;
  }
  Result<void> done = is_written(photo->info.format)
                          ? edit_photo(*photo, make_edit, dry_run, outcome)
                          : edit_its_sidecar(*photo, make_edit, dry_run, outcome);
  if (!done) {
    outcome.error = with_path(path, done.error());
    outcome.changed = false;
    outcome.changes.clear();
  }
  return outcome;
}

void for_each_folder(const std::vector<std::string>& paths, int jobs,
                     const std::function<void(std::size_t)>& job) {
  std::map<std::string, std::vector<std::size_t>> by_folder;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    by_folder[std::filesystem::path(paths[i]).parent_path().lexically_normal().native()].push_back(
        i);
  }
  std::vector<const std::vector<std::size_t>*> folders;
  for (const auto& [folder, files] : by_folder) folders.push_back(&files);
  parallel(folders.size(), jobs, [&](std::size_t folder) {
    for (const std::size_t file : *folders[folder]) job(file);
  });
}

}  // namespace picdesk::command
