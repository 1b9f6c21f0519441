// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/written_lists.h"

namespace picdesk::check {

constinit const WrittenLists kFrenchLists = {
    .language = "fr",
    .placeholder =
        "image|photo|photographie|illustration|visuel|vignette|bannière|"
        "image à la une|image mise en avant|image principale|texte alternatif|légende|"
        "légende ici|légende à venir|légende de la photo|description|"
        "description de l'image|description de l’image|à compléter|à remplir|à faire|"
        "à venir|sans titre|sans légende|aucun|aucune|test|essai|exemple|modèle",
    .articles = "une|un|la|l'|cette",
    .nouns = "image|photo|photographie",
    .links = "de|du|des|montrant|montre",
    .link_prefixes = "d'",
    .exempt =
        "photo de famille|photo de classe|photo de groupe|photo d'archives|photo d'archive|"
        "photo de presse|photo de profil|photo d'identité|photo de nuit|photo du jour|"
        "photo de l'année|image de synthèse|image d'archives|image d'archive|"
        "image de marque|image satellite|image du jour",
    .pictured = "image|photo|affiche|portrait|tableau|écran|fresque|banderole|pancarte|peinture",
    .plurals = "s|x",
    .file_photo = "archives|archive|photo d'archives|non datée",
};

}  // namespace picdesk::check
