import type { Library } from '../library.ts'
import type { Name } from '../model.ts'
import type { NameQuestion } from './names.ts'
import { Names } from './names.ts'

const namesOf = new WeakMap<Library, Names>()

/** The library's names that hold what was typed, best first. Read at the first question, then kept up to date. */
export function findNames(library: Library, question: NameQuestion): Name[] {
  const known = namesOf.get(library)
  if (known) return known.find(question)
  const names = new Names(library.reader)
  namesOf.set(library, names)
  library.onChanged((changed) => names.refresh(changed))
  return names.find(question)
}
