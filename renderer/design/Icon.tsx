/** The drawings of the window, 16 by 16, stroked in the colour of the text beside them. */
const drawings = {
  add: 'M8 3v10M3 8h10',
  article: 'M4 2.500h8v11H4zM6 5.500h4M6 8h4M6 10.500h2.500',
  back: 'M10 3.500 5.500 8l4.500 4.500',
  check: 'M3 8.500 6.500 12 13 4.500',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  edit: 'M3 13l.7-3L10.500 3.200a1.200 1.200 0 0 1 1.700 0l.6.6a1.200 1.200 0 0 1 0 1.700L6 12.300z',
  event: 'M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2v3M10.500 2v3',
  export: 'M8 10V2.500M5 5.200l3-2.700 3 2.700M3 9.500v4h10v-4',
  external: 'M6.500 3.500h-3v9h9v-3M9.500 2.500h4v4M13.300 2.700 8 8',
  forward: 'M6 3.500 10.500 8 6 12.500',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  import: 'M8 2.500V10M5 7.300 8 10l3-2.700M3 9.500v4h10v-4',
  keyboard: 'M1.500 4h13v8h-13zM4 6.500h.01M6.700 6.500h.01M9.300 6.500h.01M12 6.500h.01M5 9.500h6',
  link: 'M7 9.500a2.500 2.500 0 0 0 3.600 0l2-2a2.500 2.500 0 0 0-3.600-3.600l-.7.7M9 6.500a2.500 2.500 0 0 0-3.600 0l-2 2A2.500 2.500 0 0 0 7 12.100l.7-.7',
  list: 'M6 4h7.500M6 8h7.500M6 12h7.500M2.500 4h.01M2.500 8h.01M2.500 12h.01',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  paste: 'M5.500 3.500h-2v10h9v-10h-2M5.500 2.500h5v2.500h-5zM6 8h4M6 10.500h3',
  redo: 'M10 3l3 3-3 3M13 6H6.500a3.500 3.500 0 0 0 0 7H8',
  restore: 'M3 3v3.500h3.500M3.300 6.300A5 5 0 1 1 3 9',
  sample: 'M8 2.500l1.300 3.700 3.700 1.300-3.700 1.300L8 12.500l-1.300-3.700L3 7.500l3.700-1.300z',
  search: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM10.300 10.300l3.200 3.200',
  settings:
    'M2.500 4.500h6M12 4.500h1.500M2.500 11.500H4M7.500 11.500h6M10.200 6.300a1.800 1.800 0 1 0 0-3.600 1.800 1.800 0 0 0 0 3.600zM5.800 13.300a1.800 1.800 0 1 0 0-3.600 1.800 1.800 0 0 0 0 3.600z',
  sidebar: 'M2.500 3h11v10h-11zM6.500 3v10',
  speaker: 'M8 8a2.700 2.700 0 1 0 0-5.400A2.700 2.700 0 0 0 8 8zM3 13.500a5 5 0 0 1 10 0',
  star: 'M8 2.300l1.700 3.600 3.900.5-2.900 2.700.8 3.900L8 11.100 4.500 13l.8-3.900L2.400 6.400l3.900-.5z',
  tag: 'M2.500 2.500h5l6 6-5 5-6-6zM5.300 5.300h.01',
  talk: 'M2.500 3h11v7.500H8L5 13v-2.500H2.500z',
  today:
    'M8 10.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM8 2v1.200M8 12.800V14M2 8h1.200M12.800 8H14M3.800 3.800l.8.8M11.400 11.400l.8.8M12.200 3.800l-.8.8M4.600 11.400l-.8.8',
  trash: 'M3 4.500h10M6 4.500V2.800h4v1.700M4.300 4.500l.6 9h6.200l.6-9M6.700 7v4M9.300 7v4',
  undo: 'M6 3 3 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H8',
  up: 'M4 10l4-4 4 4',
  warning: 'M8 2.500 14 13H2zM8 6.500v3M8 11.300h.01',
} as const

export type IconName = keyof typeof drawings

/** A drawing beside words, or in a button that has a label of its own; a screen reader skips it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
