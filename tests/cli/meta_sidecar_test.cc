// SPDX-License-Identifier: GPL-3.0-or-later
// Formats whose files are never written have their texts in XMP sidecars.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class MetaSidecar : public MetadataCommand {
 protected:
  MetaSidecar() { copy("tiff/plain.tif", "photo.tif"); }

  ProcessResult set(const std::string& credit, const std::string& naming = "") {
    std::vector<std::string> words = {"meta", "set", "photo.tif", "--credit", credit};
    if (!naming.empty()) words.insert(words.end(), {"--sidecar-naming", naming});
    return picdesk(words);
  }

  // A sidecar with this credit.
  void sidecar(const std::string& name, const std::string& credit) {
    write_file(folder_ / name,
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
               "rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" "
               "photoshop:Credit=\"" +
                   credit + "\" photoshop:History=\"kept\"/></rdf:RDF></x:xmpmeta>");
  }
};

TEST_F(MetaSidecar, IsMadeAndThePhotoStaysAsItIs) {
  const auto photo = bytes("photo.tif");
  json edit = documents({"meta", "set", "photo.tif", "--credit", "Agency Ω"})[0];
  EXPECT_EQ(edit["file"], "photo.tif");
  EXPECT_EQ(edit["written"], "photo.xmp");
  EXPECT_EQ(edit["changes"][0]["carrier"], "sidecar");
  EXPECT_EQ(bytes("photo.tif"), photo);
  EXPECT_EQ(run({"xmllint", "--noout", path("photo.xmp")}).exit_code, 0);
  EXPECT_EQ(tag("photo.xmp", "XMP-photoshop:Credit"), "Agency Ω");
  json show = documents({"meta", "show", "photo.tif"})[0];
  EXPECT_EQ(show["fields"]["credit"], "Agency Ω");
  EXPECT_EQ(show["carriers"]["credit"], "sidecar");
}

TEST_F(MetaSidecar, DryRunMakesNone) {
  const auto result = picdesk({"meta", "set", "-n", "photo.tif", "--credit", "A"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr("photo.xmp:\n  credit  (sidecar)\n    + A\n"));
  EXPECT_THAT(files(), ElementsAre("photo.tif"));
}

TEST_F(MetaSidecar, TheSecondRunChangesNothing) {
  set("A");
  const auto time = std::filesystem::last_write_time(path("photo.xmp"));
  EXPECT_EQ(set("A").out, "0 changed, 1 unchanged\n");
  EXPECT_EQ(std::filesystem::last_write_time(path("photo.xmp")), time);
}

TEST_F(MetaSidecar, UndoRemovesTheOneThatTheEditMade) {
  const std::string id = documents({"meta", "set", "photo.tif", "--credit", "A"})[0]["id"];
  EXPECT_EQ(picdesk({"meta", "undo", id}).exit_code, 0);
  EXPECT_FALSE(std::filesystem::exists(path("photo.xmp")));
}

TEST_F(MetaSidecar, TheFullNameGoesBeforeTheStem) {
  sidecar("photo.tif.xmp", "Full");
  sidecar("photo.xmp", "Stem");
  json show = documents({"meta", "show", "photo.tif"})[0];
  EXPECT_EQ(show["fields"]["credit"], "Full");
  EXPECT_THAT(show["findings"].dump(), HasSubstr("meta/sidecar-two"));
  const auto stem = bytes("photo.xmp");
  EXPECT_EQ(set("New").exit_code, 0);
  EXPECT_EQ(tag("photo.tif.xmp", "XMP-photoshop:Credit"), "New");
  EXPECT_EQ(tag("photo.tif.xmp", "XMP-photoshop:History"), "kept");
  EXPECT_EQ(bytes("photo.xmp"), stem);
}

TEST_F(MetaSidecar, AnEditReportsThatThereAreTwo) {
  sidecar("photo.tif.xmp", "Full");
  sidecar("photo.xmp", "Stem");
  for (const std::vector<std::string>& dry : {std::vector<std::string>{"-n"}, {}}) {
    std::vector<std::string> words = {"meta", "set", "photo.tif", "--credit", "New"};
    words.insert(words.end(), dry.begin(), dry.end());
    const json edit = documents(words).at(0);
    ASSERT_EQ(edit["findings"].size(), 1u) << edit;
    EXPECT_EQ(edit["findings"][0]["rule"], "meta/sidecar-two");
    EXPECT_EQ(edit["findings"][0]["location"], "photo.xmp");
  }
  EXPECT_THAT(set("Newer").err, HasSubstr("photo.tif.xmp was read [meta/sidecar-two]"));
}

TEST_F(MetaSidecar, AnEditReportsWhatItCouldNotKeepOfTheSidecar) {
  sidecar("photo.xmp", "Old");
  ASSERT_EQ(shell("chmod 4644 photo.xmp").exit_code, 0);
  const json edit = documents({"meta", "set", "photo.tif", "--credit", "New"}).at(0);
  ASSERT_EQ(edit["findings"].size(), 1u) << edit;
  EXPECT_EQ(edit["findings"][0]["rule"], "write/attributes");
  EXPECT_EQ(edit["findings"][0]["location"], "photo.xmp");
}

TEST_F(MetaSidecar, AnEditWithNothingToReportHasNoFindings) {
  EXPECT_EQ(documents({"meta", "set", "photo.tif", "--credit", "A"})
                .at(0)
                .value("findings", json::array()),
            json::array());
}

TEST_F(MetaSidecar, AnEditThatChangesNothingLeavesNoState) {
  sidecar("photo.xmp", "A");
  EXPECT_EQ(set("A").out, "0 changed, 1 unchanged\n");
  EXPECT_THAT(files(), ElementsAre("photo.tif", "photo.xmp"));
}

TEST_F(MetaSidecar, AnotherPictureOfTheStemNeedsADecision) {
  copy("jpeg/plain.jpg", "photo.jpg");
  const auto result = set("A");
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("photo.tif: meta/sidecar-ambiguous: photo.jpg"));
  EXPECT_THAT(files(), ElementsAre("photo.jpg", "photo.tif"));
  EXPECT_EQ(set("A", "full").exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(path("photo.tif.xmp")));
  EXPECT_EQ(set("B").exit_code, 0) << "the one that is there decides";
  EXPECT_EQ(tag("photo.tif.xmp", "XMP-photoshop:Credit"), "B");
}

