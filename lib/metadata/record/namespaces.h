// SPDX-License-Identifier: GPL-3.0-or-later
// The XMP namespaces that picdesk knows, and the one prefix each is written with. Re-entrant.
#pragma once

#include <string_view>

namespace picdesk::metadata {

namespace uri {
constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
constexpr std::string_view extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
constexpr std::string_view plus = "http://ns.useplus.org/ldf/xmp/1.0/";
constexpr std::string_view photo_mechanic = "http://ns.camerabits.com/photomechanic/1.0/";
constexpr std::string_view mwg_regions = "http://www.metadataworkinggroup.com/schemas/regions/";
constexpr std::string_view photoshop = "http://ns.adobe.com/photoshop/1.0/";
constexpr std::string_view xmp = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view rights = "http://ns.adobe.com/xap/1.0/rights/";
constexpr std::string_view media_management = "http://ns.adobe.com/xap/1.0/mm/";
constexpr std::string_view note = "http://ns.adobe.com/xmp/note/";
constexpr std::string_view exif = "http://ns.adobe.com/exif/1.0/";
constexpr std::string_view aux = "http://ns.adobe.com/exif/1.0/aux/";
constexpr std::string_view exif_ex = "http://cipa.jp/exif/1.0/";
constexpr std::string_view tiff = "http://ns.adobe.com/tiff/1.0/";
constexpr std::string_view camera_raw = "http://ns.adobe.com/camera-raw-settings/1.0/";
constexpr std::string_view gain_map = "http://ns.adobe.com/hdr-gain-map/1.0/";
constexpr std::string_view area = "http://ns.adobe.com/xmp/sType/Area#";
constexpr std::string_view dimensions = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";
constexpr std::string_view microsoft_photo = "http://ns.microsoft.com/photo/1.2/";
constexpr std::string_view microsoft_region_info =
    "http://ns.microsoft.com/photo/1.2/t/RegionInfo#";
constexpr std::string_view microsoft_region = "http://ns.microsoft.com/photo/1.2/t/Region#";
constexpr std::string_view google_camera = "http://ns.google.com/photos/1.0/camera/";
constexpr std::string_view google_depth = "http://ns.google.com/photos/1.0/depthmap/";
constexpr std::string_view google_container = "http://ns.google.com/photos/1.0/container/";
// Syntax, not metadata.
constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view xml = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view xmpmeta = "adobe:ns:meta/";
}  // namespace uri

// The only prefix that a packet of ours binds to the namespace ("dc", also "rdf", "xml" and "x");
// empty for one that picdesk does not know.
std::string_view canonical_prefix(std::string_view namespace_uri);

// The namespace that readers expect behind a prefix; empty if the prefix is nobody's.
std::string_view canonical_uri(std::string_view prefix);

}  // namespace picdesk::metadata
