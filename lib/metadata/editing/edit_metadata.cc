// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/container/splice.h"
#include "metadata/editing/file_parts.h"
#include "metadata/editing/part_edits.h"
#include "metadata/editing/repairs.h"
#include "picdesk/metadata_edit.h"

namespace picdesk {
namespace metadata {
namespace {

Result<void> check_credentials(const FileParts& parts, const EditOptions& options,
                               EditResult& result) {
  if (!has_content_credentials(parts)) return {};
  if (options.refuse_c2pa) {
    return fail(ErrorCode::metadata_invalid,
                "meta/c2pa-invalidated: the file has content credentials, which an "
                "edit invalidates",
                "edit the original before it is signed, or set c2pa = \"report\"");
  }
  result.findings.push_back({"meta/c2pa-invalidated", Severity::warning,
                             "content credentials present, invalidated by this edit", "",
                             "sign the file again"});
  return {};
}

bool empty(const Splice& wanted) {
  return !wanted.exif && !wanted.xmp && !wanted.extended_xmp && !wanted.photoshop;
}

void sort_changes(const CheckedEdit& edit, std::vector<CarrierChange>& changes) {
  const auto place = [&](const CarrierChange& change) {
    return std::ranges::find(edit.names, change.field) - edit.names.begin();
  };
  std::ranges::stable_sort(changes, [&](const CarrierChange& a, const CarrierChange& b) {
    return place(a) != place(b) ? place(a) < place(b) : a.carrier < b.carrier;
  });
}

}  // namespace

Result<EditResult> edit_parts(const FileParts& parts, const CheckedEdit& edit,
                              const EditOptions& options) {
  EditResult result;
  Splice wanted;
  if (auto done = edit_exif_part(parts, edit, options, wanted, result); !done) {
    return forward_error(done);
  }
  if (auto done = edit_iim_part(parts, edit, options, wanted, result); !done) {
    return forward_error(done);
  }
  if (auto done = edit_xmp_part(parts, edit, options, wanted, result); !done) {
    return forward_error(done);
  }
  if (empty(wanted)) return result;
  if (auto allowed = check_credentials(parts, options, result); !allowed) {
    return forward_error(allowed);
  }
  Result<Spliced> spliced = splice(parts.file, parts.layout, wanted);
  if (!spliced) return forward_error(spliced);
  result.changed = true;
  result.bytes = std::move(spliced->bytes);
  result.plan = std::move(spliced->plan);
  std::ranges::move(spliced->findings, std::back_inserter(result.findings));
  sort_changes(edit, result.changes);
  return result;
}

}  // namespace metadata

Result<EditResult> edit_metadata(std::span<const std::byte> file, const ProbeInfo& info,
                                 const MetadataEdit& edit, const EditOptions& options) {
  if (info.format != Format::jpeg && info.format != Format::webp && info.format != Format::png) {
    return fail(ErrorCode::unsupported_format,
                "metadata is not written into " + std::string(name(info.format)) + " files",
                "edit its sidecar");
  }
  Result<metadata::FileParts> parts = metadata::read_parts(file, info.format, options.read);
  if (!parts) return forward_error(parts);
  const MetadataEdit repaired = options.fix_mojibake ? metadata::with_repairs(*parts, edit) : edit;
  Result<metadata::CheckedEdit> checked = metadata::check_edit(repaired);
  if (!checked) return forward_error(checked);
  return metadata::edit_parts(*parts, *checked, options);
}

}  // namespace picdesk
