import type { Failure } from '../model.ts'
import type { Language } from './language.ts'

export interface FailureWords {
  /** What was tried and what stands in the way. */
  readonly said: string
  /** What is safe and what to do; empty where there is nothing to do. */
  readonly todo: string
}

/** A failure as somebody at a terminal reads it. A code without words does not compile. */
export const failureWords = (failure: Failure, language: Language): FailureWords =>
  language === 'ja' ? japanese(failure) : english(failure)

const words = (said: string, todo = ''): FailureWords => ({ said, todo })
const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`

function japanese(failure: Failure): FailureWords {
  switch (failure.code) {
    case 'bad input':
      return words(
        `${failure.where} を受け取れません（${failure.reason}）。`,
        '直してからもう一度お試しください。',
      )
    case 'not found':
      return words(
        `見つかりません：${failure.id}`,
        '`talkshelf talks`、`talkshelf lists`、`talkshelf search` に ID が出ます。',
      )
    case 'conflict':
      return words(
        'このメモは、その間に別のところで変更されました。',
        '何も上書きしていません。もう一度お試しください。',
      )
    case 'already there':
      return words(`「${failure.name}」はすでにあります（${failure.id}）。`)
    case 'changed since':
      return words('その後に変更されているため、取り消せません。', '今の内容はそのままです。')
    case 'nothing to undo':
      return words('取り消せる操作はありません。')
    case 'read only':
      return words(
        `ライブラリは別の Talkshelf が開いているため、変更できません（${failure.folder}）。`,
        '何も変更していません。アプリを閉じてから、もう一度お試しください。検索や書き出しは今でもできます。',
      )
    case 'disk full':
      return words(
        `ディスクの空きが足りません（${failure.file}）。`,
        '何も変更していません。空きを作ってから、もう一度お試しください。',
      )
    case 'library newer':
      return words(
        `このライブラリは、より新しい Talkshelf で作られています（形式 ${failure.version}、こちらは ${failure.knownVersion} まで）。`,
        '何も変更していません。Talkshelf を更新してください。',
      )
    case 'library damaged':
      return words(
        `ライブラリが壊れています（${failure.folder}）：${failure.found.join('、')}`,
        failure.backup === null
          ? '元のファイルには手を付けていません。バックアップがあれば `talkshelf restore ファイル` で戻せます。'
          : `元のファイルには手を付けていません。\`talkshelf restore ${failure.backup}\` で最後のバックアップに戻せます。`,
      )
    case 'library gone':
      return words(
        `ライブラリがありません（${failure.folder}）。`,
        '`talkshelf import ファイル` が新しく作ります。別の場所にあるなら `--library フォルダー` で指定してください。',
      )
    case 'not a library':
      return words(
        `Talkshelf のライブラリではありません（${failure.folder}：${failure.reason}）。`,
        '何も変更していません。',
      )
    case 'sqlite too old':
      return words(
        `SQLite ${failure.version} は古く、安全に書き込めません（${failure.needed} 以上が必要です）。`,
      )
    case 'file unreadable':
      if (failure.reason === 'ENOENT')
        return words(`${failure.file} というファイルやフォルダーはありません。`)
      return words(
        `${failure.file} を読めません（${failure.reason}）。`,
        'ファイルの場所と権限をご確認ください。',
      )
    case 'file empty':
      return words(`${failure.file} は空のファイルです。`)
    case 'file too large':
      return words(
        `${failure.file} は大きすぎます（${megabytes(failure.bytes)}、上限 ${megabytes(failure.limitBytes)}）。`,
        '分けてから取り込んでください。',
      )
    case 'file is binary':
      return words(`${failure.file} は文章のファイルではありません。`)
    case 'not attachable':
      return words(
        `${failure.file} は添付できません。画像（PNG・JPEG・WebP・GIF・HEIC）、PDF、字幕（VTT・SRT）として読めません。`,
        '何も変更していません。',
      )
    case 'no talk found':
      return words(
        `${failure.file} からトークを読み取れません。`,
        '「タイトル（登壇者さん）」のような見出しがあると読み取れます。',
      )
    case 'format unknown':
      return words(
        failure.format === '' ? '形式が分かりません。' : `形式「${failure.format}」は扱えません。`,
        `使える形式：${failure.known.join('、')}`,
      )
    case 'file unwritable':
      return words(`${failure.file} に書き込めません（${failure.reason}）。`, '別の場所を指定してください。')
    case 'no browser':
      return words(
        'PDF を作るブラウザーが見つかりません。',
        'Chromium、Chrome、Edge のどれかを入れるか、その場所を環境変数 CHROME_PATH で指定してください。HTML なら今でも書き出せます。',
      )
    case 'not printed':
      return words(`PDF にできませんでした（${failure.reason}）。`, '何も書き出していません。')
    case 'template broken':
      return words(
        `テンプレートの ${failure.line} 行目に誤りがあります（${failure.reason}）。`,
        '何も書き出していません。直すか、テンプレートを指定せずにもう一度お試しください。',
      )
    case 'cancelled':
      return words('中止しました。')
    case 'superseded':
      return words('新しい依頼に置き換わりました。')
    case 'link refused':
      return words(
        `このアドレスはリンクにできません：${failure.url}`,
        'http と https のアドレスだけを扱います。',
      )
    case 'deep link refused':
      return words(
        `Talkshelf のリンクではありません：${failure.link}`,
        'talkshelf://talk/ID、event/ID、list/ID だけを開きます。',
      )
    case 'internal':
      return words(
        `思わぬ問題が起きました（${failure.call}：${failure.reason}）。`,
        '続くようなら、この文面を添えてお知らせください。',
      )
  }
}

