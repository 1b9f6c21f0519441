// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/files.h"
#include "support/in_child.h"
#include "support/temp_dir.h"

namespace picdesk::files {
namespace {

class FindPhotographs : public testing::Test {
 protected:
  std::vector<std::string> relatives(const std::string& path) const {
    std::vector<std::string> names;
    const std::vector<Found> all = find_photographs(path).value();
    for (const Found& found : all) {
      EXPECT_TRUE(std::filesystem::is_regular_file(found.path)) << found.path;
      EXPECT_TRUE(found.path.ends_with(found.relative)) << found.path;
      names.push_back(found.relative);
    }
    return names;
  }
  const test::TempDir folder_;
};

TEST_F(FindPhotographs, AFileStandsForItself) {
  test::write_file(folder_ / "notes.txt", "");
  const std::vector<Found> found = find_photographs(folder_ / "notes.txt").value();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].path, folder_ / "notes.txt");
  EXPECT_EQ(found[0].relative, "notes.txt");
}

TEST_F(FindPhotographs, AFolderStandsForItsPhotographsInOrder) {
  for (const char* name : {"b.JPG", "a.jpeg", "sub/d.png", "sub/deep/e.WebP", "c.tif", "f.TIFF",
                           "notes.txt", "jpg", "x.jpg.txt", "sub.jpg/inner.jpg", "café.jpg"}) {
    test::write_file(folder_ / name, "");
  }
  const std::vector<std::string> expected = {"a.jpeg",    "b.JPG",          "c.tif",
                                             "café.jpg",  "f.TIFF",         "sub.jpg/inner.jpg",
                                             "sub/d.png", "sub/deep/e.WebP"};
  EXPECT_EQ(relatives(folder_.path()), expected);
  EXPECT_EQ(relatives(folder_.path() + "/"), expected);
}

TEST_F(FindPhotographs, LeavesOutHiddenEntriesAndSymlinkedFolders) {
  for (const char* name : {".hidden.jpg", ".trash/a.jpg", "real/a.jpg", ".picdesk-1-2.tmp"}) {
    test::write_file(folder_ / name, "");
  }
  std::filesystem::create_directory_symlink("real", folder_ / "linked");
  std::filesystem::create_directory_symlink("..", folder_ / "real/up.jpg");
  std::filesystem::create_symlink("nowhere", folder_ / "dangling.jpg");
  std::filesystem::create_symlink("a.jpg", folder_ / "real/same.jpg");
  ASSERT_EQ(mkfifo((folder_ / "fifo.jpg").c_str(), 0600), 0);
  EXPECT_EQ(relatives(folder_.path()), (std::vector<std::string>{"real/a.jpg", "real/same.jpg"}));
}

TEST_F(FindPhotographs, GoesIntoAFolderThatIsNamedThoughHiddenOrLinked) {
  test::write_file(folder_ / ".drop/a.jpg", "");
  std::filesystem::create_directory_symlink(".drop", folder_ / "linked");
  EXPECT_EQ(relatives(folder_ / ".drop"), std::vector<std::string>{"a.jpg"});
  EXPECT_EQ(relatives(folder_ / "linked"), std::vector<std::string>{"a.jpg"});
}

TEST_F(FindPhotographs, AnEmptyFolderHasNone) { EXPECT_TRUE(relatives(folder_.path()).empty()); }

TEST_F(FindPhotographs, SaysWhatItCannotFind) {
  ASSERT_EQ(mkfifo((folder_ / "fifo").c_str(), 0600), 0);
  EXPECT_EQ(find_photographs(folder_ / "missing").error().code, ErrorCode::not_found);
  EXPECT_EQ(find_photographs("").error().code, ErrorCode::not_found);
  EXPECT_EQ(find_photographs(folder_ / "fifo").error().code, ErrorCode::invalid_argument);
}

TEST_F(FindPhotographs, AFolderThatCannotBeReadIsAnErrorThatNamesIt) {
  test::write_file(folder_ / "a.jpg", "");
  test::write_file(folder_ / "locked/b.jpg", "");
  std::filesystem::permissions(folder_.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(folder_ / "locked", std::filesystem::perms::none);
  const int exit_code = test::in_child([&] {
    if (geteuid() == 0 && setuid(65534) != 0) return 9;
    const auto found = find_photographs(folder_.path());
    const bool named = !found && found.error().code == ErrorCode::permission &&
                       found.error().message.find("locked") != std::string::npos;
    return named ? 0 : 1;
  });
  std::filesystem::permissions(folder_ / "locked", std::filesystem::perms::owner_all);
  EXPECT_EQ(exit_code, 0);
}

TEST(FindArticles, AFolderStandsForItsArticlesInOrder) {
  const test::TempDir folder;
  for (const char* name : {"b.MD", "a.markdown", "sub/c.html", "d.htm", "e.xhtml", "photo.jpg",
                           ".hidden.md", "node_modules/x/README.md", "md"}) {
    test::write_file(folder / name, "");
  }
  std::vector<std::string> names;
  const std::vector<Found> all = find_articles(folder.path()).value();
  for (const Found& found : all) names.push_back(found.relative);
  EXPECT_EQ(names,
            (std::vector<std::string>{"a.markdown", "b.MD", "d.htm", "e.xhtml", "sub/c.html"}));
  EXPECT_EQ(find_articles(folder / "missing").error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace picdesk::files
