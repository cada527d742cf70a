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
    void newNames(imported).then((names) => {
      if (!isOver) setFound(names)
    })
    return () => {
      isOver = true
    }
  }, [imported])
  return found
}

async function newNames(imported: Imported): Promise<NewName[]> {
  const asked = namesIn(imported).slice(0, mostNames)
  const names = await Promise.all(
    asked.map(async ({ kind, name }) => {
      const found = await Promise.all([name, ...shorter(kind, name)].map((typed) => findNames(kind, typed)))
      const known = [...new Set(found.flat().map((one) => one.name))]
      return { kind, name, known }
    }),
  )
  return names.flatMap(({ kind, name, known }) =>
    known.some((one) => isSame(one, name)) ? [] : [{ kind, name, near: known.slice(0, mostNear) }],
  )
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
