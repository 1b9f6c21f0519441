// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

constinit const WrittenLists kKurmanjiLists = {
    .language = "kmr",
    .placeholder =
        "wêne|wêneya sereke|nivîsa alternatîf|danasîna wêneyê|binnivîs|sernav|"
        "bê sernav|bênav|nenas|ceribandin|mînak",
    .openings = "wêneyê|wêneya|wêneyekî|wêneyeke",
    .exempt =
        "wêneya arşîvê|wêneyeke arşîvê|wêneyê arşîvê|wêneya arşîv|wêneya ji arşîvê|"
        "wêneya satelîtê|wêneyeke satelîtê|wêneya esmanî|wêneyeke esmanî|wêneya komî|"
        "wêneyeke komî|wêneya bîranînê",
    .pictured = "poster|wêne|tablo|ekran",
    .file_photo = "arşîv|arşîvê|ji arşîvê",
};

}  // namespace picdesk::check
