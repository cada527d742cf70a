import { useEffect, useState } from 'react'
import type { Imported, Name } from '../../../db/model.ts'
import { call } from '../../app/call.ts'
import type { NameKind } from './renames.ts'
import { namesIn } from './renames.ts'

/** A name that the library does not have, beside those of the library that it may be. */
export interface NewName {
  readonly kind: NameKind
  readonly name: string
  readonly near: readonly string[]
}

// Of a file with thousands of names a person looks at the first ones.
const mostNames = 80
const mostNear = 3

/** The names of a file that are new to the library; `null` until it is known which. */
export function useNewNames(imported: Imported): readonly NewName[] | null {
  const [found, setFound] = useState<readonly NewName[] | null>(null)
  useEffect(() => {
    let isOver = false
    void newNames(imported, () => isOver).then((names) => {
      if (!isOver) setFound(names)
    })
    return () => {
      isOver = true
    }
  }, [imported])
  return found
}

/** One name after the other: of questions that are asked at once, the library answers the newest only. */
async function newNames(imported: Imported, isOver: () => boolean): Promise<NewName[]> {
  const found: NewName[] = []
  for (const { kind, name } of namesIn(imported).slice(0, mostNames)) {
    const known = new Set<string>()
    for (const typed of [name, ...shorter(kind, name)]) {
      if (isOver()) return found
      for (const one of await findNames(kind, typed)) known.add(one.name)
    }
    if (![...known].some((one) => isSame(one, name)))
      found.push({ kind, name, near: [...known].slice(0, mostNear) })
  }
  return found
}

async function findNames(kind: NameKind, typed: string): Promise<readonly Name[]> {
  const answer = await call('names.find', { typed, kinds: [kind], limit: mostNear })
  return answer.ok ? answer.value : []
}

/** 清水 勲 (@isao) may be the 清水 of the library, and `sre/slo` its `slo`. */
export function shorter(kind: NameKind, name: string): string[] {
  const part = kind === 'speaker' ? name.split(/[\s　(（/@]/u)[0] : name.split('/').at(-1)
  return part === undefined || part.length < 2 || part === name ? [] : [part]
}

const isSame = (one: string, other: string) =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()
