import { answerCalls } from './answer-calls.ts'
import { searchCalls } from './search-calls.ts'

// A long search must not keep a note from being saved: it has a thread and a read-only connection of its own.
answerCalls('read', searchCalls)