TEST_F(MetaSidecar, FilesThatAreNoPicturesShareTheStem) {
  write_file(folder_ / "photo.wav", "sound");
  write_file(folder_ / "photo.txt", "notes");
  EXPECT_EQ(set("A").exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(path("photo.xmp")));
}

TEST_F(MetaSidecar, NamingStemDecidesToo) {
  copy("jpeg/plain.jpg", "photo.jpg");
  EXPECT_EQ(set("A", "stem").exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(path("photo.xmp")));
  EXPECT_EQ(set("A", "step").exit_code, 2);
}

TEST_F(MetaSidecar, NamingComesFromTheConfigurationToo) {
  write_file(folder_ / "picdesk.toml", "[metadata]\nsidecar.naming = \"full\"\n");
  EXPECT_EQ(set("A").exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(path("photo.tif.xmp")));
}

TEST_F(MetaSidecar, EmbeddedTextsOfAWrittenFormatGoFirst) {
  copy("jpeg/credited.jpg", "b.jpg");
  sidecar("b.xmp", "Sidecar Agency");
  EXPECT_EQ(shown("b.jpg")["credit"], "Hillside Photo Agency");
  copy("jpeg/plain.jpg", "c.jpg");
  sidecar("c.xmp", "Sidecar Agency");
  EXPECT_EQ(shown("c.jpg")["credit"], "Sidecar Agency");
}

TEST_F(MetaSidecar, ABrokenOneIsNotOverwritten) {
  write_file(folder_ / "photo.xmp", "<broken");
  const auto before = bytes("photo.xmp");
  EXPECT_THAT(documents({"meta", "show", "photo.tif"})[0]["findings"].dump(),
              HasSubstr("meta/xmp-unreadable"));
  EXPECT_EQ(set("A").exit_code, 4);
  EXPECT_EQ(bytes("photo.xmp"), before);
}

// Formats that are never written: an image and a name for it.
struct Master {
  const char* name;
  const char* image;
  const char* file;
};

class SidecarFindings : public MetadataCommand, public ::testing::WithParamInterface<Master> {
 protected:
  SidecarFindings() {
    copy(GetParam().image, GetParam().file);
    write_file(folder_ / "codes.txt", "a\tAmal\n");
    if (std::string(GetParam().file).ends_with(".dng")) {
      EXPECT_EQ(run({"exiftool", "-q", "-overwrite_original", "-IFD0:DNGVersion=1 4 0 0",
                     path(GetParam().file)})
                    .exit_code,
                0);
    }
  }
};

TEST_P(SidecarFindings, AreReportedAndTheMasterStaysAsItIs) {
  const auto master = bytes(GetParam().file);
  const std::vector<std::string> words = {"meta",      "set",          GetParam().file,
                                          "--credit",  "\\a\\ \\b\\",  "--codes",
                                          "codes.txt", "--codes-mode", "lenient"};
  const json edit = documents(words).at(0);
  ASSERT_EQ(edit["findings"].size(), 1u) << edit;
  EXPECT_EQ(edit["findings"][0]["rule"], "codes/unknown");
  EXPECT_EQ(edit["findings"][0]["severity"], "warning");
  EXPECT_EQ(edit["written"], "photo.xmp");
  EXPECT_EQ(tag("photo.xmp", "XMP-photoshop:Credit"), "Amal \\b\\");
  EXPECT_THAT(picdesk(words).err, HasSubstr("[codes/unknown]"));
  EXPECT_EQ(bytes(GetParam().file), master);
}

TEST_P(SidecarFindings, AreThoseOfTheSidecarToo) {
  ASSERT_EQ(picdesk({"meta", "set", GetParam().file, "--credit", "A"}).exit_code, 0);
  std::filesystem::copy_file(path("photo.xmp"), path(std::string(GetParam().file) + ".xmp"));
  const json edit = documents({"meta", "set", GetParam().file, "--credit", "B"}).at(0);
  ASSERT_EQ(edit["findings"].size(), 1u) << edit;
  EXPECT_EQ(edit["findings"][0]["rule"], "meta/sidecar-two");
}

INSTANTIATE_TEST_SUITE_P(All, SidecarFindings,
                         ::testing::Values(Master{"Tiff", "tiff/plain.tif", "photo.tif"},
                                           Master{"Raw", "tiff/plain.tif", "photo.dng"},
                                           Master{"Heif", "other/brand-only.heic", "photo.heic"},
                                           Master{"Avif", "other/brand-only.avif", "photo.avif"}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
