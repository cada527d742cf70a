import { app } from './app.ts'
import { browse } from './browse.ts'
import { capture } from './capture.ts'
import { design } from './design.ts'
import { failure } from './failure.ts'
import { imports } from './import.ts'
import { lists } from './lists.ts'
import { newEvent } from './new-event.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { review, talkMode } from './talk-mode.ts'

export const en = {
  app,
  browse,
  capture,
  design,
  failure,
  import: imports,
  lists,
  newEvent,
  pages,
  review,
  search,
  settings,
  talkMode,
} as const
