/**
 * The shape of a list as a web page. Every value is HTML already, with its texts escaped. The page's policy, in
 * `head`, allows the styles that stand in the page and nothing else.
 */
export const htmlTemplate = `<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{head}}
<style>{{style}}</style>
</head>
<body>
{{#above}}
{{above}}
{{/above}}
<main>
<header>
{{#cover}}
<p class="cover">{{cover}}</p>
{{/cover}}
<h1>{{title}}</h1>
{{#introduction}}
<div class="introduction">
{{introduction}}
</div>
{{/introduction}}
<p class="summary">{{summary}}</p>
{{#contents}}
{{contents}}
{{/contents}}
</header>
{{#parts}}
{{#heading}}
<section class="part" aria-labelledby="{{id}}">
<h2 id="{{id}}">{{heading}}</h2>
{{#about}}
<div class="part-why">
{{about}}
</div>
{{/about}}
{{/heading}}
{{^heading}}
<div class="part">
{{/heading}}
{{#hasItems}}
<ol class="items" start="{{start}}">
{{#items}}
<li id="{{id}}">
{{#heading}}
<h3>{{name}}</h3>
{{/heading}}
{{^heading}}
<h2 class="item">{{name}}</h2>
{{/heading}}
<p class="about">{{facts}}</p>
{{#why}}
<div class="why">
{{why}}
</div>
{{/why}}
{{#note}}
<div class="note">
{{note}}
</div>
{{/note}}
{{#hasMarks}}
<ul class="marks">
{{#marks}}
<li><span class="sign" role="img" aria-label="{{kind}}">{{sign}}</span>{{text}}{{#time}}<time datetime="PT{{seconds}}S">{{time}}</time>{{/time}}</li>
{{/marks}}
</ul>
{{/hasMarks}}
{{#hasLinks}}
<ul class="links">
{{#links}}
<li>{{link}}{{#host}}<span class="host">{{host}}</span>{{/host}}</li>
{{/links}}
</ul>
{{/hasLinks}}
{{#tags}}
<p class="tags">{{tags}}</p>
{{/tags}}
</li>
{{/items}}
</ol>
{{/hasItems}}
{{#heading}}
</section>
{{/heading}}
{{^heading}}
</div>
{{/heading}}
{{/parts}}
</main>
</body>
</html>
`
