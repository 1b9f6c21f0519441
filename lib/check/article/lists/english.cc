// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

// Map, chart, screenshot, drawing and illustration are no nouns here: there the medium informs.
constinit const WrittenLists kEnglishLists = {
    .language = "en",
    .placeholder =
        "image|img|photo|photograph|picture|pic|graphic|thumbnail|banner|header|cover|hero|"
        "hero image|header image|cover image|banner image|featured image|main image|lead image|"
        "article image|post image|news image|image here|photo here|image placeholder|"
        "placeholder image|default image|stock photo|stock image|placeholder|untitled|"
        "untitled image|unnamed|unknown|none|null|undefined|nan|n/a|tbd|tba|tk|tktk|todo|fixme|"
        "xxx|test|test image|temp|sample|sample image|example|dummy|blank|spacer|decorative|"
        "decorative image|screenshot|alt|alt text|alt text here|alt tag|alternative text|"
        "alternate text|image alt|image alt text|caption|caption here|caption goes here|"
        "description|image description|photo description|picture description|add description|"
        "add alt text|insert image|insert image here|insert alt text|insert caption|no alt text|"
        "no caption|no description|lorem ipsum",
    .hero_placeholder = "logo|icon",
    .articles = "a|an|the|this",
    .nouns = "image|picture|photo|photograph|pic|graphic",
    .links = "of|showing|depicting|shows|depicts",
    .exempt =
        "photo of the day|photo of the week|photo of the month|photo of the year|"
        "picture of the day|picture of the week|picture of the month|picture of the year|"
        "image of the day|image of the week|image of the month|image of the year",
    .pictured =
        "image|photo|photograph|picture|poster|portrait|painting|mural|screen|billboard|"
        "banner|placard|screenshot",
    .plurals = "s|es",
    .file_photo = "file photo|file picture|file image|file|archive|archive photo|undated",
};

}  // namespace picdesk::check
