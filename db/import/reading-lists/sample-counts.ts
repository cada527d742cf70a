/**
 * What the samples of links, lists, feeds and bibliographies hold, counted by other means than the readers: of
 * bookmarks and outlines by searching for addresses with http(s), of tables by another language's CSV library, of
 * feeds by their `<item>`s and `<entry>`s, of JSON by the length of its list, of BibTeX by lines that begin an entry.
 * Items are links and readings, without headings: a note of Shaarli's own (`?lY47tw`) is a reading, and the title over
 * two nested links in awesome-chaos-engineering.md is a heading. Lists are folders at the top, counted by eye.
 */
export const sampleCounts: readonly {
  readonly file: string
  readonly format: string
  readonly lists: number
  readonly items: number
}[] = `
netscape-bookmarks/chromium_flat.htm bookmarks 1 9
netscape-bookmarks/chromium_nested.htm bookmarks 5 18
netscape-bookmarks/delicious.htm bookmarks 1 5
netscape-bookmarks/delicious_sanitize.htm bookmarks 1 2
netscape-bookmarks/firefox_flat.htm bookmarks 1 21
netscape-bookmarks/firefox_nested.htm bookmarks 5 21
netscape-bookmarks/google_bookmarks_nested.htm bookmarks 1 6
netscape-bookmarks/internet_explorer_11_flat.htm bookmarks 1 18
netscape-bookmarks/internet_explorer_11_nested.htm bookmarks 6 27
netscape-bookmarks/netscape_basic.htm bookmarks 1 2
netscape-bookmarks/netscape_extended.htm bookmarks 1 1
netscape-bookmarks/netscape_multiline.htm bookmarks 1 3
netscape-bookmarks/netscape_nested.htm bookmarks 4 8
netscape-bookmarks/safari_folded.htm bookmarks 3 3
netscape-bookmarks/scuttle.htm bookmarks 1 4
netscape-bookmarks/scuttle_new_line.htm bookmarks 1 1
netscape-bookmarks/shaarli.htm bookmarks 1 6
netscape-bookmarks/shaarli_legacy.htm bookmarks 1 2
netscape-bookmarks/shaarli_markdown.htm bookmarks 1 3
netscape-bookmarks/shaarli_with_tabs_and_spaces.htm bookmarks 1 1
netscape-bookmarks/shaarli_with_whitespace_tags.htm bookmarks 1 1
opml/Subs.opml opml 5 207
opml/SubsNoTitleAttributes.opml opml 5 207
opml/malformed/concatenated-documents.xml opml 1 2
opml/malformed/end-element-missing.xml opml 1 1
opml/malformed/end-element-unexpected-with-prefix.xml opml 1 1
opml/malformed/end-element-unexpected.xml opml 1 1
opml/malformed/html-entity-attribute.xml opml 1 2
opml/malformed/html-entity-text-1.xml opml 0 0
opml/malformed/html-entity-text-2.xml opml 0 0
opml/malformed/undefined-entity-attribute.xml opml 1 1
opml/malformed/undefined-entity-text.xml opml 0 0
opml/malformed/xmlns-without-value.xml opml 0 0
opml/well-formed/categories/cats-4-bad.xml opml 1 1
opml/well-formed/categories/hier-4-mixed.xml opml 1 1
opml/well-formed/categories/tags-4-bad.xml opml 1 1
opml/well-formed/head_dateCreated-invalid.xml opml 0 0
opml/well-formed/include/outline_url.xml opml 0 0
opml/well-formed/link/outline_url.xml opml 1 1
opml/well-formed/opml_version-missing.xml opml 0 0
opml/well-formed/outline-duplication-2.xml opml 2 2
opml/well-formed/outline_text-overrides_title.xml opml 1 1
opml/well-formed/outline_title-text_missing-whitespace.xml opml 1 1
opml/well-formed/outline_type-link.xml opml 1 1
opml/well-formed/outline_xmlUrl-miscapitalized.xml opml 1 1
csv-links/made-instapaper.csv instapaper 1 3
csv-links/made-pocket.csv pocket 1 4
csv-links/made-raindrop.csv raindrop 2 3
csv-links/made-unknown-columns.csv csv 1 1
csv-links/wallabag-instapaper-export-new.csv instapaper 1 4
csv-links/wallabag-instapaper-export.csv instapaper 2 4
csv-links/wallabag-pocket.csv pocket 1 7
csv/comprehensive-test.csv csv 6 10
csv/sample.csv csv 2 5
csv-links/made-pocket-ril_export.html pocket-page 1 2
csv-links/wallabag-ril_export.html pocket-page 1 2
hatena/made-dump-2023.htm hatena-bookmarks 1 3
hatena/made-dump.htm hatena-bookmarks 1 2
hatena/made-rss10.rdf hatena-bookmarks 1 2
rss/feedparser/encoding-bozo_bogus_encoding.xml feed 0 0
rss/feedparser/encoding-bozo_invalid-bytes-with-bom.xml feed 0 0
rss/feedparser/encoding-double-encoded-html.xml feed 1 1
rss/feedparser/illformed-chardet-big5.xml feed 0 0
rss/feedparser/illformed-chardet-eucjp.xml feed 1 1
rss/feedparser/illformed-chardet-koi8r.xml feed 1 1
rss/feedparser/illformed-chardet-shiftjis.xml feed 1 1
rss/feedparser/illformed-rdf_channel_empty_textinput.xml feed 1 1
rss/feedparser/illformed-rss_empty_document.xml text 0 0
rss/feedparser/illformed-rss_incomplete_cdata.xml feed 1 1
rss/feedparser/illformed-rss_item_link_corrupted_ampersands.xml feed 1 1
rss/feedparser/illformed-undeclared_namespace.xml feed 0 0
rss/feedparser/wellformed-rss-channel_dc_subject_multiple.xml feed 0 0
rss/made-atom10-ja.xml feed 1 1
rss/made-rss20-ja.xml feed 1 2
json-feed/authors.json json-feed 1 4
json-feed/feedparser-example.json json-feed 1 2
json-feed/inessential.json json-feed 1 20
json-feed/jsonfeed-extension.json json-feed 1 3
bibtex/a-complete-inproceedings.bib bibtex 1 1
bibtex/all-types-biblatex.bib bibtex 1 28
bibtex/all-types-bibtex.bib bibtex 1 16
bibtex/authors-with-non-ASCII-characters.bib bibtex 1 1
bibtex/commands.bib bibtex 1 5
bibtex/crossref.bib bibtex 1 6
bibtex/date-range.bib bibtex 1 1
bibtex/different-delimiters.bib bibtex 1 2
bibtex/escaped-and.bib bibtex 1 2
bibtex/escaped-characters.bib bibtex 1 2
bibtex/howpublished.bib bibtex 1 1
bibtex/langid.bib bibtex 1 1
bibtex/literals.bib bibtex 1 1
bibtex/math.bib bibtex 1 1
bibtex/nameparts.bib bibtex 1 8
bibtex/rich-text.bib bibtex 1 7
bibtex/string-and-preamble.bib bibtex 1 1
bibtex/unicode-and-capitalized-types.bib bibtex 1 1
bibtex/uri.bib bibtex 1 3
bibtex/whitespace-and-unknown-fields.bib bibtex 1 1
bibtex/year-and-month-without-date.bib bibtex 1 1
csl-json/all-types-biblatex.json csl-json 1 28
csl-json/all-types-bibtex.json csl-json 1 16
awesome-list/awesome-chaos-engineering.md link-list 1 246
awesome-list/awesome-sre.md link-list 1 478
`
  .trim()
  .split('\n')
  .map((row) => {
    const [file = '', format = '', lists, items] = row.split(' ')
    return { file, format, lists: Number(lists), items: Number(items) }
  })
