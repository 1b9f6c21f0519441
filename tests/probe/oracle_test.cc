// SPDX-License-Identifier: GPL-3.0-or-later
// The gate's facts beside those of exiftool and libvips, on the project's test images.
#include <zlib.h>

#include <filesystem>
#include <map>
#include <sstream>

#include "probe/refusals.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> accepted_images() {
  std::vector<std::string> paths;
  for (const char* folder : {"jpeg", "png", "webp", "tiff"}) {
    for (const auto& entry : fs::directory_iterator(test_image(folder))) {
      if (probe(read_file(entry.path().string()))) paths.push_back(entry.path().string());
    }
  }
  return paths;
}

// One row of exiftool's table: the values in the order asked for, "-" for none.
using Row = std::vector<std::string>;
std::map<std::string, Row> exiftool_table(const std::vector<std::string>& tags,
                                          const std::vector<std::string>& paths) {
  std::vector<std::string> command{"exiftool", "-n", "-q", "-T", "-Directory", "-FileName"};
  for (const std::string& tag : tags) command.push_back("-" + tag);
  command.insert(command.end(), paths.begin(), paths.end());
  std::istringstream lines(run(command).out);
  std::map<std::string, Row> table;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    Row row;
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    table[row[0] + "/" + row[1]] = Row(row.begin() + 2, row.end());
  }
  return table;
}

TEST(OracleTest, ExiftoolSeesTheSameFormatSizeAndOrientation) {
  const std::vector<std::string> paths = accepted_images();
  ASSERT_GT(paths.size(), 60u);
  const auto table =
      exiftool_table({"MIMEType", "ImageWidth", "ImageHeight", "IFD0:Orientation"}, paths);
  for (const std::string& path : paths) {
    SCOPED_TRACE(path);
    const auto info = probe(read_file(path));
    const Row& row = table.at(path);
    EXPECT_EQ(media_type(info->format), row[0] == "image/apng" ? "image/png" : row[0]);
    EXPECT_EQ(std::to_string(info->stored.width), row[1]);
    EXPECT_EQ(std::to_string(info->stored.height), row[2]);
    if (row[3] == "-") {
      EXPECT_FALSE(info->orientation_invalid);
      EXPECT_EQ(info->orientation, Orientation::normal);
    } else if (!info->orientation_invalid) {
      EXPECT_EQ(std::to_string(static_cast<int>(info->orientation)), row[3]);
    } else {
      EXPECT_TRUE(row[3] == "0" || row[3] == "9") << row[3];
    }
  }
}

TEST(OracleTest, ExiftoolSeesTheSameJpegFrames) {
  std::vector<std::string> paths;
  for (const std::string& path : accepted_images()) {
    if (probe(read_file(path))->format == Format::jpeg) paths.push_back(path);
  }
  const auto table = exiftool_table({"EncodingProcess", "BitsPerSample", "ColorComponents"}, paths);
  for (const std::string& path : paths) {
    SCOPED_TRACE(path);
    const auto info = probe(read_file(path));
    const Row& row = table.at(path);
    EXPECT_EQ(info->progressive, row[0] == "2");
    EXPECT_EQ(std::to_string(info->bits), row[1]);
    EXPECT_EQ(std::to_string(info->components), row[2]);
  }
}

// "path: 240x160 uchar, 3 bands, srgb, jpegload"
TEST(OracleTest, LibvipsSeesTheSameSizeBandsAndDepth) {
  const std::vector<std::string> paths = accepted_images();
  std::vector<std::string> command{"vipsheader"};
  command.insert(command.end(), paths.begin(), paths.end());
  std::istringstream lines(run(command).out);
  std::size_t seen = 0;
  for (std::string line; std::getline(lines, line); ++seen) {
    SCOPED_TRACE(line);
    const std::string path = line.substr(0, line.find(": "));
    const auto info = probe(read_file(path));
    std::istringstream words(line.substr(path.size() + 2));
    int width = 0;
    int height = 0;
    int bands = 0;
    char times = 0;
    std::string depth;
    words >> width >> times >> height >> depth >> bands;
    EXPECT_EQ(info->stored, (Size{width, height}));
    EXPECT_EQ(info->bits == 16, depth == "ushort,");
    const bool palette = path.find("palette") != std::string::npos;
    EXPECT_EQ(palette ? (info->alpha ? 4 : 3) : info->components, bands);
  }
  EXPECT_EQ(seen, paths.size());
}

