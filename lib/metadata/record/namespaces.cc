// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/record/namespaces.h"

#include <algorithm>

namespace picdesk::metadata {
namespace {

struct Namespace {
  std::string_view prefix;
  std::string_view uri;
};

constexpr Namespace namespaces[] = {
    {"dc", uri::dc},
    {"Iptc4xmpCore", uri::core},
    {"Iptc4xmpExt", uri::extension},
    {"plus", uri::plus},
    {"photomechanic", uri::photo_mechanic},
    {"mwg-rs", uri::mwg_regions},
    {"photoshop", uri::photoshop},
    {"xmp", uri::xmp},
    {"xmpRights", uri::rights},
    {"xmpMM", uri::media_management},
    {"xmpNote", uri::note},
    {"exif", uri::exif},
    {"aux", uri::aux},
    {"exifEX", uri::exif_ex},
    {"tiff", uri::tiff},
    {"crs", uri::camera_raw},
    {"hdrgm", uri::gain_map},
    {"stArea", uri::area},
    {"stDim", uri::dimensions},
    {"MP", uri::microsoft_photo},
    {"MPRI", uri::microsoft_region_info},
    {"MPReg", uri::microsoft_region},
    {"GCamera", uri::google_camera},
    {"GDepth", uri::google_depth},
    {"Container", uri::google_container},
    {"rdf", uri::rdf},
    {"xml", uri::xml},
    {"x", uri::xmpmeta},
    // Further ones of ISO 16684 and Adobe that photographs carry: no field is in them, but an
    // edited packet should look as people know it.
    {"xmpBJ", "http://ns.adobe.com/xap/1.0/bj/"},
    {"xmpTPg", "http://ns.adobe.com/xap/1.0/t/pg/"},
    {"xmpG", "http://ns.adobe.com/xap/1.0/g/"},
    {"xmpGImg", "http://ns.adobe.com/xap/1.0/g/img/"},
    {"xmpDM", "http://ns.adobe.com/xmp/1.0/DynamicMedia/"},
    {"stEvt", "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"},
    {"stRef", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#"},
    {"stVer", "http://ns.adobe.com/xap/1.0/sType/Version#"},
    {"stJob", "http://ns.adobe.com/xap/1.0/sType/Job#"},
    {"stFnt", "http://ns.adobe.com/xap/1.0/sType/Font#"},
    {"pdf", "http://ns.adobe.com/pdf/1.3/"},
    {"lr", "http://ns.adobe.com/lightroom/1.0/"},
    {"Item", "http://ns.google.com/photos/1.0/container/item/"},
};

}  // namespace

std::string_view canonical_prefix(std::string_view namespace_uri) {
  const auto* const found = std::ranges::find(namespaces, namespace_uri, &Namespace::uri);
  return found == std::end(namespaces) ? std::string_view{} : found->prefix;
}

std::string_view canonical_uri(std::string_view prefix) {
  const auto* const found = std::ranges::find(namespaces, prefix, &Namespace::prefix);
  return found == std::end(namespaces) ? std::string_view{} : found->uri;
}

}  // namespace picdesk::metadata
