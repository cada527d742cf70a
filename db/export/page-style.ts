/**
 * How a shared page is set: one column of at most 38 characters, Japanese line breaking and spacing, numbers hanging
 * in the margin. Light or dark as the reader's system is; on paper black on white, with addresses spelt out.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #23211d; --quiet: #6a655c; --rule: #dedad1; --accent: #1f5f8b; --wash: #f2efe8;
  --sans: system-ui, -apple-system, "Hiragino Sans", "Yu Gothic UI", "BIZ UDPGothic", "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
  --serif: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif JP", "Noto Serif CJK JP", Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", "Noto Sans Mono CJK JP", monospace;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181b; --ink: #e6e3dc; --quiet: #a39e94; --rule: #35363a; --accent: #8fc2ea; --wash: #212226; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: clamp(2.5rem, 9vh, 6rem) 1.5rem 6rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.8 var(--sans);
  line-break: strict; overflow-wrap: anywhere; text-spacing-trim: normal; text-autospace: normal;
}
main { max-width: 38em; margin: 0 auto; }
h1, h2, h3, h4, h5, h6 { text-spacing-trim: trim-start; word-break: auto-phrase; text-wrap: balance; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.35; }
h1 { margin: 0; font-size: clamp(1.75rem, 5vw, 2.25rem); font-feature-settings: "palt"; letter-spacing: .02em; }
h2 { margin: 0; font-size: 1.375rem; font-feature-settings: "palt"; letter-spacing: .03em; }
h3 { margin: 0; font-size: 1.125rem; font-weight: 600; line-height: 1.5; }
h4, h5, h6 { margin: 1.5em 0 .5em; font-size: 1rem; line-height: 1.5; }
ul { list-style: disc; }
p, ul, ol, pre, blockquote, table { margin: 0 0 .9em; }
:is(div, blockquote, li) > :last-child { margin-bottom: 0; }
a { color: var(--accent); text-decoration-thickness: from-font; text-underline-offset: .2em; }
a:focus-visible { outline: 2px solid; outline-offset: 3px; border-radius: 2px; }
em { font-style: normal; text-emphasis: sesame; -webkit-text-emphasis: sesame; }
:lang(en) em { font-style: italic; text-emphasis: none; -webkit-text-emphasis: none; }
strong { font-weight: 600; }
code { font-family: var(--mono); font-size: .9em; }
pre { padding: .75em 1em; background: var(--wash); border-radius: 4px; line-height: 1.6; white-space: pre-wrap; }
blockquote { padding-left: 1em; border-left: 2px solid var(--rule); color: var(--quiet); }
table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3em .8em .3em 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
.align-right { text-align: right; }
.align-center { text-align: center; }
hr { width: 4em; margin: 2em 0; border: 0; border-top: 1px solid var(--rule); }

header { padding-bottom: 2rem; border-bottom: 1px solid var(--rule); }
.cover { margin: 0 0 2rem; }
.cover img { display: block; width: 100%; max-height: 24rem; object-fit: cover; border-radius: 6px; }
.introduction { margin-top: 1.5rem; }
.summary, .about, .links, .tags, .marks time { font-size: .875rem; line-height: 1.6; color: var(--quiet); }
.summary { margin: 1.5rem 0 0; font-variant-numeric: tabular-nums; }
nav { margin: 2rem 0 0; font-size: .9375rem; }
nav p { margin: 0 0 .3em; font-size: .875rem; color: var(--quiet); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav a { color: inherit; text-decoration-color: var(--rule); }
nav a:hover { text-decoration-color: currentcolor; }

.part { margin-top: 4rem; }
h3 a, h2.item a { text-decoration-thickness: 1px; }
h2.item { font: 600 1.125rem/1.5 var(--sans); letter-spacing: normal; font-feature-settings: normal; }
.part-why { margin-top: .75rem; color: var(--quiet); }
.items { margin: 0; padding: 0; }
.items > li { margin-top: 2.5rem; }
.items > li::marker { color: var(--quiet); font-family: var(--serif); font-size: 1.125rem; font-variant-numeric: tabular-nums; }
.items { margin-left: 2.25rem; }
@media (min-width: 52em) { .items { margin-left: 0; } }
.about { margin: .2rem 0 0; font-variant-numeric: tabular-nums; }
.about bdi { display: inline-block; }
.why, .note, .marks { margin-top: .9rem; }
.marks { padding: 0; list-style: none; }
.marks li { padding-left: 1.75em; text-indent: -1.75em; }
.marks .sign { display: inline-block; width: 1.75em; text-indent: 0; color: var(--accent); }
.marks time { margin-left: .75em; font-variant-numeric: tabular-nums; }
.note { padding-left: 1rem; border-left: 2px solid var(--rule); font-size: .9375rem; }
.links { margin: .9rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.links .host { margin-left: .4em; }
.tags { margin: .5rem 0 0; }
.footnotes { margin-top: 1.5em; font-size: .875rem; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

@media print {
  @page { margin: 22mm 20mm 24mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #000; --wash: #f5f5f5; }
  body { padding: 0; font-size: 10.5pt; line-height: 1.7; }
  main { max-width: none; }
  nav { display: none; }
  h1, h2, h3, .about, .part-why { break-after: avoid; }
  .cover img { max-height: 80mm; }
  .part { margin-top: 2.5rem; }
  .items { margin-left: 2em; }
  .items > li { break-inside: avoid; margin-top: 1.5rem; }
  .items > li:has(.note) { break-inside: auto; }
  p { orphans: 2; widows: 2; }
  .links { display: block; }
  .links .host { display: none; }
  a { text-decoration: none; }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em; color: var(--quiet); word-break: break-all; }
  h3 a[href^="http"]::after { display: block; font-weight: 400; }
}
`

/** On paper of one size, and with contents that the reader of a PDF can click. */
export const paperStyle = {
  A4: paperOf('A4'),
  letter: paperOf('letter'),
} as const

function paperOf(size: string): string {
  // Named fonts first: what `system-ui` is changes with the language of the session, and with it every line's end.
  return `
@page { size: ${size}; }
:root { --sans: "Hiragino Sans", "Yu Gothic", "BIZ UDPGothic", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif; }
@media print {
  nav { display: block; }
  nav ul ul { margin-left: 1.5em; color: var(--quiet); }
}
`
}