std::string payload_text(const Bytes& file, MetadataBlock::Kind kind) {
  const auto info = probe(file);
  std::string text;
  for (const MetadataBlock& block : info->metadata) {
    if (block.kind != kind) continue;
    text.append(reinterpret_cast<const char*>(file.data()) + block.offset, block.length);
  }
  return text;
}

std::string inflate_text(const std::string& packed) {
  std::string text(1 << 20, '\0');
  uLongf size = text.size();
  const int status = uncompress(reinterpret_cast<Bytef*>(text.data()), &size,
                                reinterpret_cast<const Bytef*>(packed.data()), packed.size());
  EXPECT_EQ(status, Z_OK);
  text.resize(size);
  return text;
}

TEST(OracleTest, ExiftoolExtractsTheSameBlocksOfATiff) {
  const TempDir folder;
  const std::string path = folder / "credited.tif";
  ASSERT_EQ(run({"vips", "copy", test_image("jpeg/credited.jpg"), path}).exit_code, 0);
  const Bytes file = read_file(path);
  ASSERT_TRUE(probe(file).has_value());
  EXPECT_EQ(payload_text(file, MetadataBlock::Kind::xmp),
            run({"exiftool", "-b", "-XMP", path}).out);
  const std::string profiled = folder / "profiled.tif";
  ASSERT_EQ(run({"vips", "copy", test_image("jpeg/display-p3.jpg"), profiled}).exit_code, 0);
  EXPECT_EQ(payload_text(read_file(profiled), MetadataBlock::Kind::icc),
            run({"exiftool", "-b", "-ICC_Profile", profiled}).out);
}

struct Extracted {
  std::string file;
  std::string tag;
  MetadataBlock::Kind kind;
};
void PrintTo(const Extracted& extracted, std::ostream* out) {
  *out << extracted.file << " " << extracted.tag;
}

class ExtractedTest : public testing::TestWithParam<Extracted> {};
TEST_P(ExtractedTest, ExiftoolExtractsTheSameBytes) {
  const std::string path = test_image(GetParam().file);
  const std::string expected = run({"exiftool", "-b", "-" + GetParam().tag, path}).out;
  ASSERT_FALSE(expected.empty());
  const Bytes file = read_file(path);
  std::string payload = payload_text(file, GetParam().kind);
  const auto info = probe(file);
  if (info->metadata.front().compressed) payload = inflate_text(payload);
  EXPECT_EQ(payload, expected);
}
using Kind = MetadataBlock::Kind;
INSTANTIATE_TEST_SUITE_P(Probe, ExtractedTest,
                         testing::Values(Extracted{"jpeg/credited.jpg", "XMP", Kind::xmp},
                                         Extracted{"png/credited.png", "XMP", Kind::xmp},
                                         Extracted{"webp/credited.webp", "XMP", Kind::xmp},
                                         Extracted{"jpeg/credited.jpg", "Exif", Kind::exif},
                                         Extracted{"png/credited.png", "Exif", Kind::exif},
                                         Extracted{"webp/credited.webp", "Exif", Kind::exif},
                                         Extracted{"jpeg/display-p3.jpg", "ICC_Profile", Kind::icc},
                                         Extracted{"png/display-p3.png", "ICC_Profile", Kind::icc},
                                         Extracted{"webp/display-p3.webp", "ICC_Profile",
                                                   Kind::icc},
                                         Extracted{"jpeg/secrets.jpg", "Comment", Kind::comment}),
                         [](const auto& extracted) {
                           const std::string& path = extracted.param.file;
                           return path.substr(0, path.find('/')) + "_" + extracted.param.tag;
                         });

}  // namespace
}  // namespace picdesk::test
