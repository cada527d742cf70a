import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Components } from 'react-markdown'
import Markdown from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { attachmentAt, isShownAsPicture } from '../../../db/model.ts'
import { htmlAsText } from './html-as-text.ts'
import { previewMarks } from './preview-marks.ts'
import { withoutMailInTokens } from './without-mail-in-tokens.ts'

interface NotePreviewProps {
  readonly text: string
  readonly label: string
  /** Where a link goes is the shell's to decide; the window never leaves its page. */
  readonly onOpenLink: (url: string) => void
}

const remark = [remarkGfm, withoutMailInTokens, htmlAsText]

/** A note as it reads. Raw HTML in it is shown as the text it is. */
export function NotePreview({ text, label, onOpenLink }: NotePreviewProps) {
  const { t } = useTranslation('capture')
  const components = useMemo(() => componentsFor(onOpenLink, t('task.done'), t('task.open')), [onOpenLink, t])
  const rehype = useMemo(() => [rehypeSanitize, previewMarks((kind) => t(`mark.${kind}`))], [t])
  return (
    <article className="note-preview" lang="ja" aria-label={label}>
      <Markdown remarkPlugins={remark} rehypePlugins={rehype} components={components}>
        {text}
      </Markdown>
    </article>
  )
}

function componentsFor(onOpenLink: (url: string) => void, done: string, open: string): Components {
  const link = (url: string, children: React.ReactNode) => (
    <a
      href={url}
      onClick={(event) => {
        // A footnote's link stays in the note.
        if (url.startsWith('#')) return
        event.preventDefault()
        onOpenLink(url)
      }}
    >
      {children}
    </a>
  )
  return {
    a: ({ href, children }) => (href ? link(href, children) : children),
    // A picture of the library opens whole. The window has no network: one from elsewhere is a link to it.
    img: ({ src, alt }) => {
      if (typeof src !== 'string') return alt
      const named = attachmentAt(src)
      if (!named || !isShownAsPicture(named.type)) return link(src, alt || src)
      return link(
        src,
        <img src={`/${src}`} alt={alt ?? ''} className="note-picture" loading="lazy" decoding="async" />,
      )
    },
    input: ({ checked }) => (
      <span role="img" aria-label={checked ? done : open}>
        {checked ? '☑' : '☐'}
      </span>
    ),
  }
}
