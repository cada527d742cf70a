import type { ja } from '../ja/ja.ts'
import type { Words } from '../words.ts'

export const capture = {
  note: {
    label: 'Note of “{{title}}”',
    placeholder: 'Write down what you hear. {{key}} marks a key message',
    tools: 'Tools of the note',
    shown: 'How the note is shown',
    preview: 'Preview',
  },
  shown: { edit: 'Write', beside: 'Side by side', preview: 'Read' },
  mark: {
    'key message': 'Key message',
    question: 'Question',
    'to try': 'To try',
    quote: 'Quote',
    photo: 'Photo',
  },
  paste: {
    'no picture': 'The clipboard holds no picture itself. Save the picture and paste the file.',
    'too long': 'Text of more than a million characters can’t be pasted. Nothing was changed.',
    transcript: 'The transcript “{{name}}” was attached',
    link: { slides: 'The slides were added to the links', other: 'Added to the links' },
  },
  attachments: {
    title: 'Attachments',
    add: 'Attach files…',
    open: 'Open',
    remove: 'Remove “{{name}}”',
    removed: '“{{name}}” was removed',
    transcript: 'Transcript “{{name}}”',
  },
  insertMark: 'Mark: {{kind}}',
  status: { saved: 'Saved', unsaved: 'Not saved yet', saving: 'Not saved yet', failed: 'Could not be saved' },
  saveAgain: 'Save again',
  merge: {
    title: 'This note was also changed elsewhere',
    todo: 'Both texts are kept. Choose how to go on; until then, what you see here is not saved.',
    mine: 'The note on this screen',
    theirs: 'The note as it is saved',
    empty: '(empty)',
    keepMine: 'Keep this screen’s',
    takeTheirs: 'Take the saved one',
    keepBoth: 'Keep both, one after the other',
  },
  task: { done: 'done', open: 'open' },
  quickNote: {
    label: 'Quick note',
    text: 'Note',
    placeholder: 'What you heard, what came to mind',
    toTalk: 'Goes into the note of the talk that runs, with its time: {{title}}',
    alone: 'No talk is running: it becomes a record of its own, among the talks',
    kept: 'What you write is kept when you close',
    close: 'Close',
    save: 'Save',
  },
} as const satisfies Words<typeof ja.capture>
