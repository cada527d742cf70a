import { answerCalls } from './answer-calls.ts'
import { libraryCalls } from './library-calls.ts'

// The one thread that writes.
answerCalls('write', libraryCalls)
