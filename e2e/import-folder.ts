import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// What somebody brings along: a vault of Obsidian, notes of Joplin, the bookmarks of a browser and a programme. All of
// it is made up for the tests.

const joplinId = (digit: string) => digit.repeat(32)

const files: Readonly<Record<string, string>> = {
  'vault/.obsidian/app.json': '{}',
  'vault/障害対応の型.md': `---
tags: [incident]
---
# 障害対応の型

指揮を執る人と、手を動かす人を分ける。[[当番の引き継ぎ]] も読む。 #oncall
`,
  'vault/当番の引き継ぎ.md': '引き継ぎは 5 分で終える。詳しくは [[障害対応の型]] と [[まだ無いメモ]]。\n',
  [`joplin/${joplinId('1')}.md`]: `勉強会\n\nid: ${joplinId('1')}\nparent_id: \ntype_: 2`,
  [`joplin/${joplinId('a')}.md`]: `SLO の決め方

最初は緩く決めて、四半期ごとに見直す。

id: ${joplinId('a')}
parent_id: ${joplinId('1')}
user_created_time: 2024-06-14T10:05:00.000Z
author: 清水 勲
type_: 1`,
  'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3>SRE を始める</H3>
    <DL><p>
        <DT><A HREF="https://sre.example/book/">信頼性の本</A>
        <DT><A HREF="https://sre.example/slo" TAGS="slo">SLO の手引き</A>
    </DL><p>
</DL><p>
`,
  'schedule.xml': `<?xml version="1.0" encoding="utf-8"?>
<schedule>
  <conference><title>信頼性の夕べ</title><start>2024-06-14</start><end>2024-06-14</end></conference>
  <day date="2024-06-14" index="1">
    <room name="大ホール">
      <event id="1">
        <title>監視を減らす</title><start>19:00</start><duration>00:20</duration><type>talk</type>
        <persons><person id="1">清水</person></persons>
      </event>
      <event id="2">
        <title>負荷試験のあとで</title><start>19:20</start><duration>00:20</duration><type>talk</type>
        <persons><person id="2">高橋 直子</person></persons>
      </event>
    </room>
  </day>
</schedule>
`,
}

/** Writes such a folder, and gives its path: without Japanese, which a drag through Chromium's debugger loses. */
export function anImportFolder(below: string): string {
  const folder = join(below, 'brought-along')
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}
