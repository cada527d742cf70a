import { answerCalls } from './answer-calls.ts'
import { libraryCalls } from './library-calls.ts'
import { readPdfs } from './read-pdfs.ts'

// The one thread that writes.
answerCalls('write', libraryCalls, readPdfs)
