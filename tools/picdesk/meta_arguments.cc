// SPDX-License-Identifier: GPL-3.0-or-later
// Options of meta.
#include "cli11_options.h"
#include "metadata_options.h"

namespace picdesk::command {

void add_reading(App& app, MetadataArguments& meta) {
  const char* group = "Reading";
  add_value(app, "--read-policy", meta.read_policy, "NAME", "xmp-first or mwg [xmp-first]")
      ->group(group);
  add_value(app, "--iim-charset", meta.iim_charset, "NAME",
            "of IIM text: utf-8, windows-1252, macroman, windows-1250, -1251, -1256 [detected]")
      ->group(group);
}

void add_codes(App& app, MetadataArguments& meta) {
  const char* group = "Codes and variables";
  add_values(app, "--codes", meta.codes, "FILE", "code replacements for the texts (repeatable)")
      ->group(group);
  add_value(app, "--codes-delimiter", meta.code_delimiter, "CHARACTER", "around codes [\\]")
      ->group(group);
  add_value(app, "--codes-mode", meta.codes_mode, "MODE",
            "unknown codes: strict refuses the photo, lenient leaves them [strict]")
      ->group(group);
  app.add_flag("--variables", meta.variables, "expand {variables} in the texts")->group(group);
  add_value(app, "--language", meta.language, "LANG", "of month names in {variables} [en]")
      ->group(group);
}

void add_writing(App& app, MetadataArguments& meta) {
  const char* group = "Writing";
  app.add_flag("-n,--dry-run", meta.dry_run, "print the changes, write nothing")->group(group);
  add_value(app, "--sync-exif", meta.sync_exif, "WHEN",
            "EXIF follows caption, creators, copyright: always, present, leave [always]")
      ->group(group);
  add_value(app, "--sync-iim", meta.sync_iim, "WHEN",
            "IIM follows: present (where a file has it) or always [present]")
      ->group(group);
  app.add_flag("--sync-exif-date", meta.sync_exif_date,
               "date_created with seconds changes EXIF's capture time too")
      ->group(group);
  app.add_flag("--fix-mojibake", meta.fix_mojibake, "repair texts such as \"FranÃ§ois\"")
      ->group(group);
  add_value(app, "--c2pa", meta.c2pa, "HOW",
            "files with content credentials: report, refuse [report]")
      ->group(group);
  add_value(app, "--sidecar-naming", meta.sidecar_naming, "HOW",
            "new sidecars: stem (photo.xmp) or full (photo.nef.xmp)")
      ->group(group);
  add_storing(app, meta);
}

void add_storing(App& app, MetadataArguments& meta) {
  const char* group = "Files";
  app.add_flag("--no-backup", meta.no_backup, "keep no copy for undo")->group(group);
  app.add_flag("--no-sync", meta.no_sync,
               "do not wait for the disk: for files that can be made again")
      ->group(group);
  app.add_flag("--keep-mtime", meta.keep_mtime, "keep the modification time")->group(group);
  app.add_flag("--allow-hardlinks", meta.allow_hardlinks, "edit files that have several names")
      ->group(group);
  app.add_flag("--strict", meta.strict, "refuse where owner or attributes cannot be kept")
      ->group(group);
  add_value(app, "--isolation", meta.isolation, "HOW",
            "process: files are parsed in a sandbox; none: in this process [process]")
      ->group(group);
  add_value(app, "-j,--jobs", meta.jobs, "NUMBER",
            "folders at once [$PICDESK_JOBS, else one a core]")
      ->envname("PICDESK_JOBS")
      ->group(group);
}

namespace {

void define_set(App& app, MetadataArguments& meta) {
  add_inputs(app, meta.inputs, kInputHelp);
  add_values(app, "--clear", meta.clear, "FIELD", "empty a field (repeatable)")->group("Metadata");
  add_value(app, "--template", meta.caption_template, "FILE", "fields from a template (TOML)")
      ->group("Metadata");
}

void define_copy(App& app, MetadataArguments& meta) {
  add_inputs(app, meta.inputs, kInputHelp);
  add_value(app, "--from", meta.from, "PATH",
            "the photo to copy from; a folder: its photo of the same name");
  app.add_flag("--from-trailer", meta.from_trailer,
               "copy the IIM that lies behind the end of each file into its record");
  add_values(app, "--field", meta.field_names, "FIELD",
             "only this one (repeatable) [all that the source has]");
}

void define_scrub(App& app, MetadataArguments& meta) {
  add_inputs(app, meta.inputs, kInputHelp);
  add_value(app, "--policy", meta.policy, "NAME",
            "keep-credit, protect-source, strip-all, own by name or path [keep-credit]");
  add_values(app, "--keep", meta.keep_extra, "FIELD", "keep a further field (repeatable)");
  app.add_flag("--drop-credit", meta.drop_credit,
               "allow to keep neither credit nor copyright (may be unlawful)");
  app.add_flag("--keep-faces", meta.keep_faces, "regions that show people may stay");
  add_value(app, "-o,--output", meta.output, "FOLDER", "write copies there instead of in place");
  add_value(app, "--proof", meta.proof, "FILE",
            "JSON Lines: what was there, what went, what stayed");
  app.add_flag("-n,--dry-run", meta.dry_run, "print what would go, write nothing");
}

void define_check(App& app, MetadataArguments& meta) {
  add_inputs(app, meta.inputs, kInputHelp);
  add_value(app, "--policy", meta.policy, "NAME", "protect-source: no person may be named");
  app.add_flag("--delivered", meta.delivered,
               "files that leave the house: what scrubbing removes must not be in them");
  add_value(app, "--now", meta.now, "DATE", "today, for embargoes and expiry [today]");
  add_value(app, "--fail-on", meta.fail_on, "SEVERITY",
            "exit 1 on findings from error, warning or info up, or never [error]");
}

void define_undo(App& app, UndoArguments& undo) {
  app.add_option("ID", undo.words, "edits to take back, as `--list` names them")
      ->take_all()
      ->option_text("...");
  add_value(app, "--folder", undo.folder, "FOLDER", "where the edited files are [.]");
  app.add_flag("--list", undo.list, "list the edits of the folder");
  app.add_flag("--prune", undo.prune, "delete old backups; their edits cannot be undone");
  add_value(app, "--older-than", undo.older_than, "DAYS", "what --prune deletes [30]");
}

}  // namespace

std::vector<Subcommand> meta_subcommands() {
  return {
      {"meta show", "print the metadata of photos and renditions",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         add_inputs(app, arguments.metadata.inputs, kInputHelp);
         app.add_flag("--explain", arguments.metadata.explain,
                      "say which carrier won, why, and what the others say");
         add_reading(app, arguments.metadata);
         parse(app, arguments, std::move(words));
       }},
      {"meta set", "set or clear fields in photos, or in their sidecars",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_set(app, arguments.metadata);
         const FieldOptions fields(app, "Metadata");
         add_codes(app, arguments.metadata);
         add_reading(app, arguments.metadata);
         add_writing(app, arguments.metadata);
         parse(app, arguments, std::move(words));
         arguments.metadata.fields = fields.in_order();
       }},
      {"meta copy", "copy fields from one photo to others",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_copy(app, arguments.metadata);
         add_reading(app, arguments.metadata);
         add_writing(app, arguments.metadata);
         parse(app, arguments, std::move(words));
       }},
      {"meta scrub", "take out what must not leave the house, and prove it",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_scrub(app, arguments.metadata);
         add_reading(app, arguments.metadata);
         add_storing(app, arguments.metadata);
         parse(app, arguments, std::move(words));
       }},
      {"meta check", "hold photos against the desk's credit policy",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_check(app, arguments.metadata);
         add_reading(app, arguments.metadata);
         parse(app, arguments, std::move(words));
       }},
      {"meta diff", "print how the metadata of two files differs",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         add_inputs(app, arguments.metadata.inputs, "two files");
         add_reading(app, arguments.metadata);
         parse(app, arguments, std::move(words));
       }},
      {"meta undo", "take edits back, byte for byte",
       [](App& app, Arguments& arguments, std::vector<std::string> words) {
         define_undo(app, arguments.undo);
         parse(app, arguments, std::move(words));
       }},
  };
}

}  // namespace picdesk::command
