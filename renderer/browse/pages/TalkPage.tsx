import { lazy, Suspense } from 'react'
import { useAnswer } from '../../app/use-answer.ts'
import { Attachments } from '../../capture/attachments/Attachments.tsx'
import { TalkDrop } from '../../capture/attachments/TalkDrop.tsx'
import { TimedNote } from '../../capture/talk-mode/TimedNote.tsx'
import { Answered } from './Answered.tsx'
import { MarkedMoments } from './MarkedMoments.tsx'
import { Phrases } from './Phrases.tsx'
import { TalkBar } from './TalkBar.tsx'
import { TalkHead } from './TalkHead.tsx'

// What a page can be read without comes after it.
const NoteHits = lazy(async () => ({ default: (await import('../../search/NoteHits.tsx')).NoteHits }))
const RelatedTalks = lazy(async () => ({
  default: (await import('../../search/RelatedTalks.tsx')).RelatedTalks,
}))

/** One talk: what is known of it, compact, and its note. */
export function TalkPage({ id }: { readonly id: string }) {
  const answer = useAnswer('talks.get', id)
  return (
    <Answered answer={answer}>
      {(page) => (
        <>
          <TalkBar page={page} />
          <TalkDrop talkId={page.talk.id}>
            <article className="page" key={page.talk.id}>
              <TalkHead page={page} />
              <div className="talk-note">
                <TimedNote talk={page.talk} />
              </div>
              <Attachments attachments={page.attachments} />
              <MarkedMoments marks={page.marks} links={page.links} />
              <Phrases marks={page.marks} />
              <Suspense>
                <RelatedTalks talkId={page.talk.id} />
              </Suspense>
            </article>
          </TalkDrop>
          <Suspense>
            <NoteHits talk={page.talk} />
          </Suspense>
        </>
      )}
    </Answered>
  )
}
