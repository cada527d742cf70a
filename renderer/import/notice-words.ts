import type { TFunction } from 'i18next'
import type { Notice } from '../../db/model.ts'

type Say = TFunction<'import'>

/** What a notice says, a sentence each; the first tells what was found. */
export function noticeWords(notice: Notice, t: Say): string[] {
  switch (notice.kind) {
    case 'count contradicts':
      return [countWords(notice, t)]
    case 'name contradicts': {
      const { otherHeadingLine, inHeading, inBody } = notice
      const said = t('notices.nameContradicts', { inHeading, inBody })
      return otherHeadingLine === null
        ? [said]
        : [said, t('notices.nameElsewhere', { inBody, line: otherHeadingLine })]
    }
    case 'missing':
      return missingWords(notice, t)
    case 'typo kept':
      return [t('notices.typoKept', { reads: notice.reads })]
    case 'page remains':
      return [t('notices.pageRemains')]
    case 'comment kept':
      return [t('notices.commentKept')]
    case 'link kept as text':
      return [t('notices.linkKept', { url: notice.url })]
    case 'taken as article':
      return [t('notices.article')]
  }
}

function countWords({ announced, found }: Extract<Notice, { kind: 'count contradicts' }>, t: Say): string {
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
  if (announced.length < 2 || announced.length !== found.length) {
    return t('notices.countContradicts', { announced: sum(announced), found: sum(found) })
  }
  const parts = announced.flatMap((count, index) =>
    count === found[index] ? [] : [t('notices.countPart', { announced: count, found: found[index] ?? 0 })],
  )
  return `${parts.join(t('notices.between'))}${t('notices.stop')}`
}

function missingWords(notice: Extract<Notice, { kind: 'missing' }>, t: Say): string[] {
  switch (notice.field) {
    case 'year': {
      const { notBefore, fittingYears } = notice
      return [
        t('notices.missingYear', { text: notice.text.trim() }),
        ...(notBefore ? [t('notices.notBefore', { text: notBefore.text, year: notBefore.year })] : []),
        ...(fittingYears.length > 0 ? [t('notices.fittingYears', { years: fittingYears.join(', ') })] : []),
      ]
    }
    case 'url':
      return [
        notice.site === null ? t('notices.missingUrl') : t('notices.missingSite', { site: notice.site }),
      ]
    case 'date':
      return [t('notices.missingDate')]
    case 'speaker':
      return [t('notices.missingSpeaker')]
    case 'event':
      return [t('notices.missingEvent')]
  }
}