function english(failure: Failure): FailureWords {
  switch (failure.code) {
    case 'bad input':
      return words(`${failure.where} can't be taken (${failure.reason}).`, 'Correct it and try again.')
    case 'not found':
      return words(
        `Not found: ${failure.id}`,
        '`talkshelf talks`, `talkshelf lists` and `talkshelf search` print ids.',
      )
    case 'conflict':
      return words('The note was changed elsewhere in the meantime.', 'Nothing was overwritten. Try again.')
    case 'already there':
      return words(`“${failure.name}” is there already (${failure.id}).`)
    case 'changed since':
      return words('It was changed since, so it can’t be undone.', 'What is there now stays.')
    case 'nothing to undo':
      return words('There is nothing to undo.')
    case 'read only':
      return words(
        `Another Talkshelf has the library open, so it can't be changed from here (${failure.folder}).`,
        'Nothing was changed. Close the app and try again; searching and exporting work now, too.',
      )
    case 'disk full':
      return words(`The disk is full (${failure.file}).`, 'Nothing was changed. Make room and try again.')
    case 'library newer':
      return words(
        `The library was made by a newer Talkshelf (version ${failure.version}; this one knows up to ${failure.knownVersion}).`,
        'Nothing was changed. Update Talkshelf.',
      )
    case 'library damaged':
      return words(
        `The library is damaged (${failure.folder}): ${failure.found.join(', ')}`,
        failure.backup === null
          ? 'The file was not touched. If you have a backup, `talkshelf restore FILE` puts it back.'
          : `The file was not touched. \`talkshelf restore ${failure.backup}\` goes back to the newest backup.`,
      )
    case 'library gone':
      return words(
        `There is no library (${failure.folder}).`,
        '`talkshelf import FILE` makes one. If it lies elsewhere, say `--library FOLDER`.',
      )
    case 'not a library':
      return words(
        `This is no library of Talkshelf's (${failure.folder}: ${failure.reason}).`,
        'Nothing was changed.',
      )
    case 'sqlite too old':
      return words(
        `SQLite ${failure.version} is too old to write safely; ${failure.needed} or newer is needed.`,
      )
    case 'file unreadable':
      if (failure.reason === 'ENOENT') return words(`There is no file or folder ${failure.file}.`)
      return words(
        `${failure.file} can't be read (${failure.reason}).`,
        'Look at where it lies and who may read it.',
      )
    case 'file empty':
      return words(`${failure.file} is empty.`)
    case 'file too large':
      return words(
        `${failure.file} is too large (${megabytes(failure.bytes)}; at most ${megabytes(failure.limitBytes)}).`,
        'Split it and import the parts.',
      )
    case 'file is binary':
      return words(`${failure.file} is not a file of text.`)
    case 'not attachable':
      return words(
        `${failure.file} can't be attached: it reads as no picture (PNG, JPEG, WebP, GIF, HEIC), PDF or transcript (VTT, SRT).`,
        'Nothing was changed.',
      )
    case 'no talk found':
      return words(`No talk was found in ${failure.file}.`, 'Headings like “Title (speaker)” are recognised.')
    case 'format unknown':
      return words(
        failure.format === ''
          ? 'The format is not known.'
          : `The format “${failure.format}” can't be used here.`,
        `Known: ${failure.known.join(', ')}`,
      )
    case 'file unwritable':
      return words(`${failure.file} can't be written (${failure.reason}).`, 'Name another place.')
    case 'no browser':
      return words(
        'There is no browser to make the PDF with.',
        'Install Chromium, Chrome or Edge, or say in the environment variable CHROME_PATH where one is. HTML can be written without.',
      )
    case 'not printed':
      return words(`The PDF could not be made (${failure.reason}).`, 'Nothing was written.')
    case 'template broken':
      return words(
        `Line ${failure.line} of the template is wrong (${failure.reason}).`,
        'Nothing was written. Mend it, or try again without a template.',
      )
    case 'cancelled':
      return words('Cancelled.')
    case 'superseded':
      return words('A newer request took its place.')
    case 'link refused':
      return words(`This address can't be a link: ${failure.url}`, 'Only http and https addresses can.')
    case 'deep link refused':
      return words(
        `This is no link of Talkshelf: ${failure.link}`,
        'Only talkshelf://talk/ID, event/ID and list/ID are opened.',
      )
    case 'internal':
      return words(
        `Something unexpected happened (${failure.call}: ${failure.reason}).`,
        'If it happens again, report this line.',
      )
  }
}
