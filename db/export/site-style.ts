/** What the pages of a site have beside `pageStyle`: the way between them, and two lists of their own. */
export const siteStyle = `
.way { max-width: 38rem; margin: 0 auto 2.5rem; font-size: .9375rem; }
.way ul { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.lists { margin: 0; padding: 0; list-style: none; }
.lists > li { margin-top: 2.5rem; }
.index { margin: 1rem 0 0; padding: 0; list-style: none; }
.index > li { margin-top: .9em; }
.index .about { display: block; }
:target { background: var(--wash); }
@media print { .way { display: none; } }
`
