import type { Failure } from '../../../db/model.ts'

/** What failed and what to do. Names in braces are fields of the failure (db/model/failure.ts). */
export const failure: Readonly<Record<Failure['code'], { readonly said: string; readonly todo: string }>> = {
  'bad input': {
    said: '入力を受け取れませんでした（{{where}}：{{reason}}）。',
    todo: '内容を直して、もう一度お試しください。',
  },
  'not found': {
    said: '見つかりません。',
    todo: '削除されたか、ほかの窓で移された可能性があります。ゴミ箱をご覧ください。',
  },
  conflict: {
    said: 'このメモは、ほかの場所で変更されています。',
    todo: '書いた内容はこの画面に残っています。',
  },
  'already there': {
    said: '「{{name}}」はすでにあります。',
    todo: '別の名前にするか、そちらをお使いください。',
  },
  'changed since': {
    said: 'その後に変更されているため、取り消せませんでした。',
    todo: '今の内容はそのままです。',
  },
  'nothing to undo': { said: '取り消せる操作はありません。', todo: '' },
  'read only': {
    said: '読み取り専用で開いているため、変更できません。',
    todo: '別の Talkshelf を閉じてから、開き直してください。',
  },
  'disk full': {
    said: 'ディスクの空きが足りず、保存できません（{{file}}）。',
    todo: '書いた内容はこの画面に残っています。空きを作って、もう一度保存してください。',
  },
  'library newer': {
    said: 'このライブラリは、より新しい Talkshelf で作られています（形式 {{version}}、このアプリは {{knownVersion}} まで）。',
    todo: '何も変更していません。Talkshelf を更新してから開いてください。',
  },
  'library damaged': {
    said: 'ライブラリが壊れています（{{folder}}）：{{found}}',
    todo: '元のファイルには手を付けていません。最後のバックアップ：{{backup}}',
  },
  'library gone': {
    said: 'ライブラリのフォルダーが見つかりません（{{folder}}）。',
    todo: '移動または削除されたか、ドライブが外れています。戻すと、続きから使えます。',
  },
  'not a library': {
    said: 'このフォルダーは Talkshelf のライブラリではありません（{{folder}}：{{reason}}）。',
    todo: '何も変更していません。別のフォルダーを選んでください。',
  },
  'sqlite too old': {
    said: 'SQLite {{version}} は古く、安全に書き込めません（{{needed}} 以上が必要です）。',
    todo: 'Talkshelf を入れ直してください。',
  },
  'file unreadable': {
    said: '{{file}} を読めません（{{reason}}）。',
    todo: 'ファイルの場所と権限をご確認ください。',
  },
  'file empty': { said: '{{file}} は空のファイルです。', todo: '別のファイルを選んでください。' },
  'file too large': {
    said: '{{file}} は大きすぎます（{{bytes}}、上限 {{limitBytes}}）。',
    todo: '分けてから取り込んでください。',
  },
  'file is binary': {
    said: '{{file}} は文章のファイルではありません。',
    todo: 'テキスト、Markdown、HTML などのファイルを選んでください。写真や PDF は、トークのページに落とすと添付できます。',
  },
  'not attachable': {
    said: '「{{file}}」は添付できません。画像（PNG・JPEG・WebP・GIF・HEIC）、PDF、字幕（VTT・SRT）として読めません。',
    todo: 'ファイルの中身をご確認ください。何も変更していません。',
  },
  'no talk found': {
    said: '{{file}} からトークを読み取れませんでした。',
    todo: '「タイトル（登壇者さん）」のような見出しがあると読み取れます。何も変更していません。',
  },
  'format unknown': { said: '形式「{{format}}」は扱えません。', todo: '使える形式：{{known}}' },
  'file unwritable': {
    said: '{{file}} に書き込めません（{{reason}}）。',
    todo: '別の場所を選んでください。',
  },
  'no browser': {
    said: 'PDF を作るブラウザーが見つかりません。',
    todo: 'HTML で書き出して、そこから印刷できます。',
  },
  'not printed': { said: 'PDF にできませんでした（{{reason}}）。', todo: '何も書き出していません。' },
  'template broken': {
    said: 'テンプレートの {{line}} 行目に誤りがあります（{{reason}}）。',
    todo: '何も書き出していません。直すか、元のテンプレートをお使いください。',
  },
  cancelled: { said: '中止しました。', todo: '' },
  superseded: { said: '新しい依頼に置き換わりました。', todo: '' },
  'link refused': {
    said: 'このリンクは開けません：{{url}}',
    todo: 'http または https のアドレスだけを開きます。',
  },
  'deep link refused': {
    said: 'このリンクは Talkshelf では開けません：{{link}}',
    todo: '開けるのは、Talkshelf で「リンクをコピー」したものだけです。何も変更していません。',
  },
  internal: {
    said: '思わぬ問題が起きました（{{call}}：{{reason}}）。',
    todo: '保存した内容は無事です。続くようなら、この文面を添えてお知らせください。',
  },
}
