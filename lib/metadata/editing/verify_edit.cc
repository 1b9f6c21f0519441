// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/repairs.h"
#include "metadata/editing/verify_parts.h"
#include "picdesk/metadata_edit.h"

namespace picdesk {
namespace metadata {
namespace {

tl::unexpected<Error> refused(const std::string& what) {
  return fail(ErrorCode::metadata_invalid, "meta/verify: " + what,
              "the file was not changed; please report it with the file");
}

std::string verify(const FileParts& before, const FileParts& after, const EditResult& result,
                   const CheckedEdit& edit, const EditOptions& options) {
  std::string wrong = verify_container(before, after, result.plan);
  ExifTrees trees;
  if (wrong.empty()) wrong = read_trees(before, after, trees);
  if (wrong.empty()) wrong = verify_exif(before, after, trees, edit, options);
  if (wrong.empty()) wrong = verify_iim(before, after, edit);
  if (wrong.empty()) wrong = verify_xmp(before, after, edit);
  if (wrong.empty()) wrong = verify_values(after, edit, options);
  if (wrong.empty()) wrong = verify_second(before, after, trees, edit, options);
  return wrong;
}

}  // namespace
}  // namespace metadata

Result<void> verify_edit(std::span<const std::byte> before, const EditResult& result,
                         const ProbeInfo& info, const MetadataEdit& edit,
                         const EditOptions& options) {
  if (!result.changed) return {};
  Result<metadata::FileParts> old_parts = metadata::read_parts(before, info.format, options.read);
  if (!old_parts) return forward_error(old_parts);
  Result<metadata::FileParts> new_parts =
      metadata::read_parts(result.bytes, info.format, options.read, &*old_parts);
  if (!new_parts)
    return metadata::refused("the new file cannot be read: " + new_parts.error().message);
  const MetadataEdit asked = options.fix_mojibake ? metadata::with_repairs(*old_parts, edit) : edit;
  Result<metadata::CheckedEdit> checked = metadata::check_edit(asked);
  if (!checked) return forward_error(checked);
  const std::string wrong = metadata::verify(*old_parts, *new_parts, result, *checked, options);
  if (!wrong.empty()) return metadata::refused(wrong);
  return {};
}

}  // namespace picdesk
