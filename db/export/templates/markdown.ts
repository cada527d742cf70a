/**
 * The shape of a list in Markdown. Every value is Markdown already, with the signs of its texts escaped; `entry` puts
 * what it holds into a list item, however many lines that has. A line of a section alone leaves no line behind.
 */
export const markdownTemplate = `{{h1}} {{title}}

{{#introduction}}
{{introduction}}

{{/introduction}}
{{#parts}}
{{#heading}}
{{h2}} {{heading}}

{{/heading}}
{{#about}}
{{about}}

{{/about}}
{{#items}}
{{#entry}}
**{{name}}**

{{#facts}}
{{facts}}

{{/facts}}
{{#links}}
{{links}}

{{/links}}
{{#tags}}
{{tags}}

{{/tags}}
{{#why}}
{{why}}

{{/why}}
{{#note}}
{{note}}

{{/note}}
{{/entry}}
{{/items}}
{{/parts}}
`
